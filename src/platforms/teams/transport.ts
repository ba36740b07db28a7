/**
 * The HTTP client that the SDK speaks through: one try with an end to it. The SDK's own repeats a post up to three times
 * and waits without limit, which would say things twice and hold up whoever waits.
 */

import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Surroundings } from './config.ts'
import { fields, text } from './fields.ts'
import { Refusal, retryAfter } from './trouble.ts'

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>
type HttpClient = NonNullable<Options['httpClient']>

const timeout = 10_000

/** Throws `Refusal` for every answer that is no success, and fetch's own error where none came. */
export function transport(around: Surroundings): HttpClient {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      const bodyAsText = await response.text()
      if (!response.ok) {
        throw new Refusal(
          response.status,
          codeOf(bodyAsText),
          retryAfter(response.headers.get('retry-after'), around.now()),
        )
      }
      const headers = request.headers.clone()
      for (const name of headers.headerNames()) headers.remove(name)
      response.headers.forEach((value, name) => {
        headers.set(name, value)
      })
      return { status: response.status, headers, request, bodyAsText }
    },
  }
}

function codeOf(body: string): string {
  try {
    const code = text(fields(fields(JSON.parse(body)).error).code) ?? ''
    return /^\w{1,60}$/u.test(code) ? code : ''
  } catch {
    return ''
  }
}
