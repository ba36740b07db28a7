/** What a run, a step and its functions are called, and how a step stands. */

import type { Support } from '../../domain/checklist/functions.ts'
import { carrierOf, type Run, type RunStep } from '../../domain/checklist/run.ts'
import { type Step, titleIn } from '../../domain/checklist/template.ts'
import { carrierText } from '../../text/carriers.ts'
import { shortTitle } from '../../text/checklist-words.ts'
import { momentOf } from '../../text/format.ts'
import type { Words } from '../../text/index.ts'
import { labelOf } from '../../text/run-words.ts'

/** `Överlämning …: VT2027`. */
export const nameOfRun = (run: Run, words: Words): string =>
  words.runs.name(titleIn(run.head.title, words.language), labelOf(run, words))

/** `Överlämning, VT2027`: beside a step, where a long title would stand in the way. */
export function shortNameOfRun(run: Run, words: Words): string {
  return `${shortTitle(titleIn(run.head.title, words.language))}, ${labelOf(run, words)}`
}

export const titleOfStep = ({ step }: { readonly step: Pick<Step, 'title'> }, { language }: Words): string =>
  titleIn(step.title, language)

/** A function in the middle of a sentence. */
export const carrierName = (carrier: Support, { language }: Words): string => carrierText[language][carrier]

/** The name of whoever has accepted it, else the function. */
export const whoHas = (one: RunStep, words: Words): string =>
  (one.handed?.accepted ? one.handed.name : null) ?? carrierName(carrierOf(one), words)

/** To whom it has been handed and not accepted yet. */
const askedName = ({ name, role }: NonNullable<RunStep['handed']>, words: Words): string =>
  name ?? (role === null ? '' : carrierName(role, words))

type When = { readonly today: Temporal.PlainDate; readonly timeZone: string }

/** `klart enligt mentor på IM, rapporterat av Ungdomskoordinatorn kl. 9.12` */
export function stateOf(one: RunStep, { today, timeZone }: When, words: Words): string {
  const { runs } = words
  const when = changedWhen(one, { today, timeZone }, words)
  switch (one.state) {
    case 'done':
      if (one.reportedFor !== null)
        return runs.doneAccording(carrierName(one.reportedFor, words), one.changedByName ?? '', when)
      return runs.doneBy(one.changedByName ?? '', when)
    case 'blocked':
      return runs.blockedFor(one.reason)
    case 'skipped':
      return runs.skippedFor(one.reason)
    default:
      return one.handed && !one.handed.accepted ? runs.handedTo(askedName(one.handed, words)) : runs.states[one.state]
  }
}

export const changedWhen = ({ changedAt }: RunStep, { today, timeZone }: When, { language }: Words): string =>
  changedAt === null ? '' : momentOf(changedAt.toZonedDateTimeISO(timeZone), today, language)
