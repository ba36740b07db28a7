/** Texts of a step taken away for good; what came with the shipped checklist is nobody's and stays. */

import type { Checklist, Step } from './template.ts'

/** The texts of a step that are not the shipped step's own. */
export function ownTexts(step: Step, shipped: Step | null): string[] {
  const known = new Set(shipped ? textsOf(shipped) : [])
  return [...new Set(textsOf(step))].filter((text) => text !== '' && !known.has(text))
}

/**
 * The step without these texts.
 * @param mark stands where the title was
 */
export function withoutTexts(step: Step, texts: readonly string[], shipped: Step | null, mark: string): Step {
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

/** The checklist with its step changed so. */
export const stepsWithout = (checklist: Checklist, id: string, change: (step: Step) => Step): Checklist => ({
  ...checklist,
  steps: checklist.steps.map((step) => (step.id === id ? change(step) : step)),
})

const textsOf = ({ title, description, doneWhen, law, sources }: Step): string[] => [
  title.sv,
  ...(title.en === undefined ? [] : [title.en]),
  description,
  doneWhen,
  ...law.flatMap(({ ref, what, note = '' }) => [ref, what, note]),
  ...sources,
]
