import { z } from 'zod'
import { runLateDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showRun, showStep } from '../src/chat/run/buttons.ts'
import type { RunCard } from '../src/chat/run/card.ts'
import { askParts } from '../src/chat/run/late-parts.ts'
import { shortNameOfRun } from '../src/chat/run/names.ts'
import { cardOfRun, putUp } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { inForce, isOpen, pastOf, type RunStep } from '../src/domain/checklist/run.ts'
import { newDays } from '../src/domain/checklist/schedule.ts'
import { type FoundRun, mustHaveStarted, runById, saidBy } from './run-found.ts'
import { mustBeAhead } from './todo-found.ts'

const said = ['done', 'notThisTime', 'newDays'] as const

/**
 * Says what holds for a step whose day had passed when its checklist began, or for all of them. When it has been said
 * of each, the group gets its card and the reminders begin.
 */
export const runLate = command({
  id: 'runLate',
  right: 'startRun',
  dialog: runLateDialog,
  input: z.object({ run: id, what: z.enum(said).optional(), step: text(60).optional(), day: day.optional() }),
  async run(fields, turn) {
    const found = await runById(turn, fields.run)
    mustHaveStarted(found)
    const { run } = found
    if (run.state !== 'asking')
      throw new Problem(({ runCourse }) => runCourse.nothingPast, {
        ways: (words) => [showRun(run, words.runs.show)],
      })
    const card = await cardOfRun(turn, run)
    if (fields.what) await settle(chosen(card, fields.step), fields.what, fields.day, card, turn)
    const after = fields.what ? await cardOfRun(turn, run) : card
    if (pastOf(after.steps, turn.today).length) return toYou(...askParts(after, turn.words))
    return begin(found, turn)
  },
})

/** The steps that something is said of. Throws a Problem for one of which it has been said. */
function chosen({ steps, today }: RunCard, stepId: string | undefined): RunStep[] {
  const past = pastOf(steps, today)
  if (stepId === undefined) return past
  const one = steps.find(({ step }) => step.id === stepId)
  if (one && past.includes(one)) return [one]
  throw new Problem(({ runCourse }) => runCourse.lateDone, { ways: (words) => (one ? [showStep(one, words)] : []) })
}

async function settle(
  steps: readonly RunStep[],
  what: (typeof said)[number],
  given: Temporal.PlainDate | undefined,
  card: RunCard,
  turn: Turn,
): Promise<void> {
  const { runs, breaks } = turn.store
  if (what !== 'newDays') {
    for (const { runId, step } of steps) await runs.set(runId, step.id, { state: what, ...saidBy(turn) })
    return
  }
  if (given) mustBeAhead(given, turn.today, 'day')
  const ahead = inForce(card.steps).filter((one) => isOpen(one) && !pastOf(card.steps, turn.today).includes(one))
  const [next = null] = ahead.map(({ due }) => due).toSorted(Temporal.PlainDate.compare)
  const days = newDays(steps.length, turn.today, next, await breaks.ahead(turn.today))
  for (const [at, { runId, step }] of steps.entries())
    await runs.move(runId, step.id, given ?? days[at] ?? turn.today, saidBy(turn))
}

async function begin({ run, group }: FoundRun, turn: Turn) {
  await turn.store.runs.setState(run.id, 'running', saidBy(turn))
  const card = await cardOfRun(turn, { ...run, state: 'running' })
  await putUp(turn, card, group)
  const { runCourse, runs } = turn.words
  return toYou(
    say(runCourse.started(shortNameOfRun(card.run, turn.words), inForce(card.steps).length)),
    buttons(showRun(run, runs.show)),
  )
}
