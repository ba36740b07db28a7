import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCounts } from '../../src/domain/read-counts.ts'

const read = (line: string) => {
  const words = line.split(' ')
  const found = readCounts(words, 0)
  if (!found) return null
  const { used, ...rest } = found
  expect(used).toBe(words.length)
  return rest
}

describe('a group of counts', () => {
  test.each([
    ['2 kvinnor', { women: 2 }],
    ['2k', { women: 2 }],
    ['2K', { women: 2 }],
    ['2 k', { women: 2 }],
    ['２k', { women: 2 }],
    ['2kvinnor', { women: 2 }],
    ['2k,', { women: 2 }],
    ['tre kvinnor', { women: 3 }],
    ['Tolv tjejer', { women: 12 }],
    ['en kvinna', { women: 1 }],
    ['två flickor', { women: 2 }],
    ['2 st kvinnor', { women: 2 }],
    ['kvinnor:2', { women: 2 }],
    ['kvinnor: 2', { women: 2 }],
    ['kvinnor=2', { women: 2 }],
    ['k:2', { women: 2 }],
    ['two women', { women: 2 }],
    ['a woman', { women: 1 }],
    ['3 girls', { women: 3 }],
    ['1m', { men: 1 }],
    ['1 man', { men: 1 }],
    ['1 män', { men: 1 }],
    ['4 killar', { men: 4 }],
    ['en pojke', { men: 1 }],
    ['män:1', { men: 1 }],
    ['man:ett', { men: 1 }],
    ['twelve men', { men: 12 }],
    ['inga män', { men: 0 }],
    ['0m', { men: 0 }],
    ['1u', { unrecorded: 1 }],
    ['1 u', { unrecorded: 1 }],
    ['1 okänt', { unrecorded: 1 }],
    ['1 uppgift saknas', { unrecorded: 1 }],
    ['2 kön saknas', { unrecorded: 2 }],
    ['uppgift saknas:1', { unrecorded: 1 }],
    ['3 unknown', { unrecorded: 3 }],
    ['3 not recorded', { unrecorded: 3 }],
    ['2k1m', { women: 2, men: 1 }],
    ['2k/1m/1u', { women: 2, men: 1, unrecorded: 1 }],
    ['9999 kvinnor', { women: 9999 }],
  ])('%s', (line, counts) => {
    expect(read(line)).toEqual(counts)
  })
})

test.each([
  ['3', 3],
  ['tre', 3],
  ['3 personer', 3],
  ['en person', 1],
  ['3 deltagare', 3],
  ['3 people', 3],
])('%s is a number without a gender', (line, bare) => {
  expect(read(line)).toEqual({ bare })
})

test.each([
  '-2 kvinnor',
  '−2k',
  '2,5 kvinnor',
  '2.5 kvinnor',
  '1,5k',
  '10000 kvinnor',
  '99999999999999999999k',
  '99999',
  '-2',
  '3,5',
  'kvinnor:-1',
  'kvinnor:många',
  '2k3k',
  '2 till 3 kvinnor',
  'två eller tre män',
])('%s cannot be a count, and is said back as typed', (line) => {
  expect(read(line)).toEqual({ invalid: line })
})

test.each([
  'praktik',
  'en',
  'ett',
  'a',
  'no',
  'k',
  'm',
  'kvinnor',
  'en praktik',
  'spår:Skolkök',
  'v46',
  '18 nov',
  '18. november',
  '3 dagar sedan',
  'två veckor sedan',
  '9.00',
  '18/11',
  '2026-11-18',
  '',
])('%j is no count', (line) => {
  expect(read(line)).toBeNull()
})

test('one group is read at a time, from where it begins', () => {
  const words = ['praktik', '2', 'kvinnor', '1', 'man', 'Skolkök', '3', 'st']
  expect(readCounts(words, 1)).toEqual({ women: 2, used: 2 })
  expect(readCounts(words, 3)).toEqual({ men: 1, used: 2 })
  expect(readCounts(words, 6)).toEqual({ bare: 3, used: 1 })
  expect(readCounts(words, 8)).toBeNull()
  expect(readCounts(['kvinnor:', 'igår'], 0)).toEqual({ invalid: 'kvinnor:', used: 1 })
})

test('any words give counts from 0 to 9999, an invalid count or none', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-+]?\d{0,6}[.,]?\d{0,2}[kmuKMU:]?\d?$/),
    fc.constantFrom('kvinnor', 'män:', 'uppgift', 'saknas', 'en', 'st', 'constructor'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const found = readCounts(words, 0)
      if (!found) return
      expect(found.used).toBeGreaterThan(0)
      expect(found.used).toBeLessThanOrEqual(words.length)
      if ('invalid' in found) return
      for (const value of [found.women, found.men, found.unrecorded, found.bare]) {
        if (value !== undefined) expect(Number.isInteger(value) && value >= 0 && value <= 9_999).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})
