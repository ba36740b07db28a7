import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumbers } from '../../src/domain/screen.ts'

/** Test numbers that Skatteverket has published; the last two are coordination numbers. */
const published = [
  '200401012380',
  '200401012398',
  '189001019802',
  '200801012386',
  '200000672386',
  '200002872380',
] as const

const found = (text: string) => findIdentityNumbers(text).map(({ start, end }) => text.slice(start, end))

describe('found', () => {
  test.each([
    // twelve digits and 8 + 4
    '200401012380',
    '189001019802',
    '200000672386',
    '200002872380',
    '20040101-2380',
    '20040101+2380',
    '18900101+9802',
    '20040101–2380',
    '20040101—2380',
    '20040101\u22122380',
    '20040101\u20112380',
    '20040101 2380',
    '20040101\u00a02380',
    '20040101\u20092380',
    '20040101\u202f2380',
    '20040101 - 2380',
    '20040101     2380',
    '20040101------2380',
    '20040101\t2380',
    '20040101\n2380',
    '20040101.2380',
    '20040101/2380',
    '20040101_2380',
    '20040101:2380',
    '(20040101) 2380',
    '**20040101**-**2380**',
    // ten digits
    '0401012380',
    '040101-2380',
    '040101+2380',
    '040101–2380',
    '040101 2380',
    '040101.2380',
    '900101+9802',
    '000067-2386',
    '000287-2380',
    // any check digit
    '200401012381',
    '20040101-2381',
    '040101-2381',
    '040101 2381',
    // the date in pieces
    '2004-01-01-2380',
    '2004-01-01 2380',
    '2004.01.01-2380',
    '2004/01/01 2380',
    '2004 01 01 2380',
    '2004-01-01-2381',
    '04/01/01-2380',
    '04-01-01-2380',
    '04 01 01 2380',
    '2004-01/01 2380',
    // the digits cut up otherwise
    '2 0 0 4 0 1 0 1 2 3 8 0',
    '2  0   0 4 0 1 0 1 2 3 8 0',
    '2-0-0-4-0-1-0-1-2-3-8-0',
    '0 4 0 1 0 1 2 3 8 0',
    '20 04 01 01 23 80',
    '04 01 01 23 80',
    '2004 0101 2380',
    '200 401 012 380',
    '200401 012380',
    '20040101 23 80',
    '20040101 2 3 8 0',
    '2004-01-01 23 80',
    '0401 01-2380',
    // a letter in the seventh place
    '040101T238',
    '040101-T238',
    '040101-t238',
    '040101 R238',
    '20040101S238',
    '20040101-U238',
    '20040101 W238',
    '2004-01-01-X238',
    '040101-J238',
    '040101-K238',
    '040101-L238',
    '040101-M238',
    '040101-N238',
    '2 0 0 4 0 1 0 1 T 2 3 8',
    // disguises
    '２００４０１０１－２３８０',
    '٢٠٠٤٠١٠١-٢٣٨٠',
    '२००४०१०१२३८०',
    '𝟐𝟎𝟎𝟒𝟎𝟏𝟎𝟏𝟐𝟑𝟖𝟎',
    '②⓪⓪④⓪①⓪①②③⑧⓪',
    '2\u200b0\u200b0\u200b4\u200b0\u200b1\u200b0\u200b1\u200b2\u200b3\u200b8\u200b0',
    '20040101\u00ad2380',
    '2004\u202e0101\u202c2380',
    '2004\u00000101\u00002380',
    '2\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e34\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e3',
    '20040101 - - - 2380',
    '20040101&nbsp;2380',
    '040101&#8209;2380',
    '04&shy;0101&ndash;238&#x30;',
    '❷⓿⓿❹⓿❶⓿❶❷❸❽⓿',
    '⓶🄋🄋⓸🄋⓵🄋⓵➁➂➇🄌',
    '20040101-\u202e0832\u202c',
    '\u202e0832-10104002',
    // what is no link to a meeting, and what stands beside one
    'https://exempel.se/moten/20040101-2380',
    '<https://exempel.se/20040101-2380>',
    'https://zoom.us.exempel.se/20040101-2380',
    'https://inezoom.us/20040101-2380',
    'https://exempel.se/teams.microsoft.com/20040101-2380',
    'http://teams.microsoft.com/20040101-2380',
    'https://teams.microsoft.com 20040101-2380',
    'https://20040101-2380',
    'http://exempel.se/20040101-2380',
  ])('%j', (text) => {
    expect(findIdentityNumbers(text)).not.toEqual([])
    expect(findIdentityNumbers(`logga praktik 1 kvinna (${text}) i Skolkök`)).not.toEqual([])
  })

  test.each([
    ['personnummer200401012380', '200401012380'],
    ['20040101-2380abc', '20040101-2380'],
    ['antal 2 20040101-2380 3', '20040101-2380'],
    ['antal: 5, 2 0 0 4 0 1 0 1 2 3 8 0', '2 0 0 4 0 1 0 1 2 3 8 0'],
    ['18 040101-2380', '18 040101-2380'],
    ['tel 070-123 45 67, 040101-2380', '040101-2380'],
    ['<https://exempel.se/a|20040101-2380>', '20040101-2380'],
    ['å 2004\u200b01\u00ad01-2380!', '2004\u200b01\u00ad01-2380'],
    ['😀 ２００４0101-2380', '２００４0101-2380'],
  ])('in %j exactly the number', (text, number) => {
    expect(found(text)).toEqual([number])
  })

  test('each of several numbers', () => {
    const text = `${published.join(', ')} och 040101-2380\n2004-01-01-2398; 200801012386`
    expect(found(text)).toEqual([...published, '040101-2380', '2004-01-01-2398', '200801012386'])
  })
})

