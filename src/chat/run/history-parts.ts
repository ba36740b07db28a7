/** What has happened to a checklist that is carried out, as its group reads it. */

import type { Run, RunStep } from '../../domain/checklist/run.ts'
import type { RunEvent } from '../../domain/checklist/run-history.ts'
import { momentOf } from '../../text/format.ts'
import type { Words } from '../../text/index.ts'
import { buttons, heading, type Part, quiet, say } from '../reply.ts'
import { historyButton, showRun } from './buttons.ts'
import { carrierName, nameOfRun, titleOfStep } from './names.ts'

/** Entries shown at once. */
export const mostEvents = 15

type Shown = {
  readonly run: Run
  readonly steps: readonly RunStep[]
  /** whose entries alone are shown; null: all */
  readonly stepId: string | null
  /** the newest first; one more than is shown where there are older ones */
  readonly events: readonly RunEvent[]
  readonly today: Temporal.PlainDate
  readonly timeZone: string
  readonly demo: boolean
}

export function historyParts({ run, steps, stepId, events, demo, ...when }: Shown, words: Words): Part[] {
  const { runHistory } = words
  const one = steps.find(({ step }) => step.id === stepId)
  const shown = events.slice(0, mostEvents)
  const last = shown.at(-1)
  const hasMore = events.length > shown.length
  return [
    heading(runHistory.of(one ? titleOfStep(one, words) : nameOfRun(run, words))),
    ...(demo ? [quiet(words.common.demo)] : []),
    ...(one ? [quiet(nameOfRun(run, words))] : []),
    shown.length
      ? { kind: 'list', items: shown.map((event) => ({ text: eventLine(event, steps, when, words) })) }
      : say(runHistory.nothing),
    quiet(runHistory.note),
    buttons(
      ...(hasMore && last
        ? [historyButton({ run: run.id, step: stepId, before: last.no }, runHistory.older, words)]
        : []),
      ...(one ? [historyButton({ run: run.id }, null, words)] : []),
      showRun(run, words.runs.show),
    ),
  ]
}

/** `Klart enligt mentor på IM: Lämna över studieplan. Ungdomskoordinatorn, kl. 10.00.` */
function eventLine(
  event: RunEvent,
  steps: readonly RunStep[],
  { today, timeZone }: Pick<Shown, 'today' | 'timeZone'>,
  words: Words,
): string {
  const { runHistory, language } = words
  const happened = runHistory.what(event.kind, {
    outside: event.reportedFor === null ? null : carrierName(event.reportedFor, words),
    to: event.toName ?? (event.toRole === null ? null : carrierName(event.toRole, words)),
    due: event.due,
    version: event.version,
  })
  const when = momentOf(event.at.toZonedDateTimeISO(timeZone), today, language)
  const one = steps.find(({ step }) => step.id === event.stepId)
  return one
    ? runHistory.ofStep(happened, titleOfStep(one, words), event.by, when)
    : runHistory.ofRun(happened, event.by, when)
}
