import { z } from 'zod'
import type { Standing } from '../db/queries/standing.ts'
import { summaryDialog } from '../dialogs/summary.ts'
import { command } from '../src/chat/command.ts'
import {
  type Asked,
  exactActive,
  exactWeek,
  exactYear,
  type Gate,
  protectedWeek,
  protectedYear,
} from '../src/chat/figures.ts'
import type { Input } from '../src/chat/heard.ts'
import { text } from '../src/chat/inputs.ts'
import {
  type Around,
  activeParts,
  footLines,
  standingLine,
  toLookAt,
  toMend,
  trackParts,
  weekFigureLines,
  weekParts,
  yearParts,
} from '../src/chat/number-parts.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, type Part, quiet, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { readOnlyWeek } from '../src/domain/read-week.ts'
import { lastCompleteWeek } from '../src/domain/reporting.ts'
import { compareWeeks, formatWeek, type IsoWeek, mondayOf, sundayOf, weekOf } from '../src/domain/week.ts'
import type { Words } from '../src/text/index.ts'
import { weekInWords } from '../src/text/period-words.ts'
import { audienceHere } from './audience-here.ts'
import { comparedParts } from './compared.ts'
import { operativeGroup } from './operative.ts'
import { newestTold, type Told } from './told-week.ts'

/** Weeks further back have no numbers here, and asking for them would only fill the ledger. */
const oldestYears = 5

const fields = z.object({
  period: z.enum(['now', 'year']).optional(),
  week: text(20).optional(),
  number: text(20).optional(),
  view: z.literal('tracks').optional(),
  version: z.literal('protected').optional(),
  compare: z.literal('dua-2018-10').optional(),
})

/** What is shown: a week with the year so far (`week` null: the year alone). */
type Shown = { readonly week: IsoWeek | null; readonly year: number; readonly notes: readonly string[] }

type Here = { readonly turn: Turn; readonly asked: Asked; readonly gate: Gate; readonly around: Around }

/**
 * Women and men, for the last whole week and the year so far unless something else is asked for. Exact in the operative
 * group's own places, else protected; the place decides, not the person (number-rules §1).
 */
export const summary = command({
  id: 'summary',
  right: 'readNumbers',
  dialog: summaryDialog,
  input: fields,
  async run(input, turn) {
    const group = await operativeGroup(turn)
    const words = turn.openly ? turn.groupWords : turn.words
    const audience = input.version ? 'outside' : await audienceHere(turn)
    const told = audience === 'outside' ? await newestTold(turn) : null
    const what = shownBy(input, told, turn, words)
    // outside as the digest tells it: of the closed week, not of the latest entry
    const standing: Standing = told
      ? await turn.store.standing.on(group.id, sundayOf(told.week), told.at)
      : await turn.store.standing.on(group.id, turn.today, turn.now)
    const here: Here = {
      turn,
      asked: { group: group.id, asOf: turn.now },
      gate: (table) => turn.store.publications.publish(table, audience, turn),
      around: { words, today: turn.today, demo: turn.collaboration.demo, standing },
    }
    const parts = input.compare
      ? await compared(input.compare, what, told, here)
      : told
        ? await outside(what, turn.audience === 'inside', told, here)
        : await inside(what, input.view === 'tracks', here)
    return { to: turn.openly ? 'group' : 'you', parts }
  },
})

function shownBy(input: z.output<typeof fields>, told: Told | null, turn: Turn, words: Words): Shown {
  const running = weekOf(turn.today)
  const last = lastCompleteWeek(turn.today)
  const named = namedWeek(input, turn)
  if (!named && input.period === 'year') return { week: null, year: turn.today.year, notes: [] }
  if (named && compareWeeks(named, running) > 0) {
    throw new Problem((say) => say.summary.futureWeek(named.week), { fields: ['week'] })
  }
  if (named && mondayOf(named).year < turn.today.year - oldestYears) {
    throw new Problem((say) => say.summary.oldWeek, { fields: ['week'] })
  }
  const wanted = named ?? (input.period === 'now' ? running : last)
  if (told && compareWeeks(wanted, told.week) > 0) {
    const { onlyWholeWeeks, notToldYet } = words.summary
    const isRunning = compareWeeks(wanted, running) === 0
    const notes = [
      ...(isRunning ? [onlyWholeWeeks(running.week)] : []),
      ...(compareWeeks(last, told.week) > 0 ? [notToldYet(last.week)] : []),
    ]
    return { week: told.week, year: told.week.year, notes }
  }
  return { week: wanted, year: wanted.year, notes: [] }
}

