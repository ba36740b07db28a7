import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOfLine } from '../../src/chat/words-of-line.ts'

const cut = (line: string) =>
  wordsOfLine(line).map(({ text, key, quoted }) => `${key === null ? '' : `${key}=`}${quoted ? `[${text}]` : text}`)

test.each([
  ['logga praktik 2k', ['logga', 'praktik', '2k']],
  ['  logga   praktik\n2k ', ['logga', 'praktik', '2k']],
  ['spår:Skolkök', ['spår=Skolkök']],
  ['spår: Skolkök', ['spår=Skolkök']],
  ['spår:"Lager Öst"', ['spår=[Lager Öst]']],
  ['not: "kom sent"', ['not=[kom sent]']],
  ['”citat” „citat“ »citat« "citat"', ['[citat]', '[citat]', '[citat]', '[citat]']],
  ['igår, praktik!', ['igår', 'praktik']],
  ['igår. v. 46 kl 9.30', ['igår', 'v.', '46', 'kl', '9.30']],
  ['https://exempel.se/a:b', ['https://exempel.se/a:b']],
  ['13:30', ['13:30']],
  ['ett "halvt citat', ['ett', '"halvt', 'citat']],
  ['spår:', ['spår:']],
  ['not:""', ['not=[]']],
  ['', []],
  [' , ! ', []],
])('%s is cut into its words', (line, words) => {
  expect(cut(line)).toEqual(words)
})

test('every word ends where it stands in the line', () => {
  const line = 'logga flera  praktik:"a b", 2k'
  expect(wordsOfLine(line).map(({ end }) => line.slice(0, end))).toEqual([
    'logga',
    'logga flera',
    'logga flera  praktik:"a b"',
    'logga flera  praktik:"a b", 2k',
  ])
})

test('any text is cut, in order, into words that stand in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
      let before = 0
      for (const { text, end } of wordsOfLine(line)) {
        expect(line.slice(before, end)).toContain(text)
        expect(end).toBeGreaterThan(before)
        before = end
      }
    }),
  )
})
