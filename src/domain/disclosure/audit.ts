import type { Fact } from './facts.ts'
import { inquire, isMet, type Openness, opennessOf } from './inquiry.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import type { Need } from './needs.ts'
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
  let inquiry = inquire(knowledge, knowledge.fresh, work)
  if (inquiry === 'no') {
    // No world began at nothing: no reader can take it so.
    if (fromNothing) return true
    knowledge = knowledgeOf(facts, tracks, { fromNothing, careful: true }, work)
    inquiry = knowledge ? inquire(knowledge, knowledge.fresh, work) : 'unknown'
  }
  if (!knowledge || inquiry === 'no' || inquiry === 'unknown') return false
  let earlier: Knowledge | null = null
  for (const need of knowledge.needs) {
    if (!inquiry.reach.has(need.variable)) continue
    const open = opennessOf(inquiry, need)
    if (work.left <= 0) return false
    if (isMet(inquiry, need, open, fromNothing)) continue
    earlier ??= knowledgeOf(published, tracks, { fromNothing, careful: false }, work)
    const was = earlier && opennessIn(earlier, need, work)
    if (work.left <= 0 || !was || was.values > open.values || was.range > open.range) { (globalThis as any).why?.(fromNothing, need, open, was, inquiry, fresh); return false }
  }
  return true
}

/** How open the same cell was; null for one that was not there. */
function opennessIn(knowledge: Knowledge, { name }: Need, work: Work): Openness | null {
  const need = knowledge.needs.find((one) => one.name === name)
  const inquiry = need && inquire(knowledge, [need.variable], work)
  return inquiry && typeof inquiry !== 'string' ? opennessOf(inquiry, need) : null
}
