/** What a digest is put together from: a list of contributions, in the order in which they are read. */

import type { InsideOnly, Published } from '../../db/publish.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import {
  type Around,
  activeParts,
  footLines,
  shortYearParts,
  standingLine,
  toLookAt,
  weekParts,
  yearParts,
} from '../chat/number-parts.ts'
import { showQuestion, stateLine } from '../chat/question-card.ts'
import { heading, type Part, quiet, say } from '../chat/reply.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Question, Standing } from '../domain/question.ts'
import type { DigestSection } from '../domain/settings.ts'
import { equalityLines } from '../text/equality.ts'
import { cellText, howToRead, peopleLine } from '../text/number-table.ts'

/** What every digest tells from. */
type Told = {
  readonly around: Around
  readonly title: string
  /** where and when */
  readonly sent: string
  /** the leader's own line */
  readonly line: string | null
  /** the group's first meeting to come; null where none is called */
  readonly nextMeeting: Meeting | null
  /** tasks of the group whose last day has passed */
  readonly lateTasks: number
  /** questions that wait for the group's answer, and how its functions stand to each */
  readonly questions: readonly { readonly question: Question; readonly standing: readonly Standing[] }[]
  /** steps of the group's checklists whose day has passed, as they are called */
  readonly lateSteps: readonly string[]
}

/** Outside, by published numbers. */
export type ToldOutside = Told & {
  readonly ofWeek: Published | null
  readonly ofYear: Published | null
  /** those of the two that are shown, and therefore explained */
  readonly tables: readonly (Published | null)[]
  /** entries made afterwards for earlier weeks: whether there are any, and how many where that may be told */
  readonly late: { readonly some: boolean; readonly count: number | null }
}

/** Inside, as counted. */
export type ToldInside = Told & {
  readonly ofWeek: Published
  readonly ofYear: Published | null
  readonly active: Published | null
  readonly figures: InsideOnly<WeekFigures>
}

/** A feature's lines. `section`: what a group may leave out; null stands always. `short`: what the short form has of it. */
type Contribution<T extends Told> = {
  readonly section: DigestSection | null
  whole(told: T): readonly Part[]
  readonly short?: (told: T) => readonly Part[]
}

/** A digest's parts; a group's sections that are left out are not there. */
export function told<T extends Told>(
  contributions: readonly Contribution<T>[],
  from: T,
  length: 'full' | 'short',
  without: readonly DigestSection[],
): Part[] {
  return contributions
    .filter(({ section }) => section === null || !without.includes(section))
    .flatMap(({ whole, short }) => (length === 'full' ? whole(from) : (short?.(from) ?? [])))
}

const both = <T extends Told>(section: DigestSection | null, parts: (told: T) => readonly Part[]): Contribution<T> => ({
  section,
  whole: parts,
  short: parts,
})

const title = both<Told>(null, (from) => [heading(from.title)])
const demo = both<Told>(null, ({ around }) => (around.demo ? [quiet(around.words.common.demo)] : []))
const leaderLine = both<Told>('line', ({ line, around }) =>
  line === null ? [] : [say(around.words.digest.leader(line))],
)

const questions = both<Told>(null, ({ questions: waiting, around: { words, today } }) =>
  waiting.length === 0
    ? []
    : [
        heading(words.questions.waiting),
        {
          kind: 'list',
          items: waiting.map(({ question, standing }) => ({
            text: [
              words.questions.waits(question.no, question.text ?? words.questions.textGone),
              stateLine(question, standing, today, words),
            ].join(' '),
            buttons: [showQuestion(question, words.questions.answerButton)],
          })),
        },
      ],
)

const meeting = both<Told>(null, ({ nextMeeting, around: { words } }) =>
  nextMeeting === null
    ? []
    : [say(words.meetings.nextIs(words.meetings.shortSpan(nextMeeting.start, nextMeeting.end)))],
)

/** In a week in which nothing was logged, steps of checklists can be late all the same. */
const late = both<Told>(null, ({ lateSteps, around: { words } }) =>
  lateSteps.length ? [say(words.digest.toDo([words.runs.lateSteps(lateSteps)]))] : [],
)

/** A week in which nothing happened is one line, the leader's and the next meeting. */
export const empty: readonly Contribution<Told>[] = [
  both<Told>(null, (from) => [say(from.title)]),
  demo,
  leaderLine,
  questions,
  late,
  meeting,
]

export const outside: readonly Contribution<ToldOutside>[] = [
  title,
  { section: null, whole: ({ sent }) => [quiet(sent)] },
  demo,
  leaderLine,
  questions,
  {
    section: 'week',
    whole: ({ ofWeek, around }) => [heading(around.words.digest.happened), ...weekParts(ofWeek, around)],
    short: ({ ofWeek, around }) => weekParts(ofWeek, around),
  },
  { section: 'standing', whole: ({ around }) => [say(standingLine(around))] },
  {
    section: 'year',
    whole: ({ ofYear, around }) => yearParts(ofYear, around),
    short: ({ ofYear, around }) => shortYearParts(ofYear, around),
  },
  both('lookAt', ({ ofYear, around }) => {
    const items = toLookAt(ofYear, around).map((text) => ({ text }))
    return items.length ? [heading(around.words.digest.lookAt), { kind: 'list', items }] : []
  }),
  {
    section: null,
    whole: ({ tables, around }) => (tables.length ? footLines(tables, around).map(quiet) : []),
    short: ({ tables, around }) => {
      const shown = tables.filter((table) => table !== null)
      return shown.length ? [quiet(howToRead(shown, around.words))] : []
    },
  },
  {
    section: 'late',
    whole({ late, around }) {
      const { digest } = around.words
      return [say(late.count !== null ? digest.lateExact(late.count) : late.some ? digest.lateSome : digest.lateNone)]
    },
  },
  meeting,
]

export const inside: readonly Contribution<ToldInside>[] = [
  title,
  demo,
  leaderLine,
  questions,
  both('week', ({ ofWeek, figures, around: { words } }) => {
    const { entries, followUps, needSupport } = figures.shown.inside
    const lines = [
      words.digest.logged(entries),
      peopleLine(ofWeek, words),
      words.numbers.followUps(followUps, needSupport),
    ]
    return [say(lines.filter(Boolean).join(' '))]
  }),
  both('standing', ({ active, around }) => activeParts(active, around).slice(0, 1)),
  both('lookAt', (from) => {
    const items = toDo(from)
    return [
      ...(items.length ? [say(from.around.words.digest.toDo(items))] : []),
      ...(from.ofYear ? equalityLines(from.ofYear, from.around.words).map(say) : []),
    ]
  }),
  both('late', ({ figures, around }) => {
    const { late } = figures.shown.inside
    return late > 0 ? [say(around.words.digest.lateExact(late))] : []
  }),
  meeting,
  both(null, ({ around: { words } }) => [quiet(`${words.numbers.exact} ${words.digest.othersHave}`)]),
]

function toDo({ active, lateTasks, lateSteps, around: { words, standing } }: ToldInside): string[] {
  const missing = active?.shown.rows.find((row) => row.track === null)?.unrecorded
  const isMissing = missing?.kind === 'number' && missing.value > 0
  return [
    ...(isMissing ? [words.digest.genderMissing(cellText(missing, 0, words))] : []),
    ...standing.tracks.filter((track) => track.quiet).map((track) => words.digest.quiet(track.name)),
    ...(lateTasks ? [words.digest.tasksLate(lateTasks)] : []),
    ...(lateSteps.length ? [words.runs.lateSteps(lateSteps)] : []),
  ]
}
