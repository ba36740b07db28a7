import { expect, test } from 'vitest'
import { type EnteredRow, rollUp } from '../../src/domain/roll-up.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`)
const until = at('14:30')
let no = 0
const row = (given: Partial<EnteredRow>): EnteredRow => ({
  id: `${no++}`,
  replacesId: null,
  revision: 'entry',
  kind: 'placement',
  enteredAt: at('09:00'),
  track: 'Skolkök',
  people: 1,
  ...given,
})
const order = ['placement', 'followUp', 'discontinued', 'note']

test('people are counted by track and kind, tracks by name, kinds in their order', () => {
  const rows = [
    row({ kind: 'discontinued', track: 'Äppelodling' }),
    row({ kind: 'note', track: null, people: 0 }),
    row({ kind: 'followUp', people: 2 }),
    row({ people: 2 }),
    row({ people: 1, enteredAt: at('10:00') }),
    row({ kind: 'note', track: null, people: 0 }),
  ]
  expect(rollUp(rows, until, order).tracks).toEqual([
    {
      track: 'Skolkök',
      kinds: [
        { kind: 'placement', count: 3 },
        { kind: 'followUp', count: 2 },
      ],
    },
    { track: 'Äppelodling', kinds: [{ kind: 'discontinued', count: 1 }] },
    { track: null, kinds: [{ kind: 'note', count: 2 }] },
  ])
})

test('a correction counts in place of what it corrects, and what was undone does not count', () => {
  const first = row({ people: 5 })
  const corrected = row({ replacesId: first.id, revision: 'correction', people: 2, enteredAt: at('16:00') })
  const wrong = row({})
  const undone = row({ replacesId: wrong.id, revision: 'undo' })
  expect(rollUp([first, corrected, wrong, undone], until, order).tracks).toEqual([
    { track: 'Skolkök', kinds: [{ kind: 'placement', count: 2 }] },
  ])
})

test('a correction of an older entry is not news, and what comes after the moment waits for the next', () => {
  const old = row({ replacesId: 'from last week', revision: 'correction' })
  const late = row({ enteredAt: at('14:30') })
  expect(rollUp([old, late], until, order)).toEqual({ tracks: [], first: null })
})

test('the first entry that counts dates it', () => {
  expect(rollUp([row({ enteredAt: at('08:00') }), row({})], until, order).first?.toString()).toBe(
    '2026-11-23T08:00:00Z',
  )
})
