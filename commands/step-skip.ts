import { z } from 'zod'
import { stepBlockDialog, stepSkipDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import { reopenButton, showRun } from '../src/chat/run/buttons.ts'
import { titleOfStep } from '../src/chat/run/names.ts'
import { showAsIs } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { lineOf } from './meeting-read.ts'
import {
  type FoundStep,
  mustBeOpen,
  mustBeRunning,
  mustBeSeen,
  mustBeTheirs,
  mustBeTheirsOrLead,
  saidBy,
  stepById,
} from './run-found.ts'

const step = { run: id, step: text(60), version }

/** Leaves a step out, with a reason; by whoever has it, or the leader. */
export const stepSkip = command({
  id: 'stepSkip',
  right: 'runs',
  dialog: stepSkipDialog,
  input: z.object({ ...step, why: text(200).min(1) }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    mustBeRunning(found)
    mustBeTheirsOrLead(found)
    return set(found, 'skipped', fields.version, lineOf(fields.why), turn)
  },
})

/** Says what is missing for a step; the leader sees it. */
export const stepBlock = command({
  id: 'stepBlock',
  right: 'runs',
  dialog: stepBlockDialog,
  input: z.object({ ...step, what: text(200).min(1) }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    mustBeRunning(found)
    mustBeTheirs(found)
    return set(found, 'blocked', fields.version, lineOf(fields.what), turn)
  },
})

async function set(
  found: FoundStep,
  state: 'skipped' | 'blocked',
  seen: number,
  reason: string | null,
  turn: Turn,
): Promise<Reply> {
  const { run, one } = found
  mustBeOpen(found)
  mustBeSeen(found, seen)
  await turn.store.runs.set(run.id, one.step.id, {
    state,
    ...saidBy(turn),
    reason: reason && maskContacts(reason, turn.groupWords.common.contactMarks),
  })
  await showAsIs(turn, run)
  const { runs } = turn.words
  const title = titleOfStep(one, turn.words)
  const now = { ...one, version: one.version + 1 }
  return toYou(
    say(state === 'skipped' ? runs.isSkipped(title) : runs.isBlocked(title)),
    buttons(reopenButton(now, state === 'skipped' ? runs.undo : runs.unblock), showRun(run, runs.show)),
  )
}
