/** Others' published figures beside ours, never counted into them. */

import type { Published } from '../db/publish.ts'
import type { ReferenceFigure } from '../db/queries/standing.ts'
import type { Around } from '../src/chat/number-parts.ts'
import { type Part, quiet, say } from '../src/chat/reply.ts'
import type { Measure } from '../src/domain/measures.ts'
import { dayOf, number, percent } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { marked, tableOf } from '../src/text/number-table.ts'
import { wholeTitle } from '../src/text/period-words.ts'

/** The survey's name for the nearest to each of our measures. */
export const theirName: Partial<Record<Measure, string>> = {
  started: 'participants',
  completed: 'completed',
  job: 'gotJob',
}
const people = ['started', 'completed', 'job'] as const satisfies readonly Measure[]

/** What is counted that is not people; the survey has the first four. */
const standingRows = [
  'tracksRunning',
  'tracksPlanned',
  'employers',
  'employersPrivate',
  'employersPublic',
  'employersNonProfit',
  'employersNotRecorded',
] as const
/** Our counts, in the order they are shown. */
export type StandingCounts = Partial<Record<(typeof standingRows)[number], number>>

/** A year's table with a column for the whole country, then tracks and employers; its source, its date, what it does not tell. */
export function comparedParts(year: Published | null, figures: readonly ReferenceFigure[], around: Around): Part[] {
  const { words, today, standing } = around
  const { summary, numbers } = words
  if (!figures.length) return [say(summary.noSurvey)]
  const title = marked(summary.comparison, around)
  const withStatus = (status: 'running' | 'planned') =>
    standing.tracks.filter((track) => track.status === status).length
  const ours = {
    tracksRunning: withStatus('running'),
    tracksPlanned: withStatus('planned'),
    employers: standing.employers.all,
    employersPrivate: standing.employers.private,
  }
  const ofYear = (table: Published) =>
    peopleBeside(
      table,
      people,
      figures,
      marked(`${summary.comparison}. ${wholeTitle(table, today, words)}`, around),
      words,
    )
  return [
    ...(year ? [ofYear(year)] : [say(numbers.nothingYet)]),
    standingBeside(ours, figures, title, words),
    ...sourceLines(figures, around),
  ]
}

/** That the country is not split by gender, where its figures come from, and that they are never counted into ours. */
export function sourceLines(
  [first]: readonly ReferenceFigure[],
  { words, today }: Pick<Around, 'words' | 'today'>,
): Part[] {
  const { summary } = words
  if (!first) return [say(summary.noSurvey)]
  return [
    say(summary.notSplit),
    quiet(summary.source(dayOf(today, words.language), first.source)),
    quiet(summary.notCounted),
  ]
}

/** A published table's measures, in this order, with the country's figure for each. */
export function peopleBeside(
  table: Published,
  measures: readonly Measure[],
  figures: readonly ReferenceFigure[],
  title: string,
  words: Words,
): Part {
  const { summary } = words
  const country = measures.map((measure) => theirs(figures, theirName[measure] ?? '', words))
  const drawn = tableOf(table, title, words, measures)
  const [heading = '', ...columns] = drawn?.columns ?? []
  const spoken = (row: string, figure: string | null) =>
    figure === null ? summary.spokenAlone(row) : summary.spokenCountry(row, figure)
  return {
    kind: 'table',
    title,
    columns: [heading, ...columns.map(summary.oursColumn), summary.country],
    rows: (drawn?.rows ?? []).map((row, at) => [...row, country[at] ?? summary.notStated]),
    spoken: (drawn?.spoken ?? []).map((row, at) => spoken(row, country[at] ?? null)),
  }
}

/** Tracks and employers with the country's figure for each. Not about people: the same for all. */
export function standingBeside(
  ours: StandingCounts,
  figures: readonly ReferenceFigure[],
  title: string,
  words: Words,
): Part {
  const { summary } = words
  const rows = standingRows.flatMap((name) => {
    const own = ours[name]
    return own === undefined
      ? []
      : [{ label: summary.rows[name], own: number(own, words.language), country: theirs(figures, name, words) }]
  })
  return {
    kind: 'table',
    title,
    columns: [words.numbers.measure, summary.ours, summary.country],
    rows: rows.map(({ label, own, country }) => [label, own, country ?? summary.notStated]),
    spoken: rows.map(({ label, own, country }) =>
      country === null ? summary.spokenOwnRow(label, own) : summary.spokenRow(label, own, country),
    ),
  }
}

/** `över 5 700`; null where the survey does not say. */
export function theirs(figures: readonly ReferenceFigure[], name: string, words: Words): string | null {
  const figure = figures.find((one) => one.measure === name)
  if (!figure) return null
  const value = number(figure.value, words.language)
  return figure.over ? words.summary.over(value) : value
}

/** Ratios that the source does not give are said to be computed. */
export function computedLines(figures: readonly ReferenceFigure[], { keyFigures, language }: Words): string[] {
  const of = (name: string) => figures.find(({ measure, over }) => measure === name && !over)?.value
  const ratio = (part: number | undefined, base: number | undefined, line: typeof keyFigures.computedJobs) =>
    part === undefined || base === undefined
      ? []
      : [line(number(part, language), number(base, language), percent((100 * part) / base, language))]
  return [
    ...ratio(of('gotJob'), of('completed'), keyFigures.computedJobs),
    ...ratio(of('employersPrivate'), of('employers'), keyFigures.computedPrivate),
  ]
}