function namedWeek({ week, number }: z.output<typeof fields>, { today }: Turn): IsoWeek | null {
  const typed = (week ?? number ?? '').trim()
  if (typed === '') return null
  const named = readOnlyWeek(typed, today)
  if (!named) throw new Problem((words) => words.summary.unknownWeek(typed), { fields: ['week'] })
  return named
}

async function inside({ week, year }: Shown, byTrack: boolean, { turn, asked, gate, around }: Here): Promise<Part[]> {
  const { store, today } = turn
  const { words } = around
  const running = weekOf(today)
  // sent together on the turn's one connection
  const [ofWeek, ofYear, active, figures] = await Promise.all([
    week && exactWeek(store, asked, week, gate),
    exactYear(store, asked, year, running, gate),
    exactActive(store, asked, running, gate),
    week && store.counts.week(asked.group, formatWeek(week), asked.asOf, asked.asOf),
  ])
  const also = figures && store.publications.insideOnly(figures, 'inside')
  const missing = toMend(active, ofYear, around)
  const title = heading(words.summary.heading(week ? weekInWords(formatWeek(week), words) : String(year)))
  const foot = footLines([ofWeek, ofYear], around).map(quiet)
  const period: Input = week ? {} : { period: 'year' }
  if (byTrack) {
    const tracks = trackParts(week ? ofWeek : ofYear, around)
    const yearToo = again(words.summary.yearByTrack, { period: 'year', view: 'tracks' }, null)
    return [
      title,
      ...(tracks.length ? tracks : [say(words.summary.noneByTrack)]),
      ...foot,
      ...(week ? [buttons(yearToo)] : []),
    ]
  }
  return [
    title,
    ...weekParts(ofWeek, around),
    ...(also ? weekFigureLines(also, words).map(say) : []),
    ...yearParts(ofYear, around),
    ...activeParts(active, around),
    say(standingLine(around)),
    say(missing.length ? [`${words.summary.mend}:`, ...missing].join(' ') : words.summary.nothingMissing),
    ...foot,
    buttons(
      again(words.summary.byTrack, { view: 'tracks', ...period }, week),
      again(words.summary.showProtected, { version: 'protected', ...period }, week),
      again(words.summary.compareButton, { compare: 'dua-2018-10' }, null),
    ),
  ]
}

async function outside(
  { week, year, notes }: Shown,
  isInsider: boolean,
  told: Told,
  { turn, asked, gate, around }: Here,
): Promise<Part[]> {
  const { words } = around
  // one after the other: what one publishes, the next has to reckon with
  const ofWeek = week && (await protectedWeek(turn.store, asked, week, gate))
  const ofYear = await protectedYear(turn.store, asked, year, told.week, gate)
  const look = toLookAt(ofYear, around)
  return [
    heading(words.summary.heading(week ? weekInWords(formatWeek(week), words) : String(year))),
    ...notes.map(quiet),
    ...(isInsider ? [quiet(words.summary.isProtected)] : []),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ...weekParts(ofWeek, around),
    say(standingLine(around)),
    ...yearParts(ofYear, around),
    ...(look.length ? [say([`${words.summary.lookAt}:`, ...look].join(' '))] : []),
    ...footLines([ofWeek, ofYear], around).map(quiet),
    buttons(
      again(
        words.summary.compareButton,
        { compare: 'dua-2018-10', ...(isInsider ? { version: 'protected' } : {}) },
        null,
      ),
    ),
  ]
}

async function compared(
  survey: string,
  { year }: Shown,
  told: Told | null,
  { turn, asked, gate, around }: Here,
): Promise<Part[]> {
  const { store, today } = turn
  const figures = await store.standing.survey(survey)
  const ofYear =
    told === null
      ? await exactYear(store, asked, year, weekOf(today), gate)
      : await protectedYear(store, asked, year, told.week, gate)
  return [
    heading(around.words.summary.comparison),
    ...comparedParts(ofYear, figures, around),
    ...footLines([ofYear], around)
      .slice(0, told === null ? 2 : 1)
      .map(quiet),
  ]
}

/** The same question in another form, of the same week. */
const again = (label: string, input: Input, week: IsoWeek | null): Button => ({
  label,
  press: { command: 'summary', input: week ? { ...input, week: formatWeek(week) } : input },
})