describe('let through', () => {
  test.each([
    // telephone numbers
    '070-123 45 67',
    '070 123 45 67',
    '0322-61 60 00',
    '08-123 456 78',
    '08-12 34 56',
    '010-123 45 67',
    '010-123 4567',
    '040-101 23 80',
    '+46 70 123 45 67',
    '+46701234567',
    '0046 70 123 45 67',
    // organisation numbers and other registers
    '556677-8899',
    '5566778899',
    '16556677-8899',
    '165566778899',
    '202100-2080',
    // ten bare digits with a wrong check digit
    '0401012381',
    // no date
    '20040230-2380',
    '040230-2380',
    '20041301-2380',
    '20040100-2380',
    '20040132-2380',
    '17040101-2380',
    '21040101-2380',
    // longer runs
    '1200401012380',
    '2004010123801',
    '20040101238020040101',
    '20040101-23801',
    '1040101-2380',
    '9999 2004 0101 2380 9999',
    'SE35 5000 0000 0549 1000 0003',
    // days, weeks and times
    '2026-11-18',
    '20261118',
    '2026-11-18 0900',
    '2026-11-18 1300',
    '2026-11-18 0900-1030',
    '2026-11-18 1300–1500',
    '2026-11-18 09.00',
    '2026-11-18 09:00:00',
    '20261118 09:00',
    '2026-11-18 13-15',
    '2026-11-18 kl 9.00',
    '2026-11-18 kl. 9.00–10.30 (v. 47)',
    '2026-11-18T09:00',
    '20261118T0900',
    '20261118T090000Z',
    '2026-W47',
    '2026-11-18 (2026-W47)',
    '2026-11-18–2026-11-20',
    '2026-11-18 - 2026-11-20',
    '2026-11-18/2026-11-20',
    '20261118-20261120',
    '18/11 2026',
    '18/11-2026',
    'v. 46 10/11 2025',
    'kl 13-15 11/12 2026',
    '2026-11-18 dnr 2026/123',
    '2026-11-18 2026/123',
    // days with counts and other figures beside them
    '18/11 2026 12 kvinnor 3 män',
    '18 11 2026 12',
    '2026-11-18 2 1 0 3',
    '2026-11-18;12;14',
    '2026-11-18;2;1;0;1',
    '2026-11-18;1404',
    '2026-11-18\t1404',
    '2026-11-18: 1404 deltagare',
    '2026-11-18 L014',
    '2026-11-18 L-014',
    '1 404 av 2 350',
    '410, 265, 5 700, 2 350, 1 404, 907, 607',
    '441 30 Alingsås',
    'Mötes-ID: 345 678 901 234 5',
    'faktura 20261',
    'OCR 7340 1234 5678 9012',
    'P-7K3Q',
    // meeting links
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_200401012380%40thread.v2/0?context=%7b%7d',
    'https://us02web.zoom.us/j/200401012380?pwd=20040101-2380',
    '<https://teams.live.com/meet/20040101-2380>',
    'mötet https://exempel.webex.com/moten/040101-2380 i morgon',
    'https://whereby.com/040101-2380',
    'https://meet.google.com:443/040101-2380',
    '',
  ])('%j', (text) => {
    expect(findIdentityNumbers(text)).toEqual([])
  })

  test('a day and four digits that could be a clock time, unless the check digit is valid', () => {
    const clashes = Array.from({ length: 10 }, (_, minute) => `2026-11-18 130${minute}`).filter(
      (text) => found(text).length,
    )
    expect(clashes).toHaveLength(1)
  })
})

