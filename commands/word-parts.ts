import type { Handbook } from '../src/chat/handbook.ts'
import { heading, type Part, quiet, say } from '../src/chat/reply.ts'
import type { Found, Word } from '../src/domain/handbook.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { toReadAlso } from './ask-parts.ts'

/** The word that a line asks the meaning of, as it stands in the word list; null for any other line. */
export function wordAsked(line: string, handbook: Handbook): Word | null {
  const plain = line.replace(/[?!."”“]+/g, '').trim()
  const asked = /^(?:vad (?:är|betyder)|what (?:is|does)) (?:en |ett |an? |the )?(.+?)(?: mean)?$/iu.exec(plain)?.[1]
  return handbook.word(asked ?? plain)
}

/** What it means, and the section that is about it. */
export function wordParts({ word, english, explained }: Word, found: Found, words: Words): Part[] {
  const { ask, language } = words
  const sections = found.kind === 'found' ? [found.section, ...found.others] : []
  return [
    heading(capital(word)),
    say(explained[language]),
    ...(english === '' ? [] : [quiet(ask.inEnglish(english))]),
    ...toReadAlso(ask.readAlso, sections.slice(0, 1), words),
  ]
}
