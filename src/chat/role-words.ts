import { closest, meaningsOf } from '../domain/closest.ts'
import { type Role, roles } from '../domain/roles.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Words, wordsIn } from '../text/index.ts'

/** Every word for a function, in both languages. */
const named = (['sv', 'en'] as const).flatMap((language) => {
  const words = wordsIn(language)
  return roles.flatMap((role) =>
    [words.roles[role], ...words.people.alsoCalled[role]].map((name) => ({ folded: fold(name), means: role })),
  )
})

/** The functions that some words can mean: one, several, or none. A beginning of at least three letters is enough. */
export const rolesOf = (text: string): readonly Role[] => meaningsOf(text, named)

/** The functions that mistyped words come nearest to. */
export function nearRoles(text: string, words: Words): readonly Role[] {
  const names = roles.flatMap((role) =>
    [words.roles[role], ...words.people.alsoCalled[role]].map((name) => ({ name, role })),
  )
  const near = closest(
    text,
    names.map((one) => one.name),
  )
  return [...new Set(names.filter((one) => near.includes(one.name)).map((one) => one.role))]
}
