/** What every kind of file is read into: lines, each with where it stands. */

export type Line = {
  readonly text: string
  /** 1 to 6 for a heading; 0 for text, where an empty one parts paragraphs */
  readonly level: number
  /** of the line, page or paragraph that it stands in, from 1 */
  readonly at: number
}

export type Unit = 'line' | 'page' | 'paragraph'

export type Lines = { readonly unit: Unit; readonly lines: readonly Line[] }

/** Why a file is not taken. */
export type Refusal =
  | 'unknownKind'
  | 'empty'
  | 'encoding'
  | 'encrypted'
  | 'noText'
  | 'notWord'
  | 'notPdf'
  | 'tooManyPages'
  | 'tooMuchText'
  | 'tooManySections'
  | 'tooSlow'
  | 'busy'
  | 'broken'

/** A file that is not taken. */
export class Unreadable extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(why)
    this.name = 'Unreadable'
    this.why = why
  }
}

/** As much text as is read of one file, in characters: a handbook of a hundred pages has fewer. */
export const mostText = 400_000

/**
 * The text of a file's bytes: UTF-8, UTF-16 where a mark says so, else what older Windows programs write.
 * @throws Unreadable where it is no text in any of them
 */
export function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes)
  // control characters are in no text: a file of another kind, or an encoding that nobody named
  if (/(?![\t\n\r\f])\p{Cc}|\ufffd/u.test(text)) throw new Unreadable('encoding')
  return text
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
