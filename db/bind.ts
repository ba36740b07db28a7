import { randomUUIDv7 } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { groupSettingsSchema, settingsSchema } from '../src/domain/settings.ts'
import { connect } from './connect.ts'
import * as schema from './schema.ts'

export type Binding = {
  readonly platform: 'slack' | 'teams'
  /** Slack: team id T…; Teams: tenant id */
  readonly workspace: string
  /** Slack: channel id C… or G…; Teams: the channel's or chat's conversation id, 19:…@thread… */
  readonly conversation: string
  readonly group: 'operative' | 'steering'
  /** the project leader's user id on the platform (Slack U…; Teams: object id in the directory) */
  readonly leader: string
  readonly collaboration: { readonly slug: string; readonly name: string }
}

const groupNames = { operative: 'operativa gruppen', steering: 'styrgruppen' } as const

/**
 * Lets a real group in: makes the collaboration and its two groups where they are missing, binds the conversation,
 * and makes the leader its project leader. The same call again changes nothing.
 * @throws RangeError where the slug is a demo's or the conversation is bound to another group
 * @returns ids for the first post, whose arrival shows that the binding holds
 */
export async function bindGroup(
  ownerUrl: string,
  binding: Binding,
  now: Temporal.Instant,
): Promise<{ collaborationId: string; conversationId: string }> {
  const sql = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await drizzle(sql).transaction(async (tx) => {
      const at = now.toString()
      const collaborationId = await collaborationOf(tx, binding, at)
      const groupId = await groupOf(tx, collaborationId, binding.group)
      const conversationId = await conversationOf(tx, collaborationId, groupId, binding, at)
      await leaderOf(tx, collaborationId, groupId, binding, now)
      return { collaborationId, conversationId }
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

type Tx = Parameters<Parameters<ReturnType<typeof drizzle>['transaction']>[0]>[0]

async function collaborationOf(tx: Tx, { collaboration: { slug, name } }: Binding, at: string): Promise<string> {
  const { collaborations, groups } = schema
  const [there] = await tx.select().from(collaborations).where(eq(collaborations.slug, slug))
  if (there?.demo) throw new RangeError(`${slug} is a demo: no real conversation is bound to it`)
  if (there) return there.id
  const id = randomUUIDv7()
  await tx.insert(collaborations).values({
    id,
    slug,
    name,
    language: 'sv',
    timeZone: 'Europe/Stockholm',
    settings: settingsSchema.parse({}),
    demo: false,
    createdAt: at,
  })
  await tx.insert(groups).values(
    (['operative', 'steering'] as const).map((kind) => ({
      collaborationId: id,
      id: randomUUIDv7(),
      kind,
      name: groupNames[kind],
      settings: groupSettingsSchema.parse({}),
    })),
  )
  return id
}

async function groupOf(tx: Tx, collaborationId: string, kind: Binding['group']): Promise<string> {
  const { groups } = schema
  const [group] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.collaborationId, collaborationId), eq(groups.kind, kind)))
  if (!group) throw new RangeError(`the collaboration has no ${kind} group`)
  return group.id
}

async function conversationOf(
  tx: Tx,
  collaborationId: string,
  groupId: string,
  binding: Binding,
  at: string,
): Promise<string> {
  const { conversations } = schema
  const { platform, workspace, conversation: externalId } = binding
  const [there] = await tx
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.platform, platform),
        eq(conversations.workspace, workspace),
        eq(conversations.externalId, externalId),
        eq(conversations.kind, 'group'),
      ),
    )
  if (there && (there.collaborationId !== collaborationId || there.groupId !== groupId))
    throw new RangeError('the conversation is bound to another group already')
  if (there) return there.id
  const id = randomUUIDv7()
  await tx
    .insert(conversations)
    .values({ collaborationId, id, platform, workspace, externalId, kind: 'group', groupId, createdAt: at })
  return id
}

async function leaderOf(
  tx: Tx,
  collaborationId: string,
  groupId: string,
  binding: Binding,
  now: Temporal.Instant,
): Promise<void> {
  const { accounts, members, roleAssignments } = schema
  const { platform, workspace, leader: userId } = binding
  const [account] = await tx
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.collaborationId, collaborationId),
        eq(accounts.platform, platform),
        eq(accounts.workspace, workspace),
        eq(accounts.userId, userId),
      ),
    )
  const memberId = account?.memberId ?? randomUUIDv7()
  if (!account?.memberId)
    await tx
      .insert(members)
      .values({ collaborationId, id: memberId, name: account?.name ?? 'Projektledaren', createdAt: now.toString() })
  if (!account)
    await tx
      .insert(accounts)
      .values({ collaborationId, id: randomUUIDv7(), platform, workspace, userId, memberId, createdAt: now.toString() })
  else if (!account.memberId)
    await tx
      .update(accounts)
      .set({ memberId })
      .where(and(eq(accounts.collaborationId, collaborationId), eq(accounts.id, account.id)))
  const held = and(
    eq(roleAssignments.collaborationId, collaborationId),
    eq(roleAssignments.groupId, groupId),
    eq(roleAssignments.memberId, memberId),
    eq(roleAssignments.role, 'projectLeader'),
  )
  const [role] = await tx.select().from(roleAssignments).where(held)
  const from = now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
  if (!role)
    await tx
      .insert(roleAssignments)
      .values({ collaborationId, id: randomUUIDv7(), groupId, memberId, role: 'projectLeader', from })
}
