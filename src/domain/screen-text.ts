/**
 * A text as the screen reads it. `plain` holds what a person sees with every disguise taken off;
 * `starts[i]` and `ends[i]` tell which UTF-16 units of the original `plain[i]` came from (end exclusive).
 */
export type ScreenText = { plain: string; starts: readonly number[]; ends: readonly number[] }

const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]$/u
const LINE_BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/
const SPACE = /^[\p{Z}\u2800]$/u
// The last three look like a dash and are none to Unicode: modifier minus, hyphen bullet, katakana long vowel.
const DASH = /^[\p{Pd}\u2212\u02d7\u2043\u30fc]$/u
const DIGIT = /^\p{Nd}$/u

// Digits in a disc or a double ring, to which Unicode gives no plain form.
const RINGED: ReadonlyMap<string, string> = new Map([
  ...[0x2776, 0x2780, 0x278a, 0x24f5].flatMap((one) =>
    Array.from({ length: 9 }, (_, at) => [String.fromCodePoint(one + at), String(at + 1)] as const),
  ),
  ...[0x24ff, 0x1f10b, 0x1f10c].map((zero) => [String.fromCodePoint(zero), '0'] as const),
])

// What a web page writes for a space, a dash, an unseen sign or any character by its number.
const ENTITY =
  /&(?:(nbsp|ensp|emsp|thinsp)|(ndash|mdash|minus|hyphen)|(shy|zwnj|zwj|lrm|rlm)|#(\d{1,7})|#x([\da-f]{1,6}));/iy

/** One character of the text, or an entity that stands for one; what it stands for is given besides. */
const pieceAt = (text: string, at: number): readonly [written: string, shown: string] => {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (char !== '&') return [char, char]
  ENTITY.lastIndex = at
  const [written, space, dash, unseen, decimal, hex] = ENTITY.exec(text) ?? []
  if (written === undefined) return [char, char]
  if (space || dash || unseen) return [written, space ? ' ' : dash ? '-' : '']
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return [written, code <= 0x10ffff ? String.fromCodePoint(code) : written]
}

/** The value 0–9 of a decimal digit of any script: Unicode keeps each script's ten digits in one unbroken run. */
const digitValue = (char: string): string => {
  const code = char.codePointAt(0) ?? 0
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

const plainOf = (char: string): string => {
  if (char >= ' ' && char <= '~') return char
  if (char === '\t') return char
  if (LINE_BREAK.test(char)) return '\n'
  if (INVISIBLE.test(char)) return ''
  const ringed = RINGED.get(char)
  if (ringed !== undefined) return ringed
  let plain = ''
  for (const part of char.normalize('NFKC')) {
    if (DIGIT.test(part)) plain += digitValue(part)
    else if (DASH.test(part)) plain += '-'
    else if (SPACE.test(part)) plain += ' '
    else if (!INVISIBLE.test(part)) plain += part
  }
  return plain
}

/**
 * Takes the disguises off a text: compatibility forms (full-width, circled, superscript), entities of web pages, digits of other scripts,
 * the many dashes and spaces, combining marks, and everything invisible (zero-width, soft hyphen, direction marks,
 * control characters).
 */
export const toScreenText = (text: string): ScreenText => {
  const plain: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const known = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const [written, char] = pieceAt(text, at)
    const end = at + written.length
    let shown = known.get(written)
    if (shown === undefined) {
      shown = [...char].map(plainOf).join('')
      known.set(written, shown)
    }
    plain.push(shown)
    for (let unit = 0; unit < shown.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { plain: plain.join(''), starts, ends }
}

/** A stretch of text, in UTF-16 units; `end` is exclusive. */
export type Span = { start: number; end: number }

/** Where a stretch of `plain` stands in the original text; the stretch must not be empty. */
export const toOriginal = (text: ScreenText, span: Span): Span => ({
  start: text.starts[span.start] ?? 0,
  end: text.ends[span.end - 1] ?? 0,
})

/** Spans in order, those that overlap made one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
