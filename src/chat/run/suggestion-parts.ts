/** What a run that has ended suggests for its routine. */

import { isLate, lookBack, type RunStep } from '../../domain/checklist/run.ts'
import type { Words } from '../../text/index.ts'
import { type Button, buttons, type Part, say } from '../reply.ts'
import type { RunCard } from './card.ts'
import { titleOfStep } from './names.ts'

const mostShown = 12

/** For each step that was late a later day, for each that was left out that it goes; and the way to the routine. */
export function suggestionParts({ run, steps, timeZone, today }: RunCard, words: Words): Part[] {
  const { runCourse } = words
  const { late, skipped, undone } = lookBack(steps, timeZone, run.startedOn)
  // a run that is ended early says nothing of the steps whose day had not come
  const leftOut = [...skipped, ...undone.filter((one) => isLate(one, today))]
  const items = [
    ...late.map(({ step, daysLate }) => ({
      text: runCourse.lateBy(titleOfStep(step, words), daysLate),
      buttons: [button(step, runCourse.suggestLater(daysLate), { what: 'later', days: String(daysLate) })],
    })),
    ...leftOut.map((step) => ({
      text: titleOfStep(step, words),
      buttons: [button(step, runCourse.suggestRetire, { what: 'retire' })],
    })),
  ]
  return [
    ...(items.length ? [say(runCourse.suggestions), { kind: 'list', items: items.slice(0, mostShown) } as const] : []),
    buttons({ label: runCourse.openRoutine, press: { command: 'checklist', input: { key: run.key } } }),
  ]
}

const button = ({ runId, step }: RunStep, label: string, input: Readonly<Record<string, string>>): Button => ({
  label,
  press: { command: 'runSuggest', input: { run: runId, step: step.id, ...input } },
})
