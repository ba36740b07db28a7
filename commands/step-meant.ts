import { Problem } from '../src/chat/problem.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { nameOfRun } from '../src/chat/run/names.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Run } from '../src/domain/checklist/run.ts'
import { stepNumber } from '../src/text/checklist-words.ts'
import { goingRuns } from './checklist-found.ts'

/**
 * The step that a button carries, or that is named by its number alone: of the checklists that are carried out. Where
 * several have such a step, each is offered.
 * @throws Problem several have it, or none
 */
export async function stepMeant(
  turn: Turn,
  { run, step: typed }: { readonly run?: string | undefined; readonly step: string },
): Promise<{ readonly run: string; readonly step: string }> {
  if (run !== undefined) return { run, step: typed }
  const going = await goingRuns(turn)
  const named: { readonly of: Run; readonly run: string; readonly step: string }[] = []
  for (const one of going) {
    const found = (await turn.store.runs.steps(one.id)).find(
      ({ step, state }) => state !== 'removed' && isCalled(stepNumber(step), typed),
    )
    if (found) named.push({ of: one, run: one.id, step: found.step.id })
  }
  const [only] = named
  if (!only)
    throw new Problem(({ proposals }) => proposals.noSuchStep(typed), {
      ways: (words) => going.slice(0, 8).map((one) => showRun(one, nameOfRun(one, words))),
    })
  if (named.length === 1) return { run: only.run, step: only.step }
  throw new Problem(({ runs }) => runs.which, {
    ways: (words) =>
      named.slice(0, 8).map(({ of, run: id, step }) => ({
        label: nameOfRun(of, words),
        press: { command: 'stepDone', input: { run: id, step } },
      })),
  })
}

const isCalled = (number: string, typed: string) =>
  number === typed || (/^\d+$/.test(number) && /^\d+$/.test(typed) && Number(number) === Number(typed))
