import type { AgendaContribution } from './contribution.ts'

/** Whether the notes of the group's last meeting are approved; nothing where none were written. */
export const notesOpen: AgendaContribution = async ({ store, group, now, words }) => {
  const last = await store.meetings.before(group.id, now)
  const notes = last && (await store.minutes.of(last.id))
  if (!last || !notes) return []
  const when = words.meetings.shortSpan(last.start, last.end)
  return [{ point: 'last', lines: [words.minutes.onAgenda(when, notes.version > 0)] }]
}
