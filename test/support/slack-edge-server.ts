/** The tests' Slack as the bot reaches it: the emulator behind the checks, limits and faults that it lacks. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Checker } from './slack-edge-blocks.ts'
import { appToken, type Workspace } from './slack-edge-emulator.ts'
import { asRecord, asText, fromField, type Json, listOf } from './slack-edge-json.ts'

/** Something that appeared on somebody's screen. */
export type Seen = {
  readonly kind: 'message' | 'ephemeral' | 'update' | 'view'
  /** the way it came: a Web API method, `ack` or `response_url` */
  readonly via: string
  /** the only one who sees it; null: everybody in the channel */
  readonly user: string | null
  readonly channel: string | null
  readonly id: string | null
  readonly text: string
  readonly blocks: readonly Json[]
  readonly view: Json | null
  /** stands in place of the message that was pressed */
  readonly replaces: boolean
}

/**
 * What happens to the next call of a method: it is refused with an error, a Retry-After (seconds) or a status, the line
 * goes dead before it arrives, or its answer is lost on the way back; `lostIn` a status: it arrives, and the answer is
 * that status.
 */
export type Fault =
  | { readonly error: string }
  | { readonly retryAfter: number }
  | { readonly status: number }
  | { readonly lostIn: number }
  | 'dead'
  | 'lost'

/** Nothing that is waited for takes this long, in milliseconds. */
const PATIENCE = 10_000

export type Screen = {
  readonly seen: readonly Seen[]
  show(seen: Partial<Seen> & Pick<Seen, 'kind' | 'via'>): void
  /** the first thing from `from` on that is looked for, now or when it comes */
  until(wanted: (seen: Seen) => boolean, from?: number): Promise<Seen>
}

export function makeScreen(): Screen {
  const seen: Seen[] = []
  const waiting = new Set<() => void>()
  return {
    seen,
    show(one) {
      seen.push({ user: null, channel: null, id: null, text: '', blocks: [], view: null, replaces: false, ...one })
      for (const look of waiting) look()
    },
    until(wanted, from = 0) {
      const { promise, resolve, reject } = Promise.withResolvers<Seen>()
      const look = () => {
        const found = seen.slice(from).find(wanted)
        if (found) resolve(found)
      }
      const giveUp = () => reject(new Error(`did not come; since then: ${JSON.stringify(seen.slice(from), null, 1)}`))
      const timer = setTimeout(giveUp, PATIENCE)
      waiting.add(look)
      look()
      return promise.finally(() => {
        clearTimeout(timer)
        waiting.delete(look)
      })
    },
  }
}

export type Server = {
  readonly url: string
  /** every call of the Web API, in order */
  readonly calls: readonly { readonly method: string; readonly args: Json }[]
  /** what Slack would have refused, that no test asked for */
  readonly problems: string[]
  fail(method: string, fault: Fault): void
  responseUrl(user: string, channel: string): string
  /** an id with which this user can be shown one form, within 3 s */
  trigger(user: string): Promise<string>
  onUpgrade(handler: (request: IncomingMessage, socket: import('node:stream').Duplex) => void): void
  close(): Promise<void>
}

const MESSAGES = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update'])

