/** A prompt as it lies in `prompts/`: a head, what the model is told, a line of dashes, what it is given. */

import { createHash } from 'node:crypto'
import { FileProblem, readFrontMatter } from '../handbook/front-matter.ts'
import type { Language } from '../text/both.ts'

export const promptIds = ['answer', 'propose', 'opening', 'minutes'] as const
export type PromptId = (typeof promptIds)[number]

export type Prompt = {
  readonly id: PromptId
  readonly version: number
  readonly language: Language
  readonly variables: readonly string[]
  readonly system: string
  readonly user: string
  /** `answer.sv@1#3f2a9c01`: logged with every answer, so that each is told apart from what was asked before */
  readonly tag: string
}

/** What is sent. */
export type Rendered = { readonly tag: string; readonly system: string; readonly user: string }

const keys: readonly string[] = ['id', 'version', 'language']
const placeholder = /\{\{([a-z]+)\}\}/g

/**
 * @param file its name, `id.language.md`
 * @throws FileProblem a head that is not whole, another name than its id and language, no or several lines of dashes,
 * a variable that is declared and not used, or used and not declared
 */
export function readPrompt(file: string, text: string): Prompt {
  const { values, lists, body } = readFrontMatter(file, text)
  const odd = [...values.keys(), ...lists.keys()].find((key) => !keys.includes(key) && key !== 'variables')
  if (odd !== undefined) throw new FileProblem(file, `"${odd}" is no key of a prompt`)
  const id = promptIds.find((one) => one === values.get('id'))
  const language = (['sv', 'en'] as const).find((one) => one === values.get('language'))
  const version = Number(values.get('version'))
  if (!id || !language || `${id}.${language}.md` !== file)
    throw new FileProblem(file, 'its name is not its id and language')
  if (!Number.isInteger(version) || version < 1) throw new FileProblem(file, '"version" is no whole number from 1')
  const [system = '', user = '', ...more] = body.split('\n---\n').map((part) => part.trim())
  if (!system || !user || more.length) throw new FileProblem(file, 'it is not two texts with one line of --- between')
  const declared = lists.get('variables') ?? []
  const used = new Set([...body.matchAll(placeholder)].map(([, name]) => name))
  for (const name of declared) if (!used.has(name)) throw new FileProblem(file, `"${name}" is declared and not used`)
  for (const name of used)
    if (!declared.includes(name ?? '')) throw new FileProblem(file, `"${name}" is used and not declared`)
  const sha = createHash('sha256').update(body).digest('hex').slice(0, 8)
  return { id, version, language, variables: declared, system, user, tag: `${id}.${language}@${version}#${sha}` }
}

/**
 * Puts values in. What a value holds is never read as a placeholder, and cannot close the tag that it stands in.
 * @throws RangeError a variable without a value, or a value without a variable
 */
export function render(prompt: Prompt, values: Readonly<Record<string, string>>): Rendered {
  const missing = prompt.variables.find((name) => values[name] === undefined)
  if (missing !== undefined) throw new RangeError(`${prompt.tag}: no value for "${missing}"`)
  const extra = Object.keys(values).find((name) => !prompt.variables.includes(name))
  if (extra !== undefined) throw new RangeError(`${prompt.tag}: no variable "${extra}"`)
  const put = (text: string) => text.replace(placeholder, (_, name: string) => values[name] ?? '')
  return { tag: prompt.tag, system: put(prompt.system), user: put(prompt.user) }
}

/** A text of others as data between tags of its own. */
export const tagged = (tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): string => {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replace(/["<>]/g, '')}"`)
  return `<${tag}${given.join('')}>\n${text.replace(/<(?=\/?\p{L})/gu, '< ')}\n</${tag}>`
}
