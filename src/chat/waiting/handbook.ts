import { isPastReview } from '../../domain/handbook.ts'
import { nextWorkday } from '../../domain/workday.ts'
import { listed } from '../../text/format.ts'
import { laterButton } from '../task.ts'
import type { Contribution } from './waiting.ts'

/** So many headings are said; the rest is a number. */
const mostNamed = 3
/** Reminded the working day after the latest one's day, and once more (judgement). */
const patience = 30

/** Sections past their review day: for whoever has the function that they belong to, else the project leaders. */
export const handbookWaiting: Contribution = async ({ store, groups, today, handbook }) => {
  const past = (await handbook()).sections.filter((section) => isPastReview(section, today))
  if (!past.length) return []
  const assignments = await store.roles.on(
    today,
    groups.map(({ id }) => id),
  )
  const leaders = await store.rhythm.leaders(today)
  return [...Map.groupBy(past, ({ owner }) => owner)].flatMap(([owner, sections]) => {
    const holders = assignments.filter(({ role, deputy }) => role === owner && !deputy).map((one) => one.memberId)
    const memberIds = [...new Set(holders.length ? holders : leaders)]
    const [latest] = sections.map(({ reviewBy }) => reviewBy).toSorted((a, b) => Temporal.PlainDate.compare(b, a))
    if (!memberIds.length || !latest) return []
    // one more that is past its day is another thing that waits
    const subject = `review:${owner}:${latest}`
    return [
      {
        subject,
        memberIds,
        own: false,
        due: null,
        remindOn: [1, patience].map((days) => nextWorkday(latest.add({ days }))),
        says: (words) => {
          const { handbook: said } = words
          const names = sections.slice(0, mostNamed).map(({ heading }) => heading[words.language])
          const rest = sections.length - names.length
          return {
            text: said.toReview(
              sections.length,
              listed([...names, ...(rest > 0 ? [said.others(rest)] : [])], words.language),
            ),
            buttons: [
              { label: said.pastTitle, press: { command: 'handbookPast', input: {} } },
              laterButton(subject, words),
            ],
          }
        },
      },
    ]
  })
}
