/** What can be done about a run and its steps, as buttons. */

import type { Run, RunStep } from '../../domain/checklist/run.ts'
import type { Words } from '../../text/index.ts'
import type { Button } from '../reply.ts'
import { reportedOf } from './holders.ts'
import { carrierName } from './names.ts'

const of = ({ runId, step }: RunStep) => ({ run: runId, step: step.id })
/** A form, and what undoes something, is made for a step as it stood. */
const seen = (one: RunStep) => ({ ...of(one), version: String(one.version) })

export const showRun = ({ id }: Pick<Run, 'id'>, label: string): Button => ({
  label,
  press: { command: 'run', input: { run: id } },
})

export const showStep = (one: RunStep, { runs }: Words): Button => ({
  label: runs.showStep,
  press: { command: 'runStep', input: of(one) },
})

/** `Klart`, or `Klart enligt mentor på IM`. */
export function doneButton(one: RunStep, words: Words): Button {
  const { runs } = words
  const outside = reportedOf(one)
  return {
    label: outside === null ? runs.done : runs.accordingTo(carrierName(outside, words)),
    press: { command: 'stepDone', input: of(one) },
    style: 'primary',
  }
}

/** Opens the log with its kind filled in: numbers go into the log and nowhere else. */
export const countButton = ({ runs }: Words): Button => ({
  label: runs.count,
  press: { command: 'log', input: { kind: 'pupils' }, form: true },
})

export const reopenButton = (one: RunStep, label: string): Button => ({
  label,
  press: { command: 'stepReopen', input: seen(one) },
})

const formButton = (command: string, label: string, one: RunStep): Button => ({
  label,
  press: { command, input: seen(one), form: true },
})

export const skipButton = (one: RunStep, { runs }: Words): Button => formButton('stepSkip', runs.skip, one)
export const blockButton = (one: RunStep, { runs }: Words): Button => formButton('stepBlock', runs.block, one)
export const handStepButton = (one: RunStep, { runs }: Words): Button => formButton('stepHand', runs.hand, one)
export const moveButton = (one: RunStep, { runs }: Words): Button => ({
  label: runs.move,
  press: { command: 'stepMove', input: { ...seen(one), day: one.due.toString() }, form: true },
})

export const acceptButtons = (one: RunStep, { runs }: Words): Button[] => [
  { label: runs.accept, press: { command: 'stepAccept', input: seen(one) }, style: 'primary' },
  formButton('stepReturn', runs.back, one),
]

export const redactReason = (one: RunStep, { runs }: Words): Button => ({
  label: runs.redact,
  press: { command: 'stepRedact', input: of(one) },
})

/** @param label null: *Historik* */
export const historyButton = (
  { run, step = null, before }: { readonly run: string; readonly step?: string | null; readonly before?: number },
  label: string | null,
  { runHistory }: Words,
): Button => ({
  label: label ?? runHistory.show,
  press: {
    command: 'runHistory',
    input: { run, ...(step === null ? {} : { step }), ...(before === undefined ? {} : { before: String(before) }) },
  },
})

export const lateButton = ({ id }: Pick<Run, 'id'>, { runCourse }: Words): Button => ({
  label: runCourse.answerLate,
  press: { command: 'runLate', input: { run: id } },
})

export const upgradeButton = ({ id }: Pick<Run, 'id'>, { runCourse }: Words): Button => ({
  label: runCourse.goThrough,
  press: { command: 'runUpgrade', input: { run: id } },
})

export const endButton = ({ id }: Pick<Run, 'id'>, { runCourse }: Words): Button => ({
  label: runCourse.end,
  press: { command: 'runEnd', input: { run: id } },
})

export const startButton = ({ runs }: Words): Button => ({
  label: runs.start,
  press: { command: 'checklistStart', input: {}, form: true },
})
