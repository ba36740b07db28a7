import { describe, expect, test } from 'vitest'
import { FileProblem } from '../../src/handbook/front-matter.ts'
import { handbookOf } from '../../src/handbook/handbook.ts'
import { loadHandbook } from '../../src/handbook/load.ts'
import { readSection } from '../../src/handbook/read-section.ts'
import { readSubjects } from '../../src/handbook/read-subjects.ts'
import { readWords } from '../../src/handbook/read-words.ts'

const whole = `---
id: urval
heading: Urval
heading-en: Selection
document: Bilaga 1
section: Processen
dated: odaterad
owner: employmentOfficer
reviewed: 2026-11-30
template: true
aliases:
  - Vem gör urvalet?
  - urval
aliases-en:
  - selection
---

Det första urvalet.

## English

The first selection.
`

const read = (text: string) => () => readSection('urval.md', text)

describe('a section', () => {
  test('is read whole', () => {
    expect(readSection('urval.md', whole)).toEqual({
      id: 'urval',
      heading: { sv: 'Urval', en: 'Selection' },
      body: { sv: 'Det första urvalet.', en: 'The first selection.' },
      aliases: { sv: ['Vem gör urvalet?', 'urval'], en: ['selection'] },
      source: { document: 'Bilaga 1', section: 'Processen', dated: 'odaterad' },
      owner: 'employmentOfficer',
      reviewed: Temporal.PlainDate.from('2026-11-30'),
      reviewBy: Temporal.PlainDate.from('2027-11-30'),
      own: null,
      template: true,
    })
    expect(readSection('urval.md', whole.replaceAll('\n', '\r\n')).template).toBe(true)
  })

  test.each([
    ['without a head', whole.replace('---\n', ''), 'does not begin with a head'],
    ['with an unknown key', whole.replace('dated:', 'date:'), '"date" is no key'],
    ['without a key', whole.replace('dated: odaterad\n', ''), '"dated" is missing'],
    ['without a list', whole.replace(/aliases-en:\n.*\n/, ''), '"aliases-en" is missing'],
    ['with a key twice', whole.replace('dated:', 'id: urval\ndated:'), '"id" stands twice'],
    ['with an empty list', whole.replace('  - selection\n', ''), '"aliases-en" is empty'],
    ['with an item twice', whole.replace('  - urval', '  - Vem gör urvalet?'), 'the same item twice'],
    ['with an item of no list', whole.replace('id: urval', 'id: urval\n  - urval'), 'belongs to no list'],
    ['with a line of neither kind', whole.replace('id: urval', 'id urval'), 'neither'],
    ['with an id of other signs', whole.replace('id: urval', 'id: Urval 1'), 'is no id'],
    ['of nobody', whole.replace('employmentOfficer', 'boss'), '"boss" is no role'],
    ['reviewed on no day', whole.replace('2026-11-30', '2026-02-30'), 'is no day'],
    ['half a template', whole.replace('template: true', 'template: ja'), 'is true or false'],
    ['without a text', whole.replace('Det första urvalet.', ''), 'has no text'],
    ['without an English text', whole.replace('The first selection.', ''), 'no English text'],
  ])('%s is not taken', (_how, text, says) => {
    expect(read(text)).toThrow(FileProblem)
    expect(read(text)).toThrow(`urval.md: `)
    expect(read(text)).toThrow(says)
  })

  test('of an id that another has is not taken', () => {
    const section = readSection('urval.md', whole)
    expect(() => handbookOf([section, { ...section }], [], [])).toThrow('urval: two sections have this id')
  })
})

describe('subjects and words', () => {
  test.each([
    ['## belopp\n- Hur mycket?', 'has no owner'],
    ['## belopp\nowner: projectLeader\n', 'has no questions'],
    ['## belopp\nowner: projectLeader\nHur mycket?', 'is no question'],
    ['## a\nowner: projectLeader\n- b\n## a\nowner: projectLeader\n- c', 'stands twice'],
  ])('a subject that is not whole is not taken: %j', (text, says) => {
    expect(() => readSubjects('outside.md', text)).toThrow(says)
  })

  test.each([
    ['| a | | b | c | |', 'is not whole'],
    ['| a | | b | c |', 'is not whole'],
    ['| a | x | b | c | d |\n| X | | b | c | d |', 'is a spelling of two words'],
  ])('a word that is not whole is not taken: %j', (rows, says) => {
    expect(() => readWords('words.md', `| ord | | | | |\n| - | - | - | - | - |\n${rows}\n`)).toThrow(says)
  })

  test('a list without words is not taken', () => {
    expect(() => readWords('words.md', '# Ordlista')).toThrow('it has no table')
  })
})

describe('the handbook that the bot brings along', () => {
  const book = loadHandbook()

  test('has the sections of the two documents, each in both languages and with aliases', () => {
    const fromBilaga = book.sections.filter(({ template }) => template)
    expect(fromBilaga.map(({ source }) => source.document)).toEqual(fromBilaga.map(() => 'Bilaga 1'))
    expect(fromBilaga).toHaveLength(14)
    expect(book.sections.filter(({ id }) => id.startsWith('dua-'))).toHaveLength(5)
    for (const { aliases } of book.sections) expect(Math.min(aliases.sv.length, aliases.en.length)).toBeGreaterThan(2)
  })

  test('finds words by every spelling', () => {
    expect(book.word('kaa')?.word).toBe('kommunernas aktivitetsansvar (KAA)')
    expect(book.word('SVENSKA för invandrare')?.word).toBe('SFI')
    expect(book.word('nix')).toBe(null)
  })
})
