import { FileProblem } from './front-matter.ts'
import { wordsIn } from './grams.ts'

/** The groups of a word among those that mean much the same, each by a sign that no run of letters has. */
export type Alike = (word: string) => readonly string[]

const shortestStem = 4
const longestEnding = 4

/**
 * The lines `- word, word` of one file, each a group. A word belongs to a group when it is one of its words, or begins
 * with one of at least four letters and is at most four letters longer.
 * @throws FileProblem a line of one word, a word twice in a line, no lines
 */
export function readSynonyms(file: string, text: string): Alike {
  const groups = text.split(/\r?\n/).filter((line) => line.startsWith('- '))
  if (!groups.length) throw new FileProblem(file, 'it has no groups of words')
  const bySpelling = new Map<string, string[]>()
  for (const [at, line] of groups.entries()) {
    const words = line.slice(2).split(',').flatMap(wordsIn)
    if (words.length < 2) throw new FileProblem(file, `"${line}" is no group of words`)
    if (new Set(words).size < words.length) throw new FileProblem(file, `"${line}" has the same word twice`)
    for (const word of words) bySpelling.set(word, [...(bySpelling.get(word) ?? []), `#${at}`])
  }
  return (word) => {
    const found = [...(bySpelling.get(word) ?? [])]
    for (let end = Math.max(shortestStem, word.length - longestEnding); end < word.length; end++)
      found.push(...(bySpelling.get(word.slice(0, end)) ?? []))
    return [...new Set(found)]
  }
}
