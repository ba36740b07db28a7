import type { Fact } from './facts.ts'
import { inquire, isMet, type Openness, opennessOf } from './inquiry.ts'
import { knowledgeOf } from './knowledge.ts'
import type { Work } from './problem.ts'

/** The rows of one family of measures, and the tracks known to be there, shown or not. */
type Rows = { readonly published: readonly Fact[]; readonly fresh: readonly Fact[]; readonly tracks: readonly string[] }

/**
 * True when everything that has to stay open does so after the fresh rows, for two readers: one who takes all sums and
 * identities as exact, and one who also takes it that everything began with the first day (there three values are
 * enough for a *dolt* too: a stock that began at nothing bounds what can leave it). What was not open before is not
 * held against the fresh rows unless they make it worse. False when the work is used up: nothing is shown on a guess.
 */
export function staysProtected(rows: Rows, work: Work): boolean {
  return isOpen(rows, true, work) && isOpen(rows, false, work)
}

function isOpen(rows: Rows, fromNothing: boolean, work: Work): boolean {
  const { published, fresh, tracks } = rows
  const facts = [...published, ...fresh]
  let knowledge = knowledgeOf(facts, tracks, { fromNothing, careful: false }, work)
  if (!knowledge) return false
  if (fromNothing && !knowledge.hasLevels) return true
  let inquiry = inquire(knowledge, work)
  if (!inquiry && work.left > 0) {
    // No world began at nothing: no reader can take it so.
    if (fromNothing) return true
    knowledge = knowledgeOf(facts, tracks, { fromNothing, careful: true }, work)
    inquiry = knowledge && inquire(knowledge, work)
  }
  if (!knowledge || !inquiry) { (globalThis as any).why?.(fromNothing, 'limit', work); return false }
  let earlier: ReadonlyMap<string, Openness> | null = null
  for (const need of knowledge.needs) {
    if (!inquiry.reach.has(need.variable)) continue
    const open = opennessOf(inquiry, need)
    if (work.left <= 0) { (globalThis as any).why?.(fromNothing, 'limit2', need); return false }
    if (isMet(inquiry, need, open, fromNothing)) continue
    earlier ??= opennessBefore(published, tracks, fromNothing, work)
    const was = earlier.get(need.name)
    if (work.left <= 0 || !was || was.values > open.values || was.range > open.range) { (globalThis as any).why?.(fromNothing, need, open, was, inquiry, fresh); return false }
  }
  return true
}

/** How open everything was before the fresh rows. */
function opennessBefore(
  published: readonly Fact[],
  tracks: readonly string[],
  fromNothing: boolean,
  work: Work,
): ReadonlyMap<string, Openness> {
  const facts = published.map((fact) => ({ ...fact, candidate: true }))
  const knowledge = knowledgeOf(facts, tracks, { fromNothing, careful: false }, work)
  const inquiry = knowledge && inquire(knowledge, work)
  if (!knowledge || !inquiry) return new Map()
  return new Map(knowledge.needs.map((need) => [need.name, opennessOf(inquiry, need)]))
}
