/** Published numbers as parts of a reply: tables, what to look at, how to read them. Summary and digest share it. */

import type { InsideOnly, Published } from '../../db/publish.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import type { Standing } from '../../db/queries/standing.ts'
import { type Measure, outsideYear } from '../domain/measures.ts'
import { equalityLines } from '../text/equality.ts'
import { capital, listed } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import { chartOf } from '../text/number-chart.ts'
import {
  cellText,
  howToRead,
  marked,
  sinceWhen,
  splitOf,
  tableOf,
  totalsLine,
  trackTableOf,
  womenAndMen,
} from '../text/number-table.ts'
import { weekInWords, wholeTitle } from '../text/period-words.ts'
import { shareLines } from '../text/shares.ts'
import { type Part, say } from './reply.ts'

/** Around the numbers: whose words, which day, whether they are made up, what the tracks are called. */
export type Around = {
  readonly words: Words
  readonly today: Temporal.PlainDate
  readonly demo: boolean
  readonly standing: Standing
}

/** A table by track of more rows than this is shown by itself: beside the others a Teams card (28 KB) would not hold it. */
const mostTrackRows = 20

/** A week: outside the line of totals, inside the table by gender, and by track where that is short. */
export function weekParts(table: Published | null, around: Around): Part[] {
  if (!table) return []
  if (table.shown.form === 'totals') return [say(totalsLine(table, around.words))]
  return [...allTracks(table, around), ...shortTrackParts(table, around)]
}

/** A calendar year: its table (outside with its chart), the shares with their base, and by track where that is short. */
export function yearParts(table: Published | null, around: Around): Part[] {
  const { words } = around
  if (!table) return [say(words.numbers.nothingYet)]
  return [...allTracks(table, around), ...shareLines(table, words).map(say), ...shortTrackParts(table, around)]
}

/** What a short text tells of a year. */
const mostImportant = ['started', 'completed', 'job'] as const satisfies readonly Measure[]

/** A calendar year in three rows, women and men of each: `Började: 19 kvinnor, 22 män`. */
export function shortYearParts(table: Published | null, around: Around): Part[] {
  const { words } = around
  if (!table) return [say(words.numbers.nothingYet)]
  const { rows, k } = table.shown
  const facts = mostImportant.flatMap((measure) =>
    rows
      .filter((row) => row.measure === measure && row.track === null)
      .map((row) => ({
        label: words.numbers.measures[measure].short + sinceWhen(row, table, words),
        value: womenAndMen(row, k, words),
      })),
  )
  return [say(marked(titleOf(table, around), around)), { kind: 'facts', facts }]
}

/** A week or year by track. */
export function trackParts(table: Published | null, around: Around): Extract<Part, { kind: 'table' }>[] {
  const { words, standing } = around
  const nameOf = (id: string) => standing.tracks.find((track) => track.id === id)?.name ?? ''
  const title = table ? marked(words.numbers.perTrack(titleOf(table, around)), around) : ''
  const drawn = table && trackTableOf(table, title, nameOf, words)
  return drawn ? [{ kind: 'table', ...drawn }] : []
}

const shortTrackParts = (table: Published, around: Around) =>
  trackParts(table, around).filter(({ rows }) => rows.length <= mostTrackRows)

function allTracks(table: Published, around: Around): Part[] {
  const isProtectedYear = table.shown.period.kind === 'year' && !table.shown.exact
  const title = marked(titleOf(table, around), around)
  const drawn = tableOf(table, title, around.words, isProtectedYear ? outsideYear : null)
  const chart = isProtectedYear ? chartOf(table, chartTitle(table, around), around.words, outsideYear) : null
  return drawn ? [{ kind: 'table', ...drawn, ...(chart && { chart }) }] : []
}

/** Short enough for every platform with the demo's mark too; how far the numbers reach is in the table's title. */
const chartTitle = ({ shown }: Published, around: Around) =>
  marked(around.words.numbers.yearChart(Number(shown.period.key)), around)

function titleOf(table: Published, { words, today }: Around): string {
  const { period } = table.shown
  return period.kind === 'week'
    ? words.numbers.weekTable(capital(weekInWords(period.key, words)))
    : wholeTitle(table, today, words)
}

/** `Jobbspår: 2 igång, 1 planeras. Arbetsgivare: 3, varav 2 privata.` Not about people: the same for all. */
export function standingLine({ standing, words }: Around): string {
  const running = standing.tracks.filter((track) => track.status === 'running').length
  const planned = standing.tracks.filter((track) => track.status === 'planned').length
  const { employers } = standing
  return `${words.numbers.tracks(running, planned)} ${words.numbers.employers(employers.all, employers.private)}`
}

