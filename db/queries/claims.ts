import type { Round, RoundKind } from '../../src/domain/due.ts'
import type { Reading } from '../store.ts'

export type Claim = {
  /** when it was due */
  readonly dueAt: Temporal.Instant
  readonly claimedAt: Temporal.Instant
  readonly doneAt: Temporal.Instant | null
  /** on a preview: what the leader wants for that week's digest */
  readonly line: string | null
  readonly held: boolean
  readonly movedTo: Temporal.Instant | null
}

/** What the leader asks for beside the preview; a part that is left out stays as it is. */
export type Wish = {
  readonly line?: string | null
  readonly held?: boolean
  readonly movedTo?: Temporal.Instant | null
}

/** `period`: `YYYY-MM-DD`; `part` is empty where a kind has one a period */
export type Taken = { readonly kind: RoundKind; readonly period: string; readonly part: string }

/** What names a claim within its collaboration. */
type ClaimKey = {
  readonly groupId: string
  readonly kind: RoundKind
  readonly period: string
  readonly part?: string | undefined
}

type Row = {
  due_at: string
  claimed_at: string
  done_at: string | null
  line: string | null
  held: boolean
  moved_to: string | null
}

/** What has been claimed of what is due: once for each (group, kind, first day of the period, part). */
export function claimQueries({ tx, cid }: Reading) {
  return {
    /** Claims what nobody has claimed yet; gives what is now this caller's to do. */
    async take(groupId: string, rounds: readonly Round[], now: Temporal.Instant): Promise<Taken[]> {
      return tx<Taken[]>`
        insert into claims (collaboration_id, group_id, kind, period, part, due_at, claimed_at)
        select ${cid}::uuid, ${groupId}::uuid, d.kind, d.period::date, d.part, d.due_at::timestamptz, ${now.toString()}::timestamptz
        from unnest(${rounds.map((round) => round.kind)}::text[], ${rounds.map((round) => round.period.toString())}::text[],
          ${rounds.map((round) => round.part ?? '')}::text[], ${rounds.map((round) => round.at.toString())}::text[]) d(kind, period, part, due_at)
        on conflict do nothing
        returning kind, period::text as period, part`
    },

    /** The claim, kept from everybody else until this transaction ends. */
    async lock(groupId: string, kind: RoundKind, period: string, part = ''): Promise<Claim | null> {
      const [row] = await tx<Row[]>`
        select due_at, claimed_at, done_at, line, held, moved_to from claims
        where collaboration_id = ${cid} and group_id = ${groupId} and kind = ${kind} and period = ${period} and part = ${part} for update`
      return row ? claimOf(row) : null
    },

    async find(groupId: string, kind: RoundKind, period: string): Promise<Claim | null> {
      const [row] = await tx<Row[]>`
        select due_at, claimed_at, done_at, line, held, moved_to from claims
        where collaboration_id = ${cid} and group_id = ${groupId} and kind = ${kind} and period = ${period}`
      return row ? claimOf(row) : null
    },

    /** The newest period that has been claimed of a kind, of those before `before` where it is given. */
    async newest(
      groupId: string,
      kind: RoundKind,
      before: string | null = null,
    ): Promise<{ period: string; dueAt: Temporal.Instant } | null> {
      const [row] = await tx<{ period: string; due_at: string }[]>`
        select period::text as period, due_at from claims
        where collaboration_id = ${cid} and group_id = ${groupId} and kind = ${kind} and period < coalesce(${before}::date, 'infinity')
        order by period desc limit 1`
      return row ? { period: row.period, dueAt: Temporal.Instant.from(row.due_at) } : null
    },

    async done({ groupId, kind, period, part = '' }: ClaimKey, at: Temporal.Instant): Promise<void> {
      await tx`
        update claims set done_at = ${at.toString()}
        where collaboration_id = ${cid} and group_id = ${groupId} and kind = ${kind} and period = ${period} and part = ${part}`
    },

    /** Keeps the leader's wish with the preview that was answered. */
    async wish(groupId: string, period: string, wish: Wish): Promise<void> {
      const was = await this.lock(groupId, 'preview', period)
      if (!was) return
      const { line, held, movedTo } = { ...was, ...wish }
      await tx`
        update claims set line = ${line}, held = ${held}, moved_to = ${movedTo?.toString() ?? null}
        where collaboration_id = ${cid} and group_id = ${groupId} and kind = 'preview' and period = ${period}`
    },
  }
}

function claimOf(row: Row): Claim {
  return {
    dueAt: Temporal.Instant.from(row.due_at),
    claimedAt: Temporal.Instant.from(row.claimed_at),
    doneAt: row.done_at === null ? null : Temporal.Instant.from(row.done_at),
    line: row.line,
    held: row.held,
    movedTo: row.moved_to === null ? null : Temporal.Instant.from(row.moved_to),
  }
}
