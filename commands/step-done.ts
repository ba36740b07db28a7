import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { countButton, reopenButton, showRun, showStep } from '../src/chat/run/buttons.ts'
import { mineButton } from '../src/chat/run/card.ts'
import { mayClose, reportedOf } from '../src/chat/run/holders.ts'
import { carrierName, titleOfStep, whoHas } from '../src/chat/run/names.ts'
import { showAsIs } from '../src/chat/run/told.ts'
import { isOpen } from '../src/domain/checklist/run.ts'
import { mustBeOpen, mustBeRunning, mustBeSeen, mustBeTheirs, saidBy, stepById } from './run-found.ts'

/** Ticks a step off, for everybody who has it; for a function outside it is reported. Every card shows it. */
export const stepDone = command({
  id: 'stepDone',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.done),
  input: z.object({ run: id, step: text(60) }),
  async run(asked, turn) {
    const found = await stepById(turn, asked)
    const { run, one } = found
    mustBeRunning(found)
    mustBeTheirs(found)
    mustBeOpen(found)
    const reportedFor = reportedOf(one)
    await turn.store.runs.set(run.id, one.step.id, {
      state: 'done',
      ...saidBy(turn),
      reportedFor,
    })
    await showAsIs(turn, run)
    const { runs } = turn.words
    const title = titleOfStep(one, turn.words)
    const counts = one.step.holds === 'counts'
    const now = { ...one, version: one.version + 1 }
    return toYou(
      say(reportedFor === null ? runs.isDone(title) : runs.isReported(title, carrierName(reportedFor, turn.words))),
      ...(counts ? [say(runs.countToo)] : []),
      buttons(
        ...(counts ? [countButton(turn.words)] : []),
        reopenButton(now, runs.undo),
        { ...mineButton(run, turn.words), label: turn.words.checklists.mineButton },
        showRun(run, runs.show),
      ),
    )
  },
})

/** Puts a step back on the list, by whoever closed it, has it, or leads; one that was blocked is so no longer. */
export const stepReopen = command({
  id: 'stepReopen',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.undo),
  input: z.object({ run: id, step: text(60), version: version.optional() }),
  async run(asked, turn) {
    const found = await stepById(turn, asked)
    const { run, one, viewer } = found
    mustBeRunning(found)
    const isOwn = one.changedBy === viewer.memberId || viewer.leads
    if (!isOwn && !mayClose(one, viewer.memberId, viewer.assignments))
      throw new Problem((words) => words.runs.notYoursToChange(whoHas(one, words)))
    if (isOpen(one) && one.state !== 'blocked')
      throw new Problem(({ runs }) => runs.notClosed, { ways: (words) => [showStep(one, words)] })
    if (asked.version !== undefined) mustBeSeen(found, asked.version)
    await turn.store.runs.set(run.id, one.step.id, { state: 'open', ...saidBy(turn) })
    await showAsIs(turn, run)
    return toYou(
      say(turn.words.runs.isOpen(titleOfStep(one, turn.words))),
      buttons(showStep(one, turn.words), showRun(run, turn.words.runs.show)),
    )
  },
})
