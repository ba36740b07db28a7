import { startApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { type SlackEdge, slackEdge } from '../support/slack-edge.ts'
import { buttonsOf, type Exchange, type Person } from '../support/slack-edge-person.ts'
import type { Seen } from '../support/slack-edge-server.ts'
import { type Actor, emptyMunicipality, moment, moveTo, type Sees, type Shown, type Stage } from './stage.ts'

type Json = Readonly<Record<string, unknown>>

/** Slack over signed HTTP: `/dua …`, buttons, modals. */
export async function slackStage(clock = moment, model: Config['model'] = null): Promise<Stage & { slack: SlackEdge }> {
  const slack = await slackEdge()
  const base = await emptyMunicipality(clock)
  await moveTo(
    base.sql,
    'slack',
    slack.team,
    (place) => slack.channel(place).id,
    (person) => slack.user(person).id,
  )
  const mode = { kind: 'http', signingSecret: slack.signingSecret } as const
  const config = {
    port: 0,
    publicPort: 0,
    publicHost: '127.0.0.1',
    commandWord: '/dua',
    slack: { botToken: slack.botToken, mode },
    teams: null,
    model,
  }
  const app = await startApp({
    config,
    appUrl: base.appUrl,
    clock,
    note: () => {},
    clouds: { slackApiUrl: slack.apiUrl },
  })
  slack.connect(`http://127.0.0.1:${app.listening.public}/slack/events`)

  async function seen(person: Person, exchange: Exchange, sees: Sees): Promise<Shown> {
    // what the same turn tells the whole group beside its answer is not the answer
    const isAlone = ({ kind, user }: Seen) => kind === 'view' || user === person.id
    return shown(person, await exchange.next((one) => isAlone(one) === (sees === 'you')))
  }

  function shown(person: Person, next: Seen): Shown {
    return {
      text: [next.text, ...wordsOf(next.blocks), ...wordsOf(next.view?.blocks)].join('\n'),
      buttons: buttonsOf(next).map((button) => plain(button.text)),
      fields: listOf(next.view?.blocks)
        .filter((block) => block.type === 'input')
        .map((block) => plain(block.label)),
      presses: async (label, sees = 'you') => seen(person, await person.press(next, label), sees),
      submits: async (values, sees = 'you') => seen(person, await person.submit(next, values), sees),
    }
  }

  return {
    name: 'slack',
    sql: base.sql,
    slack,
    person(name): Actor {
      const person = slack.user(name)
      return {
        says: async (text, place = 'operativ', sees = 'you') =>
          seen(person, await person.slash(text, { in: place }), sees),
        joins: async (place = 'operativ') =>
          shown(person, await (await person.joins(place)).next(({ kind }) => kind === 'message')),
      }
    },
    async sees(name, words) {
      const person = slack.user(name)
      const isTheirs = ({ user }: Seen) => user === null || user === person.id
      return shown(
        person,
        await slack.until((one) => isTheirs(one) && [one.text, ...wordsOf(one.blocks)].join('\n').includes(words)),
      )
    },
    async stop() {
      await app.stop()
      await slack.close()
      await base.drop()
    },
  }
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const plain = (value: unknown): string => (isRecord(value) ? String(value.text ?? '') : '')

/** Everything in blocks that a person can read. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : wordsOf(inner),
  )
}
