/** The language model as the rest of the bot knows it. */

import { type Question, type Worded, wordAnswer } from './answer.ts'
import { type Limits, type ModelSettings, makeClient } from './client.ts'
import { type Draft, type Drafted, draftText } from './draft.ts'
import { loadPrompts } from './load.ts'
import { type Read, readSentence, type Sentence } from './propose.ts'

export type Model = {
  /** An answer in words from sections that were looked up. Never rejects. */
  word(question: Question, stop?: AbortSignal): Promise<Worded>
  /** A text for somebody to change and use. Never rejects. */
  draft(draft: Draft, stop?: AbortSignal): Promise<Drafted>
  /** The command that a sentence seems to ask for. Never rejects. */
  read(sentence: Sentence, stop?: AbortSignal): Promise<Read>
}

/** @throws FileProblem a prompt that cannot be taken */
export function openModel(settings: ModelSettings, limits?: Limits): Model {
  const ask = makeClient(settings, limits)
  const prompts = loadPrompts()
  return {
    word: (question, stop) => wordAnswer(ask, prompts, question, stop),
    draft: (draft, stop) => draftText(ask, prompts, draft, stop),
    read: (sentence, stop) => readSentence(ask, prompts, sentence, stop),
  }
}
