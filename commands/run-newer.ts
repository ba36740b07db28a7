import type { RunCard } from '../src/chat/run/card.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Difference, differencesTo } from '../src/domain/checklist/run.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'

/** A version that stands since, and what it would change; null where the run follows what stands, or nothing differs for it. */
export async function newerVersion(
  { store }: Pick<Turn, 'store'>,
  { run, steps }: Pick<RunCard, 'run' | 'steps'>,
): Promise<(Pick<ChecklistVersion, 'version' | 'checklist'> & { readonly differences: readonly Difference[] }) | null> {
  const standing = await store.checklists.standing(run.key)
  if (!standing || standing.version <= run.checklistVersion) return null
  const { version, checklist } = standing
  const differences = differencesTo(steps, checklist, version, run.short)
  return differences.length ? { version, checklist, differences } : null
}
