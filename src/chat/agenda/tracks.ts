import { listed } from '../../text/format.ts'
import type { AgendaContribution } from './contribution.ts'

/** Which tracks run and are planned, and those in which nothing has been logged for three weeks. */
export const tracksOpen: AgendaContribution = async ({ store, group, now, today, words }) => {
  if (group.kind !== 'operative') return []
  const { tracks } = await store.standing.on(group.id, today, now)
  const named = (status: 'running' | 'planned') => tracks.filter((one) => one.status === status).map(({ name }) => name)
  const line = (names: readonly string[], says: (names: string) => string) =>
    names.length ? [says(listed(names, words.language))] : []
  return [
    {
      point: 'tracks',
      lines: [
        ...line(named('running'), words.agenda.running),
        ...line(named('planned'), words.agenda.planned),
        ...tracks.filter(({ quiet }) => quiet).map(({ name }) => words.digest.quiet(name)),
      ],
    },
  ]
}
