import { describe, expect, test } from 'vitest'
import { looksLikeCode, makeCode, parseCode } from '../../src/domain/code.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

/** The code whose three characters have these places in the alphabet. */
const codeOf = (...places: number[]) => makeCode(() => places.shift() ?? 0)

const everyTenth = Array.from({ length: Math.ceil(32 ** 3 / 10) }, (_, index) => {
  const number = index * 10
  return codeOf(number >> 10, (number >> 5) & 31, number & 31)
})

test('a code is a P, three characters and a check character of an alphabet without I, L, O and U', () => {
  const asked: number[] = []
  const code = makeCode((max) => {
    asked.push(max)
    return asked.length === 3 ? 9 : max - 1
  })
  expect(asked).toEqual([32, 32, 32])
  expect(code).toMatch(/^P-ZZ9[0-9A-HJKMNP-TV-Z]$/)
})

test('a code has a digit among its three characters, so that it is known without its dash', () => {
  const code = codeOf(31, 30, 29, 31, 4, 29)
  expect(code).toMatch(/^P-Z4X/)
  expect(looksLikeCode(code.replace('-', '').toLowerCase())).toBe(true)
})

test('every code made is read back', () => {
  for (const code of everyTenth) expect(parseCode(code)).toBe(code)
})

test('one wrong character is always seen', () => {
  for (const code of everyTenth.filter((_, index) => index % 10 === 0)) {
    for (let place = 2; place < 6; place++) {
      for (const other of alphabet) {
        if (other === code[place]) continue
        expect(parseCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
      }
    }
  }
})

test('two swapped neighbours are always seen', () => {
  for (const code of everyTenth) {
    for (let place = 2; place < 5; place++) {
      const [left = '', right = ''] = code.slice(place, place + 2)
      if (left === right) continue
      expect(parseCode(code.slice(0, place) + right + left + code.slice(place + 2))).toBeNull()
    }
  }
})

test('no code holds a U', () => {
  for (const check of alphabet)
    for (const body of ['U00', '0U0', '00U']) expect(parseCode(`P-${body}${check}`)).toBeNull()
})

describe('a code is read from', () => {
  test.each(['P-7K3Q', 'p-7k3q', 'P7K3Q', 'p7k3q', 'P–7K3Q', 'P\u20117K3Q', 'Ｐ-7K3Q', ' P-7K3Q '])('%j', (word) => {
    expect(parseCode(word)).toBe('P-7K3Q')
  })

  test('O for 0, and I and L for 1', () => {
    const code = codeOf(0, 1, 1)
    expect(code).toMatch(/^P-011/)
    for (const start of ['P-OIL', 'p-oli', 'P-0I1']) expect(parseCode(start + code.at(-1))).toBe(code)
  })
})

test.each(['P-7K3R', 'P-7K3', 'P-7K3QQ', 'P-7K3U', 'Q-7K3Q', '7K3Q', 'praktik', 'plats', 'P-', '', 'P-7K3Q-1'])(
  '%j is no valid code',
  (word) => {
    expect(parseCode(word)).toBeNull()
  },
)

test.each([
  ['P-7K3R', true],
  ['P-7K3U', true],
  ['P-7K3', true],
  ['P-7K3QQ', true],
  ['p7k3r', true],
  ['P-ABCD', true],
  ['plats', false],
  ['paket', false],
  ['praktik', false],
  ['P-hus', false],
  ['p-plats', false],
  ['pr', false],
  ['L-014', false],
  ['', false],
])('%j looks like a code: %s', (word, expected) => {
  expect(looksLikeCode(word)).toBe(expected)
})
