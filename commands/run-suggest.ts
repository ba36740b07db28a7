import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { withoutStep, withStep } from '../src/domain/checklist/edit.ts'
import { stepProblems } from '../src/domain/checklist/problems.ts'
import { type Checklist, daysFromAnchor, furthestDays, type Step } from '../src/domain/checklist/template.ts'
import { mustLead, runById } from './run-found.ts'

const mostDays = 366

/** Makes a suggestion of a look back a proposal: the newest version with one step later, or without it. */
export const runSuggest = command({
  id: 'runSuggest',
  right: 'leadRuns',
  dialog: plainDialog(({ runCourse }) => runCourse.suggestions),
  input: z.object({
    run: id,
    step: text(60),
    what: z.enum(['later', 'retire']),
    days: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(mostDays))
      .optional(),
  }),
  async run(fields, turn) {
    const found = await runById(turn, fields.run)
    mustLead(found)
    const { key } = found.run
    const newest = await turn.store.checklists.newest(key)
    const now = newest?.checklist.steps.find((step) => step.id === fields.step)
    const then = (await turn.store.runs.steps(found.run.id)).find(({ step }) => step.id === fields.step)?.step
    if (!newest || !now || !then) throw new Problem(({ runCourse }) => runCourse.suggestedAlready)
    const next =
      fields.what === 'retire' ? without(newest.checklist, now) : later(newest.checklist, now, then, fields.days ?? 0)
    const made = { memberId: turn.person.memberId, at: turn.now }
    const version = await turn.store.checklists.add(next, newest.version, made)
    if (version === null) throw new Problem(({ common }) => common.changedMeanwhile(null))
    const { runCourse, checklistEdit } = turn.words
    return toYou(
      say(runCourse.suggested(version)),
      buttons({
        label: checklistEdit.showProposal(version),
        press: { command: 'checklist', input: { key, version: String(version) } },
      }),
    )
  },
})

function without(checklist: Checklist, step: Step): Checklist {
  if (checklist.steps.length === 1) throw new Problem(({ runCourse }) => runCourse.lastStep)
  return withoutStep(checklist, step.id)
}

/** So many days after its day in the run; in whole weeks where that is a week or more, as routines say it. */
function later(checklist: Checklist, now: Step, then: Step, days: number): Checklist {
  const weeks = Math.round(days / 7)
  const from = daysFromAnchor(then)
  const is = 'weeks' in then.offset && weeks > 0 ? from + weeks * 7 : from + days
  if (daysFromAnchor(now) === is) throw new Problem(({ runCourse }) => runCourse.suggestedAlready)
  if (is > furthestDays || is > 104 * 7) throw new Problem(({ runCourse }) => runCourse.tooLate)
  const next = withStep(checklist, { ...now, offset: is % 7 === 0 ? { weeks: is / 7 } : { days: is } })
  // a step that has to come after it would come before it
  if (stepProblems(next).length) throw new Problem(({ runCourse }) => runCourse.wrongOrder)
  return next
}
