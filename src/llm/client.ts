/** The one door to a language model: any endpoint that speaks OpenAI's chat completions. Nothing it does can throw. */

import { setTimeout as pause } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import type { z } from 'zod'
import { cappedFetch } from './capped-fetch.ts'
import type { Rendered } from './prompt.ts'
import { sentSchema } from './schema.ts'

export type ModelSettings = {
  readonly baseUrl: string
  readonly apiKey: string
  readonly model: string
  /** for a million tokens, in the currency of the contract; null where nobody has said */
  readonly price: { readonly in: number; readonly out: number } | null
}

/** Milliseconds. */
export type Limits = {
  /** for one request */
  readonly request: number
  /** for all of a question's requests together */
  readonly whole: number
  /** before the one further try, where the endpoint names no time */
  readonly again: number
}

const usual: Limits = { request: 15_000, whole: 20_000, again: 500 }
/** A time that the endpoint asks for is kept to, up to here. */
const longestRest = 3_600_000

/** What became of a question, as far as the endpoint goes; `resting`: it has asked for time, so it was not asked. */
type Outcome = 'answered' | 'timeout' | 'network' | 'busy' | 'fault' | 'refused' | 'garbled' | 'resting' | 'stopped'

/** What a question cost. Holds nothing of what was asked or answered. */
export type Call = {
  readonly prompt: string
  readonly model: string
  readonly tokensIn: number
  readonly tokensOut: number
  readonly cost: number | null
  readonly ms: number
  readonly outcome: Outcome
}

type Asked<T> = { readonly value: T | null; readonly call: Call }

export type Ask = <S extends z.ZodType>(
  rendered: Rendered,
  schema: S,
  stop?: AbortSignal,
) => Promise<Asked<z.output<S>>>

type Manner = 'json_schema' | 'json_object'

/** Why a question has no answer. */
class NoAnswer extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome)
    this.name = 'NoAnswer'
    this.outcome = outcome
  }
}

/** @param now milliseconds that only go forward */
export function makeClient(settings: ModelSettings, limits = usual, now = () => performance.now()): Ask {
  const openai = new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey,
    // each of these is else read from the environment
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    timeout: limits.request,
    maxRetries: 0,
    fetch: cappedFetch,
  })
  let manner: Manner = 'json_schema'
  let restsUntil = Number.NEGATIVE_INFINITY

  return async (rendered, schema, stop) => {
    const began = now()
    const used = { tokensIn: 0, tokensOut: 0 }
    const done = (outcome: Outcome): Call => ({
      prompt: rendered.tag,
      model: settings.model,
      ...used,
      cost: settings.price && (used.tokensIn * settings.price.in + used.tokensOut * settings.price.out) / 1_000_000,
      ms: Math.round(now() - began),
      outcome,
    })
    const ends = AbortSignal.any([AbortSignal.timeout(limits.whole), ...(stop ? [stop] : [])])
    try {
      if (began < restsUntil) throw new NoAnswer('resting')
      const text = await inSomeManner(rendered, schema, ends, used)
      const read = schema.safeParse(jsonIn(text))
      if (!read.success) throw new NoAnswer('garbled')
      return { value: read.data, call: done('answered') }
    } catch (error) {
      return { value: null, call: done(stop?.aborted ? 'stopped' : outcomeOf(error)) }
    }
  }

  /** By schema; where that is refused, as any JSON object; then not at all. */
  async function inSomeManner(
    rendered: Rendered,
    schema: z.ZodType,
    ends: AbortSignal,
    used: { tokensIn: number; tokensOut: number },
  ): Promise<string> {
    try {
      return await withOneMore(() => once(rendered, schema, manner, ends, used), ends)
    } catch (error) {
      if (!(error instanceof APIError) || error.status !== 400 || manner === 'json_object') throw error
      const text = await withOneMore(() => once(rendered, schema, 'json_object', ends, used), ends)
      manner = 'json_object'
      return text
    }
  }

  /** One further try after what may pass. A time that is longer than there is left is kept to by asking nothing until then. */
  async function withOneMore(request: () => Promise<string>, ends: AbortSignal): Promise<string> {
    try {
      return await request()
    } catch (error) {
      if (!mayPass(error)) throw error
      const asked = error instanceof APIError ? askedToWait(error) : null
      if (asked !== null && asked > limits.whole) {
        restsUntil = now() + Math.min(asked, longestRest)
        throw error
      }
      await pause(asked ?? limits.again, undefined, { signal: ends })
      return request()
    }
  }

  async function once(
    { system, user }: Rendered,
    schema: z.ZodType,
    how: Manner,
    signal: AbortSignal,
    used: { tokensIn: number; tokensOut: number },
  ): Promise<string> {
    const completion: unknown = await openai.chat.completions.create(
      {
        model: settings.model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format:
          how === 'json_object'
            ? { type: 'json_object' }
            : { type: 'json_schema', json_schema: { name: 'reply', strict: true, schema: sentSchema(schema) } },
      },
      { signal },
    )
    used.tokensIn += numberAt(completion, 'usage', 'prompt_tokens')
    used.tokensOut += numberAt(completion, 'usage', 'completion_tokens')
    const text = valueAt(completion, 'choices', 0, 'message', 'content')
    if (typeof text !== 'string') throw new NoAnswer('garbled')
    return text
  }
}

/** What comes in place of a completion can be anything: a page of HTML is a string, no choices are an empty list. */
function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = valueAt(value, ...path)
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : 0
}

/** Some models fence their JSON in spite of all. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^```(?:json)?\s*|\s*```$/g, ''))
  } catch {
    throw new NoAnswer('garbled')
  }
}

const mayPass = (error: unknown): boolean =>
  error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError
    ? false
    : error instanceof APIConnectionError ||
      (error instanceof APIError && (error.status === 429 || (error.status ?? 0) >= 500))

/** `retry-after` in milliseconds, null where there is none. */
function askedToWait({ headers }: APIError): number | null {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NoAnswer) return error.outcome
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return 'timeout'
  if (error instanceof APIConnectionError) return 'network'
  if (!(error instanceof APIError)) return isEnd(error) ? 'timeout' : 'garbled'
  if (error.status === 429) return 'busy'
  return (error.status ?? 0) >= 500 ? 'fault' : 'refused'
}

const isEnd = (error: unknown) =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
