import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { stepMoveDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { titleOfStep } from '../src/chat/run/names.ts'
import { showAsIs, showLookBack } from '../src/chat/run/told.ts'
import { mustBeOpen, mustBeRunning, mustBeSeen, mustLead, saidBy, stepById } from './run-found.ts'
import { takeAway } from './take-away.ts'
import { mustBeAhead } from './todo-found.ts'

/** Gives a step another day; the leader's. */
export const stepMove = command({
  id: 'stepMove',
  right: 'runs',
  dialog: stepMoveDialog,
  input: z.object({ run: id, step: text(60), version, day }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    mustLead(found)
    mustBeRunning(found)
    mustBeOpen(found)
    mustBeSeen(found, fields.version)
    mustBeAhead(fields.day, turn.today, 'day')
    await turn.store.runs.move(found.run.id, found.one.step.id, fields.day, saidBy(turn))
    await showAsIs(turn, found.run)
    const { runs } = turn.words
    return toYou(
      say(runs.isMoved(titleOfStep(found.one, turn.words), fields.day)),
      buttons(showRun(found.run, runs.show)),
    )
  },
})

/** Takes the reasons of a step away for good, after a question, by its author or the leader. */
export const stepRedact = command({
  id: 'stepRedact',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.redact),
  input: z.object({ run: id, step: text(60), sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const { run, one, viewer } = await stepById(turn, fields)
    const { reasons, changedBy } = one
    if (!reasons.length || changedBy === null) throw new Problem(({ runs }) => runs.noReason)
    if (changedBy !== viewer.memberId && !viewer.leads) throw new Problem(({ runs }) => runs.notYoursToRedact)
    const { runs } = turn.words
    if (!fields.sure)
      return toYou(
        say(runs.sureRedact),
        buttons({
          label: runs.redactYes,
          press: { command: 'stepRedact', input: { run: run.id, step: one.step.id, sure: '1' } },
          style: 'danger',
        }),
      )
    await turn.store.runs.forgetReason(run.id, one.step.id, saidBy(turn))
    await takeAway(reasons, [run.id], changedBy, turn)
    // a reason of one word may be a word of the card too
    await showLookBack(turn, await showAsIs(turn, run))
    return toYou(say(runs.redacted))
  },
})
