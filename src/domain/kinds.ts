import type { Measure } from './measures.ts'

/** What can happen, as `logga` takes it (the words people type stand in `src/text/kinds.ts`). */
export type Kind = {
  /** one of `kindIds` */
  readonly id: string
  /** people: women, men and not recorded are asked for; employer: an employer joins or leaves; none: nobody is counted */
  readonly about: 'people' | 'employer' | 'none'
  /** the measure that it adds to */
  readonly measure: Measure | null
  /** the closed choice asked afterwards, always by buttons */
  readonly details: readonly string[]
  /** its effect on each stock that it moves */
  readonly stock: Partial<Readonly<Record<Stock, -1 | 1>>>
}

/**
 * How many there are at the end of a day, in this order when several are short (number-rules §6): active in a track,
 * in a running placement, paused, and in a track at all, paused or not. None is ever below 0; of one person never above 1.
 */
export const stocks = ['active', 'placed', 'paused', 'enrolled'] as const
export type Stock = (typeof stocks)[number]

export const kinds = [
  { id: 'selected', about: 'people', measure: 'selected', details: [], stock: {} },
  { id: 'started', about: 'people', measure: 'started', details: [], stock: { active: 1, enrolled: 1 } },
  { id: 'placement', about: 'people', measure: 'placement', details: [], stock: { placed: 1 } },
  {
    id: 'placementEnded',
    about: 'people',
    measure: 'placementEnded',
    details: ['asPlanned', 'early'],
    stock: { placed: -1 },
  },
  {
    id: 'followUp',
    about: 'people',
    measure: 'followUp',
    details: ['good', 'needsSupport', 'unsure', 'ending'],
    stock: {},
  },
  { id: 'paused', about: 'people', measure: 'paused', details: [], stock: { active: -1, paused: 1 } },
  { id: 'returned', about: 'people', measure: 'returned', details: [], stock: { active: 1, paused: -1 } },
  { id: 'completed', about: 'people', measure: 'completed', details: [], stock: { active: -1, enrolled: -1 } },
  { id: 'job', about: 'people', measure: 'job', details: ['withSupport', 'withoutSupport', 'unknown'], stock: {} },
  { id: 'studies', about: 'people', measure: 'studies', details: [], stock: {} },
  {
    id: 'discontinued',
    about: 'people',
    measure: 'discontinued',
    details: ['job', 'studies', 'moved', 'employerEnded', 'other'],
    stock: { active: -1, enrolled: -1 },
  },
  {
    id: 'pupils',
    about: 'people',
    measure: null,
    details: ['komvux', 'sfi', 'folkHighSchool', 'upperSecondary', 'workOrTrack', 'employmentService', 'noPlan'],
    stock: {},
  },
  { id: 'employerJoined', about: 'employer', measure: null, details: ['private', 'public', 'nonProfit'], stock: {} },
  { id: 'employerLeft', about: 'employer', measure: null, details: [], stock: {} },
  { id: 'note', about: 'none', measure: null, details: [], stock: {} },
] as const satisfies readonly Kind[]

export type KindId = (typeof kinds)[number]['id']
export type DetailId = (typeof kinds)[number]['details'][number]

export const kindIds = kinds.map((kind) => kind.id)

/** The kind by its id. */
export function kindOf(id: KindId): Kind {
  for (const kind of kinds) if (kind.id === id) return kind
  throw new RangeError(`no kind ${id}`)
}
