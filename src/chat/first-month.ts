/** The points of somebody's first month: what is told, and what has been. */

import type { Newcomer } from '../../db/queries/newcomers.ts'
import type { Store } from '../../db/store.ts'
import { type Step, titleIn } from '../domain/checklist/template.ts'
import { firstMonthKey, type MonthPoint, pointOn } from '../domain/first-month.ts'
import type { Words } from '../text/index.ts'
import type { Button } from './reply.ts'

export const subjectOfPoint = (groupId: string, point: number) => `month:${groupId}:${point}`

/** The points as the municipality has them. */
export async function pointsOf(store: Pick<Store, 'checklists'>): Promise<readonly Step[]> {
  return (await store.checklists.standing(firstMonthKey))?.checklist.steps ?? []
}

/** Whose turn it is for each of these newcomers on a day; null for who has had them all. */
export async function turnsOf(
  store: Pick<Store, 'reminders'>,
  newcomers: readonly Newcomer[],
  points: number,
  today: Temporal.PlainDate,
): Promise<(newcomer: Newcomer) => MonthPoint | null> {
  const numbers = Array.from({ length: points }, (_, no) => no)
  const groups = [...new Set(newcomers.map(({ groupId }) => groupId))]
  const told = await store.reminders.of(groups.flatMap((id) => numbers.map((no) => subjectOfPoint(id, no))))
  return (one) => pointOn(one, points, (no) => told(subjectOfPoint(one.groupId, no), one.memberId).on, today)
}

/** One point in a line, and what can be done about it. */
export function pointSaid(step: Step, no: number, all: number, groupId: string, words: Words) {
  const { newcomers, language } = words
  // what a step says beside its title is written in Swedish only
  const more = language === 'sv' ? step.description : ''
  const press = (input: Readonly<Record<string, string>>) => ({
    command: 'firstMonth',
    input: { group: groupId, ...input },
  })
  const buttons: Button[] = [
    { label: newcomers.done, press: press({ do: 'done', point: String(no) }) },
    { label: newcomers.noMore, press: press({ do: 'stop' }) },
  ]
  return { text: newcomers.point(no + 1, all, titleIn(step.title, language), more), buttons }
}
