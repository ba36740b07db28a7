import type { Found, Section, Subject } from '../domain/handbook.ts'
import type { Hit, Search } from './search.ts'

/**
 * Below this fit nothing is shown as an answer: measured so that of the questions that the handbook answers hardly any
 * is refused, and most of what lies far off is (`npm run eval`).
 */
const floor = 0.46
const mostOthers = 2
/** Below this nothing is named as nearest to a question that is not answered. */
const nearestFloor = 0.3

/**
 * Looks a question up; one that is nearer to a subject beside the sections is not answered.
 * @param isAdded a section of the municipality's own, which may be about what the others are known not to have
 */
export function finderOver(
  search: Search<Section | Subject>,
  isAdded: (section: Section) => boolean,
): (question: string) => Found {
  return (question) => {
    const hits = search(question)
    const fitting = hits.filter(({ fit }) => fit >= floor)
    const added = fitting.find(({ of }) => isSection(of) && isAdded(of))
    const best = fitting[0] && !isSection(fitting[0].of) ? (added ?? fitting[0]) : fitting[0]
    if (!best) return { kind: 'notFound', owner: null, others: [] }
    const rest = hits.filter((hit) => hit !== best)
    const others = sectionsOf(rest).slice(0, mostOthers)
    if (isSection(best.of)) return { kind: 'found', section: best.of, others }
    const near = rest.filter(({ fit }) => fit >= nearestFloor)
    return { kind: 'notFound', owner: best.of.owner, others: sectionsOf(near).slice(0, mostOthers) }
  }
}

/** The sections alone, best first. */
export function rankingOver(search: Search<Section | Subject>): (question: string) => Section[] {
  return (question) => sectionsOf(search(question))
}

const sectionsOf = (hits: readonly Hit<Section | Subject>[]): Section[] =>
  hits.flatMap(({ of }) => (isSection(of) ? [of] : []))

const isSection = (of: Section | Subject): of is Section => 'heading' in of
