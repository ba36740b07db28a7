import { expect } from 'vitest'
import { startApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { cardType, dataOf, messageOf, type TeamsMessage } from '../support/teams-edge-message.ts'
import {
  type Actor,
  emptyMunicipality,
  moment,
  type Place,
  patience,
  type Sees,
  type Shown,
  type Stage,
} from './stage.ts'

/** A group's place, or the visitor's own chat. */
type Where = Place | 'direkt'

type Told = { readonly in: string; readonly to: Sees; readonly text: string; readonly card: object }

/** The local page by its JSON door; presses and forms as its cards send them. */
export async function pageStage(clock = moment, model: Config['model'] = null): Promise<Stage> {
  const base = await emptyMunicipality(clock)
  const config = {
    port: 0,
    publicPort: 0,
    publicHost: '127.0.0.1',
    commandWord: '/dua',
    slack: null,
    teams: null,
    model,
  }
  const app = await startApp({ config, appUrl: base.appUrl, clock, note: () => {} })
  const url = `http://127.0.0.1:${app.listening.page}/chat`

  async function post(as: string, place: Where, what: object, sees: Sees, told: Where = place): Promise<Shown> {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, in: place, ...what }),
    })
    const { replies } = (await answer.json()) as { replies: readonly Told[] }
    const found = replies.find((one) => one.to === sees && one.in === told)
    if (!found) throw new Error(`nothing to ${sees} in ${JSON.stringify(replies)}`)
    return shown(as, told, found)
  }

  function shown(as: string, place: Where, told: Told): Shown {
    const message = messageOf('1', place, { attachments: [{ contentType: cardType, content: told.card }] })
    const button = (wanted: (one: TeamsMessage['buttons'][number]) => boolean) => {
      const found = message.buttons.find(wanted)
      if (!found) throw new Error(`no such button on “${told.text}”`)
      return found
    }
    return {
      text: told.text,
      buttons: message.buttons.filter((one) => one.verb === 'press').map((one) => one.title),
      fields: message.fields,
      presses: (label, sees = 'you') =>
        post(
          as,
          place,
          {
            press: dataOf(
              message,
              button((one) => one.title === label),
              {},
            ),
          },
          sees,
        ),
      submits: (values, sees = 'you') =>
        post(
          as,
          place,
          {
            submit: dataOf(
              message,
              button((one) => one.verb === 'submit'),
              values,
            ),
          },
          sees,
        ),
    }
  }

  return {
    name: 'page',
    sql: base.sql,
    person: (name): Actor => ({
      says: (text, place = 'operativ', sees = 'you') => post(name, place, { text: `/dua ${text}` }, sees),
      joins: (place = 'operativ') => post(name, place, { joined: true }, 'you', 'direkt'),
    }),
    async sees(name, words, place = 'operativ') {
      const there = async () => {
        const answer = await fetch(`${url}?as=${name}&in=${place}`)
        const { replies } = (await answer.json()) as { replies: readonly Told[] }
        return replies.find(({ text }) => text.includes(words)) ?? null
      }
      await expect.poll(there, patience).not.toBe(null)
      const told = await there()
      if (!told) throw new Error(`no “${words}”`)
      return shown(name, place, told)
    },
    async stop() {
      await app.stop()
      await base.drop()
    },
  }
}
