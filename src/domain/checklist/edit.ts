/** Changes of a checklist: each gives the next version's content. */

import { type Checklist, daysFromAnchor, type Step } from './template.ts'

/** With the step added, or put in the place of the one with its id. */
export function withStep(checklist: Checklist, step: Step): Checklist {
  const others = checklist.steps.filter(({ id }) => id !== step.id)
  return { ...checklist, steps: inOrder([...others, step], checklist) }
}

/** Without the step, whose id no other takes; whatever came after it comes after what it came after. */
export function withoutStep(checklist: Checklist, id: string): Checklist {
  const gone = checklist.steps.find((step) => step.id === id)
  const steps = checklist.steps
    .filter((step) => step.id !== id)
    .map((step) =>
      step.after.includes(id)
        ? { ...step, after: [...new Set(step.after.flatMap((one) => (one === id ? (gone?.after ?? []) : [one])))] }
        : step,
    )
  return { ...checklist, steps, retired: [...new Set([...checklist.retired, id])] }
}

/** With another title, anchor or phases; its steps follow their phases. */
export function withHead(
  checklist: Checklist,
  { title, anchor, phases }: Pick<Checklist, 'title' | 'phases'> & { readonly anchor: Checklist['anchor']['label'] },
): Checklist {
  const next = { ...checklist, title, anchor: { ...checklist.anchor, label: anchor }, phases }
  return { ...next, steps: inOrder(next.steps, next) }
}

/** An id that no step has or has had: `steg-26`. */
export function nextStepId({ steps, retired }: Checklist): string {
  const numbers = [...steps.map(({ id }) => id), ...retired].map((id) => Number(/^steg-(\d{1,6})$/.exec(id)?.[1] ?? 0))
  return `steg-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** By phase, and in a phase by day; steps of one day as they stood. */
function inOrder(steps: readonly Step[], { phases }: Checklist): Step[] {
  const at = new Map(phases.map(({ id }, place) => [id, place]))
  return steps.toSorted(
    (a, b) => (at.get(a.phase) ?? 0) - (at.get(b.phase) ?? 0) || daysFromAnchor(a) - daysFromAnchor(b),
  )
}
