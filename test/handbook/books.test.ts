import { expect, test } from 'vitest'
import type { SectionVersion } from '../../src/domain/handbook-version.ts'
import { booksOver } from '../../src/handbook/books.ts'
import { loadHandbook } from '../../src/handbook/load.ts'

const day = Temporal.PlainDate.from('2026-11-30')

function version(id: string, heading: string, body: string, more: Partial<SectionVersion> = {}): SectionVersion {
  return {
    id,
    version: 1,
    state: 'adopted',
    removed: false,
    content: {
      heading: { sv: heading, en: null },
      body: { sv: body, en: null },
      aliases: { sv: [`Vad gäller för ${heading.toLowerCase()}?`], en: [] },
      source: { document: 'Rutin', section: '', dated: '' },
    },
    owner: 'projectLeader',
    reviewed: day,
    reviewBy: day.add({ years: 1 }),
    by: 'Anna',
    byMemberId: 'a',
    on: day,
    adopted: { on: day, by: 'Anna', memberId: 'a' },
    ...more,
  }
}

/** What a municipality has made, and how often its versions were read. */
function own(first: string | null, standing: readonly SectionVersion[]) {
  return {
    reads: 0,
    stampIs: first,
    stamp() {
      return Promise.resolve(this.stampIs)
    },
    standing() {
      this.reads++
      return Promise.resolve(standing)
    },
  }
}

const shipped = loadHandbook()
const asked = 'Vem följer upp dem som är ute i praktik?'
const found = (book: typeof shipped, question: string) => {
  const one = book.find(question)
  return one.kind === 'found' ? one.section.id : null
}

test('a book is made anew when its versions have changed, and not otherwise', async () => {
  const books = booksOver(shipped)
  const mine = own('one', [version('egen-a', 'Busskort', 'Gratis.')])
  const book = await books('a', mine)
  expect(await books('a', mine)).toBe(book)
  expect(mine.reads).toBe(1)
  mine.stampIs = 'two'
  expect(await books('a', mine)).not.toBe(book)
  expect(mine.reads).toBe(2)
  mine.stampIs = null
  expect(await books('a', mine)).toBe(shipped)
})

test('one municipality’s sections are in no other’s book, however many are held', async () => {
  const books = booksOver(shipped)
  const many = Array.from({ length: 60 }, (_, at) => own(`stamp${at}`, [version('egen-a', `Rubrik ${at}`, 'Text.')]))
  for (const [at, one] of many.entries()) await books(String(at), one)
  for (const [at, one] of many.entries())
    expect((await books(String(at), one)).section('egen-a')?.heading.sv).toBe(`Rubrik ${at}`)
  expect((await books('other', own(null, []))).section('egen-a')).toBe(null)
})

test('a section of its own is in the place of the one that came along, a withdrawn one is not there', () => {
  const id = found(shipped, asked) ?? ''
  const section = shipped.section(id)
  const replaced = shipped.with([version(id, section?.heading.sv ?? '', 'Vi följer upp på måndagar.')])
  expect(found(replaced, asked)).toBe(id)
  expect(replaced.section(id)?.body).toEqual({ sv: 'Vi följer upp på måndagar.', en: 'Vi följer upp på måndagar.' })
  expect(replaced.shipped(id)).toBe(section)
  const retired = shipped.with([version(id, '', '', { content: null, state: 'retired' })])
  expect(retired.section(id)).toBe(null)
  expect(found(retired, asked)).not.toBe(id)
})

test('what the municipality has written of is answered, though the handbook was known not to have it', () => {
  const question = 'Hur mycket får man i ersättning under praktiken?'
  expect(shipped.find(question)).toMatchObject({ kind: 'notFound' })
  const section = version('egen-a', 'Ersättning under praktiken', 'Aktivitetsstöd söks hos Försäkringskassan.')
  expect(found(shipped.with([section]), question)).toBe('egen-a')
  expect(found(shipped.with([section]), asked)).not.toBe('egen-a')
})

test('a name that a municipality has written in a section is no known word, other words of it are', () => {
  const book = shipped.with([
    version('egen-a', 'Busskort', 'Fråga Fatima Skärlund om reskassan. Hon bokar skärgårdsbåtar.'),
  ])
  expect(['Fatima', 'skärlund', 'Skärlund'].filter(book.knows)).toEqual([])
  expect(['skärgårdsbåtar', 'Reskassan', 'praktik'].every(book.knows)).toBe(true)
})
