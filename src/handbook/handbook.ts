import type { Found, Section, Subject, Word } from '../domain/handbook.ts'
import { type SectionVersion, sectionOf } from '../domain/handbook-version.ts'
import { fold } from '../domain/text-tidy.ts'
import { finderOver, rankingOver } from './find.ts'
import { FileProblem } from './front-matter.ts'
import { wordsIn } from './grams.ts'
import type { Alike } from './read-synonyms.ts'
import { searchOver } from './search.ts'

export type Book = {
  readonly sections: readonly Section[]
  readonly words: readonly Word[]
  find(question: string): Found
  /** every section that could answer, best first, whether or not it would be shown */
  rank(question: string): readonly Section[]
  section(id: string): Section | null
  word(spelling: string): Word | null
  /** whether a word stands in it; one with a capital that a municipality has written does not count: it may be a name */
  knows(word: string): boolean
  /** the section that came along under this id, whatever a municipality has made of it */
  shipped(id: string): Section | null
  /** the same handbook as a municipality has made it */
  with(standing: readonly SectionVersion[]): Book
}

/**
 * A handbook of these parts. Its index is made when first asked.
 * @throws FileProblem two sections of one id
 */
export function handbookOf(
  shipped: readonly Section[],
  subjects: readonly Subject[],
  words: readonly Word[],
  alike: Alike = () => [],
): Book {
  const byId = new Map(shipped.map((section) => [section.id, section]))
  const twice = shipped.find((section) => byId.get(section.id) !== section)
  if (twice) throw new FileProblem(twice.id, 'two sections have this id')
  return bookOf(shipped, { shipped: byId, subjects, words, alike })
}

type Parts = {
  readonly shipped: ReadonlyMap<string, Section>
  readonly subjects: readonly Subject[]
  readonly words: readonly Word[]
  readonly alike: Alike
}

function bookOf(sections: readonly Section[], parts: Parts): Book {
  const { shipped, subjects, words, alike } = parts
  const byId = new Map(sections.map((section) => [section.id, section]))
  const bySpelling = new Map(
    words.flatMap((word) => [word.word, ...word.also].map((one) => [fold(one), word] as const)),
  )
  const known = once(() => {
    const cameAlong = [...shipped.values()].flatMap(textsOf)
    const own = sections
      .filter((one) => one !== shipped.get(one.id))
      .flatMap(textsOf)
      .map(withoutNames)
    return new Set([...cameAlong, ...own, ...words.flatMap(({ word, also }) => [word, ...also])].flatMap(wordsIn))
  })
  const search = once(() => searchOver(sections, subjects, alike))
  return {
    sections,
    words,
    find: (question) => finderOver(search(), ({ id }) => !shipped.has(id))(question),
    rank: (question) => rankingOver(search())(question),
    section: (id) => byId.get(id) ?? null,
    word: (spelling) => bySpelling.get(fold(spelling)) ?? null,
    knows: (word) => wordsIn(word).every((one) => known().has(one)),
    shipped: (id) => shipped.get(id) ?? null,
    with(standing) {
      const changed = new Set(standing.map(({ id }) => id))
      const kept = [...shipped.values()].filter(({ id }) => !changed.has(id))
      return bookOf([...standing.flatMap((one) => sectionOf(one) ?? []), ...kept], parts)
    },
  }
}

const textsOf = ({ heading, body, aliases, source }: Section): string[] => [
  heading.sv,
  heading.en,
  body.sv,
  body.en,
  ...aliases.sv,
  ...aliases.en,
  source.document,
  source.section,
]

/** What a municipality writes may name people, and a name that is known is masked nowhere: words with a small letter are left. */
const withoutNames = (text: string): string => text.replace(/\p{Lu}[\p{L}\p{M}]*/gu, ' ')

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
