import { firstMonthKey } from '../../domain/first-month.ts'
import { pointSaid, pointsOf, subjectOfPoint, turnsOf } from '../first-month.ts'
import type { Contribution } from './waiting.ts'

/**
 * The point of the first month whose turn it is, for each newcomer: told once, and there in idag until the next. While
 * the group carries out the same checklist as a whole, its steps are asked for there.
 */
export const newcomersWaiting: Contribution = async ({ store, groups, today }) => {
  const ids = groups.filter(({ kind }) => kind === 'operative').map(({ id }) => id)
  const newcomers = await store.newcomers.going(ids, today)
  if (!newcomers.length) return []
  const carriedOut = new Set(
    (await store.runs.going(ids)).filter(({ key }) => key === firstMonthKey).map(({ groupId }) => groupId),
  )
  const points = await pointsOf(store)
  const turnOf = await turnsOf(store, newcomers, points.length, today)
  return newcomers.flatMap((one) => {
    const next = turnOf(one)
    const step = next && points[next.point]
    if (!step || carriedOut.has(one.groupId) || Temporal.PlainDate.compare(next.on, today) > 0) return []
    return [
      {
        subject: subjectOfPoint(one.groupId, next.point),
        memberIds: [one.memberId],
        groupId: one.groupId,
        own: true,
        due: null,
        remindOn: [next.on],
        says: (words) => pointSaid(step, next.point, points.length, one.groupId, words),
      },
    ]
  })
}
