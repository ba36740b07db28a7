/** `npm run dates -- --now 2026-11-21T10:00 "tisdag v. 49 kl 9–10.30"`: what a phrase means as the time of a meeting. */

import { parseArgs } from 'node:util'
import { readWhen, type WhenRead } from '../domain/read-when.ts'
import { type Language, wordsIn } from '../text/index.ts'

const usage = `npm run dates -- [--now 2026-11-21T10:00] [--zone Europe/Stockholm] [--language sv|en] [--json] "tisdag v. 49 kl 9–10.30"

Skriver när ett möte börjar och slutar och vad som antogs, som i chatten. --now är klockslaget på platsen, annars nu.`

type Wanted = {
  readonly phrase: string
  readonly now: Temporal.ZonedDateTime
  readonly json: boolean
  readonly language: Language
}

/**
 * @param clock the time now, for when none is given
 * @throws RangeError that tells what is wrong, or how it is used
 */
export function readWanted(args: string[], clock: Temporal.Instant): Wanted {
  const { values, positionals } = readArguments(args)
  const { json = false, language = 'sv', zone = 'Europe/Stockholm' } = values
  if (positionals.length === 0 || (language !== 'sv' && language !== 'en')) throw new RangeError(usage)
  return { phrase: positionals.join(' '), now: momentIn(zone, values.now, clock), json, language }
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { now: text, zone: text, language: text, json: { type: 'boolean' } },
    })
  } catch {
    throw new RangeError(usage)
  }
}

function momentIn(zone: string, now: string | undefined, clock: Temporal.Instant): Temporal.ZonedDateTime {
  const here = orRefuse(() => clock.toZonedDateTimeISO(zone), `--zone: ingen tidszon heter ”${zone}”.`)
  if (now === undefined) return here
  const refusal = `--now: ”${now}” är ingen tid. Skriv så här: 2026-11-21T10:00.`
  // the years that the calendar of the bot reaches
  if (!/^(?:19|20|21)\d\d-/.test(now)) throw new RangeError(refusal)
  return orRefuse(() => Temporal.PlainDateTime.from(now).toZonedDateTime(here.timeZoneId), refusal)
}

function orRefuse<T>(make: () => T, message: string): T {
  try {
    return make()
  } catch {
    throw new RangeError(message)
  }
}

/** What the phrase means, as lines to read or as one JSON object. */
export function told(read: WhenRead, { json, language }: Pick<Wanted, 'json' | 'language'>): string {
  const { when } = wordsIn(language)
  if (!read.ok) {
    const text = when.problem(read.problem)
    return json ? JSON.stringify({ ok: false, problem: { ...read.problem, text } }, null, 2) : text
  }
  const { start, end } = read
  const assumed = read.assumed.map((one) => ({ ...one, text: when.assumed(one) }))
  if (json) return JSON.stringify({ ok: true, start, end, assumed }, null, 2)
  const lines = assumed.map(({ text }) => `${when.assuming}: ${text}`)
  return [
    `${when.begins}: ${when.at(start)}`,
    `${when.ends}: ${when.at(end)}`,
    ...(lines.length > 0 ? lines : [when.nothingAssumed]),
  ].join('\n')
}

// last, when everything above is there to be used
if (import.meta.main) {
  try {
    const wanted = readWanted(process.argv.slice(2), Temporal.Now.instant())
    const read = readWhen(wanted.phrase, wanted.now)
    const to = read.ok || wanted.json ? process.stdout : process.stderr
    to.write(`${told(read, wanted)}\n`)
    if (!read.ok) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`${error instanceof RangeError ? error.message : 'Kunde inte läsa tiden.'}\n`)
    process.exitCode = 1
  }
}
