/**
 * The tests' Slack, on 127.0.0.1: a stateful Web API (`emulate`), and around it what that lacks: signed commands,
 * presses, forms and events with a 3 s deadline, response URLs, trigger ids that expire, limits, and faults on demand.
 */

import { blockChecker } from './slack-edge-blocks.ts'
import { appToken, startWorkspace } from './slack-edge-emulator.ts'
import { asText, type Json, listOf } from './slack-edge-json.ts'
import { makePerson, type Person } from './slack-edge-person.ts'
import { type Fault, makeScreen, type Seen, type Server, startServer } from './slack-edge-server.ts'
import { socketLine } from './slack-edge-socket.ts'
import { httpWire, signingSecret, type Wire } from './slack-edge-wire.ts'

export type SlackEdge = {
  /** what the bot is configured with */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly team: string
  /** tells where the bot listens (…/slack/events); over Socket Mode it is reached by its own connection */
  connect(url: string): void
  user(name: string): Person
  channel(name: string): {
    readonly id: string
    messages(): Promise<readonly Json[]>
    administer(what: 'archive' | 'unarchive'): Promise<void>
  }
  /** everything that has appeared on a screen */
  readonly seen: readonly Seen[]
  until(wanted: (seen: Seen) => boolean, from?: number): Promise<Seen>
  readonly calls: Server['calls']
  /** what the next call of a method meets (`response_url` too) */
  fail(method: string, fault: Fault): void
  /** delivers a payload of the test's own */
  readonly send: Wire
  /** ends the connection of a bot in Socket Mode */
  hangUp(): void
  /** what Slack would have refused so far, taken off the list: for tests of just that */
  excuse(): readonly string[]
  /** stops it. Throws when the bot sent anything that Slack would refuse and the test did not excuse. */
  close(): Promise<void>
}

export type EdgeOptions = {
  readonly history?: boolean
  readonly socket?: boolean
  readonly commandWord?: string
  readonly wire?: Wire
}

/**
 * Starts a Slack with the people and channels of `slack-edge-emulator.ts`.
 * `history: false`: the owner did not grant the scopes for looking up posts. `socket: true`: the bot connects to us.
 * `wire`: deliveries go to the test itself.
 */
export async function slackEdge(options: EdgeOptions = {}): Promise<SlackEdge> {
  const workspace = await startWorkspace(options.history ?? true)
  const checker = await blockChecker()
  const screen = makeScreen()
  const server = await startServer(workspace, checker, screen)
  let url = ''
  const line = socketLine(server)
  const wire = options.wire ?? (options.socket ? line.wire : httpWire(() => url))
  const around = { workspace, server, screen, checker, wire, commandWord: options.commandWord ?? '/dua' }
  return {
    apiUrl: `${server.url}/api/`,
    botToken: workspace.botToken,
    appToken,
    signingSecret,
    team: workspace.team,
    connect(to) {
      url = to
    },
    user: (name) => makePerson(around, name),
    channel(name) {
      const chat = workspace.chats.get(name)
      const id = workspace.channels.get(name) ?? chat ?? ''
      const reader = chat === undefined ? workspace.tokenOf('projektledare') : workspace.botToken
      const messages = async () => {
        const all = await workspace.call(reader, 'conversations.history', { channel: id, limit: 999 })
        return listOf(all.messages).toSorted((one, other) => asText(one.ts).localeCompare(asText(other.ts)))
      }
      return { id, messages, administer: (what) => workspace.administer(id, what) }
    },
    seen: screen.seen,
    until: screen.until,
    calls: server.calls,
    fail: server.fail,
    send: wire,
    hangUp: line.hangUp,
    excuse: () => server.problems.splice(0),
    async close() {
      if (line.open() > 0) server.problems.push('a connection left open')
      await server.close()
      await workspace.close()
      if (server.problems.length > 0) throw new Error(`Slack would refuse:\n${server.problems.join('\n')}`)
    },
  }
}
