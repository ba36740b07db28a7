/** A person's own open steps: of one checklist that is carried out, or of all that go on. */

import { buttons, heading, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { listOfSteps } from '../src/chat/run/card.ts'
import { holdersOfStep } from '../src/chat/run/holders.ts'
import { shortNameOfRun } from '../src/chat/run/names.ts'
import type { Viewer } from '../src/chat/run/step-parts.ts'
import type { Turn } from '../src/chat/turn.ts'
import { inForce, isOpen, type Run, type RunStep } from '../src/domain/checklist/run.ts'
import { mineInRoutines } from './run-asked.ts'
import { viewerOf } from './run-found.ts'

/** More than this on one card nobody reads, and Slack does not take. */
export const mostListed = 15

/** Of these runs, under the name of each, the nearest in time first. */
export async function mineOfRuns(runs: readonly Run[], turn: Turn): Promise<Reply> {
  const { words } = turn
  const viewer = await viewerOf(turn)
  const parts: Part[] = []
  let listedSoFar = 0
  for (const run of runs) {
    const own = ownSteps(await turn.store.runs.steps(run.id), viewer)
    if (!own.length || listedSoFar >= mostListed) continue
    // nothing of it can be ticked off before it has been said what holds
    const waits = run.state === 'asking'
    parts.push(
      heading(words.runs.mineOf(shortNameOfRun(run, words))),
      ...(waits ? [say(words.runs.asking)] : listedSteps(own, listedSoFar, turn)),
      buttons(showRun(run, words.runs.show)),
    )
    listedSoFar += waits ? 0 : own.length
  }
  if (parts.length) return toYou(...parts)
  const [only] = runs
  return toYou(
    say(runs.length === 1 ? words.runs.noneMine : words.runs.noneMineAnywhere),
    buttons(...(only && runs.length === 1 ? [showRun(only, words.runs.show)] : []), mineInRoutines(words)),
  )
}

function ownSteps(steps: readonly RunStep[], { assignments, memberId }: Viewer): RunStep[] {
  return inForce(steps)
    .filter((one) => isOpen(one) && holdersOfStep(one, assignments).memberIds.includes(memberId))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
}

/** So many as there is room for beside those that stand there already; the page has them all. */
export function listedSteps(open: readonly RunStep[], beside: number, { words, today }: Turn): Part[] {
  const room = mostListed - beside
  const left = open.length - room
  return [
    ...(open.length ? [listOfSteps(open.slice(0, room), today, words)] : []),
    ...(left > 0 ? [quiet(words.runCourse.more(left))] : []),
  ]
}
