import { expect, test } from 'vitest'
import { handlesIn, readMinuteLine } from '../../src/domain/read-minute-line.ts'

test.each([
  ['Skolkök startar 8 januari', 'note', 'Skolkök startar 8 januari'],
  ['beslut: Vi fortsätter', 'decision', 'Vi fortsätter'],
  ['Beslut:Vi fortsätter', 'decision', 'Vi fortsätter'],
  ['att göra: ring hotellet', 'task', 'ring hotellet'],
  ['gora: ring hotellet', 'task', 'ring hotellet'],
  ['- fråga: Ska vi utöka?', 'question', 'Ska vi utöka?'],
  ['Question: Shall we?', 'question', 'Shall we?'],
  ['• två saker', 'note', 'två saker'],
  ['-5 grader i köket', 'note', '-5 grader i köket'],
  ['Kursplan: startar i mars', 'note', 'Kursplan: startar i mars'],
  ['Vi fattade ett beslut: ja', 'note', 'Vi fattade ett beslut: ja'],
  ['Mötet är kl. 9: samling', 'note', 'Mötet är kl. 9: samling'],
  ['beslut:', 'decision', ''],
])('“%s” is %s', (line, kind, text) => {
  expect(readMinuteLine(line, 'note')).toEqual({ kind, text })
})

test('a mark wins over the field that a line stands in', () => {
  expect(readMinuteLine('beslut: ja', 'task').kind).toBe('decision')
  expect(readMinuteLine('ring hotellet', 'task').kind).toBe('task')
})

test('whoever is named is found, and an address or a lone @ is nobody', () => {
  const at = (line: string) => handlesIn(line.split(' '))
  expect(at('ring @Anna, och <@U123>. senast')).toEqual([1, 3])
  expect(at('skriv till anna@example.se @ 9')).toEqual([])
})
