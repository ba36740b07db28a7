import type { Period, ShownTable } from '../../src/domain/disclosure/types.ts'
import type { Reading } from '../store.ts'
import { shownTable } from './publications.ts'

/** The ledger read back, for `db/publish.ts` alone: no lock is taken and nothing is written. */
export function toldQueries({ tx, cid }: Reading) {
  return {
    /** The last table published of a scope and period, not reaching past `through`; null where there is none. */
    async last(scope: string, period: Period, through: string | null): Promise<ShownTable | null> {
      const [row] = await tx<{ shown: string }[]>`
        select shown::text from publications
        where collaboration_id = ${cid} and scope = ${scope} and period_kind = ${period.kind} and period_key = ${period.key}
          and (${through}::text is null or through <= ${through})
        order by through desc, no desc limit 1`
      return row ? shownTable.parse(JSON.parse(row.shown)) : null
    },
  }
}
