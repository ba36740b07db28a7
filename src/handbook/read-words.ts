import type { Word } from '../domain/handbook.ts'
import { fold } from '../domain/text-tidy.ts'
import { FileProblem } from './front-matter.ts'

const columns = 5

/**
 * The word list from the table of its file.
 * @throws FileProblem a row of another width, an empty cell (but the further spellings), a spelling twice
 */
export function readWords(file: string, text: string): Word[] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
  const words = rows.map((row) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const [word = '', also = '', english = '', sv = '', en = ''] = cells
    if (cells.length !== columns || !word || !english || !sv || !en)
      throw new FileProblem(file, `the row of "${word}" is not whole`)
    const spellings = also.split(',').map((one) => one.trim())
    return { word, also: spellings.filter(Boolean), english, explained: { sv, en } }
  })
  const seen = new Set<string>()
  for (const { word, also } of words)
    for (const spelling of new Set([word, ...also].map(fold))) {
      if (seen.has(spelling)) throw new FileProblem(file, `"${spelling}" is a spelling of two words`)
      seen.add(spelling)
    }
  if (!words.length) throw new FileProblem(file, 'it has no table')
  return words
}
