/** Somebody at the tests' Slack: writes, presses, sends forms, and sees what comes. */

import { randomUUID } from 'node:crypto'
import type { Checker } from './slack-edge-blocks.ts'
import type { Workspace } from './slack-edge-emulator.ts'
import { asRecord, asText, type Json, listOf } from './slack-edge-json.ts'
import type { Screen, Seen, Server } from './slack-edge-server.ts'
import type { Answered, Payload, Quirks, Wire } from './slack-edge-wire.ts'

/** What the bot answered at once, and what the person sees next. */
export type Exchange = Answered & {
  /** the first thing that the person sees of it and that fits, now or when it comes */
  next(fits?: (seen: Seen) => boolean): Promise<Seen>
}

export type Person = {
  readonly name: string
  readonly id: string
  /** `/dua text`; `in` names a channel, or `direct` */
  slash(text: string, options?: { in?: string }): Promise<Exchange>
  /** a message in a channel that mentions the bot; `ts` sends an earlier one again */
  mention(channel: string, text: string, options?: Quirks & { ts?: string }): Promise<Exchange & { ts: string }>
  /** a message in the one-to-one chat */
  direct(text: string, options?: Quirks & { ts?: string }): Promise<Exchange & { ts: string }>
  /** comes into a channel; `team` is the person's own workspace where it is another */
  joins(channel: string, options?: Quirks & { id?: string; team?: string }): Promise<Exchange>
  /** presses the button with this label */
  press(seen: Seen, label: string): Promise<Exchange>
  /** fills in fields by name or label and sends the form */
  submit(view: Seen, values: Readonly<Record<string, string>>): Promise<Exchange>
  /** chooses from the shortcut menu; in a message's menu where a channel is given */
  shortcut(callbackId: string, options?: { in?: string }): Promise<Exchange>
}

export type Around = {
  readonly workspace: Workspace
  readonly server: Server
  readonly screen: Screen
  readonly checker: Checker
  readonly wire: Wire
  readonly commandWord: string
}

export function makePerson(around: Around, name: string): Person {
  const { workspace, server, screen, wire } = around
  const id = found(workspace.users, name)
  const team = { id: workspace.team, domain: 'exempelkommunen' }
  const user = { id, username: name, name, team_id: workspace.team }
  const channelOf = (place: string) =>
    place === 'direct' ? found(workspace.chats, name) : found(workspace.channels, place)

  async function send(payload: Payload, channel: string, quirks?: Quirks): Promise<Exchange> {
    const from = screen.seen.length
    const answered = await wire(payload, quirks)
    shown(answered.body, channel)
    const mine = (seen: Seen) => seen.user === id || (seen.user === null && seen.channel === channel)
    return { ...answered, next: (fits = () => true) => screen.until((seen) => mine(seen) && fits(seen), from) }
  }

  /** An answer that rides on the acknowledgement: Slack drops one that it does not understand, without a word. */
  function shown(body: Json, channel: string): void {
    if (asText(body.text) !== '' || body.blocks !== undefined) {
      server.problems.push(...around.checker.message(body.blocks ?? []).map((one) => `ack: ${one}`))
      if (body.response_type === 'in_channel') server.problems.push('ack: in_channel')
      const { text, blocks } = body
      screen.show({ kind: 'ephemeral', via: 'ack', user: id, channel, text: asText(text), blocks: listOf(blocks) })
    }
    if (body.response_action === 'update') {
      server.problems.push(...around.checker.view(body.view).map((one) => `ack: ${one}`))
      screen.show({ kind: 'view', via: 'ack', user: id, view: asRecord(body.view) })
    }
  }

  async function message(channel: string, text: string, event: Json, options: Quirks & { ts?: string }) {
    const ts =
      options.ts ?? asText((await workspace.call(workspace.tokenOf(name), 'chat.postMessage', { channel, text })).ts)
    const payload = {
      type: 'event_callback',
      team_id: workspace.team,
      api_app_id: 'A0DUA',
      event_id: `Ev${ts}`,
      event_time: Number.parseInt(ts, 10),
      authorizations: [{ team_id: workspace.team, user_id: workspace.botUser, is_bot: true, enterprise_id: null }],
      event: { user: id, team: workspace.team, channel, ts, event_ts: ts, text, ...event },
    }
    return { ...(await send({ kind: 'event', payload }, channel, options)), ts }
  }

  return {
    name,
    id,
    async slash(text, { in: place = 'operativ' } = {}) {
      const channel = channelOf(place)
      const payload = {
        token: 'unused',
        team_id: workspace.team,
        team_domain: 'exempelkommunen',
        channel_id: channel,
        channel_name: place === 'direct' ? 'directmessage' : place,
        user_id: id,
        user_name: name,
        command: around.commandWord,
        text: written(workspace, text),
        api_app_id: 'A0DUA',
        is_enterprise_install: 'false',
        response_url: server.responseUrl(id, channel),
        trigger_id: await server.trigger(id),
      }
      return send({ kind: 'command', payload }, channel)
    },
    mention(place, text, options = {}) {
      const said = `<@${workspace.botUser}> ${written(workspace, text)}`
      return message(channelOf(place), said, { type: 'app_mention' }, options)
    },
    direct(text, options = {}) {
      const event = { type: 'message', channel_type: 'im' }
      return message(channelOf('direct'), written(workspace, text), event, options)
    },
    async joins(place, { id: eventId = `Ev${randomUUID()}`, team: own = workspace.team, ...quirks } = {}) {
      const payload = {
        type: 'event_callback',
        team_id: workspace.team,
        api_app_id: 'A0DUA',
        event_id: eventId,
        event_time: 1,
        authorizations: [{ team_id: workspace.team, user_id: workspace.botUser, is_bot: true, enterprise_id: null }],
        event: { type: 'member_joined_channel', user: id, channel: channelOf(place), channel_type: 'C', team: own },
      }
      return send({ kind: 'event', payload }, channelOf('direct'), quirks)
    },
    async press(seen, label) {
      const action = buttonsOf(seen).find((button) => asText(asRecord(button.text).text) === label)
      if (!action)
        throw new Error(`no button ${label} among ${buttonsOf(seen).map((one) => asText(asRecord(one.text).text))}`)
      const channel = seen.channel ?? ''
      const payload = {
        type: 'block_actions',
        user,
        team,
        api_app_id: 'A0DUA',
        container: { type: 'message', message_ts: seen.id, channel_id: channel, is_ephemeral: seen.user !== null },
        trigger_id: await server.trigger(id),
        channel: { id: channel, name: 'channel' },
        response_url: server.responseUrl(id, channel),
        actions: [{ ...action, block_id: 'b1', action_ts: '1.1' }],
      }
      return send({ kind: 'interaction', payload }, channel)
    },
    async submit({ view }, values) {
      const shownView = view ?? {}
      const payload = {
        type: 'view_submission',
        user,
        team,
        api_app_id: 'A0DUA',
        trigger_id: await server.trigger(id),
        view: { ...shownView, state: { values: filledIn(listOf(shownView.blocks), values) } },
        response_urls: [],
      }
      return send({ kind: 'interaction', payload }, '')
    },
    async shortcut(callbackId, { in: place } = {}) {
      const common = { user, team, callback_id: callbackId, trigger_id: await server.trigger(id), action_ts: '1.1' }
      if (place === undefined)
        return send({ kind: 'interaction', payload: { ...common, type: 'shortcut' } }, channelOf('direct'))
      const channel = channelOf(place)
      const there = { channel: { id: channel, name: place }, response_url: server.responseUrl(id, channel) }
      const payload = { ...common, ...there, type: 'message_action', message_ts: '1.1', message: { text: 'x' } }
      return send({ kind: 'interaction', payload }, channel)
    },
  }
}

