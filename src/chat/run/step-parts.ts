/** One step of a run as a person sees it alone: what it is, how it stands, and what they can do about it. */

import type { Assignment } from '../../../db/queries/roles.ts'
import { isOpen, type Run, type RunStep } from '../../domain/checklist/run.ts'
import { stepNumber } from '../../text/checklist-words.ts'
import { capital, weekdayAndDay } from '../../text/format.ts'
import type { Words } from '../../text/index.ts'
import { type Button, buttons, heading, type Part, quiet, say } from '../reply.ts'
import {
  acceptButtons,
  blockButton,
  countButton,
  doneButton,
  handStepButton,
  historyButton,
  moveButton,
  redactReason,
  reopenButton,
  showRun,
  skipButton,
} from './buttons.ts'
import { isAskedOf, mayClose } from './holders.ts'
import { carrierName, shortNameOfRun, stateOf, titleOfStep, whoHas } from './names.ts'

export type Viewer = {
  readonly memberId: string
  readonly leads: boolean
  readonly assignments: readonly Assignment[]
  readonly today: Temporal.PlainDate
  readonly timeZone: string
}

export function stepParts(run: Run, one: RunStep, viewer: Viewer, words: Words): Part[] {
  const { runs, checklists, language } = words
  const { step } = one
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, value }])
  return [
    heading(checklists.step(stepNumber(step), titleOfStep(one, words))),
    quiet(shortNameOfRun(run, words)),
    say(step.description),
    {
      kind: 'facts',
      facts: [
        ...fact(runs.who, capital(whoHas(one, words))),
        ...fact(runs.help, capital(step.support.map((support) => carrierName(support, words)).join(', '))),
        ...fact(runs.by, `${weekdayAndDay(one.due, language)} ${one.due.year}`),
        ...fact(runs.doneWhen, step.doneWhen),
        ...fact(runs.standing, capital(stateOf(one, viewer, words))),
        ...fact(runs.law, step.law.map(({ ref }) => ref).join(', ')),
      ],
    },
    ...(run.state === 'asking' ? [say(runs.asking)] : []),
    quiet(`${checklists.holds[step.holds]} ${checklists.own}`),
    buttons(
      ...waysOf(run, one, viewer, words),
      showRun(run, runs.show),
      historyButton({ run: run.id, step: step.id }, null, words),
    ),
  ]
}

/** What this person can do about it now. */
function waysOf(run: Run, one: RunStep, { memberId, leads, assignments }: Viewer, words: Words): Button[] {
  const { runs } = words
  const closes = mayClose(one, memberId, assignments)
  const own = one.changedBy === memberId || leads
  const redact = one.reasons.length > 0 && own ? [redactReason(one, words)] : []
  if (run.state !== 'running') return redact
  if (!isOpen(one)) return [...(own || closes ? [reopenButton(one, runs.undo)] : []), ...redact]
  return [
    ...(isAskedOf(one, memberId, assignments) ? acceptButtons(one, words) : []),
    ...(closes ? [doneButton(one, words)] : []),
    ...(one.step.holds === 'counts' ? [countButton(words)] : []),
    ...(closes ? [one.state === 'blocked' ? reopenButton(one, runs.unblock) : blockButton(one, words)] : []),
    ...(closes || leads ? [skipButton(one, words), handStepButton(one, words)] : []),
    ...(leads ? [moveButton(one, words)] : []),
    ...redact,
  ]
}
