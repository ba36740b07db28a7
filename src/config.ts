import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const filled = z.string().min(1)
/** for a million tokens */
const price = z.coerce.number().min(0)

/** What people write goes there: in the open only within the house. */
function isPrivateOrTls(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'https:' ||
    !/[.:]/.test(hostname) ||
    /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$|^\[::1\]$|\.(local|internal)$/.test(hostname)
  )
}

const environment = z.object({
  PORT: port.default(3000),
  DATA_DIR: filled.default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_OWNER: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_PORT: port.default(3001),
  PUBLIC_HOST: filled.default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  COMMAND_WORD: z
    .string()
    .regex(/^\/[a-zåäö-]{1,31}$/)
    .default('/dua'),
  BOT_NAME: filled.max(30).default('Assistenten'),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  TEAMS_APP_ID: z.uuid().optional(),
  TEAMS_APP_PASSWORD: filled.optional(),
  TEAMS_TENANT_ID: z.uuid().optional(),
  LLM_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isPrivateOrTls)
    .optional(),
  LLM_API_KEY: filled.optional(),
  LLM_MODEL: filled.optional(),
  LLM_PRICE_IN: price.optional(),
  LLM_PRICE_OUT: price.optional(),
})

type Environment = z.output<typeof environment>

/** What to set, for each variable: shown when it is wrong or missing, and in `.env.example`. */
const advice: Readonly<Record<keyof Environment, string>> = {
  PORT: 'the local page’s port on 127.0.0.1, for example 3000',
  DATA_DIR: 'a folder of the bot’s own, for example ./data',
  DATABASE_URL: 'postgres://user:password@host/database, or leave it out for the embedded server',
  DATABASE_URL_OWNER: 'postgres://owner:password@host/database, only where DATABASE_URL logs in as dua_app',
  PUBLIC_PORT: 'the port that Slack and Teams reach, for example 3001',
  PUBLIC_HOST:
    'the address to listen on for Slack and Teams, 0.0.0.0 for all, 127.0.0.1 behind a proxy on the same machine',
  PUBLIC_URL: 'https://…, the address under which PUBLIC_PORT is reached from outside',
  COMMAND_WORD: 'a slash and small letters, for example /dua',
  BOT_NAME: 'the name people see, at most 30 characters',
  SLACK_BOT_TOKEN: 'xoxb-…, from the Slack app’s page “OAuth & Permissions”',
  SLACK_SIGNING_SECRET: 'from the Slack app’s page “Basic Information”; for HTTP',
  SLACK_APP_TOKEN:
    'xapp-…, from the Slack app’s page “Basic Information”; for Socket Mode, instead of the signing secret',
  TEAMS_APP_ID: 'the bot’s application (client) id, a UUID',
  TEAMS_APP_PASSWORD: 'the bot’s client secret',
  TEAMS_TENANT_ID: 'the directory (tenant) id, a UUID',
  LLM_BASE_URL:
    'the address of an endpoint that speaks OpenAI’s chat completions, for example https://…/v1; http only on this machine or a network of your own',
  LLM_API_KEY: 'the endpoint’s key; any text where it asks for none',
  LLM_MODEL: 'the name of the model there',
  LLM_PRICE_IN: 'what a million tokens to the model cost, a number with a point',
  LLM_PRICE_OUT: 'what a million tokens from the model cost, a number with a point',
}

export type SlackSettings = {
  botToken: string
  mode: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string }
}
export type TeamsSettings = { appId: string; appPassword: string; tenantId: string }

/** A language model at any OpenAI-compatible endpoint. */
export type ModelSettings = {
  baseUrl: string
  apiKey: string
  model: string
  /** for a million tokens, in the currency of the contract */
  price: { in: number; out: number } | null
}

export type Config = {
  port: number
  dataDir: string
  /** null: the embedded server in `dataDir` */
  databaseUrl: string | null
  /** null: `databaseUrl` is the owner's, and the app's login is made by the first migration */
  databaseUrlOwner: string | null
  publicPort: number
  publicHost: string
  publicUrl: string | null
  commandWord: string
  botName: string
  slack: SlackSettings | null
  teams: TeamsSettings | null
  /** null: questions are answered and sentences read without a language model */
  model: ModelSettings | null
}

