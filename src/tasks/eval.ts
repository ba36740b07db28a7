/** `npm run eval -- --set FILE`: how well the handbook answers a file of labelled questions. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ModelSettings, readConfig } from '../config.ts'
import { type Evaluation, evaluate, readLabelled, type Score } from '../handbook/evaluate.ts'
import { loadHandbook } from '../handbook/load.ts'
import { openModel } from '../llm/model.ts'
import { aligned } from './aligned.ts'
import { evaluateModel, reportedModel } from './eval-model.ts'

const usage = `npm run eval -- --set FILE [--json] [--model]

FILE: { "questions": [{ "id", "q", "kind", "gold": [ids of sections], "answerable": true | false }] }
Without a language model: the right section first (R@1), among the first three (R@3), mean reciprocal rank (MRR), and
how many questions are refused, wrongly of the answerable ones and rightly of the others.
With --model each question that is found is worded by the endpoint of LLM_BASE_URL, LLM_API_KEY and LLM_MODEL besides, one
after another, under the same checks as in the bot.`

/** @throws RangeError how it is used */
export function readWanted(args: string[]): { readonly set: string; readonly json: boolean; readonly model: boolean } {
  const { set, json = false, model = false } = readArguments(args)
  if (!set) throw new RangeError(usage)
  return { set, json, model }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { set: { type: 'string' }, json: { type: 'boolean' }, model: { type: 'boolean' } },
    }).values
  } catch {
    throw new RangeError(usage)
  }
}

/** A table with a row for all questions and one for each kind. */
export function reported({ kinds, ...all }: Evaluation): string {
  const rows = [['all', all] as const, ...Object.entries(kinds)].map(([name, score]) => rowOf(name, score))
  return aligned([
    ['kind', 'answerable', 'R@1', 'R@3', 'MRR', 'wrongly refused', 'unanswerable', 'rightly refused'],
    ...rows,
  ])
}

const rowOf = (name: string, score: Score): string[] => [
  name,
  String(score.answerable),
  share(score.first),
  share(score.firstThree),
  score.meanReciprocalRank?.toFixed(2) ?? '',
  share(score.wronglyRefused),
  String(score.unanswerable),
  share(score.rightlyRefused),
]

const share = (value: number | null) => (value === null ? '' : `${(value * 100).toFixed(1)} %`)

/** @throws RangeError none is set up; ConfigError it is set up in part */
function configured(): ModelSettings {
  const { model } = readConfig(process.env)
  if (!model) throw new RangeError('--model asks the endpoint of LLM_BASE_URL, LLM_API_KEY and LLM_MODEL: set them')
  return model
}

if (import.meta.main) {
  try {
    const wanted = readWanted(process.argv.slice(2))
    const endpoint = wanted.model ? configured() : null
    const book = loadHandbook()
    const questions = readLabelled(JSON.parse(await readFile(wanted.set, 'utf8')))
    const found = evaluate(book, questions)
    const worded = endpoint && (await evaluateModel(book, openModel(endpoint), questions))
    process.stdout.write(
      wanted.json
        ? `${JSON.stringify(worded ? { ...found, model: worded } : found, null, 2)}\n`
        : `${[reported(found), ...(worded ? [reportedModel(worded)] : [])].join('\n\n')}\n`,
    )
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
