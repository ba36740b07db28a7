import { closest, matchPrefix } from '../domain/closest.ts'
import { type Role, roles } from '../domain/roles.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Words, wordsIn } from '../text/index.ts'

type Named = { readonly folded: string; readonly role: Role }

/** Every word for a function, in both languages. */
const named: readonly Named[] = (['sv', 'en'] as const).flatMap((language) => {
  const words = wordsIn(language)
  return roles.flatMap((role) =>
    [words.roles[role], ...words.people.alsoCalled[role]].map((name) => ({ folded: fold(name), role })),
  )
})

/** The functions that some words can mean: one, several, or none. A beginning of at least three letters is enough. */
export function rolesOf(text: string): readonly Role[] {
  const folded = fold(text)
  const fitting = (fits: (name: string) => boolean) => [
    ...new Set(named.filter((one) => fits(one.folded)).map((one) => one.role)),
  ]
  const exact = fitting((name) => name === folded)
  if (exact.length || folded.length < 3) return exact
  const found = matchPrefix(
    folded,
    named.map((one) => one.folded),
  )
  const beginning = found === null ? [] : 'one' in found ? [found.one] : found.many
  return fitting((name) => beginning.includes(name))
}

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
