/** What a model never gets: digits like identity numbers, contacts, mentions, the names of the people here, first names. */

import { isFirstName } from '../domain/first-names.ts'
import { maskContacts } from '../domain/screen.ts'

/** Six or eight digits and four, however they are set apart: no check digit is asked for. */
const numbers = /(?<!\d)\d{6}(?:\d{2})?[\s\p{Pd}\u2212+./·]{0,3}\d{4}(?!\d)/gu

/** As a platform writes whom it knows. */
const mentions = /<@[^<>\s]{1,100}>/gu

const numberMark = '[nummer]'
const nameMark = '[person]'

export type Mask = (text: string) => string

/**
 * Takes them out of a text.
 * @param names as the roster has them; each part of a name is masked as well
 * @param isWord whether a word has a meaning of its own here: "Projektledaren" as the name of a demo's leader stays
 */
export function maskOf(names: readonly string[], isWord: (word: string) => boolean): Mask {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)])
  const masked = [...new Set(parts)]
    .filter((part) => part.length > 1 && !part.split(/\s+/).every(isWord))
    .toSorted((one, other) => other.length - one.length)
    .map((part) => RegExp.escape(part))
  const people = masked.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${masked.join('|')})(?:s|’s)?(?![\\p{L}\\p{N}])`, 'giu')
    : null
  return (text) => {
    const shown = text.normalize('NFKC').replace(mentions, nameMark)
    const plain = maskContacts(shown.replace(numbers, numberMark), { phone: numberMark, email: nameMark })
    const known = people ? plain.replace(people, nameMark) : plain
    return known.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => (isFirstName(word) && !isWord(word) ? nameMark : word))
  }
}

/** Whether a text has something that was masked. */
export const hasMask = (text: string): boolean => text.includes(numberMark) || text.includes(nameMark)
