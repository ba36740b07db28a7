import { z } from 'zod'
import type { Published } from '../db/publish.ts'
import type { ReferenceFigure } from '../db/queries/standing.ts'
import { keyFiguresDialog } from '../dialogs/key-figures.ts'
import { command } from '../src/chat/command.ts'
import type { Asked, Gate } from '../src/chat/figures.ts'
import { text } from '../src/chat/inputs.ts'
import { exactPeriod, protectedPeriod, surveyed } from '../src/chat/key-figures.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, type Part, quiet, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Measure, partsOfJob } from '../src/domain/measures.ts'
import { readReportPeriod } from '../src/domain/read-report-period.ts'
import { readWeek } from '../src/domain/read-week.ts'
import {
  formatReportPeriod,
  isOver,
  isToCome,
  lastDayOf,
  lastTerm,
  type ReportPeriod,
} from '../src/domain/report-period.ts'
import { formatWeek } from '../src/domain/week.ts'
import { capital, dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { howToRead } from '../src/text/number-table.ts'
import { shareLines } from '../src/text/shares.ts'
import { audienceHere } from './audience-here.ts'
import { computedLines, peopleBeside, sourceLines, standingBeside, titled } from './compared.ts'
import { operativeGroup } from './operative.ts'
import { periodName, periodTitle } from './period-words.ts'
import { newestTold } from './told-week.ts'

/** As far back as a week's summary goes. */
const oldestYears = 5

const fields = z.object({ period: text(40).optional(), version: z.literal('protected').optional() })

type Wanted = { readonly period: ReportPeriod; readonly notes: readonly string[] }
type Around = { readonly words: Words; readonly today: Temporal.PlainDate; readonly demo: boolean }

/**
 * What Dua asked the municipalities in October 2018, of a term or year that is over or of the year so far, with the
 * country's answers beside it. Exact in the operative group's own places, else protected.
 */
export const keyFigures = command({
  id: 'keyFigures',
  right: 'readNumbers',
  dialog: keyFiguresDialog,
  input: fields,
  async run(input, turn) {
    const group = await operativeGroup(turn)
    const words = turn.openly ? turn.groupWords : turn.words
    const around = { words, today: turn.today, demo: turn.collaboration.demo }
    const audience = input.version ? 'outside' : await audienceHere(turn)
    const wanted = wantedPeriod(input.period ?? '', turn, words)
    const asked = { group: group.id, asOf: turn.now }
    const gate: Gate = (table) => turn.store.publications.publish(table, audience, turn)
    const { period, notes, table } =
      audience === 'inside'
        ? { ...wanted, table: await exactPeriod(turn.store, asked, wanted.period, turn.today, gate) }
        : await protectedOf(wanted, turn, asked, gate, words)
    const day = isOver(period, turn.today) ? lastDayOf(period) : turn.today
    const counted = await turn.store.standing.counted(group.id, day)
    const figures = await turn.store.standing.survey('dua-2018-10')
    const { employersNotRecorded, ...others } = counted
    const ours = employersNotRecorded ? counted : others
    const parts = [
      heading(words.keyFigures.heading(periodName(period, turn.today, words))),
      ...notes.map(quiet),
      ...(audience === 'outside' && turn.audience === 'inside' ? [quiet(words.summary.isProtected)] : []),
      ...peopleParts(table, period, figures, around),
      standingBeside(ours, figures, titled(words.keyFigures.standing(dayOf(day, words.language)), around), words),
      ...computedLines(figures, words).map(say),
      ...sourceLines(figures, around),
      quiet(words.keyFigures.sectors),
      ...(table ? [quiet(howToRead([table], words))] : []),
      ...(table?.shown.exact ? [quiet(words.numbers.exact)] : []),
      buttons(...ways(period, audience === 'inside', turn, words)),
    ]
    return { to: turn.openly ? 'group' : 'you', parts }
  },
})

function wantedPeriod(typed: string, { today }: Turn, words: Words): Wanted {
  const asked = readReportPeriod(typed, today)
  if (!asked) throw notAPeriod(typed.trim(), today)
  if (asked.year < today.year - oldestYears) {
    throw new Problem((say) => say.keyFigures.tooOld, { fields: ['period'] })
  }
  if (isOver(asked, today)) return { period: asked, notes: [] }
  const isNamed = asked.kind === 'term' || /\d/.test(typed)
  const name = capital(asked.kind === 'year' ? String(asked.year) : words.keyFigures.term[asked.half](asked.year))
  const note = isToCome(asked, today) ? words.keyFigures.toCome(name) : words.keyFigures.notOver(name)
  return { period: { kind: 'year', year: today.year }, notes: isNamed ? [note] : [] }
}

function notAPeriod(typed: string, today: Temporal.PlainDate): Problem {
  const written = typed.split(/\s+/)
  const read = readWeek(written, 0, today)
  if (!read || 'invalid' in read) {
    return new Problem((words) => words.keyFigures.unknown(typed), { fields: ['period'] })
  }
  return new Problem((words) => words.keyFigures.notWeek, {
    ways: (words) => [
      {
        label: words.keyFigures.weekButton(read.week.week),
        press: { command: 'summary', input: { week: formatWeek(read.week) } },
      },
    ],
  })
}

/** A term that has no protected table is answered with its year. */
async function protectedOf({ period, notes }: Wanted, turn: Turn, asked: Asked, gate: Gate, words: Words) {
  const told = await newestTold(turn)
  const of = (one: ReportPeriod) => protectedPeriod(turn.store, asked, one, told.week, turn.today, gate)
  const table = await of(period)
  if (table || period.kind === 'year') return { period, notes, table }
  const year = { kind: 'year', year: period.year } as const
  const note = words.keyFigures.wholeYearsOnly(words.keyFigures.term[period.half](period.year))
  return { period: year, notes: [...notes, note], table: await of(year) }
}

function peopleParts(
  table: Published | null,
  period: ReportPeriod,
  figures: readonly ReferenceFigure[],
  around: Around,
): Part[] {
  const { words, today } = around
  if (!table) {
    const { nothingYet } = words.numbers
    return [say(isOver(period, today) ? words.keyFigures.nothing(periodName(period, today, words)) : nothingYet)]
  }
  const title = titled(`${words.summary.comparison}. ${periodTitle(table, today, words)}`, around)
  return [
    peopleBeside(table, measuresOf(table), figures, title, words),
    ...shareLines(table, words).map(say),
    ...(table.shown.exact ? [quiet(words.keyFigures.supportNotStated)] : []),
  ]
}

/** With and without wage support inside only; where it is not known, when there is anybody. */
function measuresOf({ shown }: Published): readonly Measure[] {
  const isEmpty = (measure: Measure) =>
    shown.rows.some(({ measure: of, total }) => of === measure && total.kind === 'number' && total.value === 0)
  const parts = shown.exact ? partsOfJob.filter((part) => part !== 'jobUnknown' || !isEmpty(part)) : []
  return [...surveyed, ...parts]
}

/** The same of other periods, and where it is exact the protected version. */
function ways(shown: ReportPeriod, isExact: boolean, turn: Turn, words: Words): Button[] {
  const { today } = turn
  const { keyFigures } = words
  const version: { version?: 'protected' } = !isExact && turn.audience === 'inside' ? { version: 'protected' } : {}
  const to = (label: string, period: ReportPeriod | null, more: { version?: 'protected' } = version): Button => ({
    label,
    press: { command: 'keyFigures', input: { ...(period ? { period: formatReportPeriod(period) } : {}), ...more } },
  })
  const isThis = (other: ReportPeriod) => formatReportPeriod(other) === formatReportPeriod(shown)
  const [thisYear, lastYear] = [today.year, today.year - 1].map((year) => ({ kind: 'year', year }) as const)
  const term = lastTerm(today)
  return [
    ...(thisYear && !isThis(thisYear) ? [to(keyFigures.thisYear, null)] : []),
    ...(lastYear && !isThis(lastYear) ? [to(keyFigures.lastYear(lastYear.year), lastYear)] : []),
    ...(isExact && !isThis(term) ? [to(capital(periodName(term, today, words)), term)] : []),
    ...(isExact
      ? [to(words.summary.showProtected, isOver(shown, today) ? shown : null, { version: 'protected' })]
      : []),
  ]
}
