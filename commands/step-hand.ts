import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { stepHandDialog, stepReturnDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { acceptButtons, showRun, showStep } from '../src/chat/run/buttons.ts'
import { holdersOfStep, isAskedOf, leadersOf, receiversOf } from '../src/chat/run/holders.ts'
import { titleOfStep } from '../src/chat/run/names.ts'
import { showAsIs } from '../src/chat/run/told.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { stepRoles } from '../src/domain/checklist/functions.ts'
import { carrierOf, type RunStep } from '../src/domain/checklist/run.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'
import { asInput, lineOf } from './meeting-read.ts'
import {
  called,
  type FoundStep,
  mustBeOpen,
  mustBeRunning,
  mustBeSeen,
  mustBeTheirsOrLead,
  saidBy,
  stepById,
} from './run-found.ts'
import { whoseIs } from './todo-whose.ts'

const subjectOf = ({ runId, step }: RunStep) => `step:${runId}:${step.id}`

/** Hands a step over to somebody or to a function, who is asked to accept it; until then it stays where it is. */
export const stepHand = command({
  id: 'stepHand',
  right: 'runs',
  dialog: stepHandDialog,
  input: z.object({ run: id, step: text(60), version, person: text(80) }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    const { run, one, group, viewer } = found
    mustBeRunning(found)
    mustBeTheirsOrLead(found)
    mustBeOpen(found)
    mustBeSeen(found, fields.version)
    const again = {
      command: 'stepHand',
      input: asInput({ run: run.id, step: one.step.id, version: String(one.version) }),
    }
    const whose = await whoseIs(fields.person.trim(), group, viewer.assignments, turn, again)
    const isSame =
      whose.role === null
        ? one.handed?.accepted && one.handed.memberId === whose.memberId
        : carrierOf(one) === whose.role && !(one.handed?.accepted && one.handed.memberId !== null)
    if (isSame) throw new Problem(({ runs }) => runs.alreadyTheirs, { fields: ['person'] })
    const to = {
      memberId: whose.memberId,
      role: stepRoles.find((role) => role === whose.role) ?? null,
    }
    const name = viewer.assignments.find(({ memberId }) => memberId === whose.memberId)?.name ?? null
    const handed = { ...to, by: turn.person.memberId, name, accepted: false }
    const all = receiversOf(handed, viewer.assignments)
    if (!all.length) throw new Problem(({ runs }) => runs.nobodyThere, { fields: ['person'] })
    await turn.store.runs.hand(run.id, one.step.id, to, saidBy(turn))
    const { runs } = turn.words
    const receivers = all.filter((memberId) => memberId !== turn.person.memberId)
    if (!receivers.length) {
      await turn.store.runs.accept(run.id, one.step.id, saidBy(turn))
      await showAsIs(turn, run)
      return toYou(say(runs.isYours(titleOfStep(one, turn.words))), buttons(showStep(one, turn.words)))
    }
    await showAsIs(turn, run)
    const now: RunStep = { ...one, handed, version: one.version + 1 }
    await tellMembers(turn, receivers, subjectOf(one), (language) => {
      const words = wordsIn(language)
      const { title, run: runName } = called(found, words)
      return toYou(
        say(words.runs.handsYou(turn.person.name, title, runName, one.due)),
        buttons(...acceptButtons(now, words), showStep(now, words)),
      )
    })
    const who = name ?? (whose.role === null ? '' : turn.words.roles[whose.role])
    return toYou(say(runs.isHanded(titleOfStep(one, turn.words), who)), buttons(showRun(run, runs.show)))
  },
})

/** Takes over what was handed; whoever handed it over is told. */
export const stepAccept = command({
  id: 'stepAccept',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.accept),
  input: z.object({ run: id, step: text(60), version }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    const by = mustBeAsked(found, fields.version)
    await turn.store.runs.accept(found.run.id, found.one.step.id, saidBy(turn))
    await showAsIs(turn, found.run)
    await tellBack(found, by, turn, (words, title) => words.runs.accepted(turn.person.name, title))
    const { runs } = turn.words
    return toYou(
      say(runs.isYours(titleOfStep(found.one, turn.words))),
      buttons(showStep(found.one, turn.words), showRun(found.run, runs.show)),
    )
  },
})

/** Sends back what was handed, with a reason where there is one, to whoever handed it over alone. */
export const stepReturn = command({
  id: 'stepReturn',
  right: 'runs',
  dialog: stepReturnDialog,
  input: z.object({ run: id, step: text(60), version, why: text(200).optional() }),
  async run(fields, turn) {
    const found = await stepById(turn, fields)
    const by = mustBeAsked(found, fields.version)
    await giveBack(found, by, turn)
    await showAsIs(turn, found.run)
    const why = lineOf(maskContacts(fields.why ?? '', turn.groupWords.common.contactMarks))
    if (why !== null) await turn.store.runs.keepReason(found.run.id, found.one.step.id, why, saidBy(turn))
    await tellBack(found, by, turn, (words, title) => words.runs.sentBack(turn.person.name, title, why))
    return toYou(say(turn.words.runs.isBack(titleOfStep(found.one, turn.words))))
  },
})

/** To whose it is by the checklist, or to who had taken it over from them. */
async function giveBack({ run, one, viewer }: FoundStep, by: string, turn: Turn): Promise<void> {
  const { memberIds } = holdersOfStep({ step: one.step, handed: null }, viewer.assignments)
  const had = !memberIds.includes(by) && !leadersOf(viewer.assignments).includes(by)
  await turn.store.runs.sendBack(run.id, one.step.id, had ? by : null, saidBy(turn))
}

/** Gives who handed it over. Throws a Problem for whoever is not asked, or is no longer. */
function mustBeAsked(found: FoundStep, version: number): string {
  const { one, viewer } = found
  mustBeRunning(found)
  mustBeOpen(found)
  if (one.handed === null || !isAskedOf(one, viewer.memberId, viewer.assignments))
    throw new Problem(({ runs }) => runs.notHanded, { ways: (words) => [showStep(one, words)] })
  mustBeSeen(found, version)
  return one.handed.by
}

async function tellBack(
  { one }: FoundStep,
  memberId: string,
  turn: Turn,
  says: (words: Turn['words'], title: string) => string,
): Promise<void> {
  await tellMembers(turn, [memberId], subjectOf(one), (language) => {
    const words = wordsIn(language)
    return toYou(say(says(words, titleOfStep(one, words))), buttons(showStep(one, words)))
  })
}
