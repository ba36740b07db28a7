/** `npm run bind -- --slack T…/C… --group operativ --leader U…`: lets a real group in. */

import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Binding, bindGroup } from '../../db/bind.ts'
import { type Started, startDatabase } from '../../db/start.ts'
import { type Bot, makeBot } from '../bot.ts'
import { say, toGroup } from '../chat/reply.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { slackPlatform } from '../platforms/slack/index.ts'
import { teamsPlatform } from '../platforms/teams/index.ts'
import { wordsIn } from '../text/index.ts'

const usage = `npm run bind -- --slack TEAM/CHANNEL --group operativ|styrgrupp --leader USER [--municipality NAME]
npm run bind -- --teams TENANT/CONVERSATION --group operativ|styrgrupp --leader OBJECT-ID [--municipality NAME]

The bot is invited to the channel first, and the platform's variables stand in the environment (.env.example).
A group may be bound to several conversations: run it once for each.`

const groups = { operativ: 'operative', operative: 'operative', styrgrupp: 'steering', steering: 'steering' } as const
const note = (line: string) => process.stderr.write(`${line}\n`)

try {
  await main()
} catch (error) {
  note(
    error instanceof ConfigError || error instanceof RangeError
      ? error.message
      : `Could not bind: ${error instanceof Error ? error.name : 'unknown error'}`,
  )
  process.exitCode = 1
}

async function main(): Promise<void> {
  const binding = read()
  const config = readConfig(process.env)
  if (!config[binding.platform]) throw new RangeError(`${binding.platform} is not configured: see .env.example`)
  const database = await startDatabase(config, note)
  try {
    await bindAndGreet(binding, config, database)
  } finally {
    await database.stop()
  }
}

async function bindAndGreet(binding: Binding, config: Config, { ownerUrl, appUrl }: Started): Promise<void> {
  const clock = () => Temporal.Now.instant()
  const { collaborationId, conversationId } = await bindGroup(ownerUrl, binding, clock())
  const bot = makeBot({ appUrl, commandWord: config.commandWord, clock, note })
  try {
    bot.join(platformOf(binding, config, bot).platform)
    const id = randomUUIDv7()
    const words = wordsIn('sv').common
    await bot.database.as(collaborationId, async (store) => {
      store.places.post({
        id,
        platform: binding.platform,
        conversationId,
        reply: toGroup(say(words.bound(config.botName))),
        language: 'sv',
        subject: null,
        eventIds: [],
        at: clock(),
      })
    })
    await bot.outbox.deliver(collaborationId, [id])
    // a binding holds when its first message has arrived, not before
    if (!(await bot.database.as(collaborationId, (store) => store.posts.isSent(id)))) {
      throw new RangeError(
        'The conversation is bound, but the first message did not arrive: is the bot a member of the channel? Mend that and run this again.',
      )
    }
    note('Bound. The first message has arrived.')
  } finally {
    await bot.stop()
  }
}

function platformOf({ platform }: Binding, { slack, teams }: Config, bot: Bot) {
  if (platform === 'slack' && slack) return slackPlatform({ ...slack, note }, bot.hear)
  if (platform === 'teams' && teams) return teamsPlatform(teams, bot.hear)
  throw new RangeError(`${platform} is not configured: see .env.example`)
}

function read(): Binding {
  const options = {
    slack: { type: 'string' },
    teams: { type: 'string' },
    group: { type: 'string' },
    leader: { type: 'string' },
    municipality: { type: 'string' },
  } as const
  const { values } = parseArgs({ options })
  const platform = values.slack ? 'slack' : 'teams'
  const [workspace, conversation] = (values.slack ?? values.teams ?? '').split(/\/(.*)/s)
  const group = Object.entries(groups).find(([name]) => name === values.group)?.[1]
  if (!workspace || !conversation || !group || !values.leader || (values.slack && values.teams))
    throw new RangeError(usage)
  const name = values.municipality ?? 'Kommunen'
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return { platform, workspace, conversation, group, leader: values.leader, collaboration: { slug, name } }
}
