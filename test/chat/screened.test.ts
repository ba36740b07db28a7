import { expect, test } from 'vitest'
import { screened } from '../../src/chat/screened.ts'

/** An id whose digits by chance read as an identity number. */
const id = '19900101-2385-4385-8385-199001012385'
const press = (input: Readonly<Record<string, string>>) =>
  screened({ kind: 'press', press: { command: 'later', input } }).kind

test('an id that a button carries is no identity number, whatever its digits', () => {
  expect(press({ gap: id })).toBe('clean')
  expect(press({ subject: `task:${id}` })).toBe('clean')
  expect(press({ subject: `call:${id}:2` })).toBe('clean')
})

test('the same digits in what somebody writes are', () => {
  expect(press({ text: '19900101-2385' })).toBe('refused')
  expect(press({ text: `se ${id}` })).toBe('refused')
  expect(screened({ kind: 'text', text: id }).kind).toBe('refused')
})
