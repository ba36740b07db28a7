/** A typed line cut into words: quoted text stays whole, `key:value` is told apart. */

export type Word = {
  /** as typed, quotes taken off */
  readonly text: string
  /** the part before the colon of `key:value` */
  readonly key: string | null
  /** it stood in quotation marks, so it is text and never a command's word */
  readonly quoted: boolean
  /** where in the line it begins and ends, in UTF-16 units */
  readonly start: number
  readonly end: number
  /** the line from here on as typed, the key left out */
  readonly onward: string
}

const quotes = '"”“„»«'
// `spår: Skolkök` is the same as `spår:Skolkök`; the slashes of a link are no value
const pattern = new RegExp(`(?:([\\p{L}_-]+):[^\\S\\n]?(?!//))?(?:[${quotes}]([^${quotes}]*)[${quotes}]|(\\S+))`, 'gu')

/** Cuts a tidied line. A quotation mark without its pair is a character like any other. */
export function wordsOfLine(line: string): Word[] {
  const words: Word[] = []
  for (const match of line.matchAll(pattern)) {
    const [whole, key, quoted, bare] = match
    const text = quoted ?? trimEnd(bare ?? '')
    if (text !== '' || key) {
      words.push({
        text,
        key: key ?? null,
        quoted: quoted !== undefined,
        start: match.index,
        end: match.index + whole.length,
        onward: line.slice(match.index + (key === undefined ? 0 : key.length + 1)),
      })
    }
  }
  return words
}

// "igår," and "praktik!" are the words without the mark; "v." keeps its full stop, the readers of days know it
const trimEnd = (word: string) => word.replace(/[,;!]+$/, '').replace(/(?<=[\p{L}\d]{3})\.+$/u, '')
