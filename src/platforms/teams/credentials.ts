/** The bot's own token (OAuth 2.0 client credentials), fetched once and kept until shortly before it ends. */

import type { Registration, Surroundings } from './config.ts'
import { parsed, text } from './fields.ts'
import { Refusal, reach } from './trouble.ts'

const margin = 5 * 60_000

/** Gives the token; throws `Refusal` 401 where the secret is wrong or has ended. */
export function ownToken(registration: Registration, around: Surroundings): () => Promise<string> {
  let kept: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null

  async function ask(): Promise<string> {
    const { response, body } = await reach(registration.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: registration.appId,
        client_secret: registration.appPassword,
        scope: 'https://api.botframework.com/.default',
      }),
    })
    if (!response.ok) throw new Refusal(response.status < 500 ? 401 : response.status, 'token', null)
    const told = parsed(body)
    const token = text(told.access_token)
    if (token === null) throw new Refusal(401, 'token', null)
    kept = { token, until: around.now() + Number(told.expires_in ?? 0) * 1000 - margin }
    return token
  }

  return () => {
    if (kept !== null && kept.until > around.now()) return Promise.resolve(kept.token)
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
}