/** Everything that is wrong with the environment at once, each with what to set; values are never repeated. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(['The configuration is not complete:', ...problems.map((problem) => `- ${problem}`)].join('\n'))
    this.name = 'ConfigError'
  }
}

/** A line of a ConfigError: what is missing, what asks for it, and what to set. */
export const isMissing = (name: keyof Environment, because: string) =>
  `${name} is missing (${because}): set ${advice[name]}`

/**
 * Environment → Config.
 * @throws ConfigError naming every missing or wrong variable
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  const problems: string[] = parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].map(
        (name) => `${name} is wrong: set ${adviceFor(name)}`,
      )
  const has = (name: keyof Environment) => given[name] !== undefined
  const missing = (name: keyof Environment, because: string) => problems.push(isMissing(name, because))

  if (has('DATABASE_URL_OWNER') && !has('DATABASE_URL')) missing('DATABASE_URL', 'DATABASE_URL_OWNER is set')
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_SIGNING_SECRET') && !has('SLACK_APP_TOKEN'))
    missing('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN is set; SLACK_APP_TOKEN for Socket Mode')
  if ((has('SLACK_SIGNING_SECRET') || has('SLACK_APP_TOKEN')) && !has('SLACK_BOT_TOKEN'))
    missing('SLACK_BOT_TOKEN', 'other SLACK_ variables are set')
  const teams = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const
  if (teams.some(has)) for (const name of teams) if (!has(name)) missing(name, 'other TEAMS_ variables are set')
  const model = ['LLM_BASE_URL', 'LLM_API_KEY', 'LLM_MODEL'] as const
  const prices = ['LLM_PRICE_IN', 'LLM_PRICE_OUT'] as const
  if ([...model, ...prices].some(has))
    for (const name of model) if (!has(name)) missing(name, 'other LLM_ variables are set')
  if (prices.some(has)) for (const name of prices) if (!has(name)) missing(name, 'the other price is set')
  if (!parsed.success || problems.length) throw new ConfigError(problems)

  const e = parsed.data
  return {
    port: e.PORT,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    databaseUrlOwner: e.DATABASE_URL_OWNER ?? null,
    publicPort: e.PUBLIC_PORT,
    publicHost: e.PUBLIC_HOST,
    publicUrl: e.PUBLIC_URL ?? null,
    commandWord: e.COMMAND_WORD,
    botName: e.BOT_NAME,
    slack: slackOf(e),
    teams:
      e.TEAMS_APP_ID && e.TEAMS_APP_PASSWORD && e.TEAMS_TENANT_ID
        ? { appId: e.TEAMS_APP_ID, appPassword: e.TEAMS_APP_PASSWORD, tenantId: e.TEAMS_TENANT_ID }
        : null,
    model:
      e.LLM_BASE_URL && e.LLM_API_KEY && e.LLM_MODEL
        ? { baseUrl: e.LLM_BASE_URL, apiKey: e.LLM_API_KEY, model: e.LLM_MODEL, price: pricesOf(e) }
        : null,
  }
}

const pricesOf = ({ LLM_PRICE_IN, LLM_PRICE_OUT }: Environment): ModelSettings['price'] =>
  LLM_PRICE_IN === undefined || LLM_PRICE_OUT === undefined ? null : { in: LLM_PRICE_IN, out: LLM_PRICE_OUT }

function slackOf(e: Environment): SlackSettings | null {
  if (!e.SLACK_BOT_TOKEN) return null
  if (e.SLACK_APP_TOKEN) return { botToken: e.SLACK_BOT_TOKEN, mode: { kind: 'socket', appToken: e.SLACK_APP_TOKEN } }
  return e.SLACK_SIGNING_SECRET
    ? { botToken: e.SLACK_BOT_TOKEN, mode: { kind: 'http', signingSecret: e.SLACK_SIGNING_SECRET } }
    : null
}

const adviceFor = (name: string) => (name in advice ? advice[name as keyof Environment] : name)
