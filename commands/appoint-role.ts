import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import { nearRoles, rolesOf } from '../src/chat/role-words.ts'
import type { Role } from '../src/domain/roles.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import type { AppointFields } from './appoint.ts'
import { asInput } from './receipt.ts'

/** Small words around a function: "till SFI-samordnare t.o.m. 30 juni". */
const beside = new Set('i in som as till to tom t.o.m. t.o.m until fran from for a the en och'.split(' '))

/** The words that can be a function's name. */
export const withoutBeside = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '' && !beside.has(fold(word)))
    .join(' ')
    .replace(/\?$/, '')

/**
 * The function that is meant: picked, or by the words that nothing else took.
 * @returns null where none is named
 * @throws Problem words that mean several, asked with buttons, or none, with the nearest
 */
export function roleIn(fields: AppointFields): Role | null {
  const said = withoutBeside(fields.words ?? '')
  if (said === '') return fields.role ?? null
  const meant = rolesOf(said)
  const [only] = meant
  if (fields.role && meant.length) return fields.role
  if (only && meant.length === 1) return only
  const { words: _, ...rest } = fields
  const press = (role: Role | undefined) => ({ command: 'appoint', input: asInput({ ...rest, role }) })
  const button = (role: Role, { roles }: Words): Button => ({ label: capital(roles[role]), press: press(role) })
  if (only) {
    throw new Problem(({ people }) => people.ambiguousRole(said), {
      ways: (words) => meant.map((role) => button(role, words)),
    })
  }
  throw new Problem(
    (words) =>
      words.people.unknownRole(
        said,
        nearRoles(said, words).map((role) => words.roles[role]),
      ),
    {
      ways: (words) => [
        ...nearRoles(said, words).map((role) => button(role, words)),
        { label: words.common.openForm, press: { ...press(fields.role), form: true } },
      ],
    },
  )
}
