import type { KindId } from '../domain/kinds.ts'
import { kindOf } from '../domain/kinds.ts'
import type { Counts } from '../domain/measures.ts'
import { longDay, people } from './format.ts'
import type { Words } from './index.ts'

export type Described = Counts & {
  readonly kind: KindId
  readonly day: Temporal.PlainDate
  readonly track: string | null
  readonly employer: string | null
  readonly code: string | null
  readonly detail: string | null
}

/** One event as a clause: `2 kvinnor och 1 man började praktik i Skolkök fredag 20 november 2026`. Exact: for inside only. */
export function describeEvent(event: Described, words: Words): string {
  const { about } = kindOf(event.kind)
  const kind = words.kinds[event.kind]
  const who =
    event.code ??
    (about === 'people' ? people(event, words.language) : about === 'employer' ? (event.employer ?? '') : '')
  const where = whereOf(event, words)
  const detail = event.detail && kind.details[event.detail] ? ` (${kind.details[event.detail]?.toLowerCase()})` : ''
  return `${[who, kind.did].filter(Boolean).join(' ')}${where} ${longDay(event.day, words.language)}${detail}`
}

/** ` i Skolkök hos Exempelköket`, empty where neither is known. */
export function whereOf(event: Pick<Described, 'kind' | 'track' | 'employer'>, words: Words): string {
  const employer = event.employer && kindOf(event.kind).about !== 'employer' ? words.log.at(event.employer) : ''
  return `${event.track ? words.log.inTrack(event.track) : ''}${employer}`
}
