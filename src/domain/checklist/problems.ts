/** What is wrong with a checklist, beyond what its schema sees; and the reading of one that was pasted. */

import { z } from 'zod'
import { tidy } from '../text-tidy.ts'
import { type Checklist, checklistSchema, daysFromAnchor, mostSteps, type Step, stepSchema } from './template.ts'

/** A step is named by its id, or by its number where it has none. */
export type ChecklistProblem =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'tooMany'; readonly count: number }
  /** something that is not there, or not as it should be: `role` of `steg-03`; `step` null: of the checklist itself */
  | { readonly kind: 'field'; readonly step: string | null; readonly field: string }
  | { readonly kind: 'twice'; readonly step: string }
  | { readonly kind: 'noPhase'; readonly step: string; readonly phase: string }
  | { readonly kind: 'noStep'; readonly step: string; readonly after: string }
  /** steps that each come after the next, the last one after the first */
  | { readonly kind: 'cycle'; readonly steps: readonly string[] }
  /** due before a step that comes before it */
  | { readonly kind: 'before'; readonly step: string; readonly after: string }
  /** an id of a step that has been retired */
  | { readonly kind: 'usedBefore'; readonly step: string }
  /** it says that a law, practice or the agreement is its ground, and names none */
  | { readonly kind: 'unfounded'; readonly step: string }

/** All that speaks against a checklist of the right shape; empty when it can be used. */
export function stepProblems({ phases, steps, retired }: Checklist): ChecklistProblem[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const phaseIds = new Set(phases.map(({ id }) => id))
  const seen = new Set<string>()
  const twice = steps.filter(({ id }) => seen.size === seen.add(id).size)
  const cycle = cycleOf(byId)
  return [
    ...twice.map(({ id }) => ({ kind: 'twice', step: id }) as const),
    ...steps.filter(({ id }) => retired.includes(id)).map(({ id }) => ({ kind: 'usedBefore', step: id }) as const),
    ...steps
      .filter(({ phase }) => !phaseIds.has(phase))
      .map(({ id, phase }) => ({ kind: 'noPhase', step: id, phase }) as const),
    ...(cycle ? [{ kind: 'cycle', steps: cycle } as const] : []),
    ...steps.flatMap((step) => orderProblems(step, byId)),
    ...steps.filter(isUnfounded).map(({ id }) => ({ kind: 'unfounded', step: id }) as const),
  ]
}

/**
 * A checklist as text → the checklist, or everything that is wrong with it.
 * @param text JSON
 */
export function readChecklist(
  text: string,
): { readonly checklist: Checklist } | { readonly problems: readonly ChecklistProblem[] } {
  const given = jsonOf(text)
  if (given === undefined) return { problems: [{ kind: 'notJson' }] }
  const read = checklistSchema.safeParse(given)
  if (!read.success) return { problems: schemaProblems(read.error.issues, given) }
  const problems = stepProblems(read.data)
  return problems.length ? { problems } : { checklist: read.data }
}

const someSteps = z.strictObject({ key: z.string().max(40), steps: z.array(stepSchema).min(1).max(mostSteps) })

/**
 * A key with steps only → both, or everything that is wrong with them.
 * @returns null for a text that is more, or no JSON at all
 */
export function stepsOnly(
  text: string,
):
  | { readonly key: string; readonly steps: readonly Step[] }
  | { readonly problems: readonly ChecklistProblem[] }
  | null {
  const given = jsonOf(text)
  if (!isRecord(given) || Object.keys(given).some((name) => name !== 'key' && name !== 'steps')) return null
  const read = someSteps.safeParse(given)
  return read.success ? read.data : { problems: schemaProblems(read.error.issues, given) }
}

function orderProblems(step: Step, byId: ReadonlyMap<string, Step>): ChecklistProblem[] {
  return step.after.flatMap((after): ChecklistProblem[] => {
    const before = byId.get(after)
    if (!before) return [{ kind: 'noStep', step: step.id, after }]
    return daysFromAnchor(step) < daysFromAnchor(before) ? [{ kind: 'before', step: step.id, after }] : []
  })
}

const isUnfounded = ({ evidence, law, sources }: Step) =>
  (evidence.includes('law') && !law.length) ||
  (evidence.some((one) => one === 'practice' || one === 'agreement') && !sources.length)

/** The first way round that is found, by depth; null where there is none. */
function cycleOf(byId: ReadonlyMap<string, Step>): string[] | null {
  const done = new Set<string>()
  for (const start of byId.keys()) {
    const found = roundFrom(start, [])
    if (found) return found
  }
  return null

  function roundFrom(id: string, path: readonly string[]): string[] | null {
    if (path.includes(id)) return path.slice(path.indexOf(id))
    if (done.has(id)) return null
    for (const next of byId.get(id)?.after ?? []) {
      const found = roundFrom(next, [...path, id])
      if (found) return found
    }
    done.add(id)
    return null
  }
}

/** Its texts tidied: what JSON can write as an escape has not been tidied on its way in. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? tidy(value) : value))
  } catch {
    return undefined
  }
}

/** Each place once, with the step's own id where it has one. */
function schemaProblems(issues: readonly z.core.$ZodIssue[], given: unknown): ChecklistProblem[] {
  const steps = isRecord(given) && Array.isArray(given.steps) ? given.steps : []
  if (steps.length > mostSteps) return [{ kind: 'tooMany', count: steps.length }]
  const found = issues.flatMap(({ path, ...issue }) => {
    // a key that is none of ours is named itself
    const names = issue.code === 'unrecognized_keys' ? issue.keys : ['']
    return names.map((name) => fieldOf([...path, ...(name ? [name] : [])], steps))
  })
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function fieldOf(path: readonly PropertyKey[], steps: readonly unknown[]): ChecklistProblem {
  const [first, at, ...rest] = path
  if (first !== 'steps' || typeof at !== 'number')
    return { kind: 'field', step: null, field: short(path.map(String).join('.')) }
  const step = steps[at]
  const id = isRecord(step) && typeof step.id === 'string' && step.id.length <= 40 ? step.id : String(at + 1)
  return { kind: 'field', step: id, field: short(String(rest[0] ?? '')) }
}

/** A name that somebody has made up may be as long as the text. */
const short = (name: string) => [...name].slice(0, 40).join('')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
