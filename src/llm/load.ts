/** Reads the prompts that the bot brings along, from `prompts/`. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../text/both.ts'
import { type Prompt, type PromptId, promptIds, readPrompt } from './prompt.ts'

export type Prompts = (id: PromptId, language: Language) => Prompt

const shipped = join(import.meta.dirname, '../../prompts')

/** @throws FileProblem a file that cannot be taken; an error of the system where one is missing */
export function loadPrompts(folder = shipped): Prompts {
  const all = promptIds.flatMap((id) =>
    (['sv', 'en'] as const).map((language) => {
      const file = `${id}.${language}.md`
      return readPrompt(file, readFileSync(join(folder, file), 'utf8'))
    }),
  )
  return (id, language) => {
    const found = all.find((one) => one.id === id && one.language === language)
    if (!found) throw new RangeError(`no prompt ${id}.${language}`)
    return found
  }
}
