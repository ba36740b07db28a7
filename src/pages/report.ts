/** Published numbers as a paper. Nothing is decided here: what the ledger holds is read and shown. */

import type { Published } from '../../db/publish.ts'
import type { Store } from '../../db/store.ts'
import type { ShownCell, ShownRow } from '../domain/disclosure/types.ts'
import { type Measure, outsideYear } from '../domain/measures.ts'
import { parseTerm, periodOfYear, type ReportPeriod } from '../domain/period.ts'
import type { ReportClaim } from '../domain/report.ts'
import { parseWeek, sundayOf } from '../domain/week.ts'
import type { Paper, PaperCell, PaperTable } from '../files/paper.ts'
import { capital } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { chartOf } from '../text/number-chart.ts'
import { cellText, howToRead, marked, tableOf } from '../text/number-table.ts'
import { periodInWords, weekInWords, wholeTitle } from '../text/period-words.ts'
import { shareLines } from '../text/shares.ts'

type Section = Paper['sections'][number]

/** Where the numbers come from, and the day on which they are looked at. */
type Seen = {
  readonly words: Words
  readonly place: string
  readonly demo: boolean
  readonly today: Temporal.PlainDate
}

/** What was published for a report: a week with the year as it stood then, or a term's or a year's table. */
type Told = { readonly week: Published | null; readonly whole: Published | null }

/**
 * The report that a link opens, as it stands in the ledger.
 * @param today where the municipality is; a week is told as of the Tuesday after it
 */
export async function reportOf(
  store: Store,
  { group, period, language }: Pick<ReportClaim, 'group' | 'period' | 'language'>,
  { name, demo, today }: { readonly name: string; readonly demo: boolean; readonly today: Temporal.PlainDate },
): Promise<Paper> {
  const told = await toldOf(store, group, period)
  return paperOf(period, told, { words: wordsIn(language), place: name, demo, today: seenOn(period, today) })
}

async function toldOf({ publications }: Store, group: string, period: ReportPeriod): Promise<Told> {
  if (period.kind !== 'week') return { week: null, whole: await publications.told(group, period) }
  const year = Number(period.key.slice(0, 4))
  const yearly = (key: number) => publications.told(group, periodOfYear(key), period.key)
  // as in the digest: last year's final table stands until something of this year can be shown
  return { week: await publications.told(group, period), whole: (await yearly(year)) ?? (await yearly(year - 1)) }
}

function seenOn(period: ReportPeriod, today: Temporal.PlainDate): Temporal.PlainDate {
  const week = period.kind === 'week' ? parseWeek(period.key) : null
  return week ? sundayOf(week).add({ days: 2 }) : today
}

function paperOf(period: ReportPeriod, told: Told, seen: Seen): Paper {
  const { words, place, demo } = seen
  const { report, definitions, numbers, common } = words
  const shown = [told.week, told.whole].filter((table) => table !== null)
  const counted = measuresIn(shown)
  const [k] = shown.map((table) => table.shown.k).slice(-1)
  return {
    language: words.language,
    title: report.title(periodInWords(period, words)),
    lines: [report.about(place), ...(demo ? [common.demo] : []), report.isProtected],
    sections: [
      ...(period.kind === 'week' ? [weekSection(told.week, seen)] : []),
      told.whole ? wholeSection(told.whole, seen) : nothingOf(period, seen),
    ],
    definitions: {
      heading: report.definitions,
      items: [
        ...counted.flatMap((measure) => {
          const text = definitions.measures[measure]
          return text === undefined ? [] : [{ term: numbers.measures[measure].short, text }]
        }),
        ...definitions.others,
      ],
    },
    method: {
      heading: report.method,
      paragraphs: [
        howToRead(shown, words),
        [numbers.tracksInside, ...(k === undefined ? [] : [numbers.replaced(numbers.inWords(k))])].join(' '),
        report.source,
        ...(period.kind === 'term' && parseTerm(period.key).half === 'HT' ? [report.autumn] : []),
      ],
    },
  }
}

function weekSection(week: Published | null, seen: Seen): Section {
  const { words } = seen
  return {
    heading: words.digest.happened,
    chart: null,
    table: week && weekTable(week, seen),
    paragraphs: week ? [] : [words.report.noWeek],
  }
}

function weekTable(week: Published, seen: Seen): PaperTable | null {
  const { words } = seen
  const { form, period, rows, k } = week.shown
  const title = marked(words.report.weekTable(capital(weekInWords(period.key, words))), seen)
  const together = rows.filter((row) => row.track === null)
  if (form === 'gender')
    return genderTable(
      week,
      title,
      together.map(({ measure }) => measure),
      words,
    )
  return {
    title,
    columns: [words.numbers.measure, words.report.people],
    rows: together.map((row) => [
      text(words.numbers.measures[row.measure].row),
      { text: cellText(row.total, k, words), number: numberIn(row.total) },
    ]),
    note: null,
  }
}

function nothingOf({ kind }: ReportPeriod, { words }: Seen): Section {
  const { report, numbers } = words
  const says = kind === 'week' ? [report.yearHeading, numbers.nothingYet] : [report.peopleHeading, report.noPeriod]
  return { heading: says[0] ?? '', chart: null, table: null, paragraphs: says.slice(1) }
}

/** A year or a term: chart, table, shares. */
function wholeSection(table: Published, seen: Seen): Section {
  const { words, today } = seen
  const { report } = words
  const { kind, key } = table.shown.period
  const heading =
    kind === 'term'
      ? report.termHeading
      : Number(key) === today.year
        ? report.yearHeading
        : report.otherYearHeading(Number(key))
  return {
    heading,
    chart: chartOf(table, marked(report.chart, seen), words, outsideYear),
    table: genderTable(table, marked(wholeTitle(table, today, words), seen), outsideYear, words),
    paragraphs: shareLines(table, words),
  }
}

/** Kvinnor, Män, Uppgift saknas, Totalt for these measures; those of which nothing is shown as *dolt*. */
function genderTable(table: Published, title: string, measures: readonly Measure[], words: Words): PaperTable | null {
  const drawn = tableOf(table, title, words, measures)
  if (!drawn) return null
  const rowOf = (measure: Measure | undefined): ShownRow | undefined =>
    table.shown.rows.find((row) => row.track === null && row.measure === measure)
  return {
    title,
    columns: drawn.columns,
    rows: drawn.rows.map(([name = '', ...cells], at) => {
      const row = rowOf(measures[at])
      const numbers = [row?.women, row?.men, row?.unrecorded, row?.total].map(numberIn)
      return [text(name), ...cells.map((cell, column) => ({ text: cell, number: numbers[column] ?? null }))]
    }),
    note: null,
  }
}

function measuresIn(tables: readonly Published[]): Measure[] {
  const rows = tables.flatMap(({ shown }) => shown.rows).map((row) => row.measure)
  return [...new Set<Measure>([...rows, ...outsideYear])]
}

const text = (shown: string): PaperCell => ({ text: shown, number: null })
const numberIn = (cell: ShownCell | undefined): number | null => (cell?.kind === 'number' ? cell.value : null)
