import { shipped, shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { type Checklist, checklistSchema } from '../../src/domain/checklist/template.ts'
import type { ChecklistVersion, Decider } from '../../src/domain/checklist/version.ts'
import type { Reading } from '../store.ts'

type Row = {
  key: string
  version: number
  content: string
  state: ChecklistVersion['state']
  adoptedBy: Decider | null
  adoptedOn: string | null
  noted: string | null
  byMemberId: string
  by: string
  on: string
}

type Made = { readonly memberId: string; readonly at: Temporal.Instant }

export function checklistQueries({ tx, cid }: Reading) {
  const from = tx`
    select l.key, l.version, l.content::text, l.state, l.adopted_by as "adoptedBy", l.adopted_on::text as "adoptedOn",
      n.name as noted, l.by_member_id as "byMemberId", m.name as by, (l.at at time zone c.time_zone)::date::text as on
    from checklists l join collaborations c on c.id = l.collaboration_id
    join members m on m.collaboration_id = ${cid} and m.id = l.by_member_id
    left join members n on n.collaboration_id = ${cid} and n.id = l.noted_by_member_id
    where l.collaboration_id = ${cid}`

  /** The last version made, the shipped proposal where there is none; null for a key that nobody knows. */
  async function newest(key: string): Promise<ChecklistVersion | null> {
    const [row] = await tx<Row[]>`${from} and l.key = ${key} order by l.version desc limit 1`
    return row ? versionOf(row) : asShipped(key)
  }

  /** What stands: the adopted version, the newest proposal where none is; null for a key that nobody knows. */
  async function standing(key: string): Promise<ChecklistVersion | null> {
    const [row] = await tx<Row[]>`
      ${from} and l.key = ${key} order by (l.state = 'adopted') desc, l.version desc limit 1`
    return row ? versionOf(row) : asShipped(key)
  }

  /**
   * Adds a version, a proposal. `after` is the version that its writer saw.
   * @returns its number; null where another has been added meanwhile
   */
  async function add(checklist: Checklist, after: number, { memberId, at }: Made): Promise<number | null> {
    const [row] = await tx<{ version: number }[]>`
      insert into checklists (collaboration_id, key, version, content, by_member_id, at)
      select ${cid}, ${checklist.key}, ${after} + 1, ${JSON.stringify(checklist)}::text::jsonb, ${memberId}, ${at.toString()}::timestamptz
      where ${after} = (select coalesce(max(version), 0) from checklists where collaboration_id = ${cid} and key = ${checklist.key})
      on conflict do nothing returning version`
    return row?.version ?? null
  }

  return {
    /** Until this transaction ends nobody else adopts one: of two who do the second sees the first one's. */
    async hold(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for no key update`
    },

    newest,
    standing,
    add,

    /** One version; 0 is the shipped one. Null for none. */
    async version(key: string, version: number): Promise<ChecklistVersion | null> {
      if (version === 0) return asShipped(key)
      const [row] = await tx<Row[]>`${from} and l.key = ${key} and l.version = ${version}`
      return row ? versionOf(row) : null
    },

    /** Other words in a version than it had: what is taken away stays away. For nothing else. */
    async rewrite(key: string, version: number, checklist: Checklist): Promise<void> {
      await tx`
        update checklists set content = ${JSON.stringify(checklist)}::text::jsonb
        where collaboration_id = ${cid} and key = ${key} and version = ${version}`
    },

    /** What stands of every checklist: the shipped ones in their order, then the municipality's own by key. */
    async all(): Promise<ChecklistVersion[]> {
      const rows = await tx<Row[]>`
        with standing as (${from})
        select distinct on (key) * from standing order by key, (state = 'adopted') desc, version desc`
      const own = new Map(rows.map((row) => [row.key, versionOf(row)]))
      const keys = new Set([...shipped.map(({ key }) => key), ...own.keys()])
      return [...keys].map((key) => own.get(key) ?? asShipped(key)).filter((one) => one !== null)
    },

    /** Every version the municipality has had of one, newest first; the shipped one is not among them. */
    async versions(key: string): Promise<ChecklistVersion[]> {
      return (await tx<Row[]>`${from} and l.key = ${key} order by l.version desc`).map(versionOf)
    },

    /**
     * What stands, as a version of the municipality's own: the shipped proposal becomes version 1 by it. Whatever is
     * carried out by a checklist names such a version, so that a later release of the shipped one changes nothing in it.
     */
    async keep(key: string, made: Made): Promise<ChecklistVersion | null> {
      const found = await standing(key)
      if (found?.version !== 0) return found
      await add(found.checklist, 0, made)
      return standing(key)
    },

    /**
     * Notes that a group has adopted a version; the one that stood before is retired.
     * @returns false where it is no proposal any more
     */
    async adopt(
      key: string,
      version: number,
      { by, on, memberId }: { by: Decider; on: Temporal.PlainDate; memberId: string },
    ): Promise<boolean> {
      const taken = await tx`
        update checklists set state = 'adopted', adopted_by = ${by}, adopted_on = ${on.toString()}::date, noted_by_member_id = ${memberId}
        where collaboration_id = ${cid} and key = ${key} and version = ${version} and state = 'proposal'`
      if (taken.count === 0) return false
      await tx`
        update checklists set state = 'retired'
        where collaboration_id = ${cid} and key = ${key} and version <> ${version} and state = 'adopted'`
      return true
    },
  }
}

function asShipped(key: string): ChecklistVersion | null {
  const checklist = shippedChecklist(key)
  return (
    checklist && { key, version: 0, checklist, state: 'proposal', adopted: null, byMemberId: null, by: null, on: null }
  )
}

function versionOf({ content, adoptedBy, adoptedOn, noted, on, ...row }: Row): ChecklistVersion {
  const isAdopted = adoptedBy !== null && adoptedOn !== null && noted !== null
  return {
    ...row,
    checklist: checklistSchema.parse(JSON.parse(content)),
    adopted: isAdopted ? { by: adoptedBy, on: Temporal.PlainDate.from(adoptedOn), noted } : null,
    on: Temporal.PlainDate.from(on),
  }
}
