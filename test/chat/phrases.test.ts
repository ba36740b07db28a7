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
  ['Tjena!', 'hjälp'],
  ['vad kan du hjälpa mig med?', 'hjälp'],
  ['jag är ny, vad ska jag göra först', 'första månaden'],
  ['nåt som väntar på mig?', 'idag'],
  ['vad står på dagordningen?', 'dagordning'],
  ['vilka arbetsgivare har vi nu', 'arbetsgivare'],
  ['visa historiken', 'historik'],
  ['handbok ändra SFI', 'handbok SFI'],
  ['handbok fastställ', 'handbok utkast'],
  ['lägg till ett nytt jobbspår', 'spår nytt'],
  ['flytta mötet till fredag kl 10', 'flytta mötet fredag kl 10'],
  ['kalla styrgruppen till möte på torsdag kl 9', 'kalla till möte styrgruppen på torsdag kl 9'],
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
  'god morgon alla',
  'vilka arbetsgivare har vi pratat med om sommarjobb',
  'visa ångra',
  'vad står på dagordningen om någon är sjuk',
])('“%s” is left as it is', (typed) => {
  expect(inOtherWords(typed)).toBe(typed)
})

test('only a line that says nothing but that it is to be printed is asked what', () => {
  expect(asksToPrint('skriv ut')).toBe(true)
  expect(asksToPrint('Skriv ut.')).toBe(true)
  expect(asksToPrint('skriv ut dagordningen')).toBe(false)
})
