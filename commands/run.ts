import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, link, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import { endButton, lateButton, showRun, showStep, startButton, upgradeButton } from '../src/chat/run/buttons.ts'
import { headParts, listOfSteps, mineButton, progressParts, type RunCard } from '../src/chat/run/card.ts'
import { holdersOfStep } from '../src/chat/run/holders.ts'
import { nameOfRun, stateOf, titleOfStep } from '../src/chat/run/names.ts'
import { newerVersion } from '../src/chat/run/newer.ts'
import { cardOfRun } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { inForce, isOpen, phaseOf, type RunStep } from '../src/domain/checklist/run.ts'
import { titleIn } from '../src/domain/checklist/template.ts'
import { goingRuns } from './checklist-found.ts'
import { type FoundRun, runById } from './run-found.ts'

/** More than this on one card nobody reads, and Slack does not take. */
const mostListed = 15

/** Shows a checklist that is carried out to who asks alone: the whole, a phase of it, or their own steps. */
export const run = command({
  id: 'run',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.show),
  input: z.object({ run: id.optional(), phase: text(60).optional(), mine: z.literal('1').optional() }),
  async run(asked, turn) {
    const found = await runById(turn, asked.run ?? (await onlyOne(turn)))
    const card = await cardOfRun(turn, found.run)
    if (asked.mine) return toYou(...mineParts(card, found, turn))
    if (asked.phase !== undefined) return toYou(...phaseParts(card, asked.phase, found, turn))
    return toYou(
      ...headParts(card, turn.words),
      ...progressParts(card, turn.words),
      ...(await linkPart(found, turn)),
      buttons(...phaseButtons(card, turn), mineButton(found.run, turn.words)),
      ...(await leaderParts(card, found, turn)),
    )
  },
})

/** The one that is running; where there are several, each is offered. */
async function onlyOne(turn: Turn): Promise<string> {
  const going = await goingRuns(turn)
  const [only] = going
  if (!only) throw new Problem(({ runs }) => runs.none, { ways: (words) => [startButton(words)] })
  if (going.length === 1) return only.id
  throw new Problem(({ runs }) => runs.which, {
    ways: (words) => going.slice(0, 8).map((one) => showRun(one, nameOfRun(one, words))),
  })
}

const phaseButtons = ({ run: shown }: RunCard, { words }: Turn): Button[] =>
  shown.head.phases.map((phase) => ({
    label: titleIn(phase.title, words.language),
    press: { command: 'run', input: { run: shown.id, phase: phase.id } },
  }))

/** Open steps with their tick, closed ones with how they ended. */
function phaseParts(card: RunCard, phaseId: string, { viewer }: FoundRun, { words, today }: Turn): Part[] {
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
              text: words.runs.lineDone(titleOfStep(one, words), stateOf(one, viewer, words)),
              buttons: [showStep(one, words)],
            })),
          } as const,
        ]
      : []),
    ...listed(own.filter(isOpen), Math.min(closed.length, mostListed - 1), today, words),
    buttons(showRun(card.run, words.runs.show)),
  ]
}

function mineParts(card: RunCard, { viewer }: FoundRun, { words, today }: Turn): Part[] {
  const { runs } = words
  const isMine = (one: RunStep) => holdersOfStep(one, viewer.assignments).memberIds.includes(viewer.memberId)
  const own = inForce(card.steps).filter((one) => isOpen(one) && isMine(one))
  return own.length
    ? [
        heading(runs.mineOf(nameOfRun(card.run, words))),
        ...listed(own, 0, today, words),
        buttons(showRun(card.run, runs.show)),
      ]
    : [say(runs.noneMine), buttons(showRun(card.run, runs.show))]
}

/** So many as there is room for beside those that stand there already; the page has them all. */
function listed(open: readonly RunStep[], beside: number, today: Temporal.PlainDate, words: Turn['words']): Part[] {
  const room = mostListed - beside
  const left = open.length - room
  return [
    ...(open.length ? [listOfSteps(open.slice(0, room), today, words)] : []),
    ...(left > 0 ? [quiet(words.runCourse.more(left))] : []),
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
