/** `npm run model-use`: what a language model has been asked, by version of the prompt, and what it cost. */

import { parseArgs } from 'node:util'
import { modelUse, type Use } from '../../db/model-use.ts'
import { startDatabase } from '../../db/start.ts'
import { ConfigError, readConfig } from '../config.ts'
import { aligned } from './aligned.ts'

const usage = `npm run model-use [-- --from 2026-11-01] [--json]

For each version of a prompt since a day (thirty days ago unless given), over all municipalities: questions, how many were
used, tokens to and from the model, cost, milliseconds (the middle and the slowest), and what came of them. Nothing of what
was asked is kept.`

/** @throws RangeError how it is used */
export function readWanted(
  args: string[],
  today: Temporal.PlainDate,
): { readonly from: string; readonly json: boolean } {
  const { from, json = false } = readArguments(args)
  const day = from ?? today.subtract({ days: 30 }).toString()
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new RangeError(usage)
  return { from: day, json }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { from: { type: 'string' }, json: { type: 'boolean' } } }).values
  } catch {
    throw new RangeError(usage)
  }
}

/** A table with a row for each version, or that there is nothing. */
export function reported(uses: readonly Use[]): string {
  if (!uses.length) return 'No language model has been asked anything since then.'
  const rows = uses.map(({ prompt, model, calls, used, tokensIn, tokensOut, cost, middle, slowest, outcomes }) => [
    prompt,
    model,
    String(calls),
    String(used),
    String(tokensIn),
    String(tokensOut),
    cost === null ? '' : cost.toFixed(2),
    String(Math.round(middle)),
    String(slowest),
    outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', '),
  ])
  return aligned([
    ['prompt', 'model', 'asked', 'used', 'tokens in', 'tokens out', 'cost', 'ms', 'slowest', 'outcomes'],
    ...rows,
  ])
}

if (import.meta.main) {
  const note = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const wanted = readWanted(process.argv.slice(2), Temporal.Now.plainDateISO())
    const database = await startDatabase(readConfig(process.env), note)
    try {
      const uses = await modelUse(database.ownerUrl, wanted.from)
      process.stdout.write(`${wanted.json ? JSON.stringify(uses, null, 2) : reported(uses)}\n`)
    } finally {
      await database.stop()
    }
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof RangeError
    note(known ? error.message : `Could not read: ${error instanceof Error ? error.name : 'unknown error'}`)
    process.exitCode = 1
  }
}
