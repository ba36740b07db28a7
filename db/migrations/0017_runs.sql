CREATE TABLE "run_steps" (
	"collaboration_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"no" integer NOT NULL,
	"follows" integer NOT NULL,
	"decided" integer NOT NULL,
	"planned_day" date NOT NULL,
	"due_day" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"handed_to" uuid,
	"handed_role" text,
	"handed_by" uuid,
	"accepted" boolean DEFAULT false NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone,
	"reported_for" text,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "run_steps_collaboration_id_run_id_step_id_pk" PRIMARY KEY("collaboration_id","run_id","step_id"),
	CONSTRAINT "run_steps_state" CHECK (state in ('open', 'blocked', 'done', 'skipped', 'notThisTime', 'removed')),
	CONSTRAINT "run_steps_handed" CHECK ((handed_by is null) = (handed_to is null and handed_role is null))
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"checklist_key" text NOT NULL,
	"checklist_version" integer NOT NULL,
	"label_kind" text NOT NULL,
	"label" text,
	"anchor_day" date NOT NULL,
	"short" boolean NOT NULL,
	"state" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "runs_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "runs_state" CHECK (state in ('asking', 'running', 'ended', 'dropped')),
	CONSTRAINT "runs_label_kind" CHECK (label_kind in ('term', 'event', 'named')),
	CONSTRAINT "runs_ended" CHECK ((state in ('ended', 'dropped')) = (ended_at is not null))
);
--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_collaboration_id_run_id_runs_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","run_id") REFERENCES "public"."runs"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_collaboration_id_handed_to_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","handed_to") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_collaboration_id_handed_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","handed_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_collaboration_id_changed_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","changed_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_collaboration_id_checklist_key_checklist_version_checklists_collaboration_id_key_version_fk" FOREIGN KEY ("collaboration_id","checklist_key","checklist_version") REFERENCES "public"."checklists"("collaboration_id","key","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_collaboration_id_started_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","started_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_steps_due" ON "run_steps" USING btree ("collaboration_id","due_day") WHERE state in ('open', 'blocked');--> statement-breakpoint
CREATE UNIQUE INDEX "runs_label" ON "runs" USING btree ("collaboration_id","checklist_key","label") WHERE state <> 'dropped';
--> statement-breakpoint
alter table runs enable row level security;
--> statement-breakpoint
alter table runs force row level security;
--> statement-breakpoint
create policy tenant on runs to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on runs to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on runs to dua_app;
--> statement-breakpoint
grant update (checklist_version, label, anchor_day, state, ended_at) on runs to dua_app;
--> statement-breakpoint
alter table run_steps enable row level security;
--> statement-breakpoint
alter table run_steps force row level security;
--> statement-breakpoint
create policy tenant on run_steps to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on run_steps to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on run_steps to dua_app;
--> statement-breakpoint
grant update (follows, decided, planned_day, due_day, state, handed_to, handed_role, handed_by, accepted, changed_by, changed_at, reported_for, reason, version) on run_steps to dua_app;
