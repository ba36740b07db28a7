import type { Reading } from '../store.ts'

/** What a link to a report is made and checked with. */
export type ReportHome = {
  readonly name: string
  readonly demo: boolean
  readonly timeZone: string
  /** seconds: a demo's clock may be ahead */
  readonly clockAhead: number
  /** seals the collaboration's links; never shown */
  readonly secret: string
}

export function reportQueries({ tx, cid }: Reading) {
  return {
    /** Null for a collaboration that there is none of. */
    async home(): Promise<ReportHome | null> {
      const [row] = await tx<ReportHome[]>`
        select name, demo, time_zone as "timeZone", clock_ahead as "clockAhead", secret
        from collaborations where id = ${cid}`
      return row ?? null
    },
  }
}
