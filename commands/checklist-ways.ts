/** What can be done with a checklist from where it is shown, by who may. */

import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Step } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'

export function listWays(_turn: Turn): Button[] {
  return []
}

export async function wholeWays(
  _found: ChecklistVersion,
  _newest: ChecklistVersion | null,
  _turn: Turn,
): Promise<Button[]> {
  return []
}

export async function stepWays(_found: ChecklistVersion, _step: Step, _turn: Turn): Promise<Button[]> {
  return []
}
