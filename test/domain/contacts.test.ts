import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasContact, maskContacts } from '../../src/domain/screen.ts'

const marks = { phone: '[phone]', email: '[email]' }
const masked = (text: string) => maskContacts(text, marks)

describe('masked', () => {
  test.each([
    ['070-123 45 67', '[phone]'],
    ['070 123 45 67', '[phone]'],
    ['070-123-45-67', '[phone]'],
    ['0701234567', '[phone]'],
    ['070‑123 45 67', '[phone]'],
    ['０７０-123 45 67', '[phone]'],
    ['070\u200b-123 45 67', '[phone]'],
    ['0322-61 60 00', '[phone]'],
    ['0322-616000', '[phone]'],
    ['0322/61 60 00', '[phone]'],
    ['08-123 456 78', '[phone]'],
    ['08-12 34 56', '[phone]'],
    ['(08) 123 45 67', '[phone]'],
    ['010-1234567', '[phone]'],
    ['0771-41 64 16', '[phone]'],
    ['+46 70 123 45 67', '[phone]'],
    ['+46701234567', '[phone]'],
    ['+46 (0)70-123 45 67', '[phone]'],
    ['0046 70 123 45 67', '[phone]'],
    ['46701234567', '[phone]'],
    ['+47 90 12 34 56', '[phone]'],
    ['<tel:+46701234567|070-123 45 67>', '[phone]'],
    ['ring 070-123 45 67, 2 kvinnor', 'ring [phone], 2 kvinnor'],
    ['+46 70 123 45 67 2 kvinnor', '[phone] 2 kvinnor'],
    ['0322-61 60 00 12 personer', '[phone] 12 personer'],
    ['070-123 45 67 070-765 43 21', '[phone] [phone]'],
    ['kock@exempel.se', '[email]'],
    ['for.namn+kok@skola.exempel.se.', '[email].'],
    ['kock＠exempel.se', '[email]'],
    ['kock\u200b@exempel.se', '[email]'],
    ['kock(at)exempel.se', '[email]'],
    ['kock [snabel-a] exempel.se', '[email]'],
    ['<mailto:kock@exempel.se|kock@exempel.se>', '[email]'],
    ['<https://exempel.se|kock@exempel.se>', '<https://exempel.se|[email]>'],
    ['kock@exempel.se eller 0322-61 60 00', '[email] eller [phone]'],
  ])('%j becomes %j', (text, expected) => {
    expect(masked(text)).toBe(expected)
    expect(hasContact(text)).toBe(true)
    expect(hasContact(masked(text))).toBe(false)
  })
})

describe('left as it is', () => {
  test.each([
    '2026-11-18',
    '20261118',
    '18/11 2026',
    '08-11-2026',
    '08/11 2026',
    '08112026',
    '2026-08-12 10 11 12',
    '2026-11-18 0900',
    '0900-1030',
    '0930-1200 10 kvinnor',
    'kl 08-12 13-17',
    'kl. 08.00–12.00',
    'v. 46',
    'v. 08 12 14 16',
    '2026-W47',
    '2 kvinnor 1 man',
    '010 020 030 040',
    '1 404 av 2 350',
    '556677-8899',
    '5566778899',
    '2018 2026',
    '441 30 Alingsås',
    'L-014',
    'P-7K3Q',
    '@assistenten logga',
    'två@tre',
    'https://us02web.zoom.us/j/0701234567',
    'https://teams.microsoft.com/l/meetup-join/19:meeting_x@thread.v2/0',
    'https://exempel.se/?till=kock@exempel.se',
    '',
  ])('%j', (text) => {
    expect(masked(text)).toBe(text)
    expect(hasContact(text)).toBe(false)
  })
})

test('what stands around a contact keeps every character', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 30 })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = masked(`${before} x: 070-123 45 67, x ${after}`)
      expect(text).toContain(' x: [phone], x ')
    }),
  )
})

test.each(['0', '070-', 'a@', 'a.', 'x', '<mailto:', '+46', '00', 'https://a.'])(
  'a hundred thousand characters of %j are read to the end',
  (piece) => {
    const text = `${piece.repeat(Math.floor(100_000 / piece.length))}\nx 070-123 45 67`
    expect(masked(text).endsWith('\nx [phone]')).toBe(true)
  },
)
