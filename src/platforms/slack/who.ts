/** Who somebody is, as Slack tells where it may be asked (scope users:read, which a municipality may refuse). */

import type { Client } from './client.ts'
import { at, textAt } from './peek.ts'

type Who = { readonly isBot: boolean; readonly name: string | null }

/** Taken for a person without a name. */
export const unknown: Who = { isBot: false, name: null }

/** Slack's own bot, which the API does not call one. */
const SLACKBOT = 'USLACKBOT'

/** Never throws. */
export async function whoIs(client: Client, user: string): Promise<Who> {
  if (user === SLACKBOT) return { isBot: true, name: null }
  try {
    const told = at(await client.users.info({ user }), 'user')
    return {
      isBot: at(told, 'is_bot') === true,
      name: textAt(told, 'profile', 'real_name') ?? textAt(told, 'real_name'),
    }
  } catch {
    return unknown
  }
}
