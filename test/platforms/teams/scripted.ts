/** A Teams platform over HTTP whose other side is a script. */

import { createServer } from 'node:http'
import type { Answer, Hear } from '../../../src/chat/hear.ts'
import type { Heard } from '../../../src/chat/heard.ts'
import type { OutgoingPost } from '../../../src/chat/platform.ts'
import { type Reply, say, toYou } from '../../../src/chat/reply.ts'
import { type Surroundings, type Teams, type TeamsConfig, teamsPlatform } from '../../../src/platforms/teams/index.ts'
import { type TeamsEdge, teamsEdge } from '../../support/teams-edge.ts'

export type Scripted = {
  readonly edge: TeamsEdge
  readonly teams: Teams
  /** what was heard, in order */
  readonly heard: readonly Heard[]
  /** what to answer from now on */
  answers(next: Hear): void
  close(): Promise<void>
}

export const said = (reply: Reply | null = null): Answer => ({
  kind: 'said',
  turnId: 't',
  reply,
  language: 'sv',
  delivered: Promise.resolve(),
})

/** Time goes as usual, and nothing that is waited for comes. */
export const still: Surroundings = {
  now: () => Temporal.Now.instant().epochMilliseconds,
  random: () => 0.5,
  wait: () => new Promise(() => undefined),
}

export async function scripted(around: Surroundings = still, config: Partial<TeamsConfig> = {}): Promise<Scripted> {
  const edge = await teamsEdge()
  const heard: Heard[] = []
  let answer: Hear = async () => said()
  const teams = teamsPlatform(
    { ...edge.config, ...config },
    (one) => {
      heard.push(one)
      return answer(one)
    },
    around,
  )
  const server = createServer((request, response) => void teams.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  edge.pointAt(`http://127.0.0.1:${address.port}/api/messages`)
  return {
    edge,
    teams,
    heard,
    answers: (next) => {
      answer = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await edge.close()
    },
  }
}

/** A post as the rest of the bot hands it over. */
export function post(
  to: Partial<OutgoingPost['to']> & { conversation: string },
  reply: Reply = toYou(say('Hej')),
): OutgoingPost {
  return {
    id: 'p1',
    to: { workspace: 'tenant', kind: 'group', onlyUser: null, reference: null, ...to },
    reply,
    language: 'sv',
  }
}
