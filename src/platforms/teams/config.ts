/** What the bot must know of its registration, and where Microsoft's public cloud lies. */

export type TeamsConfig = {
  /** the registration's application (client) id */
  readonly appId: string
  readonly appPassword: string
  /** the only tenant served (single-tenant registration); null: every tenant that the app is installed in */
  readonly tenantId: string | null
  /** where the keys of incoming tokens are listed; Microsoft's when left out */
  readonly openIdMetadataUrl?: string
  /** who must have issued incoming tokens; the Bot Framework when left out */
  readonly tokenIssuer?: string
  /** where the bot gets its own token; the tenant's, or the Bot Framework's for several tenants, when left out */
  readonly tokenUrl?: string
  /** where to speak in a conversation never heard from; the global service when left out */
  readonly serviceUrl?: string
}

export type Registration = { readonly [K in keyof TeamsConfig]-?: Exclude<TeamsConfig[K], undefined> }

/**
 * The configuration with every address filled in (Bot Framework REST authentication, public cloud).
 * Throws where the app id or its secret is empty: with an empty app id the SDK lets anybody in.
 */
export function registrationOf(config: TeamsConfig): Registration {
  if (config.appId.trim() === '') throw new RangeError('Teams needs an app id: without one anybody is let in')
  if (config.appPassword.trim() === '') throw new RangeError('Teams needs the client secret of its app')
  if (config.tenantId?.trim() === '')
    throw new RangeError('Teams needs a tenant id, or none at all for several tenants')
  return {
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.com',
    tokenUrl: `https://login.microsoftonline.com/${config.tenantId ?? 'botframework.com'}/oauth2/v2.0/token`,
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    ...config,
  }
}

/** Clock, chance and waiting, passed in so that tests have their own. */
export type Surroundings = {
  /** milliseconds since 1970 */
  now(): number
  /** from 0 up to, not including, 1 */
  random(): number
  /** settles after `ms`, or never once the signal is aborted */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export const system: Surroundings = {
  now: () => Temporal.Now.instant().epochMilliseconds,
  random: () => Math.random(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    }),
}
