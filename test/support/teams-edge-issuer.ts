/** The Bot Framework's side of trust, for tests: an RS256 issuer with its metadata and keys. */

import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose'

export type TokenWish = {
  readonly issuer?: string
  readonly audience?: string
  readonly serviceUrl?: string
  readonly keyId?: string
  /** seconds from now until it ends */
  readonly endsIn?: number
  readonly algorithm?: 'RS256' | 'HS256' | 'none'
  /** signed by a key that nobody published */
  readonly forged?: true
  /** signed by the key that is endorsed for web chat alone */
  readonly otherChannel?: true
}

export type Issuer = {
  readonly issuer: string
  keys(): { keys: readonly PublicKey[] }
  /** A token as the service sends it with every activity. */
  token(usual: { audience: string; serviceUrl: string }, wish?: TokenWish): Promise<string>
}

/** Microsoft's keys say for which channels they may speak. */
type PublicKey = JWK & { readonly endorsements: readonly string[] }

type Pair = Awaited<ReturnType<typeof generateKeyPair>>

const pairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256'), generateKeyPair('RS256')])

/** The keys are made once a process; their ids are new for every issuer. */
export async function testIssuer(issuer: string): Promise<Issuer> {
  const [own, webChat, stranger] = await pairs
  const ownId = randomUUID()
  const webChatId = randomUUID()
  const published = async (pair: Pair, kid: string, endorsement: string): Promise<PublicKey> => ({
    ...(await exportJWK(pair.publicKey)),
    kid,
    use: 'sig',
    endorsements: [endorsement],
  })
  const keys = [await published(own, ownId, 'msteams'), await published(webChat, webChatId, 'webchat')]

  return {
    issuer,
    keys: () => ({ keys }),
    async token(usual, wish = {}) {
      const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
      const ends = now + (wish.endsIn ?? 3600)
      const claims = { serviceurl: wish.serviceUrl ?? usual.serviceUrl }
      const body = {
        ...claims,
        iss: wish.issuer ?? issuer,
        aud: wish.audience ?? usual.audience,
        nbf: now - 4000,
        exp: ends,
      }
      const kid = wish.keyId ?? (wish.otherChannel ? webChatId : ownId)
      if (wish.algorithm === 'none') return new UnsecuredJWT(body).encode()
      const alg = wish.algorithm ?? 'RS256'
      const pair = wish.forged ? stranger : wish.otherChannel ? webChat : own
      const key = alg === 'HS256' ? new TextEncoder().encode(JSON.stringify(keys[0])) : pair.privateKey
      return await new SignJWT(body).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key)
    },
  }
}