function found(names: ReadonlyMap<string, string>, name: string): string {
  const id = names.get(name)
  if (id === undefined) throw new Error(`no ${name} here, only ${[...names.keys()]}`)
  return id
}

/** A text as Slack's client sends it: `&`, `<`, `>` escaped, people by their id. */
function written(workspace: Workspace, text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return plain.replace(/@([a-z-]+)/g, (whole, name: string) => {
    const id = workspace.users.get(name)
    return id === undefined ? whole : `<@${id}|${name}>`
  })
}

/** All buttons of a message, in their order. */
export function buttonsOf({ blocks }: Seen): readonly Json[] {
  return blocks.flatMap((block) => {
    const accessory = asRecord(block.accessory)
    const elements = block.type === 'actions' ? listOf(block.elements) : []
    return [...elements, accessory].filter(({ type }) => type === 'button')
  })
}

/** The state of a view: what the form held, with the person's values over it. */
function filledIn(blocks: readonly Json[], values: Readonly<Record<string, string>>): Json {
  const left = new Map(Object.entries(values))
  const state = blocks.flatMap((block) => {
    if (block.type !== 'input') return []
    const blockId = asText(block.block_id)
    const element = asRecord(block.element)
    const names = [blockId, blockId.split(':').at(-1) ?? '', asText(asRecord(block.label).text)]
    const name = names.find((one) => left.has(one))
    const given = name === undefined ? undefined : left.get(name)
    if (name !== undefined) left.delete(name)
    if (given === undefined && block.optional !== true && !hasInitial(element))
      throw new Error(`${blockId} is required`)
    return [[blockId, { [asText(element.action_id)]: { type: element.type, ...elementState(element, given) } }]]
  })
  if (left.size > 0) throw new Error(`no field ${[...left.keys()]} in the form`)
  return Object.fromEntries(state)
}

const hasInitial = ({ initial_value, initial_date, initial_option }: Json) =>
  [initial_value, initial_date, initial_option].some((initial) => initial !== undefined)

function elementState(element: Json, given: string | undefined): Json {
  if (element.type === 'datepicker') return { selected_date: given ?? element.initial_date ?? null }
  if (element.type !== 'static_select') return { value: (given ?? element.initial_value) || null }
  const options = [
    ...listOf(element.options),
    ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
  ]
  const chosen = options.find(({ value, text }) => given === value || given === asText(asRecord(text).text))
  if (given !== undefined && !chosen) throw new Error(`no choice ${given}`)
  return { selected_option: chosen ?? element.initial_option ?? null }
}
