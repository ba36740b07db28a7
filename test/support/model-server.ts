/** A local server that speaks the protocol of chat completions, and misbehaves as it is told. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = {
  readonly model: string
  readonly system: string
  readonly user: string
  /** `json_schema` or `json_object` */
  readonly manner: string
  readonly schema: unknown
  readonly headers: IncomingMessage['headers']
}

export type Behaviour = (asked: Asked, response: ServerResponse) => void

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

const completion = (content: unknown, choices?: readonly unknown[]) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'test-model',
  choices: choices ?? [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
})

/** The reply of a model, as it is sent: an object as JSON, a string as it stands. */
export const saying = (content: unknown): Behaviour => saysWhat(() => content)

/** The same, put together from what was asked. */
export const saysWhat =
  (content: (asked: Asked) => unknown): Behaviour =>
  (asked, response) => {
    const made = content(asked)
    json(response, 200, completion(typeof made === 'string' ? made : JSON.stringify(made)))
  }

/** Everything that endpoints have been seen to do instead of answering. */
export const trouble = {
  html: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>Log in</title><p>Please log in</p>')
  },
  noChoices: (_, response) => json(response, 200, completion(null, [])),
  noContent: (_, response) => json(response, 200, completion(null)),
  emptyBody: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
  cutBody: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"choices": [')
    setImmediate(() => response.destroy())
  },
  reset: (_, response) => response.socket?.destroy(),
  /** takes the question and never answers */
  silent: () => {},
  /** a body that never ends, a dot at a time */
  dots: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write('.'), 2)
    response.on('close', () => clearInterval(timer))
  },
  /** a body that never ends, as fast as it is taken */
  flood: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const pour = () => {
      while (!response.destroyed && response.write('.'.repeat(65_536)));
    }
    response.on('drain', pour)
    pour()
  },
  redirect: (_, response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
} as const satisfies Record<string, Behaviour>

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    json(response, code, { error: { message: 'no', type: 'error' } }, headers)

/** Refuses a schema as some endpoints do, and answers without. */
export const noSchema =
  (then: Behaviour): Behaviour =>
  (asked, response) =>
    (asked.manner === 'json_schema' ? status(400) : then)(asked, response)

export type ModelServer = Awaited<ReturnType<typeof modelServer>>

export async function modelServer() {
  const asked: Asked[] = []
  let next: Behaviour[] = []
  let always: Behaviour = status(500)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = readAsked(request, Buffer.concat(chunks).toString())
      asked.push(one)
      ;(next.shift() ?? always)(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    settings: {
      baseUrl: `http://127.0.0.1:${port}/v1`,
      apiKey: 'key',
      model: 'test-model',
      price: { in: 10, out: 30 },
    },
    /** what came in, oldest first */
    asked,
    /** from now on: first each of `first` once, then `behaviour` */
    does(behaviour: Behaviour, ...first: Behaviour[]) {
      always = behaviour
      next = first
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function readAsked(request: IncomingMessage, body: string): Asked {
  const sent = JSON.parse(body) as {
    model: string
    messages: readonly { role: string; content: string }[]
    response_format: { type: string; json_schema?: { schema: unknown } }
  }
  const said = (role: string) => sent.messages.find((one) => one.role === role)?.content ?? ''
  return {
    model: sent.model,
    system: said('system'),
    user: said('user'),
    manner: sent.response_format.type,
    schema: sent.response_format.json_schema?.schema,
    headers: request.headers,
  }
}
