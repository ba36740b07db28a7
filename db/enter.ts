import type { ReservedSql } from 'postgres'
import { z } from 'zod'
import { roles } from '../src/domain/roles.ts'
import { groupSettingsSchema, settingsSchema } from '../src/domain/settings.ts'

/** Who knocks, where, with which delivery. */
export type Entry = {
  readonly platform: string
  readonly workspace: string
  readonly conversation: string
  readonly direct: boolean
  /** the user's own workspace; in shared channels it is not the place's */
  readonly home: string
  readonly user: string
  readonly key: string | null
  readonly form: string | null
  readonly now: Temporal.Instant
}

const language = z.enum(['sv', 'en'])

/** What `enter` gives (migrations/0001). Read by schema: settings that an older version wrote get their defaults. */
const enteredSchema = z.discriminatedUnion('busy', [
  z.object({ busy: z.literal(true) }),
  z.object({
    busy: z.literal(false),
    seen: z.object({ id: z.string(), accountId: z.string().nullable(), reply: z.unknown(), at: z.string() }).nullable(),
    collaboration: z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      language,
      timeZone: z.string(),
      settings: settingsSchema,
      demo: z.boolean(),
      clockAhead: z.int(),
      version: z.int(),
    }),
    conversationId: z.string().nullable(),
    reference: z.unknown(),
    account: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    member: z
      .object({ id: z.string(), name: z.string(), organisation: z.string().nullable(), language: language.nullable() })
      .nullable(),
    roles: z.array(z.enum(roles)),
    group: z
      .object({
        id: z.string(),
        kind: z.enum(['operative', 'steering']),
        name: z.string(),
        settings: groupSettingsSchema,
        version: z.int(),
      })
      .nullable(),
    tracks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.enum(['planned', 'running', 'closed']),
        phase: z.enum(['planning', 'recruitment', 'delivery', 'closing']),
        counting: z.enum(['numbers', 'code']),
        closedOn: z.string().nullable(),
        version: z.int(),
      }),
    ),
    employers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sector: z.enum(['private', 'public', 'nonProfit', 'notRecorded']),
        version: z.int(),
      }),
    ),
  }),
])

export type Entered = z.output<typeof enteredSchema>
export type Inside = Extract<Entered, { busy: false }>

/** Sets the tenant for the transaction and gives place, person and roles in one round trip; null for an unknown place. */
export async function enter(tx: ReservedSql, entry: Entry): Promise<Entered | null> {
  const [row] = await tx<{ enter: string | null }[]>`
    select enter(${entry.platform}, ${entry.workspace}, ${entry.conversation}, ${entry.direct}, ${entry.home}, ${entry.user}, ${entry.key}, ${entry.form}, ${entry.now.toString()})::text as enter`
  return row?.enter ? enteredSchema.parse(JSON.parse(row.enter)) : null
}
