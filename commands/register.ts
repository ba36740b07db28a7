/** The register of codes: off until a recorded decision has switched it on. */

import { z } from 'zod'
import type { Decision } from '../db/queries/settings.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'

/** @throws Problem the register is off; who may switch it on gets the way there */
export function mustHaveRegister({ collaboration, person }: Turn): void {
  if (collaboration.settings.register) return
  throw new Problem((words) => words.participants.registerOff, {
    ways: (words) =>
      may(person.roles, 'register')
        ? [{ label: words.participants.switchOn, press: { command: 'settings', input: { what: 'register' } } }]
        : [],
  })
}

const decided = z.object({ keyHolder: z.string().nullable() })

/** Who keeps the key from code to person, by the newest decision; null before there is one. */
export function keyHolder(newestFirst: readonly Decision[]): string | null {
  const newest = newestFirst.find((decision) => decision.subject === 'register')
  return decided.safeParse(newest?.value).data?.keyHolder ?? null
}
