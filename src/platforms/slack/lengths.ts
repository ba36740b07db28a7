/** Texts cut to what Slack takes. Lengths are in UTF-16 units, never more than Slack's own count. */

const HALF_PAIR = /[\uD800-\uDBFF]$/

/** At most `max` characters, ending in … where something was left out. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(HALF_PAIR, '')}…`
}

/** The whole text in pieces of at most `max` characters, cut at a line or a word where there is one. */
export function pieces(text: string, max: number): readonly string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > max) {
    const window = rest.slice(0, max)
    const line = window.lastIndexOf('\n')
    const cut = line > 0 ? line : window.lastIndexOf(' ')
    const piece = cut > 0 ? window.slice(0, cut) : window.replace(HALF_PAIR, '')
    found.push(piece)
    rest = rest.slice(piece.length).replace(/^[ \n]/, '')
  }
  return [...found, rest].filter((piece) => piece.trim() !== '')
}
