import { clockTime, longDay, weekday, weekdayAndDay } from './format.ts'
import { type Language, wordsIn } from './index.ts'

/** `Sammanställningen för vecka 47 skulle ha kommit tisdag 24 november kl. 8.00. Den kommer nu, onsdag kl. 9.40, eftersom …`; moments local. */
export function lateWords(
  week: number,
  should: Temporal.PlainDateTime,
  now: Temporal.PlainDateTime,
  why: string,
  language: Language,
): string {
  const [planned, today] = [should.toPlainDate(), now.toPlainDate()]
  const near = Temporal.PlainDate.compare(planned.add({ days: 7 }), today) > 0
  const day = near ? weekday(today, language) : longDay(today, language)
  return wordsIn(language).rhythm.late(
    week,
    `${weekdayAndDay(planned, language)} ${clockTime(should, language)}`,
    `${day} ${clockTime(now, language)}`,
    why,
  )
}
