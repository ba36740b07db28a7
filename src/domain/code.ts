// Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and copied by hand.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PREFIX = 'P'
const BODY = 3

// The check is a weighted sum in the field of 32 elements (x⁵ + x³ + 1): addition is XOR, and the weight grows by
// one factor a place. As the factor is neither 0 nor 1, no wrong character and no two swapped neighbours go unseen.
const FIELD = 0b101001
const FACTOR = 27

const times = (a: number, b: number): number => {
  let product = 0
  for (let bit = 16; bit > 0; bit >>= 1) {
    product <<= 1
    if (product & 32) product ^= FIELD
    if (b & bit) product ^= a
  }
  return product
}

const checkOf = (body: string): string => {
  let sum = 0
  for (const char of PREFIX + body) sum = times(sum ^ ALPHABET.indexOf(char), FACTOR)
  return ALPHABET.charAt(sum)
}

/**
 * A new participant code such as `P-7K3Q`: three characters by chance and a check character. `random(max)` gives a
 * whole number from 0 up to but not including `max`. The caller sees to it that the code is not in use.
 */
export const makeCode = (random: (max: number) => number): string => {
  let body = ''
  // a code has a digit, so that it is told from a word also where the dash is left out
  while (!/\d/.test(body)) {
    body = Array.from({ length: BODY }, () => ALPHABET.charAt(random(ALPHABET.length))).join('')
  }
  return `${PREFIX}-${body}${checkOf(body)}`
}

/** The characters after the P, in upper case; null for a word that has not the shape of a code. */
const charactersOf = (word: string): string | null => {
  const shape = /^P(\p{Pd}|\u2212)?([0-9A-Z]{3,5})$/u.exec(word.normalize('NFKC').trim().toUpperCase())
  const [, dash, characters] = shape ?? []
  if (characters === undefined) return null
  // Without a dash (`plats`, `paket`) or at another length (`p-plats`) it takes a digit to tell a code from a word.
  const needsDigit = dash === undefined || characters.length !== BODY + 1
  return needsDigit && !/\d/.test(characters) ? null : characters
}

/**
 * The code as it is stored (`P-7K3Q`) from any way to type it (`p7k3q`, `P–7K3Q`, O for 0, I or L for 1); null if its
 * check character is wrong or it is no code.
 */
export const parseCode = (word: string): string | null => {
  const characters = charactersOf(word)?.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (characters?.length !== BODY + 1 || characters.includes('U')) return null
  return checkOf(characters.slice(0, BODY)) === characters.at(-1) ? `${PREFIX}-${characters}` : null
}

/** Whether a word is meant as a code, right or wrong, so that it can be said that the code is mistyped. */
export const looksLikeCode = (word: string): boolean => charactersOf(word) !== null

const wordInText = /(?<![\p{L}\p{N}])P[\p{Pd}\u2212]?[0-9A-Z]{4}(?![\p{L}\p{N}])/giu

/** Whether a text names a participant: a word of it is a code with the right check character. */
export const hasCode = (text: string): boolean =>
  [...text.normalize('NFKC').matchAll(wordInText)].some(([word]) => parseCode(word) !== null)
