CREATE TABLE "run_history" (
	"collaboration_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"step_id" text,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reported_for" text,
	"to_member_id" uuid,
	"to_role" text,
	"due_day" date,
	"version" integer,
	CONSTRAINT "run_history_collaboration_id_run_id_no_pk" PRIMARY KEY("collaboration_id","run_id","no"),
	CONSTRAINT "run_history_kind" CHECK (kind in ('started', 'done', 'reopened', 'skipped', 'blocked', 'notThisTime', 'handed', 'accepted', 'sentBack', 'moved', 'redacted', 'added', 'changed', 'removed', 'kept', 'upgraded', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_collaboration_id_run_id_runs_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","run_id") REFERENCES "public"."runs"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_collaboration_id_run_id_step_id_run_steps_collaboration_id_run_id_step_id_fk" FOREIGN KEY ("collaboration_id","run_id","step_id") REFERENCES "public"."run_steps"("collaboration_id","run_id","step_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_history" ADD CONSTRAINT "run_history_collaboration_id_to_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","to_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table run_history enable row level security;
--> statement-breakpoint
alter table run_history force row level security;
--> statement-breakpoint
create policy tenant on run_history to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on run_history to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on run_history to dua_app;
--> statement-breakpoint
-- what is known of runs that began before there was a history: the start, and how each step stands
insert into run_history (collaboration_id, run_id, no, kind, step_id, by_member_id, at, reported_for)
select collaboration_id, run_id, row_number() over (partition by collaboration_id, run_id order by at, step_id nulls first),
  kind, step_id, by_member_id, at, reported_for
from (
  select collaboration_id, id as run_id, 'started' as kind, null as step_id, started_by as by_member_id, started_at as at,
    null as reported_for
  from runs
  union all
  select collaboration_id, run_id, case state when 'open' then 'reopened' else state end, step_id, changed_by, changed_at,
    reported_for
  from run_steps where changed_by is not null and changed_at is not null
) known;
