import { describe, expect, test } from 'vitest'
import { closest, matchPrefix } from '../../src/domain/closest.ts'

const commands = [
  'hjälp',
  'idag',
  'logga',
  'logga flera',
  'sammanställning',
  'spår',
  'arbetsgivare',
  'historik',
  'rätta',
]

describe('closest', () => {
  test.each([
    ['skolkoket', ['Skolkök', 'Grönyteskötsel'], ['Skolkök']],
    ['lgoga', commands, ['logga']],
    ['logg', commands, ['logga']],
    ['spor', commands, ['spår']],
    ['SAMMANSTALNING', commands, ['sammanställning']],
    ['arbetsgivre', commands, ['arbetsgivare']],
    ['fredag', commands, []],
    ['xyz', commands, []],
    ['lo', commands, []],
    ['', commands, []],
    ['x'.repeat(100_000), commands, []],
  ])('%.20s among %j is %j', (word, candidates, expected) => {
    expect(closest(word, candidates)).toEqual(expected)
  })

  test('the nearest comes first, and at most three come', () => {
    expect(closest('praktik', ['praktikx', 'praktikant', 'praktik', 'prattik', 'praktikxy', 'praktak'])).toEqual([
      'praktik',
      'praktikx',
      'prattik',
    ])
  })

  test('swapped neighbours are one slip', () => {
    expect(closest('abc', ['acb', 'xyc'])).toEqual(['acb'])
  })
})

describe('matchPrefix', () => {
  test.each([
    ['samm', { one: 'sammanställning' }],
    ['arbetsg', { one: 'arbetsgivare' }],
    ['spar', { one: 'spår' }],
    ['ratta', { one: 'rätta' }],
    ['logga', { one: 'logga' }],
    ['loggaf', { one: 'logga flera' }],
    ['logga-f', { one: 'logga flera' }],
    ['log', { many: ['logga', 'logga flera'] }],
    ['h', { many: ['hjälp', 'historik'] }],
    ['x', null],
    ['', null],
    ['-', null],
  ])('%j is %j', (word, expected) => {
    expect(matchPrefix(word, commands)).toEqual(expected)
  })

  test('a candidate that is listed twice is one', () => {
    expect(matchPrefix('lo', ['logga', 'logga'])).toEqual({ one: 'logga' })
  })

  test('candidates that are the same word when folded are asked about', () => {
    expect(matchPrefix('man', ['man', 'män', 'manlig'])).toEqual({ many: ['man', 'män'] })
  })
})
