import { inForce, isLate, isOpen } from '../../domain/checklist/run.ts'
import { stepNumber } from '../../text/checklist-words.ts'
import { shortNameOfRun, titleOfStep, whoHas } from '../run/names.ts'
import type { AgendaContribution } from './contribution.ts'

/** How far checklists have come, and which of their steps are late. */
export const runsOpen: AgendaContribution = async ({ store, group, today, words }) => {
  if (group.kind !== 'operative') return []
  const lines: string[] = []
  for (const run of await store.runs.going([group.id])) {
    if (run.state === 'asking') continue
    const steps = inForce(await store.runs.steps(run.id))
    const closed = steps.filter((one) => !isOpen(one)).length
    lines.push(words.runs.onAgenda(shortNameOfRun(run, words), closed, steps.length))
    for (const one of steps.filter((step) => isLate(step, today)))
      lines.push(
        words.today.late(words.runs.line(stepNumber(one.step), titleOfStep(one, words), whoHas(one, words), one.due)),
      )
  }
  return [{ point: 'inflow', lines }]
}
