/** What a newer version of a checklist would change in a run, with a choice for each step. */

import type { Difference } from '../../domain/checklist/run.ts'
import type { Step } from '../../domain/checklist/template.ts'
import type { Words } from '../../text/index.ts'
import { type Button, buttons, heading, type Part, quiet } from '../reply.ts'
import type { RunCard } from './card.ts'
import { nameOfRun, titleOfStep } from './names.ts'

const mostShown = 12

export const idOf = (one: Difference): string => (one.kind === 'removed' ? one.of.step.id : one.step.id)

export function upgradeParts(
  { run }: RunCard,
  { version, differences }: { readonly version: number; readonly differences: readonly Difference[] },
  due: (step: Step) => Temporal.PlainDate,
  words: Words,
): Part[] {
  const { runCourse } = words
  const choice = (label: string, take: 'yes' | 'no', one?: Difference): Button => ({
    label,
    press: {
      command: 'runUpgrade',
      input: { run: run.id, to: String(version), take, ...(one ? { step: idOf(one) } : {}) },
    },
  })
  return [
    heading(runCourse.diffOf(nameOfRun(run, words), run.checklistVersion, version)),
    {
      kind: 'list',
      items: differences.slice(0, mostShown).map((one) => ({
        text: lineOf(one, due, words),
        buttons: [choice(runCourse.take, 'yes', one), choice(runCourse.keep, 'no', one)],
      })),
    },
    ...(differences.length > mostShown ? [quiet(runCourse.more(differences.length - mostShown))] : []),
    buttons(choice(runCourse.takeAll, 'yes')),
  ]
}

function lineOf(one: Difference, due: (step: Step) => Temporal.PlainDate, words: Words): string {
  const { runCourse } = words
  switch (one.kind) {
    case 'added':
      return runCourse.added(titleOfStep(one, words), due(one.step))
    case 'removed':
      return runCourse.removed(titleOfStep(one.of, words))
    case 'changed':
      return runCourse.changed(titleOfStep(one.of, words), partsOf(one.of.step, one.step, words))
  }
}

/** Which parts of it are others, in words. */
function partsOf(was: Step, is: Step, { runCourse }: Words): string[] {
  const { parts } = runCourse
  const differs = (...names: readonly (keyof Step)[]) =>
    names.some((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  const found = [
    ...(differs('title') ? [parts.title] : []),
    ...(differs('description', 'doneWhen') ? [parts.description] : []),
    ...(differs('role', 'support') ? [parts.role] : []),
    ...(differs('offset') ? [parts.offset] : []),
    ...(differs('law', 'sources', 'evidence') ? [parts.law] : []),
  ]
  return found.length ? found : [parts.other]
}
