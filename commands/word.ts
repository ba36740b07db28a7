import { z } from 'zod'
import { wordDialog } from '../dialogs/ask.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { type Button, buttons, quiet, say, toGroup, toYou } from '../src/chat/reply.ts'
import { closest, matchPrefix } from '../src/domain/closest.ts'
import { wordAsked, wordParts } from './word-parts.ts'

/** Explains a word or an abbreviation; without one it shows which there are. */
export const word = command({
  id: 'word',
  right: 'ask',
  dialog: wordDialog,
  input: z.object({ text: text(200).optional() }),
  async run(asked, turn) {
    const words = turn.openly ? turn.groupWords : turn.words
    const seen = turn.openly ? toGroup : toYou
    const { ask } = words
    const book = await turn.handbook()
    const line = (asked.text ?? '').replace(/\s+/g, ' ').trim()
    const all = book.words.map((one) => one.word)
    if (line === '') return toYou(say(ask.wordsIntro), quiet(all.join(' · ')))
    const found = wordAsked(line, book)
    if (found) return seen(...wordParts(found, book.find(found.word), words))
    const near = nearTo(
      line,
      book.words.flatMap((one) => [one.word, ...one.also]),
    )
    const ways: Button[] = near.map((one) => ({ label: one, press: { command: 'word', input: { text: one } } }))
    return seen(
      say(ask.unknownWord(line, near)),
      buttons(...ways, { label: ask.tryQuestion, press: { command: 'ask', input: { text: line } } }),
    )
  },
})

function nearTo(line: string, spellings: readonly string[]): readonly string[] {
  const begun = matchPrefix(line, spellings)
  if (begun) return 'one' in begun ? [begun.one] : begun.many.slice(0, 3)
  return closest(line, spellings)
}
