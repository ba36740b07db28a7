/** The checklists that come along, as proposals. */

import handover from './shipped/handover.json' with { type: 'json' }
import { type Checklist, checklistSchema } from './template.ts'

/** In the order in which they are listed. */
export const shipped: readonly Checklist[] = [handover].map((one) => checklistSchema.parse(one))

/** The proposal that comes along by this key; null for none. */
export function shippedChecklist(key: string): Checklist | null {
  return shipped.find((one) => one.key === key) ?? null
}
