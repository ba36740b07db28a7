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
import {
  daysOf,
  isOver,
  isToCome,
  periodOfTerm,
  periodOfYear,
  previousTerm,
  type TermOrYear,
  termOf,
} from '../src/domain/period.ts'
import { readPeriod } from '../src/domain/read-period.ts'
import { parseWeek } from '../src/domain/week.ts'
import { capital, dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { howToRead, marked } from '../src/text/number-table.ts'
import { periodName, wholeTitle } from '../src/text/period-words.ts'
import { shareLines } from '../src/text/shares.ts'
import { audienceHere } from './audience-here.ts'
import { computedLines, peopleBeside, sourceLines, standingBeside } from './compared.ts'
import { operativeGroup } from './operative.ts'
import { newestTold } from './told-week.ts'

/** As far back as a week's summary goes. */
const oldestYears = 5

const fields = z.object({ period: text(40).optional(), version: z.literal('protected').optional() })

type Wanted = { readonly period: TermOrYear; readonly notes: readonly string[] }
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
    const day = isOver(period, turn.today) ? daysOf(period).to : turn.today
    const counted = await turn.store.standing.counted(group.id, day)
    const figures = await turn.store.standing.survey('dua-2018-10')
    const { employersNotRecorded, ...others } = counted
    const ours = employersNotRecorded ? counted : others
    const parts = [
      heading(words.keyFigures.heading(periodName(period, turn.today, words))),
      ...notes.map(quiet),
      ...(audience === 'outside' && turn.audience === 'inside' ? [quiet(words.summary.isProtected)] : []),
      ...peopleParts(table, period, figures, around),
      standingBeside(ours, figures, marked(words.keyFigures.standing(dayOf(day, words.language)), around), words),
      ...computedLines(figures, words).map(say),
      ...sourceLines(figures, around),
      quiet(words.keyFigures.sectors),
      ...(table ? [quiet(howToRead([table], words))] : []),
      ...(table?.shown.exact ? [quiet(words.numbers.exact)] : []),
      buttons(...ways(period, wanted.period, audience === 'inside', turn, words)),
    ]
    return { to: turn.openly ? 'group' : 'you', parts }
  },
})

function wantedPeriod(typed: string, { today }: Turn, words: Words): Wanted {
  const running = periodOfYear(today.year)
  if (typed.trim() === '') return { period: running, notes: [] }
  const asked = readPeriod(typed, today)
  if (!asked) throw new Problem((say) => say.keyFigures.unknown(typed.trim()), { fields: ['period'] })
  if (asked.kind === 'week') throw notWeek(asked.key)
  if (daysOf(asked).from.year < today.year - oldestYears) {
    throw new Problem((say) => say.keyFigures.tooOld, { fields: ['period'] })
  }
  if (isOver(asked, today)) return { period: asked, notes: [] }
  const isNamed = asked.kind === 'term' || /\d/.test(typed)
  const name = capital(asked.kind === 'year' ? asked.key : periodName(asked, today, words))
  const note = isToCome(asked, today) ? words.keyFigures.toCome(name) : words.keyFigures.notOver(name)
  return { period: running, notes: isNamed ? [note] : [] }
}

const notWeek = (week: string): Problem =>
  new Problem((words) => words.keyFigures.notWeek, {
    ways: (words) => [
      {
        label: words.keyFigures.weekButton(parseWeek(week)?.week ?? 0),
        press: { command: 'summary', input: { week } },
      },
    ],
  })

/** A term of which no number is told is answered with its year. */
async function protectedOf({ period, notes }: Wanted, turn: Turn, asked: Asked, gate: Gate, words: Words) {
  const told = await newestTold(turn)
  const of = (one: TermOrYear) => protectedPeriod(turn.store, asked, one, told.week, turn.today, gate)
  const table = await of(period)
  if (table || period.kind === 'year') return { period, notes, table }
  const year = periodOfYear(daysOf(period).from.year)
  const note = words.keyFigures.wholeYearOnly(periodName(period, turn.today, words))
  return { period: year, notes: [...notes, note], table: await of(year) }
}

function peopleParts(
  table: Published | null,
  period: TermOrYear,
  figures: readonly ReferenceFigure[],
  around: Around,
): Part[] {
  const { words, today } = around
  if (!table) {
    const { nothingYet } = words.numbers
    return [say(isOver(period, today) ? words.keyFigures.nothing(periodName(period, today, words)) : nothingYet)]
  }
  const title = marked(`${words.summary.comparison}. ${wholeTitle(table, today, words)}`, around)
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

/**
 * The same of other periods, and where it is exact the protected version.
 * @param asked what `shown` is the answer to: a term, where its whole year is shown instead
 */
function ways(shown: TermOrYear, asked: TermOrYear, isExact: boolean, turn: Turn, words: Words): Button[] {
  const { today } = turn
  const { keyFigures, summary } = words
  const version: { version?: 'protected' } = !isExact && turn.audience === 'inside' ? { version: 'protected' } : {}
  const to = (label: string, period: TermOrYear, more = version): Button => ({
    label,
    press: { command: 'keyFigures', input: { ...(isOver(period, today) ? { period: period.key } : {}), ...more } },
  })
  const term = periodOfTerm(previousTerm(termOf(today)))
  const others = [
    { label: keyFigures.thisYear, period: periodOfYear(today.year) },
    { label: keyFigures.lastYear(today.year - 1), period: periodOfYear(today.year - 1) },
    { label: capital(periodName(term, today, words)), period: term },
  ]
  return [
    ...others
      .filter(({ period: { key } }) => key !== shown.key && key !== asked.key)
      .map(({ label, period }) => to(label, period)),
    ...(isExact ? [to(summary.showProtected, shown, { version: 'protected' })] : []),
  ]
}
