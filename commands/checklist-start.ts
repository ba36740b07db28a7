import { z } from 'zod'
import { checklistStartDialog } from '../dialogs/run.ts'
import { command } from '../src/chat/command.ts'
import { day, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { holdersOfStep } from '../src/chat/run/holders.ts'
import { askParts } from '../src/chat/run/late-parts.ts'
import { carrierName, shortNameOfRun } from '../src/chat/run/names.ts'
import { cardOfRun, putUp } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { pastOf, type RunStep } from '../src/domain/checklist/run.ts'
import { dueDay } from '../src/domain/checklist/schedule.ts'
import { daysFromAnchor } from '../src/domain/checklist/template.ts'
import { asInput } from './meeting-read.ts'
import { operativeGroup } from './operative.ts'
import { viewerOf } from './run-found.ts'
import { anchorFor, dayBeside, freeLabel, nameIn, wantedOf } from './run-wanted.ts'

/**
 * Starts a checklist for a term, an event or something named: its steps get their days and the group its card. One
 * that begins late asks first what holds for the steps whose day has passed; nobody is reminded before that.
 */
export const checklistStart = command({
  id: 'checklistStart',
  right: 'startRun',
  dialog: checklistStartDialog,
  input: z.object({
    label: text(60),
    anchor: day.optional(),
    length: z.enum(['whole', 'short']).optional(),
    checklist: text(40).optional(),
    again: z.literal('1').optional(),
  }),
  async run(fields, turn) {
    const viewer = await viewerOf(turn)
    const typed = asInput({ ...fields, anchor: fields.anchor?.toString() })
    const { checklist, label } = await wantedOf(fields, typed, turn)
    if (label.kind === 'term' && !viewer.leads) throw new Problem(({ runCourse }) => runCourse.onlyLeader)
    const anchor = anchorFor(label, fields.anchor ?? dayBeside(label, turn), checklist, turn)
    const short = shortOr(fields.length, label.kind === 'event', checklist.steps)
    await turn.store.runs.holdStarts()
    const kept = await turn.store.checklists.keep(checklist.key, { memberId: turn.person.memberId, at: turn.now })
    if (!kept) throw new Problem(({ runCourse }) => runCourse.unknownKey)
    const name = label.kind === 'event' ? await freeLabel(anchor, kept.key, fields.again, typed, turn) : nameIn(label)
    const there = await turn.store.runs.labelled(kept.key, name)
    if (there)
      throw new Problem((words) => words.runCourse.already(shortNameOfRun(there, words)), {
        ways: (words) => [showRun(there, words.runs.show)],
      })
    const group = await operativeGroup(turn)
    const breaks = await turn.store.breaks.ahead(anchor.subtract({ years: 2 }))
    const steps = kept.checklist.steps
      .filter((step) => !short || step.short)
      .map((step) => ({ step, follows: kept.version, due: dueDay(anchor, daysFromAnchor(step), breaks) }))
    const isLate = steps.some(({ due }) => Temporal.PlainDate.compare(due, turn.today) < 0)
    const id = turn.id()
    const run = {
      id,
      groupId: group.id,
      key: kept.key,
      checklistVersion: kept.version,
      labelKind: label.kind,
      label: name,
      anchor,
      short,
      state: isLate ? ('asking' as const) : ('running' as const),
      startedBy: turn.person.memberId,
    }
    await turn.store.runs.add(run, steps, turn.now)
    const { title, phases, anchor: named } = kept.checklist
    const head = { title, phases, anchor: named.label }
    const card = await cardOfRun(turn, { ...run, head, startedOn: turn.today, endedOn: null })
    const { runCourse } = turn.words
    if (pastOf(card.steps, turn.today).length) return toYou(...askParts(card, turn.words))
    await putUp(turn, card, group)
    const vacant = vacantIn(card.steps, viewer.assignments, turn)
    return toYou(
      say(runCourse.started(shortNameOfRun(card.run, turn.words), steps.length)),
      ...(vacant.length ? [quiet(runCourse.vacant(vacant))] : []),
      buttons(showRun(card.run, turn.words.runs.show)),
    )
  },
})

/** A single event is carried out by the short version unless all steps are asked for. */
function shortOr(
  length: 'whole' | 'short' | undefined,
  isEvent: boolean,
  steps: readonly { readonly short: boolean }[],
): boolean {
  const hasShort = steps.some(({ short }) => short)
  if (length === 'short' && !hasShort) throw new Problem(({ runCourse }) => runCourse.noShort, { fields: ['length'] })
  return length === 'short' || (length === undefined && isEvent && hasShort)
}

/** Functions of the chat that nobody has: their steps go to the leader. */
function vacantIn(
  steps: readonly RunStep[],
  assignments: Parameters<typeof holdersOfStep>[1],
  { words }: Turn,
): string[] {
  const vacant = steps.filter((one) => holdersOfStep(one, assignments).way === 'leader').map(({ step }) => step.role)
  return [...new Set(vacant)].map((role) => carrierName(role, words))
}
