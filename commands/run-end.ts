import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { nameOfRun, shortNameOfRun } from '../src/chat/run/names.ts'
import { suggestionParts } from '../src/chat/run/suggestion-parts.ts'
import { cardOfRun, showAsIs, showLookBack, tellHowItWent } from '../src/chat/run/told.ts'
import { inForce, isOpen, type Run } from '../src/domain/checklist/run.ts'
import { wordsIn } from '../src/text/index.ts'
import { mustLead, runById, saidBy } from './run-found.ts'
import { takeAway } from './take-away.ts'

/** Ends a run, after a question; the group sees how it went, and the leader what the routine could learn from it. */
export const runEnd = command({
  id: 'runEnd',
  right: 'leadRuns',
  dialog: plainDialog(({ runCourse }) => runCourse.end),
  input: z.object({ run: id, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const found = await runById(turn, fields.run)
    mustLead(found)
    const { run, group } = found
    if (run.state === 'ended')
      throw new Problem(({ runs }) => runs.ended, { ways: (words) => [showRun(run, words.runs.show)] })
    const { runCourse } = turn.words
    const open = inForce((await cardOfRun(turn, run)).steps).filter(isOpen).length
    if (!fields.sure)
      return toYou(
        say(runCourse.sureEnd(open)),
        buttons(
          {
            label: runCourse.endYes,
            press: { command: 'runEnd', input: { run: run.id, sure: '1' } },
            style: 'primary',
          },
          showRun(run, turn.words.runs.show),
        ),
      )
    await turn.store.runs.setState(run.id, 'ended', saidBy(turn))
    const ended = (await turn.store.runs.one(run.id)) ?? run
    const card = await showAsIs(turn, ended)
    await tellHowItWent(turn, card, group)
    return toYou(say(runCourse.ended(shortNameOfRun(run, turn.words))), ...suggestionParts(card, turn.words))
  },
})

/** Takes a run away that should not have been started, or whose name should not have been written, after a question. */
export const runDrop = command({
  id: 'runDrop',
  right: 'leadRuns',
  dialog: plainDialog(({ runCourse }) => runCourse.drop),
  input: z.object({ run: id, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const found = await runById(turn, fields.run)
    mustLead(found)
    const { run } = found
    const { runCourse } = turn.words
    if (!fields.sure)
      return toYou(
        say(runCourse.sureDrop),
        buttons(
          {
            label: runCourse.dropYes,
            press: { command: 'runDrop', input: { run: run.id, sure: '1' } },
            style: 'danger',
          },
          showRun(run, turn.words.runs.show),
        ),
      )
    const reasons = (await turn.store.runs.steps(run.id)).flatMap(({ reasons }) => reasons)
    // a term is nobody's words, and stands in much else
    const names =
      run.labelKind === 'named' && run.label !== null ? [run.label, ...calledIn('sv', run), ...calledIn('en', run)] : []
    await turn.store.runs.setState(run.id, 'dropped', saidBy(turn))
    await turn.store.runs.forget(run.id)
    const dropped = (await turn.store.runs.one(run.id)) ?? run
    await showLookBack(turn, await showAsIs(turn, dropped))
    if (names.length + reasons.length) await takeAway([...names, ...reasons], [run.id], run.startedBy, turn)
    return toYou(say(runCourse.dropped))
  },
})

/** As it stands where only its name does: on an agenda. */
const calledIn = (language: 'sv' | 'en', run: Run): string[] =>
  [nameOfRun, shortNameOfRun].map((name) => name(run, wordsIn(language)))
