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
  const { details } = words.kinds[event.kind]
  const who =
    event.code ??
    (about === 'people' ? people(event, words.language) : about === 'employer' ? (event.employer ?? '') : '')
  const one = event.women + event.men + event.unrecorded === 1
  const detail = event.detail && details[event.detail] ? ` (${details[event.detail]?.toLowerCase()})` : ''
  return `${clauseOf(event, who, one, words)}${detail}`
}

/** The same of people whose gender is not given yet: `3 personer började praktik i Skolkök fredag 20 november 2026`. */
export function describeBare(
  count: number,
  event: Pick<Described, 'kind' | 'day' | 'track' | 'employer'>,
  words: Words,
): string {
  return clauseOf(event, words.log.persons(count), count === 1, words)
}

/** An event's note as it is named: `noteringen till 1 kvinna började praktik …`, `noteringen från söndag …`. */
export function describeNote(event: Described, words: Words): string {
  const { log, language } = words
  if (event.kind !== 'note') return log.noteOn(describeEvent(event, words))
  return log.noteOf(event.track, longDay(event.day, language))
}

function clauseOf(
  { kind, day, track, employer }: Pick<Described, 'kind' | 'day' | 'track' | 'employer'>,
  who: string,
  one: boolean,
  words: Words,
): string {
  const at = employer && kindOf(kind).about !== 'employer' ? words.log.at(employer) : ''
  return `${words.kinds[kind].did(who, track, one)}${at} ${longDay(day, words.language)}`
}
