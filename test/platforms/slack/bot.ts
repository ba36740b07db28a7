/** Slack's side of the bot alone, before a `hear` that each test writes for itself. */

import { createServer } from 'node:http'
import type { Answer, Hear } from '../../../src/chat/hear.ts'
import type { Heard } from '../../../src/chat/heard.ts'
import type { FormView, Reply } from '../../../src/chat/reply.ts'
import { SLACK_PATH, type Slack, slackPlatform } from '../../../src/platforms/slack/index.ts'
import { type SlackEdge, slackEdge } from '../../support/slack-edge.ts'

export type Bot = AsyncDisposable & {
  readonly slack: SlackEdge
  readonly platform: Slack['platform']
  readonly url: string
  readonly heard: readonly Heard[]
  readonly notes: readonly string[]
  /** what is answered from now on */
  answers(hear: Hear): void
  stop(): Promise<void>
}

export const said = (reply: Reply | null): Answer => ({
  kind: 'said',
  turnId: 'turn',
  reply,
  language: 'sv',
  delivered: Promise.resolve(),
})

/** Starts both, connected. At the end the edge throws if the bot sent anything that Slack would refuse. */
export async function startBot(options: { history?: boolean; socket?: boolean; apiUrl?: string } = {}): Promise<Bot> {
  const slack = await slackEdge(options)
  const heard: Heard[] = []
  const notes: string[] = []
  let hear: Hear = async () => said(null)
  const mode = options.socket
    ? ({ kind: 'socket', appToken: slack.appToken } as const)
    : ({ kind: 'http', signingSecret: slack.signingSecret } as const)
  const bot = slackPlatform(
    { botToken: slack.botToken, apiUrl: options.apiUrl ?? slack.apiUrl, mode, note: (code) => void notes.push(code) },
    (one) => {
      heard.push(one)
      return hear(one)
    },
  )
  const server = createServer((request, response) => bot.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${SLACK_PATH}`
  slack.connect(url)
  await bot.start()
  const stop = async () => {
    await bot.stop()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  return {
    slack,
    platform: bot.platform,
    url,
    heard,
    notes,
    answers: (next) => {
      hear = next
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
      await slack.close()
    },
  }
}

/** A form with a field of each type. */
export function logForm(changes: Partial<FormView> = {}): FormView {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    command: 'log',
    title: 'Logga en händelse',
    intro: 'Skriv aldrig namn eller personnummer.',
    fields: [
      { name: 'women', label: 'Kvinnor', type: 'number', required: false },
      { name: 'day', label: 'Dag', type: 'date', required: true, value: '2026-11-20' },
      {
        name: 'kind',
        label: 'Händelse',
        type: 'choice',
        required: true,
        options: [
          { value: 'placement', label: 'Praktik' },
          { value: 'job', label: 'Jobb' },
        ],
      },
      { name: 'note', label: 'Anteckning', type: 'lines', required: false, max: 500 },
    ],
    hidden: { track: 'track-1' },
    submit: 'Spara',
    open: 'Öppna formulär',
    ...changes,
  }
}
