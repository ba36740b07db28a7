/**
 * What is counted about people. Each measure counts events of one kind on the day they happened; a corrected event
 * counts with its replacement, an undone one not at all (number-rules §6).
 */
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

/** What leaves outside, in this order; every further measure would take from what of these can be shown. */
export const outsideWeek = [
  'started',
  'placement',
  'completed',
  'job',
  'discontinued',
] as const satisfies readonly Measure[]
export const outsideYear = ['started', 'completed', 'job', 'discontinued'] as const satisfies readonly Measure[]

/** People by gender as recorded; `unrecorded` where it is not. The total is their sum. */
export type Counts = { readonly women: number; readonly men: number; readonly unrecorded: number }

/** flow: what happened in a period. stock: how many there are at the end of the period's last day. */
export type MeasureKind = 'flow' | 'stock'

/** Each measure written down once: its kind and what is counted. */
export const definitions: Readonly<Record<Measure, { readonly kind: MeasureKind; readonly counts: string }>> = {
  selected: { kind: 'flow', counts: 'people chosen for a job track' },
  started: { kind: 'flow', counts: 'people who started in a job track' },
  placement: { kind: 'flow', counts: 'work placements that began' },
  placementEnded: { kind: 'flow', counts: 'work placements that ended, as planned or early' },
  followUp: { kind: 'flow', counts: 'follow-ups made, one for each person followed up' },
  paused: { kind: 'flow', counts: 'people who took a pause; a pause is not discontinuation' },
  returned: { kind: 'flow', counts: 'people who came back after a pause' },
  completed: { kind: 'flow', counts: 'people who completed their job track' },
  job: { kind: 'flow', counts: 'people who got a job, with or without wage support, or where that is not known' },
  jobSupported: { kind: 'flow', counts: 'people who got a job with wage support' },
  jobUnsupported: { kind: 'flow', counts: 'people who got a job without wage support' },
  jobUnknown: { kind: 'flow', counts: 'people who got a job where it is not known if there was wage support' },
  studies: { kind: 'flow', counts: 'people who began to study' },
  discontinued: { kind: 'flow', counts: 'people who left their job track before completing it' },
  active: {
    kind: 'stock',
    counts: 'people in a job track: started − completed − discontinued − paused + returned, since the start',
  },
}

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

/** Measures that identities tie together; measures of different families say nothing about each other. */
export const families = [
  ['started', 'completed', 'discontinued', 'paused', 'returned', 'active'],
  ['job', ...partsOfJob],
  ['placement', 'placementEnded'],
  ['selected'],
  ['followUp'],
  ['studies'],
] as const satisfies readonly (readonly Measure[])[]
