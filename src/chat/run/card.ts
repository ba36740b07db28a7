/** A run as its group sees it: how far it has come, and what is next. */

import {
  inForce,
  isLate,
  isOpen,
  lookBack,
  progressByOrganisation,
  progressByPhase,
  type Run,
  type RunStep,
} from '../../domain/checklist/run.ts'
import { titleIn } from '../../domain/checklist/template.ts'
import type { ChecklistVersion } from '../../domain/checklist/version.ts'
import { organisationText } from '../../text/carriers.ts'
import { stateInWords, stepNumber } from '../../text/checklist-words.ts'
import { capital } from '../../text/format.ts'
import type { Words } from '../../text/index.ts'
import { anchorNameOf } from '../../text/run-words.ts'
import { buttons, heading, type Part, quiet, say } from '../reply.ts'
import { doneButton, showRun, showStep } from './buttons.ts'
import { nameOfRun, titleOfStep, whoHas } from './names.ts'

export type RunCard = {
  readonly run: Run
  readonly steps: readonly RunStep[]
  /** of the version that the run follows */
  readonly standing: ChecklistVersion
  readonly today: Temporal.PlainDate
  readonly timeZone: string
  readonly demo: boolean
}

/** What comes within so many days stands on the card. */
const daysAhead = 28
const mostNext = 8

/** The head of everything that is said of a run: its name, its version and its day. */
export function headParts({ run, standing, demo }: RunCard, words: Words): Part[] {
  const { runs } = words
  return [
    heading(nameOfRun(run, words)),
    ...(demo ? [quiet(words.common.demo)] : []),
    quiet([`${stateInWords(standing, words)}.`, ...(run.short ? [runs.short] : [])].join(' ')),
    say(runs.counted(anchorNameOf(run, words), run.anchor)),
  ]
}

/** The whole card. */
export function runParts(card: RunCard, words: Words): Part[] {
  const { run, steps, today } = card
  const { runs } = words
  if (run.state === 'dropped') return [heading(nameOfRun(run, words)), say(runs.isDropped)]
  return [
    ...headParts(card, words),
    ...progressParts(card, words),
    ...(run.state === 'ended' && run.endedOn
      ? [say(runs.isEnded(run.endedOn))]
      : run.state === 'asking'
        ? [say(runs.asking)]
        : nextParts(steps, today, words)),
    buttons(showRun(run, runs.show), mineButton(run, words)),
  ]
}

export const mineButton = ({ id }: Run, { runs }: Words) => ({
  label: runs.mine,
  press: { command: 'run', input: { run: id, mine: '1' } },
})

/** In all, by phase and by organisation. */
export function progressParts({ run, steps, today }: RunCard, words: Words): Part[] {
  const { runs, language } = words
  const standing = inForce(steps)
  return [
    say(runs.doneOf(standing.filter((one) => !isOpen(one)).length, standing.length)),
    {
      kind: 'facts',
      facts: progressByPhase(run, steps, today).map(({ phase, closed, of, late }) => ({
        label: titleIn(phase.title, language),
        value: runs.progress(closed, of, late),
      })),
    },
    say(runs.byOrganisation),
    {
      kind: 'facts',
      facts: progressByOrganisation(steps, today).map(({ organisation, closed, of, late }) => ({
        label: capital(organisationText[language][organisation]),
        value: runs.progress(closed, of, late),
      })),
    },
  ]
}

function nextParts(steps: readonly RunStep[], today: Temporal.PlainDate, words: Words): Part[] {
  const { runs } = words
  const open = inForce(steps).filter(isOpen)
  if (!open.length) return [say(runs.allDone)]
  const until = today.add({ days: daysAhead })
  const next = open
    .filter(({ due }) => Temporal.PlainDate.compare(due, until) <= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
  if (!next.length) return [say(runs.nothingNext)]
  return [heading(runs.next), listOfSteps(next.slice(0, mostNext), today, words)]
}

/** Open steps, what is late marked, each with its tick. */
export const listOfSteps = (steps: readonly RunStep[], today: Temporal.PlainDate, words: Words): Part => ({
  kind: 'list',
  items: steps.map((one) => {
    const line = words.runs.line(stepNumber(one.step), titleOfStep(one, words), whoHas(one, words), one.due)
    const marked = one.state === 'blocked' ? words.runs.blocked(line) : line
    return {
      text: isLate(one, today) ? words.today.late(marked) : marked,
      buttons: [doneButton(one, words), showStep(one, words)],
    }
  }),
})

/** What the group sees when a run has ended. */
export function lookBackParts({ run, steps, timeZone, demo }: RunCard, words: Words): Part[] {
  const { runCourse } = words
  const { late, skipped, undone } = lookBack(steps, timeZone, run.startedOn)
  const standing = inForce(steps)
  const listed = (title: string, lines: readonly string[]): Part[] =>
    lines.length ? [say(title), { kind: 'list', items: lines.map((text) => ({ text })) }] : []
  return [
    heading(runCourse.back(nameOfRun(run, words))),
    ...(demo ? [quiet(words.common.demo)] : []),
    say(runCourse.backDone(standing.filter(({ state }) => state === 'done').length, standing.length)),
    ...(late.length + skipped.length + undone.length === 0 ? [say(runCourse.backGood)] : []),
    ...listed(
      runCourse.backLate,
      late.map(({ step, daysLate }) => runCourse.lateBy(titleOfStep(step, words), daysLate)),
    ),
    ...listed(
      runCourse.backSkipped,
      skipped.map((one) => runCourse.skippedFor(titleOfStep(one, words), one.reason)),
    ),
    ...listed(
      runCourse.backUndone,
      undone.map((one) => titleOfStep(one, words)),
    ),
  ]
}
