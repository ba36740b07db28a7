/** The series that a command is about, and its group. */

import type { KeptMeeting } from '../db/queries/meetings.ts'
import type { KeptSeries } from '../db/queries/series.ts'
import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Words } from '../src/text/index.ts'

export type SeriesFound = { readonly series: KeptSeries; readonly group: Group }

/** What is said of a series is found again by this. */
export const subjectOfSeries = ({ id }: Pick<KeptSeries, 'id'>) => `series:${id}`

/** The series with this id, kept from everybody else. Throws a Problem where there is none that runs. */
export async function seriesById(turn: Turn, id: string): Promise<SeriesFound> {
  const series = await turn.store.series.hold(id)
  const group = (await turn.store.settings.groups()).find((one) => one.id === series?.groupId)
  if (!series?.confirmed || !group)
    throw new Problem((words) => words.series.unknown, { ways: (words) => [allSeriesButton(words)] })
  if (series.ended) throw new Problem((words) => words.series.over, { ways: (words) => [allSeriesButton(words)] })
  return { series, group }
}

/**
 * The series that is named, else the only one that runs; where there are several, each is offered.
 * @param press what a button about one of them does
 */
export async function seriesMeant(
  turn: Turn,
  id: string | undefined,
  press: (series: KeptSeries) => Button['press'],
): Promise<SeriesFound> {
  if (id !== undefined) return seriesById(turn, id)
  const groups = await turn.store.settings.groups()
  const found = await turn.store.series.running(
    groups.map((group) => group.id),
    turn.now,
  )
  const [only] = found
  if (!only) throw new Problem((words) => words.series.none)
  if (found.length === 1) return seriesById(turn, only.id)
  throw new Problem((words) => words.series.which, {
    ways: ({ series, settings }) =>
      found.slice(0, 8).map((one) => {
        const kind = groups.find((group) => group.id === one.groupId)?.kind ?? 'operative'
        return { label: series.item(settings.groups[kind], series.rule(one.rule, one), one.left), press: press(one) }
      }),
  })
}

/** Throws a Problem where the series has been changed since a button or form about it was made. */
export function mustBeAsSeen(series: KeptSeries, seen: number | undefined): void {
  if (seen !== undefined && seen !== series.version)
    throw new Problem((words) => words.common.changedMeanwhile(null), {
      ways: (words) => [showSeriesButton(series, words)],
    })
}

/** The meetings of a series that are to come, and those of them that were changed by themselves. */
export async function comingOf(series: KeptSeries, turn: Turn) {
  const coming = await turn.store.series.coming(series.id, turn.now)
  const ahead = await turn.store.meetings.ahead([series.groupId], turn.now)
  const found = (isApart: boolean): KeptMeeting[] =>
    coming
      .filter(({ apart }) => apart === isApart)
      .flatMap(({ id }) => ahead.find((meeting) => meeting.id === id) ?? [])
  return { own: found(false), apart: found(true) }
}

export const daysIn = (meetings: readonly KeptMeeting[]) => meetings.map(({ start }) => start.toPlainDate())

export const showSeriesButton = ({ id }: Pick<KeptSeries, 'id'>, { meetings }: Words): Button => ({
  label: meetings.show,
  press: { command: 'meetingSeries', input: { series: id } },
})

const allSeriesButton = ({ series }: Words): Button => ({
  label: series.running,
  press: { command: 'meetingSeries', input: {} },
})
