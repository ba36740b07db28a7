import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Limits, makeClient } from '../../src/llm/client.ts'
import { type ModelServer, modelServer, noSchema, saying, status, trouble } from '../support/model-server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await modelServer()
})
afterAll(() => server.stop())

/** Long enough on a busy machine; `short` is for what never answers. */
const patient: Limits = { request: 10_000, whole: 20_000, again: 1 }
const short: Limits = { request: 100, whole: 150, again: 1 }
const rendered = { tag: 'answer.sv@1#12345678', system: 'Du svarar.', user: 'Fråga?' }
const schema = z.object({ text: z.string().min(1).max(10) })
const asks = (client = makeClient(server.settings, patient)) => client(rendered, schema)
const outcome = async () => (await asks()).call.outcome

test('a question goes out with schema and key, and its answer comes with tokens and cost, without a word of either', async () => {
  server.does(saying({ text: 'Hej' }))
  const { value, call } = await asks()
  expect(value).toEqual({ text: 'Hej' })
  expect(call).toEqual({
    prompt: rendered.tag,
    model: 'test-model',
    tokensIn: 100,
    tokensOut: 20,
    cost: 0.0016,
    ms: expect.any(Number),
    outcome: 'answered',
  })
  expect(server.asked.at(-1)).toMatchObject({
    model: 'test-model',
    system: 'Du svarar.',
    user: 'Fråga?',
    manner: 'json_schema',
  })
  expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer key')
})

test('the schema is sent without what some endpoints refuse, and the reply checked with all of it', async () => {
  server.does(saying({ text: 'för långt för schemat' }))
  expect(await outcome()).toBe('garbled')
  expect(server.asked.at(-1)?.schema).toEqual({
    type: 'object',
    properties: { text: { type: 'string' } },
    required: ['text'],
    additionalProperties: false,
  })
})

test('nothing of the environment goes along', async () => {
  const names = {
    OPENAI_CUSTOM_HEADERS: 'X-Secret: 1',
    OPENAI_ORG_ID: 'org',
    OPENAI_PROJECT_ID: 'proj',
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
  }
  Object.assign(process.env, names)
  try {
    server.does(saying({ text: 'Hej' }))
    expect(await outcome()).toBe('answered')
    const sent = Object.keys(server.asked.at(-1)?.headers ?? {})
    expect(sent.filter((name) => /secret|openai|stainless/.test(name))).toEqual([])
  } finally {
    for (const name of Object.keys(names)) delete process.env[name]
  }
})

describe('what is no answer', () => {
  test.each([
    ['a page of HTML', trouble.html],
    ['no choices', trouble.noChoices],
    ['no content', trouble.noContent],
    ['an empty body', trouble.emptyBody],
    ['half JSON', saying('{"text": "He')],
    ['JSON of another shape', saying({ answer: 'Hej' })],
    ['a sentence', saying('Hej! Här kommer svaret.')],
    ['a list', saying('[1, 2]')],
  ])('is told as garbled: %s', async (_, behaviour) => {
    server.does(behaviour)
    expect(await outcome()).toBe('garbled')
  })

  test.each([
    ['silence', trouble.silent],
    ['a body that drips without end', trouble.dots],
  ])('ends with its time: %s', async (_, behaviour) => {
    server.does(behaviour)
    expect((await asks(makeClient(server.settings, short))).call.outcome).toBe('timeout')
  })

  test.each([
    ['a reset line', trouble.reset, 'network'],
    ['a body that is cut', trouble.cutBody, 'network'],
    ['a body that floods', trouble.flood, 'network'],
    ['a redirect', trouble.redirect, 'network'],
    ['a wrong key', status(401), 'refused'],
    ['an unknown model', status(404), 'refused'],
    ['too many questions', status(429), 'busy'],
    ['a fault over there', status(500), 'fault'],
  ] as const)('ends and says why: %s', async (_, behaviour, why) => {
    server.does(behaviour)
    expect(await outcome()).toBe(why)
  })

  test('an endpoint that nobody listens at is told, not thrown', async () => {
    const client = makeClient({ ...server.settings, baseUrl: 'http://127.0.0.1:1/v1' }, patient)
    expect((await asks(client)).call.outcome).toBe('network')
  })
})

test('what may pass is tried once more, what may not is not', async () => {
  for (const [behaviour, tries] of [
    [status(500), 2],
    [status(429), 2],
    [trouble.reset, 2],
    [status(401), 1],
    [trouble.html, 1],
  ] as const) {
    const before = server.asked.length
    server.does(behaviour)
    await asks()
    expect(server.asked.length - before).toBe(tries)
  }
  server.does(saying({ text: 'Hej' }), status(503))
  expect(await outcome()).toBe('answered')
})

test('who asks for two minutes of patience is not asked again before', async () => {
  let now = 0
  const client = makeClient(server.settings, patient, () => now)
  const before = server.asked.length
  server.does(saying({ text: 'Hej' }), status(429, { 'retry-after': '120' }))
  expect((await asks(client)).call.outcome).toBe('busy')
  now += 119_000
  expect((await asks(client)).call.outcome).toBe('resting')
  expect(server.asked.length - before).toBe(1)
  now += 2_000
  expect((await asks(client)).call.outcome).toBe('answered')
})

test('an endpoint that takes no schema is asked for an object, and from then on at once', async () => {
  const client = makeClient(server.settings, patient)
  server.does(noSchema(saying('```json\n{"text": "Hej"}\n```')))
  const before = server.asked.length
  expect((await asks(client)).value).toEqual({ text: 'Hej' })
  expect((await asks(client)).value).toEqual({ text: 'Hej' })
  expect(server.asked.slice(before).map((one) => one.manner)).toEqual(['json_schema', 'json_object', 'json_object'])
})

test('an endpoint that takes neither is given up', async () => {
  server.does(status(400))
  expect(await outcome()).toBe('refused')
})

test('who stops waiting is obeyed', async () => {
  server.does(trouble.silent)
  const stop = AbortSignal.abort()
  expect((await makeClient(server.settings)(rendered, schema, stop)).call.outcome).toBe('stopped')
})
