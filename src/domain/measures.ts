import type { DetailId, KindId } from './kinds.ts'

/** What is counted about people; `definitions` says how. */
export const measures = [
  'selected',
  'started',
  'placement',
  'placementEnded',
  'followUp',
  'paused',
  'returned',
  'completed',
  'job',
  'jobSupported',
  'jobUnsupported',
  'jobUnknown',
  'studies',
  'discontinued',
  'active',
] as const

export type Measure = (typeof measures)[number]

/** People by gender as recorded; `unrecorded` where it is not. The total is their sum. */
export type Counts = { readonly women: number; readonly men: number; readonly unrecorded: number }

/** flow: what happened in a period. stock: how many there are at the end of the period's last day. */
export type MeasureKind = 'flow' | 'stock'

/** Events that a measure counts: those of a kind, or of these details of it (null: nothing was said). `sign`: how they move a stock. */
type Source = { readonly kind: KindId; readonly details?: readonly (DetailId | null)[]; readonly sign: 1 | -1 }

/** A table that leaves the operative group: totals of an ISO week, or women and men in a calendar year. */
type OutsideTable = 'week' | 'year'

/**
 * followed: it is what the steering group follows. tied: an identity would give away small numbers of what is shown.
 * further: every further measure takes from what can be shown of the others.
 */
type Reason = 'followed' | 'tied' | 'further'

type Definition = {
  readonly kind: MeasureKind
  readonly from: readonly Source[]
  /** where it leaves; no other table ever does, and never one for each track */
  readonly outside: readonly OutsideTable[]
  /** why it leaves, or why it does not or not everywhere */
  readonly reason: Reason
  /** its share is taken of who did this, in the same period (number-rules §2) */
  readonly shareOf: Measure | null
  /** whether the shares of women and men in it are told */
  readonly split: boolean
}

const flow = (kind: KindId, outside: readonly OutsideTable[], reason: Reason): Definition => ({
  kind: 'flow',
  from: [{ kind, sign: 1 }],
  outside,
  reason,
  shareOf: null,
  split: false,
})

const jobWith = (...details: readonly (DetailId | null)[]): Definition => ({
  ...flow('job', [], 'tied'),
  from: [{ kind: 'job', details, sign: 1 }],
})

/**
 * Each measure written down once; docs/statistics.md is written from it (npm run definitions), with the words of
 * src/text/definitions.ts. All count by the day it happened (number-rules §6).
 */
export const definitions: Readonly<Record<Measure, Definition>> = {
  selected: flow('selected', [], 'further'),
  started: { ...flow('started', ['week', 'year'], 'followed'), split: true },
  placement: flow('placement', ['week'], 'further'),
  placementEnded: flow('placementEnded', [], 'tied'),
  followUp: flow('followUp', [], 'further'),
  paused: flow('paused', [], 'tied'),
  returned: flow('returned', [], 'tied'),
  completed: flow('completed', ['week', 'year'], 'followed'),
  job: { ...flow('job', ['week', 'year'], 'followed'), shareOf: 'completed' },
  jobSupported: jobWith('withSupport'),
  jobUnsupported: jobWith('withoutSupport'),
  jobUnknown: jobWith('unknown', null),
  studies: flow('studies', [], 'further'),
  discontinued: flow('discontinued', ['week', 'year'], 'followed'),
  active: {
    ...flow('started', [], 'tied'),
    kind: 'stock',
    from: [
      { kind: 'started', sign: 1 },
      { kind: 'returned', sign: 1 },
      { kind: 'completed', sign: -1 },
      { kind: 'discontinued', sign: -1 },
      { kind: 'paused', sign: -1 },
    ],
  },
}

/** The kinds of event that these measures count. */
export const kindsOf = (some: readonly Measure[]): readonly KindId[] => [
  ...new Set(some.flatMap((measure) => definitions[measure].from.map(({ kind }) => kind))),
]

const leaving = (table: OutsideTable): readonly Measure[] =>
  measures.filter((measure) => definitions[measure].outside.includes(table))

/** What leaves outside, in this order. */
export const outsideWeek = leaving('week')
export const outsideYear = leaving('year')

/** The fewest in a share's base, and from which base on per cent have a decimal (number-rules §2). */
export const shareRules = { leastBase: 10, decimalFrom: 100 } as const

/** The parts that add up to a whole, in every period, track and column (number-rules §3.1). */
export const partsOfJob = ['jobSupported', 'jobUnsupported', 'jobUnknown'] as const satisfies readonly Measure[]

/** How each flow moves the number of active people (number-rules §3.1). */
export const movesActive = {
  started: 1,
  returned: 1,
  completed: -1,
  discontinued: -1,
  paused: -1,
} as const satisfies Partial<Record<Measure, 1 | -1>>

/** How each flow moves the number of work placements that are running (number-rules §3.1). */
export const movesPlacements = {
  placement: 1,
  placementEnded: -1,
} as const satisfies Partial<Record<Measure, 1 | -1>>

/**
 * Measures that leave outside and bear on each other: nobody completes or discontinues who has not started
 * (number-rules §3.1). Those of different families say nothing about each other: job's parts, pauses, placements that
 * ended and the number of active people never leave, so that no identity reaches across.
 */
export const families = [
  ['started', 'completed', 'discontinued'],
  ['job'],
  ['placement'],
] as const satisfies readonly (readonly Measure[])[]
