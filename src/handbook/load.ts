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
export function loadHandbook(folder = shipped): Book {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const names = readdirSync(join(folder, 'handbook'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
  return handbookOf(
    names.map((name) => readSection(name, read(join('handbook', name)))),
    readSubjects('outside.md', read('outside.md')),
    readWords('words.md', read('words.md')),
    readSynonyms('synonyms.md', read('synonyms.md')),
  )
}
