CREATE TABLE "newcomers" (
	"collaboration_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"greeted_on" date NOT NULL,
	"role_said" text,
	"point" integer DEFAULT 0 NOT NULL,
	"point_day" date NOT NULL,
	"stopped" boolean NOT NULL,
	CONSTRAINT "newcomers_collaboration_id_member_id_group_id_pk" PRIMARY KEY("collaboration_id","member_id","group_id"),
	CONSTRAINT "newcomers_role_said" CHECK (role_said in ('yes', 'no')),
	CONSTRAINT "newcomers_point" CHECK (point >= 0)
);
--> statement-breakpoint
ALTER TABLE "newcomers" ADD CONSTRAINT "newcomers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newcomers" ADD CONSTRAINT "newcomers_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newcomers" ADD CONSTRAINT "newcomers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table newcomers enable row level security;
--> statement-breakpoint
alter table newcomers force row level security;
--> statement-breakpoint
create policy tenant on newcomers to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on newcomers to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert, delete on newcomers to dua_app;
--> statement-breakpoint
grant update (role_said, point, point_day, stopped) on newcomers to dua_app;
--> statement-breakpoint
create or replace function enter(p_platform text, p_workspace text, p_conversation text, p_direct boolean, p_home text, p_user text, p_key text, p_form uuid, p_now timestamptz)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- Teams tells who joins a team, not a channel: by `team:` and the team's id, which is that of its General channel
  team text := case when p_platform = 'teams' and starts_with(p_conversation, 'team:') then substr(p_conversation, 6) end;
  cid uuid; conversation uuid; reference jsonb; bound uuid; account uuid; account_name text; member uuid; seen turns; answer jsonb;
begin
  if p_direct then
    -- a one-to-one chat belongs to whichever tenant knows the account as a member; the oldest where several do
    select a.collaboration_id, c.id, c.reference, a.id, a.name, a.member_id
      into cid, conversation, reference, account, account_name, member
      from accounts a left join conversations c on c.collaboration_id = a.collaboration_id and c.platform = a.platform
        and c.workspace = p_workspace and c.external_id = p_conversation
      where a.platform = p_platform and a.workspace = p_home and a.user_id = p_user
      order by (a.member_id is null), a.created_at limit 1;
  else
    select c.collaboration_id, c.id, c.reference, c.group_id, a.id, a.name, a.member_id
      into cid, conversation, reference, bound, account, account_name, member
      from conversations c left join accounts a on a.collaboration_id = c.collaboration_id and a.platform = c.platform
        and a.workspace = p_home and a.user_id = p_user
      where c.platform = p_platform and c.workspace = p_workspace and c.external_id = coalesce(team, p_conversation) and c.kind = 'group';
  end if;
  if cid is null and team is not null then
    -- another channel of the team, for who has a role in its group alone: everybody else's business in a team is their own
    select c.collaboration_id, c.id, c.reference, c.group_id, a.id, a.name, a.member_id
      into cid, conversation, reference, bound, account, account_name, member
      from conversations c join accounts a on a.collaboration_id = c.collaboration_id and a.platform = c.platform
        and a.workspace = p_home and a.user_id = p_user
      join groups g on g.collaboration_id = c.collaboration_id and g.id = c.group_id
      join collaborations k on k.id = c.collaboration_id
      cross join lateral (select (p_now at time zone k.time_zone)::date as today) d
      where c.platform = p_platform and c.workspace = p_workspace and c.kind = 'group' and c.reference->>'team' = team
        and exists (select 1 from role_assignments r where r.collaboration_id = c.collaboration_id and r.member_id = a.member_id
          and r.group_id = c.group_id and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today))
      order by g.kind, c.created_at limit 1;
  end if;
  if cid is null then return null; end if;
  perform set_config('app.cid', cid::text, true);

  if p_key is not null then
    if not pg_try_advisory_xact_lock(hashtextextended(cid::text || p_platform || p_key, 7)) then
      return jsonb_build_object('busy', true);
    end if;
    -- planned each time: a plan kept from when the table was empty may scan the tenant's whole log of turns (measured)
    execute 'select * from turns where collaboration_id = $1 and platform = $2 and key = $3' into seen using cid, p_platform, p_key;
  end if;
  if seen.id is null and p_form is not null then
    if not pg_try_advisory_xact_lock(hashtextextended(cid::text || p_form::text, 8)) then
      return jsonb_build_object('busy', true);
    end if;
    execute 'select * from turns where collaboration_id = $1 and form_id = $2' into seen using cid, p_form;
  end if;

  select jsonb_build_object(
    'busy', false,
    'seen', case when seen.id is null then null else jsonb_build_object('id', seen.id, 'accountId', seen.account_id, 'reply', seen.reply, 'at', seen.at) end,
    'collaboration', jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'language', k.language, 'timeZone', k.time_zone,
      'settings', k.settings, 'demo', k.demo, 'clockAhead', k.clock_ahead, 'version', k.version),
    'conversationId', conversation,
    'reference', reference,
    'account', case when account is null then null else jsonb_build_object('id', account, 'name', account_name) end,
    'member', case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name, 'organisation', m.organisation, 'language', m.language) end,
    'group', case when g.id is null then null else jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'settings', g.settings, 'version', g.version) end,
    'roles', coalesce((select jsonb_agg(distinct r.role) from role_assignments r where r.collaboration_id = cid and r.member_id = m.id
      and r.group_id = g.id and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today)), '[]'),
    'tracks', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'status', t.status, 'phase', t.phase,
      'counting', t.counting, 'closedOn', t.closed_on, 'version', t.version) order by t.name) from tracks t where t.collaboration_id = cid), '[]'),
    'employers', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'sector', e.sector, 'version', e.version) order by e.name)
      from employers e where e.collaboration_id = cid), '[]')
  ) into answer
  from collaborations k
  cross join lateral (select ((p_now + make_interval(secs => k.clock_ahead)) at time zone k.time_zone)::date as today) d
  left join members m on m.collaboration_id = k.id and m.id = member
  -- in a direct chat the group is the person's own, the operative one first
  left join groups g on g.collaboration_id = k.id and g.id = coalesce(bound, (
    select o.id from role_assignments r join groups o on o.collaboration_id = r.collaboration_id and o.id = r.group_id
    where r.collaboration_id = cid and r.member_id = member and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today)
    order by o.kind, o.name limit 1))
  where k.id = cid;
  return answer;
end $$;
