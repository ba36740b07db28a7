CREATE TABLE "breaks" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "breaks_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "breaks_length" CHECK (until_day >= from_day)
);
--> statement-breakpoint
CREATE TABLE "series" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"weeks" integer,
	"nth" integer,
	"from_day" date NOT NULL,
	"until_day" date,
	"times" integer,
	"starts_at" time NOT NULL,
	"minutes" integer NOT NULL,
	"place" text,
	"link" text,
	"purpose" text,
	"points" text[] NOT NULL,
	"called_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "series_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "series_rule" CHECK (weekday between 1 and 7 and num_nonnulls(weeks, nth) = 1),
	CONSTRAINT "series_end" CHECK (num_nonnulls(until_day, times) = 1),
	CONSTRAINT "series_length" CHECK (minutes > 0)
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "part" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_collaboration_id_group_id_kind_period_pk";--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_collaboration_id_group_id_kind_period_part_pk" PRIMARY KEY("collaboration_id","group_id","kind","period","part");--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "called_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "apart" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "breaks" ADD CONSTRAINT "breaks_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breaks" ADD CONSTRAINT "breaks_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_collaboration_id_called_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","called_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breaks_days" ON "breaks" USING btree ("collaboration_id","until_day");--> statement-breakpoint
CREATE INDEX "series_group" ON "series" USING btree ("collaboration_id","group_id");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_collaboration_id_series_id_series_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","series_id") REFERENCES "public"."series"("collaboration_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table breaks enable row level security;
--> statement-breakpoint
alter table breaks force row level security;
--> statement-breakpoint
create policy tenant on breaks to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on breaks to current_user using (true) with check (true);
--> statement-breakpoint
alter table series enable row level security;
--> statement-breakpoint
alter table series force row level security;
--> statement-breakpoint
create policy tenant on series to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on series to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on breaks to dua_app;
--> statement-breakpoint
grant update (name) on breaks to dua_app;
--> statement-breakpoint
-- a draft that its author has replaced is deleted
grant select, insert, update, delete on series to dua_app;
--> statement-breakpoint
drop function due(timestamptz);
--> statement-breakpoint
-- What the ticker looks at: every group that has a place, with its settings, what has been claimed in the last ten weeks,
-- the last days of the polls that are open, and the meetings to come: those of a series are called one by one, those online have an hour before.
create function due(p_now timestamptz)
returns table (collaboration_id uuid, group_id uuid, kind text, time_zone text, demo boolean, clock_ahead integer, settings jsonb, since timestamptz, claimed jsonb, polls jsonb, meetings jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.collaboration_id, g.id, g.kind, c.time_zone, c.demo, c.clock_ahead, g.settings, p.since,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period, 'part', x.part, 'held', x.held, 'movedTo', x.moved_to)) from claims x
      where x.collaboration_id = g.collaboration_id and x.group_id = g.id
      and x.period >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]'),
    coalesce((select jsonb_agg(distinct l.answer_by) from polls l
      where l.collaboration_id = g.collaboration_id and l.group_id = g.id and l.state = 'open'
      and l.answer_by >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('start', m.starts_at, 'toldAt', greatest(m.changed_at, m.called_at),
        'called', m.series_id is null or m.called_at is not null, 'online', m.link is not null) order by m.starts_at) from meetings m
      where m.collaboration_id = g.collaboration_id and m.group_id = g.id and not m.cancelled
      and m.starts_at > p_now + make_interval(secs => c.clock_ahead)), '[]')
  from groups g join collaborations c on c.id = g.collaboration_id
  join lateral (select min(x.created_at) as since from conversations x
    where x.collaboration_id = g.collaboration_id and x.group_id = g.id and x.kind = 'group') p on p.since is not null
  order by g.collaboration_id, g.kind
$$;
--> statement-breakpoint
revoke all on function due(timestamptz) from public;
--> statement-breakpoint
grant execute on function due(timestamptz) to dua_app;
