/** `npm run survey -- --year 2026`: what Dua asked for in October 2018, over all municipalities of the deployment. */

import { parseArgs } from 'node:util'
import { layDemo } from '../../db/demo/lay.ts'
import { publishNational, type Rollup } from '../../db/national.ts'
import { startDatabase } from '../../db/start.ts'
import { ConfigError, readConfig } from '../config.ts'
import { outsideYear } from '../domain/measures.ts'
import type { Language } from '../text/index.ts'
import { drawnText } from './drawn.ts'
import { surveyJson, surveyReply } from './survey-words.ts'

const usage = `npm run survey -- --year 2026 [--json] [--language sv|en]

The numbers of a year that is over, of all municipalities together (no demo), beside the survey of October 2018. They are
published the first time they are asked for, from 1 February of the year after, and never change after that. A row that
would let the numbers of a single municipality out is not shown.`

type Wanted = { readonly year: number; readonly json: boolean; readonly language: Language }

/** Throws a RangeError that tells how it is used. */
export function readWanted(args: string[]): Wanted {
  const { year = '', json = false, language = 'sv' } = readArguments(args)
  if (!/^20\d\d$/.test(year) || (language !== 'sv' && language !== 'en')) throw new RangeError(usage)
  return { year: Number(year), json, language }
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { year: text, json: { type: 'boolean' }, language: text } }).values
  } catch {
    throw new RangeError(usage)
  }
}

/** The roll-up as text or JSON, published now where it has not been. */
export async function surveyText(ownerUrl: string, wanted: Wanted, now: Temporal.Instant): Promise<string> {
  const rollup: Rollup = await publishNational(ownerUrl, { year: wanted.year, ownMeasures: outsideYear }, now)
  return wanted.json ? JSON.stringify(surveyJson(rollup), null, 2) : drawnText(surveyReply(rollup, wanted.language))
}

// last, when everything above is there to be used
if (import.meta.main) {
  const note = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const wanted = readWanted(process.argv.slice(2))
    const database = await startDatabase(readConfig(process.env), note)
    try {
      // as at every start: the survey of 2018 is laid
      await layDemo(database.ownerUrl, Temporal.Now.instant(), [])
      process.stdout.write(`${await surveyText(database.ownerUrl, wanted, Temporal.Now.instant())}\n`)
    } finally {
      await database.stop()
    }
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof RangeError
    note(known ? error.message : `Could not roll up: ${error instanceof Error ? error.name : 'unknown error'}`)
    process.exitCode = 1
  }
}
