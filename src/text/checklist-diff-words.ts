/** What is different between two versions, in words. */

import type { ChecklistDiff, StepPart } from '../domain/checklist/diff.ts'
import { type Checklist, type Step, type Titled, titleIn } from '../domain/checklist/template.ts'
import {
  basisInWords,
  lawLines,
  offsetInWords,
  responsibleName,
  stepName,
  stepNumber,
  supportNames,
} from './checklist-words.ts'
import { listed } from './format.ts'
import type { Words } from './index.ts'

/** A sentence or more for each step that is new, gone or changed, after those for the head. */
export function diffInWords(
  { added, retired, changed, head }: ChecklistDiff,
  was: Checklist,
  is: Checklist,
  words: Words,
): string[] {
  const { checklistEdit: said } = words
  return [
    ...(head ? headInWords(was, is, words) : []),
    ...added.map((step) => said.isNew(stepName(step, words), howOf(step, is, words))),
    ...retired.map((step) => said.isGone(stepName(step, words))),
    ...changed.map(({ was: before, is: after, parts }) =>
      [
        said.isChanged(stepName(after, words)),
        ...parts.map((part) =>
          said.fromTo(said.parts[part], partIn(part, before, was, words), partIn(part, after, is, words)),
        ),
      ].join(' '),
    ),
  ]
}

/** Its title, anchor and basis, and which phases are new, gone, renamed or stand elsewhere. */
function headInWords(was: Checklist, is: Checklist, words: Words): string[] {
  const { checklistEdit, checklistHead: said, checklists, language } = words
  const title = (of: Titled) => titleIn(of, language)
  const changed = (part: string, old: string, now: string) => {
    const quoted = (text: string) => (text === '' ? checklistEdit.empty : `”${text}”`)
    return old === now ? [] : [checklistEdit.fromTo(part, quoted(old), quoted(now))]
  }
  const before = new Map(was.phases.map((phase) => [phase.id, phase]))
  const after = new Set(is.phases.map(({ id }) => id))
  const kept = was.phases.filter(({ id }) => after.has(id)).map(({ id }) => id)
  const isMoved = is.phases.filter(({ id }) => before.has(id)).some(({ id }, at) => kept[at] !== id)
  const lines = [
    ...changed(said.parts.title, title(was.title), title(is.title)),
    ...changed(said.parts.anchor, title(was.anchor.label), title(is.anchor.label)),
    ...is.phases.filter(({ id }) => !before.has(id)).map((phase) => said.phaseNew(title(phase.title))),
    ...was.phases.filter(({ id }) => !after.has(id)).map((phase) => said.phaseGone(title(phase.title))),
    ...is.phases.flatMap((phase, at) =>
      changed(checklists.phaseButton(at + 1), title(before.get(phase.id)?.title ?? phase.title), title(phase.title)),
    ),
    ...(isMoved
      ? [
          said.phaseOrder(
            listed(
              is.phases.map((phase) => title(phase.title)),
              language,
            ),
          ),
        ]
      : []),
    ...changed(said.parts.basis, was.basis, is.basis),
  ]
  return lines.length ? lines : [said.changed]
}

/** `Fas 2: Kartlägg. Projektledare, 3 veckor före terminsslut. Bedömning.` */
function howOf(step: Step, checklist: Checklist, words: Words): string {
  const when = offsetInWords(step, checklist, words)
  return [
    `${phaseIn(step, checklist, words)}.`,
    `${responsibleName(step, words)}, ${when}.`,
    step.description,
    basisInWords(step, words),
  ]
    .filter(Boolean)
    .join(' ')
}

function phaseIn({ phase }: Step, { phases }: Checklist, words: Words): string {
  const at = phases.findIndex(({ id }) => id === phase)
  const found = phases[at]
  return found ? words.checklists.phase(at + 1, titleIn(found.title, words.language)) : phase
}

function partIn(part: StepPart, step: Step, checklist: Checklist, words: Words): string {
  const { checklistEdit: said, language } = words
  const quoted = (text: string) => (text === '' ? said.empty : `”${text}”`)
  switch (part) {
    case 'title':
      return quoted(titleIn(step.title, language))
    case 'phase':
      return phaseIn(step, checklist, words)
    case 'role':
      return responsibleName(step, words)
    case 'offset':
      return offsetInWords(step, checklist, words)
    case 'support':
      return supportNames(step, words) ?? said.empty
    case 'description':
      return quoted(step.description)
    case 'doneWhen':
      return quoted(step.doneWhen)
    case 'after':
      return step.after.length
        ? listed(
            step.after.map((id) => stepNumber({ id })),
            language,
          )
        : said.empty
    case 'law':
      return lawLines(step, words).join('; ') || said.empty
    case 'sources':
      return [...step.sources, basisInWords(step, words).replace(/\.$/u, '')].join('; ')
    case 'holds':
      return said.holdsChoices[step.holds]
    case 'short':
      return step.short ? said.yes : said.no
  }
}
