CREATE TABLE "checklists" (
	"collaboration_id" uuid NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"state" text DEFAULT 'proposal' NOT NULL,
	"adopted_by" text,
	"adopted_on" date,
	"noted_by_member_id" uuid,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "checklists_collaboration_id_key_version_pk" PRIMARY KEY("collaboration_id","key","version"),
	CONSTRAINT "checklists_version" CHECK (version > 0),
	CONSTRAINT "checklists_state" CHECK (state in ('proposal', 'adopted', 'retired')),
	CONSTRAINT "checklists_adopted_by" CHECK (adopted_by in ('operative', 'steering')),
	CONSTRAINT "checklists_adopted" CHECK ((state = 'proposal') = (adopted_by is null) and (adopted_by is null) = (adopted_on is null) and (adopted_by is null) = (noted_by_member_id is null))
);
--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_collaboration_id_noted_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","noted_by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table checklists enable row level security;
--> statement-breakpoint
alter table checklists force row level security;
--> statement-breakpoint
create policy tenant on checklists to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on checklists to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on checklists to dua_app;
--> statement-breakpoint
grant update (content, state, adopted_by, adopted_on, noted_by_member_id) on checklists to dua_app;
