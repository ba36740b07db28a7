/** `npm run eval -- --set FILE`: how well the handbook answers a file of labelled questions. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Evaluation, evaluate, readLabelled, type Score } from '../handbook/evaluate.ts'
import { loadHandbook } from '../handbook/load.ts'
import { aligned } from './aligned.ts'

const usage = `npm run eval -- --set FILE [--json]

FILE: { "questions": [{ "id", "q", "kind", "gold": [ids of sections], "answerable": true | false }] }
Without a language model: the right section first (R@1), among the first three (R@3), mean reciprocal rank (MRR), and
how many questions are refused, wrongly of the answerable ones and rightly of the others.`

/** @throws RangeError how it is used */
export function readWanted(args: string[]): { readonly set: string; readonly json: boolean } {
  const { set, json = false } = readArguments(args)
  if (!set) throw new RangeError(usage)
  return { set, json }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { set: { type: 'string' }, json: { type: 'boolean' } } }).values
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

if (import.meta.main) {
  try {
    const wanted = readWanted(process.argv.slice(2))
    const evaluation = evaluate(loadHandbook(), readLabelled(JSON.parse(await readFile(wanted.set, 'utf8'))))
    process.stdout.write(`${wanted.json ? JSON.stringify(evaluation, null, 2) : reported(evaluation)}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
