import { expect, test } from 'vitest'
import { unfit } from '../../src/llm/check.ts'

test('a hidden number may be told as it is hidden, and with no other bound', () => {
  const sources = ['Det är <5 som började praktik i Skolkök under veckan.']
  const told = (bound: string) => unfit(`Det är ${bound} som började praktik i Skolkök.`, sources, 'sv')
  expect(told('<5')).toBe(null)
  expect(told('< 5')).toBe(null)
  expect(told('<9')).toBe('number')
  expect(told('5')).toBe('number')
})
