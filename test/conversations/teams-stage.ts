import { expect } from 'vitest'
import { startApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { type TeamsEdge, teamsEdge } from '../support/teams-edge.ts'
import type { TeamsMessage } from '../support/teams-edge-message.ts'
import {
  type Actor,
  emptyMunicipality,
  moment,
  moveTo,
  type Place,
  patience,
  type Sees,
  type Shown,
  type Stage,
} from './stage.ts'

type TeamsUser = ReturnType<TeamsEdge['user']>

/** Teams over HTTP with real token checks: mentions in the channel, private answers in the one-to-one chat, cards. */
export async function teamsStage(clock = moment, model: Config['model'] = null): Promise<Stage & { teams: TeamsEdge }> {
  const teams = await teamsEdge()
  const base = await emptyMunicipality(clock)
  await moveTo(
    base.sql,
    'teams',
    teams.config.tenantId,
    (place) => teams.channel(place).id,
    (person) => teams.user(person).objectId,
  )
  const config = {
    port: 0,
    publicPort: 0,
    publicHost: '127.0.0.1',
    commandWord: '/dua',
    slack: null,
    teams: teams.config,
    model,
  }
  const app = await startApp({ config, appUrl: base.appUrl, clock, note: () => {} })
  teams.pointAt(`http://127.0.0.1:${app.listening.public}/api/messages`)

  const next = async (user: TeamsUser, place: Place, sees: Sees): Promise<Shown> =>
    shown(user, place, await (sees === 'you' ? teams.chatWith(user) : teams.channel(place)).next())

  function shown(user: TeamsUser, place: Place, message: TeamsMessage): Shown {
    return {
      text: message.text,
      buttons: message.buttons.filter((button) => button.verb === 'press').map((button) => button.title),
      fields: message.fields,
      async presses(label, sees = 'you') {
        // what the private chat has from before is no answer to a press in the channel
        if (message.conversation.startsWith('19:')) teams.chatWith(user).leaveUnread()
        await user.presses(label, message)
        return next(user, place, sees)
      },
      async submits(values, sees = 'you') {
        const { card } = await user.submits(message, values)
        return card ? shown(user, place, card) : next(user, place, sees)
      },
    }
  }

  return {
    name: 'teams',
    sql: base.sql,
    teams,
    person(name): Actor {
      const user = teams.user(name)
      return {
        async says(text, place = 'operativ', sees = 'you') {
          // the channel has messages that nobody has waited for
          if (sees === 'group') teams.channel(place).leaveUnread()
          await user.says(text, { in: place })
          return next(user, place, sees)
        },
        async joins(place = 'operativ') {
          await user.joins({ team: place })
          return next(user, place, 'you')
        },
      }
    },
    async sees(name, words, place = 'operativ') {
      const user = teams.user(name)
      const there = () =>
        [...teams.chatWith(user).messages(), ...teams.channel(place).messages()].find(({ text }) =>
          text.includes(words),
        ) ?? null
      await expect.poll(there, patience).not.toBe(null)
      const message = there()
      if (!message) throw new Error(`no “${words}”`)
      return shown(user, place, message)
    },
    async stop() {
      await app.stop()
      await teams.close()
      await base.drop()
    },
  }
}
