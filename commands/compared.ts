/** Others' published figures beside ours, never counted into them. */

import type { Published } from '../db/publish.ts'
import type { ReferenceFigure } from '../db/queries/standing.ts'
import type { Around } from '../src/chat/number-parts.ts'
import { type Part, quiet, say } from '../src/chat/reply.ts'
import type { Measure } from '../src/domain/measures.ts'
import { dayOf, number } from '../src/text/format.ts'
import { tableOf, yearTitle } from '../src/text/number-table.ts'

/** Our measures, and the survey's name for the nearest to each. */
const people = [
  { ours: 'started', theirs: 'participants' },
  { ours: 'completed', theirs: 'completed' },
  { ours: 'job', theirs: 'gotJob' },
] as const satisfies readonly { ours: Measure; theirs: string }[]

/** A year's table with a column for the whole country, then tracks and employers; its source, its date, what it does not tell. */
export function comparedParts(year: Published | null, figures: readonly ReferenceFigure[], around: Around): Part[] {
  const { words, today } = around
  const { summary, numbers } = words
  const [first] = figures
  if (!first) return [say(summary.noSurvey)]
  const title = (text: string) => (around.demo ? `${text} · ${words.common.demo}` : text)
  return [
    ...(year
      ? [peopleTable(year, figures, title(`${summary.comparison}. ${yearTitle(year, today, words)}`), around)]
      : [say(numbers.nothingYet)]),
    standingTable(figures, title(summary.comparison), around),
    say(summary.notSplit),
    quiet(summary.source(dayOf(today, words.language), first.source)),
    quiet(summary.notCounted),
  ]
}

function peopleTable(year: Published, figures: readonly ReferenceFigure[], title: string, { words }: Around): Part {
  const { summary } = words
  const country = people.map(({ theirs: name }) => theirs(figures, name, words))
  const drawn = tableOf(
    year,
    title,
    words,
    people.map(({ ours }) => ours),
  )
  const [heading = '', ...columns] = drawn?.columns ?? []
  return {
    kind: 'table',
    title,
    columns: [heading, ...columns.map(summary.oursColumn), summary.country],
    rows: (drawn?.rows ?? []).map((row, at) => [...row, country[at] ?? '']),
    spoken: (drawn?.spoken ?? []).map((row, at) => summary.spokenCountry(row, country[at] ?? '')),
  }
}

function standingTable(figures: readonly ReferenceFigure[], title: string, { words, standing }: Around): Part {
  const { summary } = words
  const withStatus = (status: 'running' | 'planned') =>
    standing.tracks.filter((track) => track.status === status).length
  const ours = {
    tracksRunning: withStatus('running'),
    tracksPlanned: withStatus('planned'),
    employers: standing.employers.all,
    employersPrivate: standing.employers.private,
  } as const
  const rows = (['tracksRunning', 'tracksPlanned', 'employers', 'employersPrivate'] as const).map((name) => [
    summary.rows[name],
    number(ours[name], words.language),
    theirs(figures, name, words),
  ])
  return {
    kind: 'table',
    title,
    columns: [words.numbers.measure, summary.ours, summary.country],
    rows,
    spoken: rows.map(([row = '', own = '', country = '']) => summary.spokenRow(row, own, country)),
  }
}

/** `över 5 700`; "det framgår inte" where the survey does not say. */
function theirs(figures: readonly ReferenceFigure[], name: string, words: Around['words']): string {
  const figure = figures.find((one) => one.measure === name)
  if (!figure) return words.summary.notStated
  const value = number(figure.value, words.language)
  return figure.over ? words.summary.over(value) : value
}
