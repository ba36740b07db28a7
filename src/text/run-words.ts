/** A checklist that is carried out, in words. */

import type { Run } from '../domain/checklist/run.ts'
import { titleIn } from '../domain/checklist/template.ts'
import type { Words } from './index.ts'

/** `VT2027`, `händelse 2026-11-30`. */
export function labelOf({ label, labelKind }: Pick<Run, 'label' | 'labelKind'>, { runs }: Words): string {
  if (label === null) return runs.gone
  return labelKind === 'event' ? runs.event(label) : label
}

/** What the day is called from which the steps are counted. */
export function anchorNameOf(
  { head, label, labelKind }: Pick<Run, 'head' | 'label' | 'labelKind'>,
  { runs, language }: Words,
): string {
  if (labelKind === 'event') return runs.eventDay
  return labelKind === 'term' && label?.startsWith('HT') ? runs.autumnEnd : titleIn(head.anchor, language)
}
