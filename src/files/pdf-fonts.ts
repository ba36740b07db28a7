import { createRequire } from 'node:module'
import { openSync } from 'fontkit'

const require = createRequire(import.meta.url)

/** Source Sans 3, whole: Latin with all its marks, Greek, Cyrillic. What a paper does not use is not put into it. */
export const fonts = {
  plain: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
} as const

/** Both have the same signs. */
const [known = new Set<number>()] = Object.values(fonts).map((path) => {
  const font = openSync(path)
  return new Set('characterSet' in font ? font.characterSet : [])
})

/** Stands for what the fonts cannot draw. */
const blank = '□'

/**
 * A text as the fonts can draw it: composed, without signs that have no shape, and with □ for a run of what they lack
 * (emoji, other scripts). A run of 200 signs or more without a space gets some: breaking it sign by sign takes pdfkit
 * half a minute at 20 000. An archive may not have a paper with undefined glyphs (ISO 19005-2, 6.2.11.8).
 */
export function drawable(text: string): string {
  const composed = text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu, '')
    .replaceAll(/\S{200,}/gu, (run) => run.replaceAll(/.{100}/gu, '$& '))
  let drawn = ''
  let lacking = false
  for (const sign of composed) {
    const has = sign === '\n' || known.has(sign.codePointAt(0) ?? 0)
    if (has || !lacking) drawn += has ? sign : blank
    lacking = !has
  }
  return drawn
}
