/** What is different between two versions of a checklist. */

import { type Checklist, daysFromAnchor, type Step } from './template.ts'

/** What of a step can be changed, in the order in which it is told. */
const stepParts = [
  'title',
  'phase',
  'role',
  'offset',
  'support',
  'description',
  'doneWhen',
  'after',
  'law',
  'sources',
  'holds',
  'short',
] as const
export type StepPart = (typeof stepParts)[number]

export type ChecklistDiff = {
  readonly added: readonly Step[]
  readonly retired: readonly Step[]
  readonly changed: readonly { readonly was: Step; readonly is: Step; readonly parts: readonly StepPart[] }[]
  /** whether its title, anchor, basis or phases are other ones */
  readonly head: boolean
}

/** The steps of `is` that are new, changed or gone beside `was`, each in the order in which it stands. */
export function diffOf(was: Checklist, is: Checklist): ChecklistDiff {
  const before = new Map(was.steps.map((step) => [step.id, step]))
  const after = new Set(is.steps.map(({ id }) => id))
  return {
    added: is.steps.filter(({ id }) => !before.has(id)),
    retired: was.steps.filter(({ id }) => !after.has(id)),
    changed: is.steps.flatMap((step) => {
      const old = before.get(step.id)
      const parts = old ? stepParts.filter((part) => !isSame(part, old, step)) : []
      return old && parts.length ? [{ was: old, is: step, parts }] : []
    }),
    head: !equal(headOf(was), headOf(is)),
  }
}

export const isUnchanged = ({ added, retired, changed, head }: ChecklistDiff): boolean =>
  !head && added.length + retired.length + changed.length === 0

function isSame(part: StepPart, was: Step, is: Step): boolean {
  if (part === 'offset') return daysFromAnchor(was) === daysFromAnchor(is)
  if (part === 'sources') return equal([was.sources, was.evidence], [is.sources, is.evidence])
  return equal(was[part], is[part])
}

const headOf = ({ title, anchor, basis, phases }: Checklist) => ({ title, anchor, basis, phases })

/** Of plain data in the order of its keys, which the schema gives to both. */
const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
