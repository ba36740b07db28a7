import type { Store } from '../../../db/store.ts'
import { type Difference, differencesTo } from '../../domain/checklist/run.ts'
import type { ChecklistVersion } from '../../domain/checklist/version.ts'
import type { RunCard } from './card.ts'

/** A version that stands since, and what it would change; null where the run follows what stands, or nothing differs for it. */
export async function newerVersion(
  { store }: { readonly store: Pick<Store, 'checklists'> },
  { run, steps }: Pick<RunCard, 'run' | 'steps'>,
): Promise<
  (Pick<ChecklistVersion, 'version' | 'checklist' | 'on'> & { readonly differences: readonly Difference[] }) | null
> {
  const standing = await store.checklists.standing(run.key)
  if (!standing || standing.version <= run.checklistVersion) return null
  const { version, checklist, on } = standing
  const differences = differencesTo(steps, checklist, version, run.short)
  return differences.length ? { version, checklist, on, differences } : null
}
