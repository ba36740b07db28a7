/** The checklists that come along, as proposals. */

import employer from './shipped/employer.json' with { type: 'json' }
import firstMonth from './shipped/first-month.json' with { type: 'json' }
import handover from './shipped/handover.json' with { type: 'json' }
import jobTrack from './shipped/job-track.json' with { type: 'json' }
import quotaRefugees from './shipped/quota-refugees.json' with { type: 'json' }
import { type Checklist, checklistSchema } from './template.ts'

/** In the order in which they are listed. */
export const shipped: readonly Checklist[] = [handover, jobTrack, employer, firstMonth, quotaRefugees].map((one) =>
  checklistSchema.parse(one),
)

/** The proposal that comes along by this key; null for none. */
export function shippedChecklist(key: string): Checklist | null {
  return shipped.find((one) => one.key === key) ?? null
}
