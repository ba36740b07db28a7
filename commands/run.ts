import { z } from 'zod'
import { runDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, link, type Part, type Reply, say, toYou } from '../src/chat/reply.ts'
import { endButton, historyButton, lateButton, showRun, showStep, upgradeButton } from '../src/chat/run/buttons.ts'
import { headParts, mineButton, progressParts, type RunCard } from '../src/chat/run/card.ts'
import { stateOf, titleOfStep } from '../src/chat/run/names.ts'
import { newerVersion } from '../src/chat/run/newer.ts'
import { stepParts } from '../src/chat/run/step-parts.ts'
import { cardOfRun } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { inForce, isOpen, phaseOf } from '../src/domain/checklist/run.ts'
import { titleIn } from '../src/domain/checklist/template.ts'
import { stepNumber } from '../src/text/checklist-words.ts'
import { readRunAsked, runMeant, runsMeant } from './run-asked.ts'
import { type FoundRun, runById } from './run-found.ts'
import { listedSteps, mineOfRuns, mostListed } from './run-mine.ts'

/** Shows a checklist that is carried out to who asks alone: the whole, a phase of it, or their own steps. */
export const run = command({
  id: 'run',
  right: 'runs',
  dialog: runDialog,
  input: z.object({
    run: id.optional(),
    what: text(100).optional(),
    phase: text(60).optional(),
    mine: z.literal('1').optional(),
  }),
  async run(asked, turn) {
    const said = readRunAsked(asked.what ?? '')
    if (said.mine && asked.run === undefined) return mineOfRuns(await runsMeant(said, turn), turn)
    const found = await runById(turn, asked.run ?? (await runMeant(said, turn)).id)
    if (asked.mine) return mineOfRuns([found.run], turn)
    const card = await cardOfRun(turn, found.run)
    if (said.step !== null) return stepNumbered(said.step, card, found, turn)
    if (asked.phase !== undefined) return toYou(...phaseParts(card, asked.phase, found, turn))
    return toYou(
      ...headParts(card, turn.words),
      ...progressParts(card, turn.words),
      ...(found.run.state === 'asking' ? [say(turn.words.runs.asking)] : []),
      ...(await linkPart(found, turn)),
      buttons(
        ...phaseButtons(card, turn),
        mineButton(found.run, turn.words),
        historyButton({ run: found.run.id }, null, turn.words),
      ),
      ...(await leaderParts(card, found, turn)),
    )
  },
})

const phaseButtons = ({ run: shown }: RunCard, { words }: Turn): Button[] =>
  shown.head.phases.map((phase) => ({
    label: titleIn(phase.title, words.language),
    press: { command: 'run', input: { run: shown.id, phase: phase.id } },
  }))

/** One step by its number, with what can be done about it. Throws a Problem where there is none with that number. */
function stepNumbered(typed: string, { run: shown, steps }: RunCard, { viewer }: FoundRun, { words }: Turn): Reply {
  const one = inForce(steps).find(({ step }) => Number(stepNumber(step)) === Number(typed))
  if (one) return toYou(...stepParts(shown, one, viewer, words))
  throw new Problem(({ runs }) => runs.unknownStep, { ways: (all) => [showRun(shown, all.runs.show)] })
}

/** Open steps with their tick, closed ones with how they ended. */
function phaseParts(card: RunCard, phaseId: string, { viewer }: FoundRun, turn: Turn): Part[] {
  const { words } = turn
  const phase = card.run.head.phases.find((one) => one.id === phaseId)
  if (!phase) throw new Problem(({ runs }) => runs.unknown)
  const own = inForce(card.steps).filter((one) => phaseOf(card.run.head, one) === phase)
  const closed = own.filter((one) => !isOpen(one))
  return [
    heading(titleIn(phase.title, words.language)),
    ...(closed.length
      ? [
          {
            kind: 'list',
            items: closed.slice(0, mostListed).map((one) => ({
              text: words.runs.lineDone(stepNumber(one.step), titleOfStep(one, words), stateOf(one, viewer, words)),
              buttons: [showStep(one, words)],
            })),
          } as const,
        ]
      : []),
    ...listedSteps(own.filter(isOpen), Math.min(closed.length, mostListed - 1), turn),
    buttons(showRun(card.run, words.runs.show)),
  ]
}

async function linkPart({ run: shown }: FoundRun, turn: Turn): Promise<Part[]> {
  const url = await turn.runLink(shown.id, turn.language)
  return url === null ? [] : [link(turn.words.runs.page, url)]
}

/** What a leader can do with the whole; whoever started one late is asked what holds. */
async function leaderParts(card: RunCard, { run: shown, viewer }: FoundRun, turn: Turn): Promise<Part[]> {
  const { words } = turn
  const asks = shown.state === 'asking' && (viewer.leads || shown.startedBy === viewer.memberId)
  const late = asks ? [lateButton(shown, words)] : []
  if (!viewer.leads) return late.length ? [buttons(...late)] : []
  const newer = shown.state === 'running' ? await newerVersion(turn, card) : null
  const drop: Button = { label: words.runCourse.drop, press: { command: 'runDrop', input: { run: shown.id } } }
  return [
    ...(newer ? [say(words.runCourse.newVersion(newer.version))] : []),
    buttons(
      ...late,
      ...(newer ? [upgradeButton(shown, words)] : []),
      ...(shown.state === 'ended' ? [] : [endButton(shown, words)]),
      drop,
    ),
  ]
}
