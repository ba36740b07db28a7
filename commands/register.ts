import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'

/** The register of codes is off until a recorded decision has switched it on: who may do so gets the way there. */
export function mustHaveRegister({ collaboration, person }: Turn): void {
  if (collaboration.settings.register) return
  throw new Problem((words) => words.participants.registerOff, {
    ways: (words) =>
      may(person.roles, 'register')
        ? [{ label: words.participants.switchOn, press: { command: 'settings', input: { what: 'register' } } }]
        : [],
  })
}
