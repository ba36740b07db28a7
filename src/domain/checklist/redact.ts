/** Texts of a checklist taken away for good; what came with the shipped one is nobody's and stays. */

import type { Checklist, Step, Titled } from './template.ts'

/** The texts of a step that are not the shipped step's own. */
function ownTextsOf(step: Step, shipped: Step | null): string[] {
  const known = new Set(shipped ? textsOf(shipped) : [])
  return [...new Set(textsOf(step))].filter((text) => text !== '' && !known.has(text))
}

/**
 * The step without these texts.
 * @param mark stands where the title was
 */
function withoutTexts(step: Step, texts: readonly string[], shipped: Step | null, mark: string): Step {
  const isGone = (text: string) => texts.includes(text)
  const law = step.law.filter(({ ref, what, note = '' }) => ![ref, what, note].some(isGone))
  const sources = step.sources.filter((one) => !isGone(one))
  const { sv, en } = step.title
  return {
    ...step,
    title: isGone(sv) || isGone(en ?? '') ? (shipped?.title ?? { sv: mark }) : step.title,
    description: isGone(step.description) ? '' : step.description,
    doneWhen: isGone(step.doneWhen) ? '' : step.doneWhen,
    law,
    sources,
    // what no longer has a ground to name is a judgement
    evidence: law.length === step.law.length && sources.length === step.sources.length ? step.evidence : ['judgement'],
  }
}

const stepIn = (of: Checklist | null, id: string): Step | null => of?.steps.find((one) => one.id === id) ?? null

/**
 * The texts of a step, or of the checklist's own head, that are not the shipped one's.
 * @param id of the step; null: its title, phases, anchor and basis
 */
export function ownTexts(checklist: Checklist, id: string | null, shipped: Checklist | null): string[] {
  if (id !== null) {
    const step = stepIn(checklist, id)
    return step ? ownTextsOf(step, stepIn(shipped, id)) : []
  }
  const known = new Set(shipped ? headTexts(shipped) : [])
  return [...new Set(headTexts(checklist))].filter((text) => text !== '' && !known.has(text))
}

/** The checklist without these texts in its step, or in its head where `id` is null; `mark` stands where a title was. */
export function withoutOwn(
  checklist: Checklist,
  id: string | null,
  texts: readonly string[],
  shipped: Checklist | null,
  mark: string,
): Checklist {
  if (id !== null) {
    const was = stepIn(shipped, id)
    const steps = checklist.steps.map((step) => (step.id === id ? withoutTexts(step, texts, was, mark) : step))
    return { ...checklist, steps }
  }
  const clean = (title: Titled, instead: Titled | undefined): Titled =>
    texts.some((text) => text === title.sv || text === title.en) ? (instead ?? { sv: mark }) : title
  return {
    ...checklist,
    title: clean(checklist.title, shipped?.title),
    anchor: { ...checklist.anchor, label: clean(checklist.anchor.label, shipped?.anchor.label) },
    basis: texts.includes(checklist.basis) ? (shipped?.basis ?? '') : checklist.basis,
    phases: checklist.phases.map(({ id: phase, title }) => ({
      id: phase,
      title: clean(title, shipped?.phases.find((one) => one.id === phase)?.title),
    })),
  }
}

const headTexts = ({ title, anchor, basis, phases }: Checklist): string[] => [
  ...[title, anchor.label, ...phases.map((phase) => phase.title)].flatMap(({ sv, en }) => [sv, en ?? '']),
  basis,
]

const textsOf = ({ title, description, doneWhen, law, sources }: Step): string[] => [
  title.sv,
  ...(title.en === undefined ? [] : [title.en]),
  description,
  doneWhen,
  ...law.flatMap(({ ref, what, note = '' }) => [ref, what, note]),
  ...sources,
]
