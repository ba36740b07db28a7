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
        and (l.track_id is null or l.track_id = j.track_id) and (l.day, l.entered_at) > (j.day, j.entered_at)) as left_on
  from counting j where j.kind = 'employerJoined' and j.track_id is not null and j.employer_id is not null;
--> statement-breakpoint
grant select on track_employers to dua_app;
--> statement-breakpoint
-- Who is this, where, with which roles, and has this delivery been handled? Sets the tenant for the transaction.
-- p_home is the user's own workspace, which differs from the place's in shared channels.
-- One call, since a round trip is what a turn costs (measured). Unknown place or person: nulls, and the caller says no.
create function enter(p_platform text, p_workspace text, p_conversation text, p_direct boolean, p_home text, p_user text, p_key text, p_form uuid, p_now timestamptz)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cid uuid; c conversations; a accounts; m members; seen turns; grp uuid; answer jsonb; today date;
begin
  if p_direct then
    -- a one-to-one chat belongs to whichever tenant knows the account as a member; the oldest where several do
    select * into a from accounts x where x.platform = p_platform and x.workspace = p_home and x.user_id = p_user
      order by (x.member_id is null), x.created_at limit 1;
    cid := a.collaboration_id;
  else
    select * into c from conversations x
      where x.platform = p_platform and x.workspace = p_workspace and x.external_id = p_conversation and x.kind = 'group';
    cid := c.collaboration_id;
    if cid is not null then
      select * into a from accounts x where x.collaboration_id = cid and x.platform = p_platform
        and x.workspace = p_home and x.user_id = p_user;
    end if;
  end if;
  if cid is null then return null; end if;
  perform set_config('app.cid', cid::text, true);
  select ((p_now + make_interval(secs => x.clock_ahead)) at time zone x.time_zone)::date into today from collaborations x where x.id = cid;

  if p_key is not null then
    if not pg_try_advisory_xact_lock(hashtextextended(cid::text || p_platform || p_key, 7)) then
      return jsonb_build_object('busy', true);
    end if;
    select * into seen from turns x where x.collaboration_id = cid and x.platform = p_platform and x.key = p_key;
  end if;
  if seen.id is null and p_form is not null then
    if not pg_try_advisory_xact_lock(hashtextextended(cid::text || p_form::text, 8)) then
      return jsonb_build_object('busy', true);
    end if;
    select * into seen from turns x where x.collaboration_id = cid and x.form_id = p_form;
  end if;

  if p_direct then
    select * into c from conversations x where x.collaboration_id = cid and x.platform = p_platform
      and x.workspace = p_workspace and x.external_id = p_conversation;
  end if;
  if a.member_id is not null then
    select * into m from members x where x.collaboration_id = cid and x.id = a.member_id;
  end if;

  -- in a direct chat the group is the person's own, the operative one first
  grp := c.group_id;
  if grp is null and m.id is not null then
    select g.id into grp from role_assignments r join groups g on g.collaboration_id = r.collaboration_id and g.id = r.group_id
      where r.collaboration_id = cid and r.member_id = m.id and r.from_day <= today and (r.until_day is null or r.until_day >= today)
      order by g.kind, g.name limit 1;
  end if;

  select jsonb_build_object(
    'busy', false,
    'seen', case when seen.id is null then null else jsonb_build_object('id', seen.id, 'accountId', seen.account_id, 'reply', seen.reply, 'at', seen.at) end,
    'collaboration', (select jsonb_build_object('id', x.id, 'slug', x.slug, 'name', x.name, 'language', x.language, 'timeZone', x.time_zone,
        'settings', x.settings, 'demo', x.demo, 'clockAhead', x.clock_ahead, 'version', x.version) from collaborations x where x.id = cid),
    'conversationId', c.id,
    'reference', c.reference,
    'account', case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name) end,
    'member', case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name, 'organisation', m.organisation, 'language', m.language) end,
    'roles', coalesce((select jsonb_agg(distinct r.role) from role_assignments r where r.collaboration_id = cid and r.member_id = m.id
        and r.group_id = grp and r.from_day <= today and (r.until_day is null or r.until_day >= today)), '[]'),
    'group', (select jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'settings', g.settings, 'version', g.version)
        from groups g where g.collaboration_id = cid and g.id = grp),
    'tracks', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'status', t.status, 'phase', t.phase,
        'counting', t.counting, 'closedOn', t.closed_on, 'version', t.version) order by t.name)
        from tracks t join groups g on g.collaboration_id = t.collaboration_id and g.id = t.group_id where t.collaboration_id = cid), '[]'),
    'employers', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'sector', e.sector, 'version', e.version) order by e.name)
        from employers e where e.collaboration_id = cid), '[]')
  ) into answer;
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
