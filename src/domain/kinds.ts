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
  /** its effect on the number of active participants */
  readonly stock: -1 | 0 | 1
}

export const kinds = [
  { id: 'selected', about: 'people', measure: 'selected', details: [], stock: 0 },
  { id: 'started', about: 'people', measure: 'started', details: [], stock: 1 },
  { id: 'placement', about: 'people', measure: 'placement', details: [], stock: 0 },
  { id: 'placementEnded', about: 'people', measure: 'placementEnded', details: ['asPlanned', 'early'], stock: 0 },
  {
    id: 'followUp',
    about: 'people',
    measure: 'followUp',
    details: ['good', 'needsSupport', 'unsure', 'ending'],
    stock: 0,
  },
  { id: 'paused', about: 'people', measure: 'paused', details: [], stock: -1 },
  { id: 'returned', about: 'people', measure: 'returned', details: [], stock: 1 },
  { id: 'completed', about: 'people', measure: 'completed', details: [], stock: -1 },
  { id: 'job', about: 'people', measure: 'job', details: ['withSupport', 'withoutSupport', 'unknown'], stock: 0 },
  { id: 'studies', about: 'people', measure: 'studies', details: [], stock: 0 },
  {
    id: 'discontinued',
    about: 'people',
    measure: 'discontinued',
    details: ['job', 'studies', 'moved', 'employerEnded', 'other'],
    stock: -1,
  },
  {
    id: 'pupils',
    about: 'people',
    measure: null,
    details: ['komvux', 'sfi', 'folkHighSchool', 'upperSecondary', 'workOrTrack', 'employmentService', 'noPlan'],
    stock: 0,
  },
  { id: 'employerJoined', about: 'employer', measure: null, details: ['private', 'public', 'nonProfit'], stock: 0 },
  { id: 'employerLeft', about: 'employer', measure: null, details: [], stock: 0 },
  { id: 'note', about: 'none', measure: null, details: [], stock: 0 },
] as const satisfies readonly Kind[]

export type KindId = (typeof kinds)[number]['id']
export type DetailId = (typeof kinds)[number]['details'][number]

export const kindIds = kinds.map((kind) => kind.id)

/** The kind by its id. */
export function kindOf(id: KindId): Kind {
  for (const kind of kinds) if (kind.id === id) return kind
  throw new RangeError(`no kind ${id}`)
}
