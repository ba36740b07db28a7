/** The language model as the rest of the bot knows it. */

import { type Question, type Worded, wordAnswer } from './answer.ts'
import { type Limits, type ModelSettings, makeClient } from './client.ts'
import { loadPrompts } from './load.ts'

export type Model = {
  /** An answer in words from sections that were looked up. Never rejects. */
  word(question: Question, stop?: AbortSignal): Promise<Worded>
}

/** @throws FileProblem a prompt that cannot be taken */
export function openModel(settings: ModelSettings, limits?: Limits): Model {
  const ask = makeClient(settings, limits)
  const prompts = loadPrompts()
  return {
    word: (question, stop) => wordAnswer(ask, prompts, question, stop),
  }
}
