/** One step of a checklist, with all there is to say about it. */

import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, quiet, type Reply, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Carrier, isOutside } from '../src/domain/checklist/functions.ts'
import { type Step, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import {
  dueInWords,
  groundsInWords,
  lawLines,
  offsetInWords,
  responsibleName,
  stateInWords,
  stepName,
  stepNumber,
  supportNames,
} from '../src/text/checklist-words.ts'
import { listed } from '../src/text/format.ts'
import { daysOf, dueOf, inputOf } from './checklist-found.ts'
import { stepWays } from './checklist-ways.ts'

/** @throws Problem for a step that this version has not */
export async function stepView(
  found: ChecklistVersion,
  id: string,
  anchor: Temporal.PlainDate | null,
  turn: Turn,
): Promise<Reply> {
  const { checklists, language } = turn.words
  const step = found.checklist.steps.find((one) => one.id === id)
  if (!step) throw new Problem((words) => words.checklists.noStep, { ways: () => [wholeButton(found, turn)] })
  const days = await daysOf(found, anchor, turn)
  const due = dueOf(step, days)
  const offset = offsetInWords(step, found.checklist, turn.words)
  const facts = [
    [checklists.what, step.description],
    [checklists.responsible, await withHolders(step, turn)],
    [checklists.support, supportNames(step, turn.words)],
    [checklists.when, due ? `${dueInWords(due, turn.words)}, ${offset}` : offset],
    [checklists.doneWhen, step.doneWhen],
    [
      checklists.after,
      step.after.length
        ? listed(
            step.after.map((one) => checklists.stepNo(stepNumber({ id: one }))),
            language,
          )
        : null,
    ],
    [checklists.law, step.law.length ? lawLines(step, turn.words).join('; ') : null],
    [checklists.sources, step.sources.length ? step.sources.join('; ') : null],
    [checklists.basis, groundsInWords(step, turn.words)],
    [checklists.chat, checklists.holds[step.holds]],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []))
  return toYou(
    heading(stepName(step, turn.words)),
    quiet(`${titleIn(found.checklist.title, language)}. ${stateInWords(found, turn.words)}. ${days.says}`),
    { kind: 'facts', facts },
    quiet(checklists.own),
    buttons(wholeButton(found, turn), ...(await stepWays(found, step, turn))),
  )
}

const wholeButton = (found: ChecklistVersion, { words }: Turn): Button => ({
  label: words.checklists.whole,
  press: { command: 'checklist', input: inputOf(found) },
})

/** Who is responsible, with who holds the function now where it sits in a group of ours. */
async function withHolders(step: Step, turn: Turn): Promise<string> {
  const name = responsibleName(step, turn.words)
  const holders = await holdersOf(step.role, turn)
  return holders === null
    ? name
    : turn.words.checklists.heldBy(
        name,
        holders.length ? listed(holders, turn.words.language) : turn.words.checklists.nobody,
      )
}

/** Null for a function that sits in no group. */
async function holdersOf(carrier: Carrier, turn: Turn): Promise<string[] | null> {
  if (isOutside(carrier)) return null
  const groups = await turn.store.settings.groups()
  const held = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  return [...new Set(held.filter(({ role, deputy }) => role === carrier && !deputy).map(({ name }) => name))]
}
