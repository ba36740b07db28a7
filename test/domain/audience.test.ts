import { expect, test } from 'vitest'
import { audienceOf } from '../../src/domain/audience.ts'

const decided = { operative: 'inside', steering: 'outside' } as const

test('who has no working role in the operative group gets the outside version in all its places', () => {
  for (const kind of ['group', 'direct'] as const) {
    const place = { groupKind: 'operative', kind } as const
    expect(audienceOf(place, ['newStaff', 'observer'], decided)).toBe('outside')
    expect(audienceOf(place, ['observer', 'sfiCoordinator'], decided)).toBe('inside')
    expect(audienceOf(place, null, decided)).toBe('inside')
  }
})
