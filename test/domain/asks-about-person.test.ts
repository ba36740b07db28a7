import { expect, test } from 'vitest'
import { asksAboutPerson } from '../../src/domain/asks-about-person.ts'
import { loadHandbook } from '../../src/handbook/load.ts'
import labelled from '../handbook/labelled.json' with { type: 'json' }

const { knows } = loadHandbook()

test.each([
  'Hur gick det för Ahmed i praktiken?',
  'hur går det för fatima',
  'Fatimas praktik, hur länge är den?',
  'Får hon fortsätta på SFI?',
  'Hur mår Qwentin?',
  'Deltar Wuxia i Skolkök?',
  'How did Mohamed do in the placement?',
  'Has she got a job?',
  'When does Fatima’s placement end?',
  "When does fatima's placement end?",
  'När slutar Anna-Lena på spåret?',
  'Vad behöver hen för stöd?',
  'What does her plan say?',
  'Berätta om kvinnan från Syrien i skolkök',
  'vad heter mannen som hoppade av?',
  'Is the woman in the kitchen pregnant?',
  'Hur går det för F.A. i skolkök?',
])('“%s” is about a person', (question) => {
  expect(asksAboutPerson(question, knows)).toBe(true)
})

test.each([
  'Vad gör SFI-samordnaren?',
  'Hur går det för Dua och Arbetsförmedlingen?',
  'Vem är Lil Ljunggren Lönnberg?',
  'Hur ansöker man hos Migrationsverket?',
  'Var ligger Göteborg?',
  'Per spår, hur många?',
])('“%s” is not', (question) => {
  expect(asksAboutPerson(question, knows)).toBe(false)
})

test('none of the handbook’s labelled questions is taken for one', () => {
  expect(labelled.questions.filter(({ q }) => asksAboutPerson(q, knows)).map(({ q }) => q)).toEqual([])
})
