import type { Measure } from '../measures.ts'
import { type Fact, fromFirstDay } from './facts.ts'
import { type Inquiry, inquire, isMet, type Openness, opennessOf } from './inquiry.ts'
import { type Knowledge, knowledgeOf, withLevels } from './knowledge.ts'
import type { Need } from './needs.ts'
import type { Work } from './problem.ts'

/** The rows of one family of measures, and the tracks known to be there, shown or not. */
export type Rows = {
  readonly published: readonly Fact[]
  readonly fresh: readonly Fact[]
  readonly tracks: readonly string[]
}

/** Those by whom a level falls. */
const leavers: readonly Measure[] = ['completed', 'discontinued', 'paused', 'returned', 'placementEnded']

/**
 * True when everything that has to stay open does so after the fresh rows, for whoever reads. All readers take sums and
 * identities as exact. One takes it that nothing happened before the first week or day that is published, so that since
 * start and the first year are one; another does not. The first also takes it that nobody leaves who has not come;
 * there three values are enough for a *dolt* too, since a level that began at nothing bounds what can leave it.
 * What was not open before is not held against the fresh rows unless they make it worse. False when the work is used
 * up: nothing is shown on a guess.
 */
export function staysProtected(rows: Rows, work: Work): boolean {
  const { published, fresh, tracks } = rows
  const all = [...published, ...fresh]
  const read = (facts: readonly Fact[], knowsStart: boolean, readings: readonly Reading[]) =>
    staysOpen(knowsStart ? fromFirstDay(facts) : facts, tracks, knowsStart, readings, work)
  // A week after everything published is tied to nothing but itself, unless somebody leaves in it.
  const latest = Math.max(...published.map((fact) => fact.to))
  if (fresh.every((fact) => fact.week && fact.from >= latest)) {
    const nobodyLeaves = fresh.every(({ measure, cells: { total } }) => {
      return !leavers.includes(measure) || (total.kind === 'number' && total.value === 0)
    })
    return read(fresh, true, ['sums']) && (nobodyLeaves || read(all, true, ['levels']))
  }
  if (fromFirstDay(all) !== all && !read(all, false, ['sums'])) return false
  return read(all, true, ['sums', 'levels'])
}

/** sums: by sums and identities. levels: also by nobody leaving who has not come. */
type Reading = 'sums' | 'levels'

function staysOpen(
  facts: readonly Fact[],
  tracks: readonly string[],
  knowsStart: boolean,
  readings: readonly Reading[],
  work: Work,
): boolean {
  const learn = (told: readonly Fact[], careful: boolean) => knowledgeOf(told, tracks, { knowsStart, careful }, work)
  const published = facts.filter((fact) => !fact.candidate)
  let knowledge = learn(facts, false)
  if (readings.includes('sums')) {
    let inquiry = knowledge && inquire(knowledge, knowledge.fresh, work)
    if (inquiry === 'no') {
      knowledge = learn(facts, true)
      inquiry = knowledge && inquire(knowledge, knowledge.fresh, work)
    }
    if (!knowledge || !inquiry || typeof inquiry === 'string') return false
    if (!meetsNeeds(knowledge, inquiry, 'sums', () => learn(published, false), work)) return false
  }
  if (!knowledge) return false
  const stricter = readings.includes('levels') ? withLevels(knowledge, facts, work) : null
  const inquiry = stricter && inquire(stricter, stricter.fresh, work)
  // Where no world began at nothing, no reader can take it so.
  if (!stricter || !inquiry || inquiry === 'no') return work.left > 0
  const earlier = () => {
    const before = learn(published, false)
    return before && withLevels(before, published, work)
  }
  return inquiry !== 'unknown' && meetsNeeds(stricter, inquiry, 'levels', earlier, work)
}

function meetsNeeds(
  knowledge: Knowledge,
  inquiry: Inquiry,
  reading: Reading,
  learnEarlier: () => Knowledge | null,
  work: Work,
): boolean {
  let earlier: Knowledge | null = null
  for (const need of knowledge.needs) {
    if (!inquiry.reach.has(need.variable)) continue
    const open = opennessOf(inquiry, need)
    if (work.left <= 0) return false
    if (isMet(inquiry, need, open, reading === 'levels')) continue
    earlier ??= learnEarlier()
    const was = earlier && opennessIn(earlier, need, work)
    if (work.left <= 0 || !was || was.values > open.values || was.range > open.range) return false
  }
  return true
}

/** How open the same cell was; null for one that was not there. */
function opennessIn(knowledge: Knowledge, { name }: Need, work: Work): Openness | null {
  const need = knowledge.needs.find((one) => one.name === name)
  const inquiry = need && inquire(knowledge, [need.variable], work)
  return inquiry && typeof inquiry !== 'string' ? opennessOf(inquiry, need) : null
}
