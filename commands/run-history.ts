import { z } from 'zod'
import { runHistoryDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { toYou } from '../src/chat/reply.ts'
import { historyButton, startButton } from '../src/chat/run/buttons.ts'
import { historyParts, mostEvents } from '../src/chat/run/history-parts.ts'
import { nameOfRun, shortNameOfRun } from '../src/chat/run/names.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Run } from '../src/domain/checklist/run.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { labelOf } from '../src/text/run-words.ts'
import { isListed } from './checklist-found.ts'
import { runById } from './run-found.ts'

/** So many of the newest are looked among for a name. */
const mostRuns = 50

/** What has happened to a checklist that is carried out, or to one of its steps, to who asks alone. */
export const runHistory = command({
  id: 'runHistory',
  right: 'runs',
  dialog: runHistoryDialog,
  input: z.object({
    run: id.optional(),
    step: text(60).optional(),
    /** only what was before the entry with this number */
    before: version.optional(),
    label: text(60).optional(),
  }),
  async run({ label, step, before, ...asked }, turn) {
    const { run } = await runById(turn, asked.run ?? (await meant(label, turn)))
    const steps = await turn.store.runs.steps(run.id)
    if (step !== undefined && !steps.some((one) => one.step.id === step))
      throw new Problem(({ runs }) => runs.unknownStep)
    const events = await turn.store.runHistory.of(run.id, { stepId: step, before, most: mostEvents + 1 })
    const { demo, timeZone } = turn.collaboration
    return toYou(
      ...historyParts({ run, steps, stepId: step ?? null, events, today: turn.today, timeZone, demo }, turn.words),
    )
  },
})

/** The one with this name, or the one that goes on; where there are several, each is offered. */
async function meant(label: string | undefined, turn: Turn): Promise<string> {
  const groups = await turn.store.settings.groups()
  const newest = await turn.store.runs.newest(
    groups.map((group) => group.id),
    mostRuns,
  )
  const all = newest.filter((run) => isListed(run, turn))
  const going = all.filter(({ state }) => state !== 'ended')
  const found = label === undefined ? (going.length ? going : all) : named(label, all, turn)
  const [only] = found
  if (!only) {
    if (label !== undefined && all.length)
      throw new Problem(({ runHistory: said }) => said.unknown(label), { ways: (words) => ways(all, words) })
    throw new Problem(({ runs }) => runs.none, { ways: (words) => [startButton(words)] })
  }
  if (found.length === 1) return only.id
  throw new Problem(({ runs }) => runs.which, { ways: (words) => ways(found, words) })
}

/** By its label, whole before begun, or by the whole of its name. */
function named(label: string, all: readonly Run[], { words }: Turn): Run[] {
  const typed = fold(label)
  const whole = all.filter((run) => fold(labelOf(run, words)) === typed)
  if (whole.length) return whole
  return all.filter((run) => [labelOf(run, words), nameOfRun(run, words)].some((name) => fold(name).startsWith(typed)))
}

const ways = (found: readonly Run[], words: Turn['words']) =>
  found.slice(0, 8).map((one) => historyButton({ run: one.id }, shortNameOfRun(one, words), words))
