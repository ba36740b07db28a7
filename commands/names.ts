import { Problem } from '../src/chat/problem.ts'
import { hasContact } from '../src/domain/screen.ts'

/**
 * A name of a thing or a person as it is stored: one line, with a letter in it, without contacts and without the
 * characters that mention people.
 * @param field the form field that it was given in
 */
export function nameOf(given: string, field: string): string {
  const name = given.replace(/\s+/gu, ' ').trim()
  if (hasContact(name)) throw new Problem((words) => words.common.contactInName, { fields: [field] })
  if (!/\p{L}/u.test(name) || /[@<>]/.test(name)) {
    throw new Problem((words) => words.tracks.wrongName, { fields: [field] })
  }
  return name
}
