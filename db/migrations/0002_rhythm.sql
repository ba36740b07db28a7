CREATE TABLE "week_answers" (
	"collaboration_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"week" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "week_answers_collaboration_id_group_id_member_id_week_pk" PRIMARY KEY("collaboration_id","group_id","member_id","week")
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "moved_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "week_answers" ADD CONSTRAINT "week_answers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_answers" ADD CONSTRAINT "week_answers_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_answers" ADD CONSTRAINT "week_answers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table week_answers enable row level security;
--> statement-breakpoint
alter table week_answers force row level security;
--> statement-breakpoint
create policy tenant on week_answers to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on week_answers to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on week_answers to dua_app;
--> statement-breakpoint
drop function due(date);
--> statement-breakpoint
-- What the ticker looks at: every group that has a place, with its settings and what has been claimed in the last ten weeks.
create function due(p_now timestamptz)
returns table (collaboration_id uuid, group_id uuid, kind text, time_zone text, demo boolean, clock_ahead integer, settings jsonb, since timestamptz, claimed jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.collaboration_id, g.id, g.kind, c.time_zone, c.demo, c.clock_ahead, g.settings, p.since,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period, 'held', x.held, 'movedTo', x.moved_to)) from claims x
      where x.collaboration_id = g.collaboration_id and x.group_id = g.id
      and x.period >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]')
  from groups g join collaborations c on c.id = g.collaboration_id
  join lateral (select min(x.created_at) as since from conversations x
    where x.collaboration_id = g.collaboration_id and x.group_id = g.id and x.kind = 'group') p on p.since is not null
  order by g.collaboration_id, g.kind
$$;
--> statement-breakpoint
revoke all on function due(timestamptz) from public;
--> statement-breakpoint
grant execute on function due(timestamptz) to dua_app;
