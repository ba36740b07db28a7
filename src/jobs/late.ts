import { type Part, type Reply, say } from '../chat/reply.ts'
import { weekOf } from '../domain/week.ts'
import { clockTime, longDay, weekday, weekdayAndDay } from '../text/format.ts'
import { type Language, wordsIn } from '../text/index.ts'

/** A digest that comes later than this after its time says so. */
export const grace = { minutes: 15 }

/** A digest that is late: the week's first day, when it was due and what it is now, local. */
export type Late = {
  readonly monday: Temporal.PlainDate
  readonly should: Temporal.PlainDateTime
  readonly now: Temporal.PlainDateTime
  /** the reason, as a clause */
  readonly why: string
}

/**
 * The digest with a line above it: `Sammanställningen för vecka 47 skulle ha kommit tisdag 24 november kl. 8.00. Den
 * kommer nu, onsdag kl. 9.40, eftersom Teams inte svarade.` A line that stands there from an earlier try is replaced.
 */
export function sayLate(reply: Reply, { monday, should, now, why }: Late, language: Language): Reply {
  const { rhythm } = wordsIn(language)
  const [planned, today] = [should.toPlainDate(), now.toPlainDate()]
  const isNear = Temporal.PlainDate.compare(planned.add({ days: 7 }), today) > 0
  const day = isNear ? weekday(today, language) : longDay(today, language)
  const opening = rhythm.shouldHaveCome(
    weekOf(monday).week,
    `${weekdayAndDay(planned, language)} ${clockTime(should, language)}`,
  )
  const says = (part: Part | undefined) => part?.kind === 'text' && part.text.startsWith(opening)
  const parts = says(reply.parts[0]) ? reply.parts.slice(1) : reply.parts
  return {
    ...reply,
    parts: [say(`${opening} ${rhythm.comesNow(`${day} ${clockTime(now, language)}`, why)}`), ...parts],
  }
}