/**
 * What outside has to look at: people whose gender is missing, tracks where nothing is logged, unnamed while few run,
 * and what the year carries about women and men.
 */
export function toLookAt(year: Published | null, { standing, words }: Around): string[] {
  const { numbers } = words
  const missing = year?.shown.rows.find((row) => row.measure === 'started' && row.track === null)
  const { kind } = missing?.unrecorded ?? { kind: 'hidden' }
  const isMissing =
    missing && kind !== 'hidden' && !(missing.unrecorded.kind === 'number' && missing.unrecorded.value === 0)
  const running = standing.tracks.filter((track) => track.status === 'running')
  const quiet = running.filter((track) => track.quiet)
  // number-rules §3.7: no track is named while fewer than three run
  const silence =
    running.length < 3
      ? numbers.quietUnnamed(numbers.inWordsOf(quiet.length))
      : numbers.quietNamed(namesOf(quiet, words))
  // nothing in any track at all would tell what a week that is hidden counted
  const isTold = quiet.length > 0 && quiet.length < running.length
  return [
    ...(isMissing ? [numbers.genderMissing(cellText(missing.unrecorded, year?.shown.k ?? 0, words))] : []),
    ...(isTold ? [`${silence} ${numbers.leaderFollows}`] : []),
    ...(year ? equalityLines(year, words) : []),
  ]
}

/** What the operative group itself has to mend, with names. */
export function toMend(active: Published | null, year: Published | null, { standing, words }: Around): string[] {
  const { numbers } = words
  const rowOf = (table: Published | null, measure: string) =>
    table?.shown.rows.find((row) => row.measure === measure && row.track === null)
  const unrecorded = rowOf(active, 'active')?.unrecorded
  const unknown = rowOf(year, 'jobUnknown')?.total
  const some = (cell: typeof unrecorded): cell is NonNullable<typeof unrecorded> =>
    cell?.kind === 'number' && cell.value > 0
  const quiet = standing.tracks.filter((track) => track.quiet)
  return [
    ...(some(unrecorded) ? [numbers.genderMissing(cellText(unrecorded, 0, words))] : []),
    ...(some(unknown) ? [numbers.supportMissing(cellText(unknown, 0, words))] : []),
    ...(quiet.length > 0 ? [numbers.quietNamed(namesOf(quiet, words))] : []),
  ]
}

/** `Aktiva nu: 6 kvinnor, 7 män, uppgift saknas 1.`, and the same for each track. */
export function activeParts(active: Published | null, { words, standing }: Around): Part[] {
  if (!active) return []
  const { rows, k } = active.shown
  const own = rows.filter((row) => row.track !== null)
  const facts = standing.tracks.flatMap(({ id, name }) =>
    own.filter((row) => row.track === id).map((row) => ({ label: name, value: splitOf(row, k, words) })),
  )
  return [
    ...rows.filter((row) => row.track === null).map((row) => say(words.numbers.activeNow(splitOf(row, k, words)))),
    ...(facts.length > 1 ? [{ kind: 'facts', facts } as const] : []),
  ]
}

/** Placements running and follow-ups made in the week, as counted. */
export function weekFigureLines(figures: InsideOnly<WeekFigures>, words: Words): string[] {
  const { placements, followUps, needSupport } = figures.shown.inside
  const number = (value: number) => ({ kind: 'number', value }) as const
  const { women, men, unrecorded } = placements
  const row = { women: number(women), men: number(men), unrecorded: number(unrecorded) }
  return [words.numbers.placementsRunning(splitOf(row, 0, words)), words.numbers.followUps(followUps, needSupport)]
}

/** The lines under the tables: how to read them, and what is not there and why. */
export function footLines(tables: readonly (Published | null)[], { words, standing }: Around): string[] {
  const { numbers } = words
  const shown = tables.filter((table) => table !== null)
  const lines = [howToRead(shown, words)]
  if (shown.some((table) => table.shown.exact)) return [...lines, numbers.exact]
  const year = shown.find((table) => table.shown.period.kind === 'year')
  const running = standing.tracks.filter((track) => track.status === 'running').length
  // where many run, some may well have people enough
  const byTrack = running >= 5 ? numbers.tracksInside : numbers.noTracks
  return [...lines, year ? `${byTrack} ${numbers.replaced(numbers.inWords(year.shown.k))}` : byTrack]
}

const namesOf = (tracks: Standing['tracks'], words: Words) =>
  listed(
    tracks.map((track) => track.name),
    words.language,
  )
