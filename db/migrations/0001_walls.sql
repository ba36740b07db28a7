-- Row-level security for every table that has a tenant, and the few named functions that cross tenants.
-- The login dua_app owns nothing and bypasses nothing; it is made by db/migrate.ts (or by an administrator).
do $$
declare t text;
begin
  foreach t in array array['groups','members','accounts','conversations','role_assignments','employers','tracks',
    'participants','events','redactions','turns','posts','publications','decisions','claims'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to dua_app using (collaboration_id = (select nullif(current_setting(''app.cid'', true), '''')::uuid)) with check (collaboration_id = (select nullif(current_setting(''app.cid'', true), '''')::uuid))', t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on %I to dua_app', t);
  end loop;
end $$;
--> statement-breakpoint
alter table collaborations enable row level security;
--> statement-breakpoint
alter table collaborations force row level security;
--> statement-breakpoint
create policy tenant on collaborations to dua_app
  using (id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on collaborations to current_user using (true) with check (true);
--> statement-breakpoint
alter table reference_figures enable row level security;
--> statement-breakpoint
alter table reference_figures force row level security;
--> statement-breakpoint
create policy everybody on reference_figures for select to dua_app using (true);
--> statement-breakpoint
create policy owner on reference_figures to current_user using (true) with check (true);
--> statement-breakpoint
grant usage on schema public to dua_app;
--> statement-breakpoint
grant select on collaborations, reference_figures to dua_app;
--> statement-breakpoint
grant update (language, settings, version, clock_ahead) on collaborations to dua_app;
--> statement-breakpoint
grant update on groups, members, accounts, conversations, role_assignments, employers, tracks, posts, claims to dua_app;
--> statement-breakpoint
grant update (said, reply) on turns to dua_app;
--> statement-breakpoint
-- Which employers a track has, derived from what is logged. Reads with the rights of who asks, so the walls hold.
create view track_employers with (security_invoker = true) as
  with counting as (
    select e.* from events e
    where e.kind in ('employerJoined', 'employerLeft') and e.revision <> 'undo'
      and not exists (select 1 from events l where l.collaboration_id = e.collaboration_id and l.replaces_id = e.id))
  select j.collaboration_id, j.track_id, j.employer_id, j.day as joined_on,
    (select min(l.day) from counting l
      where l.collaboration_id = j.collaboration_id and l.kind = 'employerLeft' and l.employer_id = j.employer_id
        and (l.track_id is null or l.track_id = j.track_id) and (l.day, l.entered_at, l.id) > (j.day, j.entered_at, j.id)) as left_on
  from counting j where j.kind = 'employerJoined' and j.track_id is not null and j.employer_id is not null;
--> statement-breakpoint
grant select on track_employers to dua_app;
--> statement-breakpoint
-- Who is this, where, with which roles, and has this delivery been handled? Sets the tenant for the transaction.
-- p_home is the user's own workspace, which differs from the place's in shared channels.
-- One call of few statements: round trips and statements are what a turn costs (measured). Unknown place or person: nulls, and the caller says no.
create function enter(p_platform text, p_workspace text, p_conversation text, p_direct boolean, p_home text, p_user text, p_key text, p_form uuid, p_now timestamptz)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
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
      where c.platform = p_platform and c.workspace = p_workspace and c.external_id = p_conversation and c.kind = 'group';
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
--> statement-breakpoint
-- What the ticker looks at: every group with its settings and what has been claimed lately.
create function due(p_since date) returns table (collaboration_id uuid, group_id uuid, kind text, time_zone text, clock_ahead integer, settings jsonb, claimed jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.collaboration_id, g.id, g.kind, c.time_zone, c.clock_ahead, g.settings,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period)) from claims x
      where x.collaboration_id = g.collaboration_id and x.group_id = g.id and x.period >= p_since), '[]')
  from groups g join collaborations c on c.id = g.collaboration_id
$$;
--> statement-breakpoint
-- Posts that were written but not sent (their sender died, or the platform asked us to wait), taken for this caller alone.
create function lease_posts(p_before timestamptz, p_now timestamptz, p_until timestamptz, p_most integer)
returns table (collaboration_id uuid, id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update posts p set leased_until = p_until, attempts = p.attempts + 1
  from (select x.collaboration_id, x.id from posts x join collaborations c on c.id = x.collaboration_id
        where x.state = 'waiting' and x.at - make_interval(secs => c.clock_ahead) <= p_before
        and (x.leased_until is null or x.leased_until < p_now) order by x.at limit p_most for update of x skip locked) w
  where p.collaboration_id = w.collaboration_id and p.id = w.id
  returning p.collaboration_id, p.id
$$;
--> statement-breakpoint
-- Blanks what was typed and answered before a moment, in every tenant that lets it lie no longer (settings: turnHours).
create function blank_turns(p_now timestamptz) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (
    update turns t set said = null, reply = null from collaborations c
    where c.id = t.collaboration_id and (t.said is not null or t.reply is not null)
      and t.at < p_now + make_interval(secs => c.clock_ahead) - make_interval(hours => coalesce((c.settings->>'turnHours')::integer, 24))
    returning 1)
  select count(*)::integer from gone
$$;
--> statement-breakpoint
-- The only change that a row of the log can have: its note blanked, the whole chain of corrections with it.
-- Returns the notes that were there, so that the caller can take the same words out of what was posted.
create function redact_event(p_event uuid) returns table (id uuid, note text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare cid uuid := nullif(current_setting('app.cid', true), '')::uuid;
begin
  return query
  with recursive up as (
      select e.id, e.replaces_id from events e where e.collaboration_id = cid and e.id = p_event
      union select e.id, e.replaces_id from events e join up on e.id = up.replaces_id where e.collaboration_id = cid),
    chain as (
      select up.id from up
      union select e.id from events e join chain on e.replaces_id = chain.id where e.collaboration_id = cid),
    before as (select e.id, e.note from events e join chain using (id) where e.collaboration_id = cid for update of e)
  update events e set note = null from before where e.collaboration_id = cid and e.id = before.id returning e.id, before.note;
end $$;
--> statement-breakpoint
revoke all on function enter(text, text, text, boolean, text, text, text, uuid, timestamptz), due(date), lease_posts(timestamptz, timestamptz, timestamptz, integer), blank_turns(timestamptz), redact_event(uuid) from public;
--> statement-breakpoint
grant execute on function enter(text, text, text, boolean, text, text, text, uuid, timestamptz), due(date), lease_posts(timestamptz, timestamptz, timestamptz, integer), blank_turns(timestamptz), redact_event(uuid) to dua_app;
