import { weekOf } from '../../domain/week.ts'
import type { AgendaContribution } from './contribution.ts'

/** The steering group's newest weekly summary. */
export const digestOpen: AgendaContribution = async ({ store, group, words }) => {
  if (group.kind !== 'steering') return []
  const newest = await store.claims.newest(group.id, 'digest')
  if (!newest) return []
  return [{ point: 'digest', lines: [words.agenda.digestOf(weekOf(Temporal.PlainDate.from(newest.period)).week)] }]
}
