drop function due(timestamptz);
--> statement-breakpoint
-- What the ticker looks at: every group that has a place, with its settings, what has been claimed in the last ten weeks,
-- and the meetings to come, of which the invited are reminded.
create function due(p_now timestamptz)
returns table (collaboration_id uuid, group_id uuid, kind text, time_zone text, demo boolean, clock_ahead integer, settings jsonb, since timestamptz, claimed jsonb, meetings jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.collaboration_id, g.id, g.kind, c.time_zone, c.demo, c.clock_ahead, g.settings, p.since,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period, 'held', x.held, 'movedTo', x.moved_to)) from claims x
      where x.collaboration_id = g.collaboration_id and x.group_id = g.id
      and x.period >= (p_now + make_interval(secs => c.clock_ahead))::date - 70), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('start', m.starts_at, 'toldAt', m.changed_at) order by m.starts_at) from meetings m
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
