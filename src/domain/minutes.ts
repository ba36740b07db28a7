/** Notes of a meeting: lines that are written together, approved by the project leader, and corrected only as a new version. */

import { type AgendaPoint, agendaPoints } from './agenda.ts'
import type { GroupKind, Role } from './roles.ts'

export const minuteKinds = ['note', 'decision', 'task', 'question'] as const
export type MinuteKind = (typeof minuteKinds)[number]

export const presences = ['present', 'deputy', 'absent'] as const
/** deputy: somebody else was there for the member's organisation. */
export type Presence = (typeof presences)[number]

export type MinuteLine = {
  readonly id: string
  readonly kind: MinuteKind
  /** the standard agenda point that it belongs to; null for none */
  readonly point: AgendaPoint | null
  /** null once it was taken away for good */
  readonly text: string | null
  /** whoever wrote it */
  readonly memberId: string
  /** who does a task: a member or a role, or nobody yet */
  readonly owner: { readonly memberId: string; readonly name: string } | { readonly role: Role } | null
  /** a task's last day */
  readonly due: Temporal.PlainDate | null
  /** the first version of the notes that it stands in */
  readonly since: number
  /** the first version that it no longer stands in; null while it does */
  readonly until: number | null
  /** in the order of all; a corrected line keeps its own */
  readonly place: number
  /** of the line itself, raised by each change */
  readonly version: number
}

export type Attendee = {
  readonly memberId: string
  readonly name: string
  readonly organisation: string | null
  readonly presence: Presence
}

/** One approval. `change`: what is different from the version before; null for the first, and once it was taken away. */
export type Approval = {
  readonly version: number
  readonly by: string
  readonly at: Temporal.Instant
  /** number in the authority's register */
  readonly dnr: string | null
  readonly authority: string
  readonly change: string | null
}

/** More than this nobody reads, and no approval can vouch for. */
export const mostMinuteLines = 200
/** In characters. */
export const longestMinuteLine = 500
export const longestDnr = 40

/** The lines of one version, in the order in which they were written. */
export const linesOf = (lines: readonly MinuteLine[], version: number): MinuteLine[] =>
  lines.filter(({ since, until }) => since <= version && (until === null || until > version))

/** What a task lacks to be a task. */
export function lackingOf({ kind, text, owner, due }: MinuteLine): ('owner' | 'due')[] {
  if (kind !== 'task' || text === null) return []
  return [...(owner === null ? (['owner'] as const) : []), ...(due === null ? (['due'] as const) : [])]
}

export type MinutePoint = { readonly point: AgendaPoint | null; readonly lines: readonly MinuteLine[] }

/** What was taken up, by the points of the group's agenda; what belongs to none comes last. */
export function byPoint(lines: readonly MinuteLine[], kind: GroupKind): MinutePoint[] {
  const notes = lines.filter((line) => line.kind === 'note')
  const known: readonly AgendaPoint[] = agendaPoints[kind]
  const rest = notes.filter(({ point }) => point === null || !known.includes(point))
  return [
    ...known.map((point) => ({ point, lines: notes.filter((line) => line.point === point) })),
    { point: null, lines: rest },
  ].filter((one) => one.lines.length > 0)
}

/** The point of the group's agenda that a field names; null for none. */
export const pointOf = (named: string | undefined, kind: GroupKind): AgendaPoint | null =>
  agendaPoints[kind].find((point) => point === named) ?? null
