/** How well a handbook answers a set of labelled questions. */

import type { Book } from './handbook.ts'

export type Labelled = {
  readonly id: string
  readonly q: string
  /** what kind of question it is: `plain`, `typo`, `near`, … */
  readonly kind: string
  /** ids of the sections that answer it; none for one that the handbook does not answer */
  readonly gold: readonly string[]
  readonly answerable: boolean
}

/** Shares from 0 to 1; null where there was no such question. */
export type Score = {
  readonly answerable: number
  /** the right section first, and among the first three, whether or not it would be shown */
  readonly first: number | null
  readonly firstThree: number | null
  readonly meanReciprocalRank: number | null
  /** of the answerable those that would not be answered */
  readonly wronglyRefused: number | null
  readonly unanswerable: number
  /** of the unanswerable those that would not be answered */
  readonly rightlyRefused: number | null
}

export type Evaluation = Score & { readonly kinds: Readonly<Record<string, Score>> }

/**
 * @param json `{ questions: [{ id, q, kind, gold, answerable }] }`; further fields are let be
 * @throws RangeError that says what is wrong with it
 */
export function readLabelled(json: unknown): Labelled[] {
  const questions = isObject(json) ? json.questions : null
  if (!Array.isArray(questions) || !questions.length) throw new RangeError('"questions" is no list with anything in it')
  return questions.map((one: unknown, at) => {
    if (!isLabelled(one)) throw new RangeError(`question ${at + 1} has not id, q, kind, gold and answerable`)
    return one
  })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isLabelled = (value: unknown): value is Labelled =>
  isObject(value) &&
  ['id', 'q', 'kind'].every((name) => typeof value[name] === 'string') &&
  typeof value.answerable === 'boolean' &&
  Array.isArray(value.gold) &&
  value.gold.every((id) => typeof id === 'string')

type Outcome = { readonly kind: string; readonly answerable: boolean; readonly rank: number; readonly refused: boolean }

/** Asks every question and counts, all together and for each kind. */
export function evaluate(book: Pick<Book, 'find' | 'rank'>, questions: readonly Labelled[]): Evaluation {
  const outcomes = questions.map(({ q, kind, answerable, gold }): Outcome => {
    const rank = book.rank(q).findIndex(({ id }) => gold.includes(id)) + 1
    return { kind, answerable, rank, refused: book.find(q).kind === 'notFound' }
  })
  const kinds = [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, of]) => [kind, scoreOf(of)] as const)
  return { ...scoreOf(outcomes), kinds: Object.fromEntries(kinds) }
}

function scoreOf(outcomes: readonly Outcome[]): Score {
  const answerable = outcomes.filter((one) => one.answerable)
  const unanswerable = outcomes.filter((one) => !one.answerable)
  const mean = (of: readonly Outcome[], value: (one: Outcome) => number) =>
    of.length ? of.reduce((sum, one) => sum + value(one), 0) / of.length : null
  return {
    answerable: answerable.length,
    first: mean(answerable, ({ rank }) => Number(rank === 1)),
    firstThree: mean(answerable, ({ rank }) => Number(rank >= 1 && rank <= 3)),
    meanReciprocalRank: mean(answerable, ({ rank }) => (rank ? 1 / rank : 0)),
    wronglyRefused: mean(answerable, ({ refused }) => Number(refused)),
    unanswerable: unanswerable.length,
    rightlyRefused: mean(unanswerable, ({ refused }) => Number(refused)),
  }
}