const spellings: Readonly<Record<string, (number: string) => string>> = {
  twelve: (n) => n,
  'eight and four': (n) => `${n.slice(0, 8)}-${n.slice(8)}`,
  'eight plus four': (n) => `${n.slice(0, 8)}+${n.slice(8)}`,
  'eight dash four': (n) => `${n.slice(0, 8)} – ${n.slice(8)}`,
  'eight space four': (n) => `${n.slice(0, 8)}\u00a0${n.slice(8)}`,
  ten: (n) => n.slice(2),
  'six and four': (n) => `${n.slice(2, 8)}-${n.slice(8)}`,
  'six plus four': (n) => `${n.slice(2, 8)}+${n.slice(8)}`,
  'six space four': (n) => `${n.slice(2, 8)} ${n.slice(8)}`,
  'a date with hyphens': (n) => `${n.slice(0, 4)}-${n.slice(4, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
  'a date with points': (n) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6, 8)} ${n.slice(8)}`,
  'a short date with slashes': (n) => `${n.slice(2, 4)}/${n.slice(4, 6)}/${n.slice(6, 8)}-${n.slice(8)}`,
  'digit by digit': (n) => [...n].join(' '),
  'digit by digit, short': (n) => [...n.slice(2)].join(' '),
  'two by two': (n) => (n.match(/../g) ?? []).join(' '),
  'four by four': (n) => (n.match(/..../g) ?? []).join('-'),
  'an interim letter': (n) => `${n.slice(2, 8)}-T${n.slice(9)}`,
}

const disguises: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  'full width': (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  persian: (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit))),
  'zero-width': (text) => [...text].join('\u200d'),
  'soft hyphens': (text) => [...text].join('\u00ad'),
}

// Between random text and the number stands a letter and a bracket, so that no digit of the text joins the number,
// or nothing but a space, where the spelling is one that is found among other figures too.
const around = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/https/gi, ''))

describe('whatever stands around it', () => {
  const number = fc.constantFrom(...published)
  const disguise = fc.constantFrom(...Object.keys(disguises))

  test('every published number is found in every spelling and disguise', () => {
    const spelling = fc.constantFrom(...Object.keys(spellings))
    fc.assert(
      fc.property(around, number, spelling, disguise, around, (before, digits, spelled, disguised, after) => {
        const written = (disguises[disguised] ?? String)((spellings[spelled] ?? String)(digits))
        const text = `${before}x(${written})x${after}`
        const start = before.length + 2
        const hit = findIdentityNumbers(text).some((span) => span.start < start + written.length && span.end > start)
        expect(hit, JSON.stringify(text)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  test('the usual spellings are found with other figures right beside them', () => {
    const spelling = fc.constantFrom(
      'twelve',
      'eight and four',
      'six and four',
      'six space four',
      'a date with hyphens',
    )
    const figures = fc.stringMatching(/^[0-9 ]{0,8}$/)
    fc.assert(
      fc.property(figures, number, spelling, figures, (before, digits, spelled, after) => {
        const text = `${before} ${(spellings[spelled] ?? String)(digits)} ${after}`
        expect(findIdentityNumbers(text), JSON.stringify(text)).not.toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })

  test('any text gives spans in order, inside the text, without overlap', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 .:;,/+TtK\n-]{0,60}$/))
    fc.assert(
      fc.property(text, (any) => {
        let read = 0
        for (const { start, end } of findIdentityNumbers(any)) {
          expect(start).toBeGreaterThanOrEqual(read)
          expect(end).toBeGreaterThan(start)
          read = end
        }
        expect(read).toBeLessThanOrEqual(any.length)
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each(['1', '1 ', '12 ', '2004 ', '20040101-', '2T', 'https://', 'https://a.', ' ', '\u200b', '(', '1\n', 'é'])(
  'a hundred thousand characters of %j are read to the end',
  (piece) => {
    const text = piece.repeat(Math.floor(100_000 / piece.length))
    expect(found(`${text}|x 200401012380`)).toContain('200401012380')
  },
)
