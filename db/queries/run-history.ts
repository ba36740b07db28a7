import type { Carrier, OutsideFunction } from '../../src/domain/checklist/functions.ts'
import type { RunEvent, RunEventDetail, RunEventKind } from '../../src/domain/checklist/run-history.ts'
import type { Reading } from '../store.ts'

/** Who says something, and when. */
export type Said = { readonly by: string; readonly at: Temporal.Instant }

type Row = Omit<RunEvent, 'at' | 'due' | 'reportedFor' | 'toRole'> & {
  readonly at: string
  readonly due: string | null
  readonly reportedFor: OutsideFunction | null
  readonly toRole: Carrier | null
}

export function runHistoryQueries({ tx, cid }: Reading) {
  return {
    /** Adds an entry; the run is held, or new. */
    async add(
      runId: string,
      stepId: string | null,
      kind: RunEventKind,
      { by, at }: Said,
      { reportedFor = null, toMember = null, toRole = null, due, version }: RunEventDetail = {},
    ): Promise<void> {
      await tx`
        insert into run_history (collaboration_id, run_id, no, kind, step_id, by_member_id, at, reported_for,
          to_member_id, to_role, due_day, version)
        select ${cid}, ${runId}, coalesce(max(no), 0) + 1, ${kind}, ${stepId}, ${by}, ${at.toString()}::timestamptz,
          ${reportedFor}, ${toMember}::uuid, ${toRole}, ${due?.toString() ?? null}::date, ${version ?? null}::int
        from run_history where collaboration_id = ${cid} and run_id = ${runId}`
    },

    /**
     * The newest entries of a run, or of one of its steps, the newest first.
     * @param of.before only those before this number
     */
    async of(
      runId: string,
      {
        stepId,
        before,
        most,
      }: { readonly stepId?: string | undefined; readonly before?: number | undefined; readonly most: number },
    ): Promise<RunEvent[]> {
      const rows = await tx<Row[]>`
        select h.no, h.kind, h.step_id as "stepId", m.name as by, h.at, h.reported_for as "reportedFor",
          t.name as "toName", h.to_role as "toRole", h.due_day::text as due, h.version
        from run_history h
        join members m on m.collaboration_id = ${cid} and m.id = h.by_member_id
        left join members t on t.collaboration_id = ${cid} and t.id = h.to_member_id
        where h.collaboration_id = ${cid} and h.run_id = ${runId}
          and (${stepId ?? null}::text is null or h.step_id = ${stepId ?? null})
          and (${before ?? null}::int is null or h.no < ${before ?? null})
        order by h.no desc limit ${most}`
      return rows.map(({ at, due, ...row }) => ({
        ...row,
        at: Temporal.Instant.from(at),
        due: due === null ? null : Temporal.PlainDate.from(due),
      }))
    },
  }
}
