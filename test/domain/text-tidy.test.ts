import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, tidy } from '../../src/domain/text-tidy.ts'

describe('tidy', () => {
  test.each([
    ['  logga   praktik ', 'logga praktik'],
    ['logga\tpraktik\u00a0\u2009igår', 'logga praktik igår'],
    ['rad 1  \r\n  rad 2\rrad 3\u2028rad 4', 'rad 1\nrad 2\nrad 3\nrad 4'],
    ['\n\nförst\n\nsist\n\n', 'först\n\nsist'],
    ['a\u0308rende', 'ärende'],
    ['sko\u200bl\u200ck\u200do\u2060k\ufeff', 'skolkok'],
    ['sam\u00adverkan', 'samverkan'],
    ['\u202eabc\u202c \u2066def\u2069 \u200eghi\u200f', 'abc def ghi'],
    ['a\u0000b\u0007c\u001bd\u007fe\u009f', 'abcde'],
    ['a \u200b b', 'a b'],
    ['\u3164\u115f\u2800', ''],
    ['halv\ud83d', 'halv'],
    ['hel 😀', 'hel 😀'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(tidy(text)).toBe(expected)
  })

  test('a tidied text is tidy', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
        expect(tidy(text)).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u)
      }),
    )
  })
})

describe('fold', () => {
  test.each([
    ['Att göra', 'attgora'],
    ['att-göra', 'attgora'],
    ['attgöra', 'attgora'],
    ['ATT\u2011GÖRA', 'attgora'],
    ['igår', 'igar'],
    ['a\u030angra', 'angra'],
    ['Idé', 'ide'],
    ['Spår\u200b', 'spar'],
    ['Grönyteskötsel', 'gronyteskotsel'],
    ['Løn', 'lon'],
    ['ﬁn', 'fin'],
    ['  ', ''],
  ])('%j is compared as %j', (word, expected) => {
    expect(fold(word)).toBe(expected)
  })

  test('a folded word folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word))
      }),
    )
  })
})
