import type { AgendaContribution } from './contribution.ts'

/** Employers that have joined a track or left one since the last meeting. */
export const employersOpen: AgendaContribution = async ({ store, group, now, today, words }) => {
  if (group.kind !== 'operative') return []
  const last = await store.meetings.before(group.id, now)
  const since = last?.start.toPlainDate() ?? today.subtract({ weeks: 4 })
  const changes = await store.standing.employerChanges(group.id, since, today)
  return [
    {
      point: 'employers',
      lines: changes.map(({ employer, track, left }) =>
        words.agenda[left ? 'employerLeft' : 'employerJoined'](employer, track),
      ),
    },
  ]
}
