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
 * Takes the disguises off a text: compatibility forms (full-width, circled, superscript), digits of other scripts,
 * the many dashes and spaces, combining marks, and everything invisible (zero-width, soft hyphen, direction marks,
 * control characters).
 */
export const toScreenText = (text: string): ScreenText => {
  const plain: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const known = new Map<string, string>()
  let at = 0
  for (const char of text) {
    const end = at + char.length
    let shown = known.get(char)
    if (shown === undefined) {
      shown = plainOf(char)
      known.set(char, shown)
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
