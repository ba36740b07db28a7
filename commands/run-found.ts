/** The run and the step that a command is about, who is there, and what holds before anything is changed. */

import type { Assignment } from '../db/queries/roles.ts'
import type { Group } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import { showRun, showStep, startButton } from '../src/chat/run/buttons.ts'
import { mayClose, reportedOf, reportersOf } from '../src/chat/run/holders.ts'
import { carrierName, changedWhen, shortNameOfRun, stateOf, titleOfStep, whoHas } from '../src/chat/run/names.ts'
import type { Viewer } from '../src/chat/run/step-parts.ts'
import type { Turn } from '../src/chat/turn.ts'
import { isOpen, type Run, type RunStep } from '../src/domain/checklist/run.ts'
import type { Words } from '../src/text/index.ts'

export type FoundRun = {
  readonly run: Run
  readonly group: Group
  readonly viewer: Viewer
}

/** The run with this id, kept from everybody else; its steps change only while it is held. Throws a Problem where there is none. */
export async function runById(turn: Turn, id: string): Promise<FoundRun> {
  const run = await turn.store.runs.hold(id)
  const groups = await turn.store.settings.groups()
  const group = groups.find((one) => one.id === run?.groupId)
  if (!run || !group || run.state === 'dropped')
    throw new Problem(({ runs }) => runs.unknown, { ways: (words) => [startButton(words)] })
  return { run, group, viewer: await viewerOf(turn) }
}

/** Who looks, with everybody's roles today in all groups. */
export async function viewerOf(turn: Turn): Promise<Viewer> {
  const groups = await turn.store.settings.groups()
  const assignments: readonly Assignment[] = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  const { memberId } = turn.person
  return {
    memberId,
    leads: assignments.some((one) => one.memberId === memberId && one.role === 'projectLeader'),
    assignments,
    today: turn.today,
    timeZone: turn.collaboration.timeZone,
  }
}

/** Who says so and when, as what is kept of a run has it. */
export const saidBy = ({ person, now }: Turn) => ({ by: person.memberId, at: now })

export type FoundStep = FoundRun & { readonly one: RunStep }

/** A step of a run, kept as `runById` does. Throws a Problem where there is none, or an upgrade has taken it away. */
export async function stepById(turn: Turn, { run: id, step: stepId }: StepInput): Promise<FoundStep> {
  const found = await runById(turn, id)
  const one = (await turn.store.runs.steps(id)).find(({ step }) => step.id === stepId)
  if (!one || one.state === 'removed')
    throw new Problem(({ runs }) => runs.unknownStep, { ways: (words) => [showRun(found.run, words.runs.show)] })
  return { ...found, one }
}

type StepInput = { readonly run: string; readonly step: string }

/** Throws a Problem for a run that has ended, or that waits for the leader. */
export function mustBeRunning({ run }: FoundRun): void {
  const ways = (words: Words) => [showRun(run, words.runs.show)]
  if (run.state === 'ended') throw new Problem(({ runs }) => runs.ended, { ways })
  if (run.state === 'asking') throw new Problem(({ runs }) => runs.isAsking, { ways })
}

/** Throws a Problem for a step that has been closed, with by whom and when. */
export function mustBeOpen({ one, viewer }: FoundStep): void {
  if (isOpen(one)) return
  const ways = (words: Words) => [showStep(one, words)]
  if (one.state === 'done')
    throw new Problem((words) => words.runs.doneAlready(one.changedByName ?? '', changedWhen(one, viewer, words)), {
      ways,
    })
  throw new Problem((words) => words.runs.closedAlready(stateOf(one, viewer, words)), { ways })
}

/** Throws a Problem for a form that was opened before the step was changed. */
export function mustBeSeen({ one }: FoundStep, version: number): void {
  if (version !== one.version)
    throw new Problem((words) => words.common.changedMeanwhile(null), { ways: (words) => [showStep(one, words)] })
}

/** Throws a Problem for whoever may not say that it is done, with who may. */
export function mustBeTheirs({ one, viewer }: FoundStep): void {
  if (mayClose(one, viewer.memberId, viewer.assignments)) return
  const outside = reportedOf(one)
  throw new Problem((words) => {
    const { runs } = words
    if (outside === null) return runs.notYours(whoHas(one, words))
    const reporters = reportersOf(one).map((role) => carrierName(role, words))
    return runs.notYoursToReport(carrierName(outside, words), runs.or([...new Set([...reporters, runs.leader])]))
  })
}

/** Throws a Problem for whoever neither has the step nor leads. */
export function mustBeTheirsOrLead(found: FoundStep): void {
  const { one, viewer } = found
  if (viewer.leads || mayClose(one, viewer.memberId, viewer.assignments)) return
  throw new Problem((words) => words.runs.notYoursToChange(whoHas(one, words)))
}

/** Throws a Problem for whoever does not lead. */
export function mustLead({ viewer }: FoundRun): void {
  if (!viewer.leads) throw new Problem(({ common }) => common.notAllowed.leader)
}

/** Throws a Problem for whoever neither started the run nor leads. */
export function mustHaveStarted({ run, viewer }: FoundRun): void {
  if (run.startedBy !== viewer.memberId && !viewer.leads) throw new Problem(({ runCourse }) => runCourse.notYours)
}

export const called = ({ one, run }: FoundStep, words: Words) => ({
  title: titleOfStep(one, words),
  run: shortNameOfRun(run, words),
})
