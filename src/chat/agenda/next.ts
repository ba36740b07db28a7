import type { AgendaContribution } from './contribution.ts'

/** The group's meeting after this one. */
export const nextOpen: AgendaContribution = async ({ store, group, meeting, now, words }) => {
  const ahead = await store.meetings.ahead([group.id], now)
  const next = ahead.find(({ start }) => Temporal.ZonedDateTime.compare(start, meeting.start) > 0)
  const point = group.kind === 'operative' ? 'questions' : 'next'
  return next ? [{ point, lines: [words.meetings.nextIs(words.meetings.shortSpan(next.start, next.end))] }] : []
}