export async function startServer(workspace: Workspace, checker: Checker, screen: Screen): Promise<Server> {
  const calls: { method: string; args: Json }[] = []
  const problems: string[] = []
  const faults = new Map<string, Fault[]>()
  const urls = new Map<string, { user: string; channel: string; uses: number }>()
  const triggers = new Map<string, string>()

  const server = createServer((request, response) => {
    route(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request)
    const path = request.url ?? ''
    if (path.startsWith('/response/')) return answerUrl(path, body, response)
    const method = path.replace('/api/', '')
    const args = argsOf(request, body)
    calls.push({ method, args })
    const fault = faults.get(method)?.shift()
    if (fault === 'dead') return void response.destroy()
    if (fault && fault !== 'lost') {
      if ('error' in fault) return json(response, { ok: false, error: fault.error })
      if ('status' in fault) return void response.writeHead(fault.status).end()
      if ('retryAfter' in fault) return void response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end()
    }
    const result = await call(request, method, args)
    if (fault === 'lost') return void response.destroy()
    if (fault) return void response.writeHead(fault.lostIn).end()
    json(response, result)
  }

  async function call(request: IncomingMessage, method: string, args: Json): Promise<Json> {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '') || asText(args.token)
    if (method === 'apps.connections.open') {
      return token === appToken
        ? { ok: true, url: `${url.replace('http', 'ws')}/socket` }
        : { ok: false, error: 'invalid_auth' }
    }
    if (token !== workspace.botToken) return { ok: false, error: 'invalid_auth' }
    const wrong = refusal(method, args)
    if (wrong) return { ok: false, error: wrong }
    const result = await workspace.call(token, method, args).catch((error: Error) => ({
      ok: false,
      error: error.message.split(': ').at(-1) ?? 'fatal_error',
    }))
    if (result.ok === true) appear(method, args, result)
    return method === 'conversations.history' ? history(result, args) : result
  }

  /** Slack's own word for what is wrong with a call, where the emulator would let it through. */
  function refusal(method: string, args: Json): string | null {
    if (MESSAGES.has(method)) {
      const wrong = checker.message(args.blocks ?? [])
      problems.push(...wrong.map((one) => `${method}: ${one}`))
      if (asText(args.text) === '') problems.push(`${method}: no text`)
      if (asText(args.text).length > (method === 'chat.update' ? 4000 : 40_000)) return 'msg_too_long'
      return wrong.length > 0 ? 'invalid_blocks' : null
    }
    if (method !== 'views.open') return null
    const wrong = checker.view(args.view)
    problems.push(...wrong.map((one) => `${method}: ${one}`))
    return wrong.length > 0 ? 'invalid_arguments' : null
  }

  function appear(method: string, args: Json, result: Json): void {
    const content = { via: method, text: asText(args.text), blocks: listOf(args.blocks) }
    const channel = asText(result.channel) || asText(args.channel)
    if (method === 'chat.postMessage') screen.show({ ...content, kind: 'message', channel, id: asText(result.ts) })
    if (method === 'chat.update') screen.show({ ...content, kind: 'update', channel, id: asText(args.ts) })
    if (method === 'chat.postEphemeral') {
      screen.show({ ...content, kind: 'ephemeral', channel, user: asText(args.user), id: asText(result.message_ts) })
    }
    if (method === 'views.open') {
      const view = asRecord(result.view)
      const user = triggers.get(asText(args.trigger_id)) ?? null
      screen.show({ kind: 'view', via: method, view, id: asText(view.id), user })
    }
  }

  async function answerUrl(path: string, body: string, response: ServerResponse): Promise<void> {
    const fault = faults.get('response_url')?.shift()
    const known = urls.get(path)
    if (fault === 'dead') return void response.destroy()
    if (fault || !known || known.uses >= 5) return void response.writeHead(404).end('expired_url')
    known.uses += 1
    const said = asRecord(JSON.parse(body))
    const wrong = checker.message(said.blocks ?? [])
    problems.push(...wrong.map((one) => `response_url: ${one}`))
    if (wrong.length > 0) return void response.writeHead(400).end('invalid_blocks')
    const open = said.response_type === 'in_channel'
    screen.show({
      kind: open ? 'message' : 'ephemeral',
      via: 'response_url',
      user: open ? null : known.user,
      channel: known.channel,
      text: asText(said.text),
      blocks: listOf(said.blocks),
      replaces: said.replace_original === true,
    })
    response.writeHead(200).end('ok')
  }

  return {
    url,
    calls,
    problems,
    fail: (method, fault) => void faults.set(method, [...(faults.get(method) ?? []), fault]),
    responseUrl(user, channel) {
      const path = `/response/${urls.size + 1}`
      urls.set(path, { user, channel, uses: 0 })
      return `${url}${path}`
    },
    async trigger(user) {
      const made = await workspace.call(workspace.botToken, 'views.generateTriggerId', { user_id: user })
      triggers.set(asText(made.trigger_id), user)
      return asText(made.trigger_id)
    },
    onUpgrade: (handler) => void server.on('upgrade', handler),
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** What the emulator leaves out: only what came after `oldest`, at most `limit` from `cursor` on, metadata if asked for. */
function history(all: Json, args: Json): Json {
  if (all.ok !== true) return all
  const oldest = Number(args.oldest ?? 0)
  const messages = listOf(all.messages).filter(({ ts }) => Number(ts) > oldest)
  const from = Number(asText(args.cursor) || 0)
  const limit = Number(args.limit ?? 100)
  const page = messages.slice(from, from + limit).map(({ metadata, ...message }) => ({
    ...message,
    ...(args.include_all_metadata === true || args.include_all_metadata === 'true' ? { metadata } : {}),
  }))
  const more = messages.length > from + limit
  return {
    ok: true,
    messages: page,
    has_more: more,
    response_metadata: { next_cursor: more ? String(from + limit) : '' },
  }
}

function argsOf(request: IncomingMessage, body: string): Json {
  if (request.headers['content-type']?.startsWith('application/json')) return asRecord(JSON.parse(body || '{}'))
  const fields = Object.fromEntries(new URLSearchParams(body))
  const nested = ['blocks', 'view', 'metadata'].flatMap((name) =>
    name in fields ? [[name, fromField(fields[name])]] : [],
  )
  return { ...fields, ...Object.fromEntries(nested) }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

function json(response: ServerResponse, value: Json): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
