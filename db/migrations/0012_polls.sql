CREATE TABLE "poll_answers" (
	"collaboration_id" uuid NOT NULL,
	"poll_id" uuid NOT NULL,
	"time_no" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "poll_answers_collaboration_id_poll_id_time_no_member_id_pk" PRIMARY KEY("collaboration_id","poll_id","time_no","member_id"),
	CONSTRAINT "poll_answers_answer" CHECK (answer in ('yes', 'ifNeeded', 'no'))
);
--> statement-breakpoint
CREATE TABLE "poll_times" (
	"collaboration_id" uuid NOT NULL,
	"poll_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "poll_times_collaboration_id_poll_id_no_pk" PRIMARY KEY("collaboration_id","poll_id","no"),
	CONSTRAINT "poll_times_length" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"place" text,
	"link" text,
	"purpose" text,
	"asked_by" uuid NOT NULL,
	"answer_by" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"meeting_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "polls_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "polls_state_kind" CHECK (state in ('open', 'chosen', 'cancelled')),
	CONSTRAINT "polls_decided" CHECK ((state = 'open') = (decided_at is null) and (state = 'chosen') = (meeting_id is not null))
);
--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_collaboration_id_poll_id_time_no_poll_times_collaboration_id_poll_id_no_fk" FOREIGN KEY ("collaboration_id","poll_id","time_no") REFERENCES "public"."poll_times"("collaboration_id","poll_id","no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_times" ADD CONSTRAINT "poll_times_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_times" ADD CONSTRAINT "poll_times_collaboration_id_poll_id_polls_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","poll_id") REFERENCES "public"."polls"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_collaboration_id_asked_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","asked_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_collaboration_id_decided_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","decided_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "polls_state" ON "polls" USING btree ("collaboration_id","group_id","state");
--> statement-breakpoint
alter table polls enable row level security;
--> statement-breakpoint
alter table polls force row level security;
--> statement-breakpoint
alter table poll_times enable row level security;
--> statement-breakpoint
alter table poll_times force row level security;
--> statement-breakpoint
alter table poll_answers enable row level security;
--> statement-breakpoint
alter table poll_answers force row level security;
--> statement-breakpoint
create policy tenant on polls to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on polls to current_user using (true) with check (true);
--> statement-breakpoint
create policy tenant on poll_times to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on poll_times to current_user using (true) with check (true);
--> statement-breakpoint
create policy tenant on poll_answers to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on poll_answers to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on polls, poll_times, poll_answers to dua_app;
--> statement-breakpoint
grant update (place, link, purpose, answer_by, state, meeting_id, decided_by, decided_at, version) on polls to dua_app;
--> statement-breakpoint
grant update (answer, at) on poll_answers to dua_app;
--> statement-breakpoint
drop function due(timestamptz);
--> statement-breakpoint
-- What the ticker looks at: every group that has a place, with its settings, what has been claimed in the last ten weeks,
-- and the last days of the polls that are open. Meetings are no longer asked for: the mornings remind of them.
create function due(p_now timestamptz)
returns table (collaboration_id uuid, group_id uuid, kind text, time_zone text, demo boolean, clock_ahead integer, settings jsonb, since timestamptz, claimed jsonb, polls jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.collaboration_id, g.id, g.kind, c.time_zone, c.demo, c.clock_ahead, g.settings, p.since,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period, 'held', x.held, 'movedTo', x.moved_to)) from claims x
      where x.collaboration_id = g.collaboration_id and x.group_id = g.id
      and x.period >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]'),
    coalesce((select jsonb_agg(distinct l.answer_by) from polls l
      where l.collaboration_id = g.collaboration_id and l.group_id = g.id and l.state = 'open'
      and l.answer_by >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]')
  from groups g join collaborations c on c.id = g.collaboration_id
  join lateral (select min(x.created_at) as since from conversations x
    where x.collaboration_id = g.collaboration_id and x.group_id = g.id and x.kind = 'group') p on p.since is not null
  order by g.collaboration_id, g.kind
$$;
--> statement-breakpoint
revoke all on function due(timestamptz) from public;
--> statement-breakpoint
grant execute on function due(timestamptz) to dua_app;
