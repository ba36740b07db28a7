import { kindIds } from '../../src/domain/kinds.ts'
import type { MadeUp } from './people.ts'

/** Rows as a group would have logged them: one for each day, track, kind and closed choice, with its women and men. */
export type DemoEvent = {
  readonly kind: MadeUp['kind']
  readonly day: Temporal.PlainDate
  readonly track: number
  readonly detail: MadeUp['detail']
  readonly women: number
  readonly men: number
  readonly unrecorded: number
}

export function logOf(happened: readonly MadeUp[]): DemoEvent[] {
  const together = Map.groupBy(happened, (one) => [one.day, one.track, kindIds.indexOf(one.kind), one.detail].join('|'))
  return [...together.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const of = (gender: MadeUp['gender']) => same.filter((one) => one.gender === gender).length
    return [
      {
        kind: first.kind,
        day: first.day,
        track: first.track,
        detail: first.detail,
        women: of('women'),
        men: of('men'),
        unrecorded: of('unrecorded'),
      },
    ]
  })
}
