import { and, asc, desc, eq } from 'drizzle-orm'
import { type GroupSettings, groupSettingsSchema, type Settings } from '../../src/domain/settings.ts'
import { collaborations, decisions, groups } from '../schema.ts'
import type { Reading } from '../store.ts'

export type Group = {
  readonly id: string
  readonly kind: 'operative' | 'steering'
  readonly name: string
  readonly settings: GroupSettings
  readonly version: number
}

/** What a decision can be about; its value is the new setting. */
export type DecisionSubject = 'threshold' | 'audience.operative' | 'audience.steering' | 'register' | 'model.notes'

export type Decision = {
  readonly subject: string
  readonly value: unknown
  readonly reference: string
  readonly decidedBy: string
  /** `YYYY-MM-DD` */
  readonly decidedOn: string
}

export function settingsQueries({ db, cid }: Reading) {
  return {
    /** The collaboration's groups, the operative one first. */
    async groups(): Promise<Group[]> {
      const rows = await db()
        .select()
        .from(groups)
        .where(eq(groups.collaborationId, cid))
        .orderBy(asc(groups.kind), asc(groups.name))
      return rows.map(({ id, kind, name, settings, version }) => ({
        id,
        kind: kind === 'steering' ? 'steering' : 'operative',
        name,
        settings: groupSettingsSchema.parse(settings),
        version,
      }))
    },

    /** @returns false when somebody has changed them since `version` */
    async setGroup(id: string, version: number, settings: GroupSettings): Promise<boolean> {
      const rows = await db()
        .update(groups)
        .set({ settings, version: version + 1 })
        .where(and(eq(groups.collaborationId, cid), eq(groups.id, id), eq(groups.version, version)))
        .returning({ id: groups.id })
      return rows.length === 1
    },

    /** @returns false when somebody has changed them since `version` */
    async setCollaboration(version: number, settings: Settings): Promise<boolean> {
      const rows = await db()
        .update(collaborations)
        .set({ settings, version: version + 1 })
        .where(and(eq(collaborations.id, cid), eq(collaborations.version, version)))
        .returning({ id: collaborations.id })
      return rows.length === 1
    },

    async decide(
      row: Decision & { id: string; subject: DecisionSubject; byMemberId: string; at: string },
    ): Promise<void> {
      await db()
        .insert(decisions)
        .values({ collaborationId: cid, ...row })
    },

    /** What has been decided, newest first. */
    async decisions(): Promise<Decision[]> {
      const { subject, value, reference, decidedBy, decidedOn } = decisions
      return db()
        .select({ subject, value, reference, decidedBy, decidedOn })
        .from(decisions)
        .where(eq(decisions.collaborationId, cid))
        .orderBy(desc(decisions.at), desc(decisions.id))
    },
  }
}
