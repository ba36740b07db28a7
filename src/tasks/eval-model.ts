/** How well a language model words the handbook's answers, under the same checks as in the bot. */

import type { Labelled } from '../handbook/evaluate.ts'
import type { Book } from '../handbook/handbook.ts'
import { isIn } from '../llm/common-words.ts'
import { maskOf } from '../llm/mask.ts'
import type { Model } from '../llm/model.ts'
import { aligned } from './aligned.ts'

type Sum = {
  readonly questions: number
  /** nothing was found, so the model was not asked */
  readonly refused: number
  /** worded, and a right section is quoted; of an unanswerable question none is right */
  readonly right: number
  readonly wrong: number
  /** the handbook's own words stay */
  readonly left: number
}

export type ModelEvaluation = {
  readonly answerable: Sum
  readonly unanswerable: Sum
  /** what came of the questions that the model was asked */
  readonly outcomes: Readonly<Record<string, number>>
  readonly tokensIn: number
  readonly tokensOut: number
  readonly cost: number | null
  /** milliseconds, the middle and the slowest */
  readonly middle: number
  readonly slowest: number
}

type Asked = { readonly question: Labelled; readonly fate: 'refused' | 'right' | 'wrong' | 'left' }

/** Asks one question after another, as an endpoint would be asked by people. */
export async function evaluateModel(
  book: Pick<Book, 'find' | 'knows'>,
  model: Pick<Model, 'word'>,
  questions: readonly Labelled[],
): Promise<ModelEvaluation> {
  const mask = maskOf([], book.knows)
  const asked: Asked[] = []
  const calls = []
  for (const question of questions) {
    const found = book.find(question.q)
    if (found.kind === 'notFound') {
      asked.push({ question, fate: 'refused' })
      continue
    }
    const language = isIn('en', question.q) ? 'en' : 'sv'
    const sections = [found.section, ...found.others]
    const worded = await model.word({ text: question.q, sections, language, mask })
    calls.push({ ...worded.call, outcome: worded.verdict ?? worded.call.outcome })
    const isRight = question.answerable && worded.cited.some((id) => question.gold.includes(id))
    asked.push({ question, fate: worded.text === null ? 'left' : isRight ? 'right' : 'wrong' })
  }
  const times = calls.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const costs = calls.flatMap(({ cost }) => cost ?? [])
  return {
    answerable: sumOf(asked.filter(({ question }) => question.answerable)),
    unanswerable: sumOf(asked.filter(({ question }) => !question.answerable)),
    outcomes: Object.fromEntries(
      [...Map.groupBy(calls, ({ outcome }) => outcome)].map(([name, of]) => [name, of.length]),
    ),
    tokensIn: total(calls.map(({ tokensIn }) => tokensIn)),
    tokensOut: total(calls.map(({ tokensOut }) => tokensOut)),
    cost: costs.length ? total(costs) : null,
    middle: times[Math.floor(times.length / 2)] ?? 0,
    slowest: times.at(-1) ?? 0,
  }
}

function sumOf(asked: readonly Asked[]): Sum {
  const count = (fate: Asked['fate']) => asked.filter((one) => one.fate === fate).length
  return {
    questions: asked.length,
    refused: count('refused'),
    right: count('right'),
    wrong: count('wrong'),
    left: count('left'),
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** A table, what came of the questions, and what they cost. */
export function reportedModel({ answerable, unanswerable, outcomes, ...cost }: ModelEvaluation): string {
  const row = (name: string, { questions, refused, right, wrong, left }: Sum) =>
    [name, questions, refused, right, wrong, left].map(String)
  const price = cost.cost === null ? '' : `, cost ${cost.cost.toFixed(2)}`
  return [
    aligned([
      ['', 'questions', 'not found', 'worded right', 'worded wrong', 'left as it stands'],
      row('answerable', answerable),
      row('unanswerable', unanswerable),
    ]),
    Object.entries(outcomes)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
    `tokens in ${cost.tokensIn}, out ${cost.tokensOut}${price}; ${cost.middle} ms in the middle, ${cost.slowest} ms at most`,
  ].join('\n\n')
}
