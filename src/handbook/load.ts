/** Reads the handbook that the bot brings along, from `prompts/`. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, handbookOf } from './handbook.ts'
import { readSection } from './read-section.ts'
import { readSubjects } from './read-subjects.ts'
import { readSynonyms } from './read-synonyms.ts'
import { readWords } from './read-words.ts'

const shipped = join(import.meta.dirname, '../../prompts')

/**
 * @param folder holds `handbook/*.md`, `outside.md`, `words.md` and `synonyms.md`
 * @throws FileProblem a file that cannot be taken
 */
export function handbookParts(folder = shipped) {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const names = readdirSync(join(folder, 'handbook'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
  return {
    sections: names.map((name) => readSection(name, read(join('handbook', name)))),
    subjects: readSubjects('outside.md', read('outside.md')),
    words: readWords('words.md', read('words.md')),
    alike: readSynonyms('synonyms.md', read('synonyms.md')),
  }
}

/** The handbook of a folder as `handbookParts` reads it. */
export function loadHandbook(folder = shipped): Book {
  const { sections, subjects, words, alike } = handbookParts(folder)
  return handbookOf(sections, subjects, words, alike)
}
