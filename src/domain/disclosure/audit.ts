import { type Fact, fromFirstDay } from './facts.ts'
import { inquire, isMet, type Openness, opennessOf } from './inquiry.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import type { Need } from './needs.ts'
import type { Work } from './problem.ts'

/** The rows of one family of measures, and the tracks known to be there, shown or not. */
type Rows = { readonly published: readonly Fact[]; readonly fresh: readonly Fact[]; readonly tracks: readonly string[] }

/**
 * Who reads: all take sums and identities as exact. `knowsStart`: takes it that nothing happened before the first week
 * or day that is published, so that since start and the first year are one. `levels`: also that nobody can complete,
 * leave or pause who has not started; there three values are enough for a *dolt* too, since a level that began at
 * nothing bounds what can leave it.
 */
type Reader = { readonly knowsStart: boolean; readonly levels: boolean }

/**
 * True when everything that has to stay open does so after the fresh rows, for each reader. What was not open before
 * is not held against the fresh rows unless they make it worse. False when the work is used up: nothing is shown on a
 * guess.
 */
export function staysProtected(rows: Rows, work: Work): boolean {
  const all = [...rows.published, ...rows.fresh]
  const unsure = fromFirstDay(all) === all ? [] : [{ knowsStart: false, levels: false }]
  const readers = [...unsure, { knowsStart: true, levels: false }, { knowsStart: true, levels: true }]
  return readers.every((reader) => isOpen(rows, reader, work))
}

function isOpen(rows: Rows, reader: Reader, work: Work): boolean {
  const { tracks } = rows
  const { levels } = reader
  const all = [...rows.published, ...rows.fresh]
  const facts = reader.knowsStart ? fromFirstDay(all) : all
  let knowledge = knowledgeOf(facts, tracks, { ...reader, careful: false }, work)
  if (!knowledge) return false
  if (levels && !knowledge.hasLevels) return true
  let inquiry = inquire(knowledge, knowledge.fresh, work)
  if (inquiry === 'no') {
    // No world began at nothing: no reader can take it so.
    if (levels) return true
    knowledge = knowledgeOf(facts, tracks, { ...reader, careful: true }, work)
    inquiry = knowledge ? inquire(knowledge, knowledge.fresh, work) : 'unknown'
  }
  if (!knowledge || inquiry === 'no' || inquiry === 'unknown') return false
  let earlier: Knowledge | null = null
  for (const need of knowledge.needs) {
    if (!inquiry.reach.has(need.variable)) continue
    const open = opennessOf(inquiry, need)
    if (work.left <= 0) return false
    if (isMet(inquiry, need, open, levels)) continue
    earlier ??= knowledgeOf(facts.filter((fact) => !fact.candidate), tracks, { ...reader, careful: false }, work)
    const was = earlier && opennessIn(earlier, need, work)
    if (work.left <= 0 || !was || was.values > open.values || was.range > open.range) { (globalThis as any).why?.(levels, need, open, was, inquiry, rows.fresh); return false }
  }
  return true
}

/** How open the same cell was; null for one that was not there. */
function opennessIn(knowledge: Knowledge, { name }: Need, work: Work): Openness | null {
  const need = knowledge.needs.find((one) => one.name === name)
  const inquiry = need && inquire(knowledge, [need.variable], work)
  return inquiry && typeof inquiry !== 'string' ? opennessOf(inquiry, need) : null
}
