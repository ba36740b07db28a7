/** The national roll-up in words and as JSON. Takes nothing that has not passed its gate. */

import { computedLines, theirName, theirs } from '../../commands/compared.ts'
import type { Rollup } from '../../db/national.ts'
import { heading, type Part, quiet, type Reply, say, toGroup } from '../chat/reply.ts'
import { shares } from '../domain/disclosure/shares.ts'
import type { ShownRow, ShownTable } from '../domain/disclosure/types.ts'
import { formatWeek, weekOf } from '../domain/week.ts'
import { dayOf } from '../text/format.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import { cellText } from '../text/number-table.ts'
import { sharesInWords } from '../text/shares.ts'

const columns = ['women', 'men', 'unrecorded', 'total'] as const
const counted = ['tracksRunning', 'tracksPlanned', 'employers', 'employersPrivate'] as const

/** Numbers as numbers, `null` for what is not shown. */
export function surveyJson({ national, country }: Rollup) {
  const { rows, ...shown } = national.shown
  return {
    ...shown,
    publishedAt: national.at.toString(),
    rows: rows.map(({ measure, counts }) => ({
      measure,
      ...(counts ?? { women: null, men: null, unrecorded: null, total: null }),
    })),
    survey2018: country.map(({ measure, value, over }) => ({ measure, value, over })),
    source: country[0]?.source ?? null,
  }
}

/** The roll-up beside the survey of October 2018. */
export function surveyReply({ national, country }: Rollup, language: Language): Reply {
  const words = wordsIn(language)
  const texts = words.keyFigures.national
  const { year, k } = national.shown
  const day = (moment: Temporal.PlainDate) => dayOf(moment, language)
  const published = national.at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  const [first] = country
  return toGroup(
    heading(texts.heading(year)),
    peopleTable({ national, country }, words),
    ...sharesInWords(shares(shownTable(national)), words).map(say),
    standingTable(
      { national, country },
      texts.standing(day(Temporal.PlainDate.from({ year, month: 12, day: 31 }))),
      words,
    ),
    ...computedLines(country, words).map(say),
    say(words.summary.notSplit),
    say(texts.sectors),
    quiet(texts.read(k)),
    quiet(texts.frozen(day(published))),
    quiet(first ? texts.source(first.source) : words.summary.noSurvey),
    quiet(words.summary.notCounted),
  )
}

function peopleTable({ national, country }: Rollup, words: Words): Part {
  const { summary, numbers, common, keyFigures } = words
  const rows = shownTable(national).rows.map((row) => ({
    label: numbers.measures[row.measure].row,
    cells: columns.map((column) => cellText(row[column], national.shown.k, words)),
    figure: theirs(country, theirName[row.measure] ?? '', words) ?? summary.notStated,
  }))
  return {
    kind: 'table',
    title: keyFigures.national.people,
    columns: [numbers.measure, ...columns.map((column) => common.columns[column]), summary.country],
    rows: rows.map(({ label, cells, figure }) => [label, ...cells, figure]),
    spoken: rows.map(({ label, cells, figure }) => `${label}: ${[...cells, figure].join(', ')}.`),
  }
}

function standingTable({ national, country }: Rollup, title: string, words: Words): Part {
  const { summary, numbers, keyFigures } = words
  const own = (value: number) => cellText({ kind: 'number', value }, 0, words)
  const rows = [
    [keyFigures.national.municipalities, own(national.shown.municipalities), keyFigures.national.answered],
    ...counted.map((name) => [
      summary.rows[name],
      own(national.shown[name]),
      theirs(country, name, words) ?? summary.notStated,
    ]),
  ]
  return {
    kind: 'table',
    title,
    columns: [numbers.measure, keyFigures.national.ours, summary.country],
    rows,
    spoken: rows.map(([label, ours, figure]) => `${label}: ${ours}, ${figure}.`),
  }
}

/** As a table that shares are taken of. */
function shownTable({ shown }: Rollup['national']): ShownTable {
  const { year, k } = shown
  const through = formatWeek(weekOf(Temporal.PlainDate.from({ year, month: 12, day: 31 })))
  const rows = shown.rows.map(({ measure, counts }): ShownRow => {
    const cell = (column: (typeof columns)[number]) =>
      counts ? ({ kind: 'number', value: counts[column] } as const) : ({ kind: 'hidden' } as const)
    const cells = { women: cell('women'), men: cell('men'), unrecorded: cell('unrecorded'), total: cell('total') }
    return { measure, track: null, through, ...cells }
  })
  const period = { kind: 'year', key: String(year) } as const
  return { scope: '', form: 'gender', period, through, rows, k, ruleVersion: 1, exact: false }
}
