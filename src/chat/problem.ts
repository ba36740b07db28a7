import type { Words } from '../text/index.ts'
import type { Input } from './heard.ts'
import type { Button } from './reply.ts'

/** Something the person can mend: said in their language, with the way out. Thrown by commands, caught once in dispatch. */
export class Problem extends Error {
  readonly says: (words: Words) => string
  readonly ways: (words: Words) => readonly Button[]
  /** the form fields concerned, where the form can show the text beside the field */
  readonly fields: readonly string[]
  /** what the form is filled with, where that is not just what was sent; null where it is */
  readonly input: Input | null
  /** the line, where it may be a sentence: somebody could still read it */
  readonly sentence: string | null

  constructor(
    says: (words: Words) => string,
    options: {
      ways?: (words: Words) => readonly Button[]
      fields?: readonly string[]
      input?: Input
      sentence?: string
    } = {},
  ) {
    super('problem')
    this.name = 'Problem'
    this.says = says
    this.ways = options.ways ?? (() => [])
    this.fields = options.fields ?? []
    this.input = options.input ?? null
    this.sentence = options.sentence ?? null
  }
}
