/** What can be told of an incoming token before its signature is checked. */

import { parsed } from './fields.ts'

const skew = 5 * 60

/**
 * Whether the header holds a token that the Bot Framework could have made for this bot: signed by RSA, right issuer and
 * audience, not expired (5 minutes' skew). The SDK then checks the signature; it is not asked about anything else, since
 * it also takes emulators' and other bots' tokens, and keeps a list that grows with every tenant named in a bad one.
 */
export function couldBeOurs(header: string | undefined, own: { issuer: string; appId: string }, now: number): boolean {
  const [scheme, token = '', ...more] = header?.split(' ') ?? []
  if (scheme !== 'Bearer' || more.length > 0) return false
  const [head, body, signature] = token.split('.')
  const { alg } = decoded(head)
  const { iss, aud, exp } = decoded(body)
  return (
    Boolean(signature) &&
    /^RS(?:256|384|512)$/u.test(String(alg)) &&
    iss === own.issuer &&
    aud === own.appId &&
    typeof exp === 'number' &&
    exp + skew > now / 1000
  )
}

function decoded(part = '') {
  return parsed(Buffer.from(part, 'base64url').toString())
}
