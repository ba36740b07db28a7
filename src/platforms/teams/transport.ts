/**
 * The HTTP client that the SDK speaks through: one try with an end to it. The SDK's own repeats a post up to three times
 * and waits without limit, which would say things twice and hold up whoever waits.
 */

import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Surroundings } from './config.ts'
import { fields, parsed, text } from './fields.ts'
import { Refusal, reach, retryAfter } from './trouble.ts'

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>
type HttpClient = NonNullable<Options['httpClient']>

/** Throws `Refusal` for every answer that is no success, `PlatformTrouble` where none came. */
export function transport(around: Surroundings): HttpClient {
  return {
    async sendRequest(request) {
      const { response, body } = await reach(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
      })
      if (!response.ok) {
        throw new Refusal(response.status, codeOf(body), retryAfter(response.headers.get('retry-after'), around.now()))
      }
      const headers = request.headers.clone()
      for (const name of headers.headerNames()) headers.remove(name)
      response.headers.forEach((value, name) => {
        headers.set(name, value)
      })
      return { status: response.status, headers, request, bodyAsText: body }
    },
  }
}

function codeOf(body: string): string {
  const code = text(fields(parsed(body).error).code) ?? ''
  return /^\w{1,60}$/u.test(code) ? code : ''
}
