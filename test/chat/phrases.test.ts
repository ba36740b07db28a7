import { expect, test } from 'vitest'
import { asksToPrint, inOtherWords } from '../../src/chat/phrases.ts'

test.each([
  ['mina steg', 'checklista läge mina'],
  ['Visa mina steg!', 'checklista läge mina'],
  ['mina steg i checklistan', 'checklista läge mina'],
  ['mina checkliststeg', 'checklista läge mina'],
  ['nästa steg', 'checklista läge mina'],
  ['my steps', 'checklista läge mina'],
  ['mina steg i mars', 'checklista mina mars'],
  ['steg 3', 'checklista läge steg 3'],
  ['bocka av steg 3', 'checklista läge steg 3'],
  ['steg 3 är klart', 'checklista läge steg 3'],
  ['jag är klar med steg 12.', 'checklista läge steg 12'],
  ['tick off step 4', 'checklista läge steg 4'],
  ['visa överlämning mars', 'överlämning mars'],
  ['skriv ut checklistan', 'checklistan'],
])('“%s” says “%s”', (typed, means) => {
  expect(inOtherWords(typed)).toBe(means)
})

test.each([
  'mina uppgifter',
  'logga praktik 1 kvinna Skolkök',
  'visa siffror',
  'anteckning steg 3 flyttas till nästa möte',
  'göra gå igenom steg 3 senast:fredag',
  'nästa steg är att ringa arbetsgivaren',
])('“%s” is left as it is', (typed) => {
  expect(inOtherWords(typed)).toBe(typed)
})

test('only a line that says nothing but that it is to be printed is asked what', () => {
  expect(asksToPrint('skriv ut')).toBe(true)
  expect(asksToPrint('Skriv ut.')).toBe(true)
  expect(asksToPrint('skriv ut dagordningen')).toBe(false)
})
