import { type NewSection, type SectionVersion, sectionContent } from '../../src/domain/handbook-version.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Reading } from '../store.ts'

type Row = {
  id: string
  version: number
  state: SectionVersion['state']
  content: string | null
  removed: boolean
  owner: Role
  reviewed: string
  reviewBy: string
  by: string
  byMemberId: string
  on: string
  adoptedOn: string | null
  noted: string | null
  notedBy: string | null
}

type Made = {
  /** of the version's words */
  readonly stamp: string
  readonly memberId: string
  readonly at: Temporal.Instant
  readonly today: Temporal.PlainDate
}

export function sectionQueries({ tx, cid }: Reading) {
  const from = tx`
    select s.id, s.version, s.state, s.content::text, s.removed, s.owner, s.reviewed::text, s.review_by::text as "reviewBy",
      m.name as by, s.by_member_id as "byMemberId", (s.at at time zone c.time_zone)::date::text as on,
      s.adopted_on::text as "adoptedOn", n.name as noted, s.noted_by_member_id as "notedBy"
    from handbook_sections s join collaborations c on c.id = s.collaboration_id
    join members m on m.collaboration_id = ${cid} and m.id = s.by_member_id
    left join members n on n.collaboration_id = ${cid} and n.id = s.noted_by_member_id
    where s.collaboration_id = ${cid}`

  /** A draft with words, or without them one that retires the section on the day it is made. */
  async function insert(
    { id, owner, reviewed, reviewBy }: Omit<NewSection, 'content'>,
    words: string | null,
    after: number,
    { stamp, memberId, at, today }: Made,
  ): Promise<number | null> {
    const retires = words === null
    const [row] = await tx<{ version: number }[]>`
      insert into handbook_sections
        (collaboration_id, id, version, stamp, content, state, owner, reviewed, review_by, by_member_id, at, adopted_on, noted_by_member_id)
      select ${cid}, ${id}, ${after} + 1, ${stamp}, ${words}::text::jsonb, ${retires ? 'retired' : 'draft'}, ${owner},
        ${reviewed.toString()}::date, ${reviewBy.toString()}::date, ${memberId}, ${at.toString()}::timestamptz,
        ${retires ? today.toString() : null}::date, ${retires ? memberId : null}::uuid
      where ${after} = (select coalesce(max(version), 0) from handbook_sections where collaboration_id = ${cid} and id = ${id})
      on conflict do nothing returning version`
    return row?.version ?? null
  }

  return {
    /**
     * Another for each set of versions that hold; null where there are none. A hash of every version's own stamp, not a
     * count: two turns that have not committed yet may each see as many, and not the same ones.
     */
    async stamp(): Promise<string | null> {
      const [row] = await tx<{ stamp: string | null }[]>`
        select md5(string_agg(stamp::text, '' order by stamp)) as stamp from handbook_sections
        where collaboration_id = ${cid} and state <> 'draft' and not removed`
      return row?.stamp ?? null
    },

    /** Of every section the last version that is more than a draft; a retired one says that there is no such section. */
    async standing(): Promise<SectionVersion[]> {
      const rows = await tx<Row[]>`
        with held as (${from} and s.state <> 'draft' and not s.removed)
        select distinct on (id) * from held order by id, version desc`
      return rows.map(versionOf)
    },

    /** The last version made; null where the municipality has none. */
    async newest(id: string): Promise<SectionVersion | null> {
      const [row] = await tx<Row[]>`${from} and s.id = ${id} order by s.version desc limit 1`
      return row ? versionOf(row) : null
    },

    /** Every version of one section, newest first. */
    async versions(id: string): Promise<SectionVersion[]> {
      return (await tx<Row[]>`${from} and s.id = ${id} order by s.version desc`).map(versionOf)
    },

    /** Sections whose last version is a draft, the newest draft first. */
    async drafts(): Promise<SectionVersion[]> {
      const rows = await tx<Row[]>`
        with last as (select distinct on (id) id, version from handbook_sections where collaboration_id = ${cid} order by id, version desc)
        ${from} and s.state = 'draft' and not s.removed and exists (select 1 from last where last.id = s.id and last.version = s.version)
        order by s.at desc, s.id`
      return rows.map(versionOf)
    },

    /**
     * Adds a draft. `after` is the version that its writer saw, 0 for none.
     * @returns its number; null where another has been added meanwhile
     */
    add: (section: NewSection, after: number, made: Made): Promise<number | null> =>
      insert(section, JSON.stringify(section.content), after, made),

    /**
     * Adds a version that says that there is no such section.
     * @returns its number; null where another has been added meanwhile
     */
    retire: (section: Omit<NewSection, 'content'>, after: number, made: Made): Promise<number | null> =>
      insert(section, null, after, made),

    /**
     * Notes that the group has adopted a draft.
     * @returns false where it is no draft any more
     */
    async adopt(id: string, version: number, on: Temporal.PlainDate, memberId: string): Promise<boolean> {
      const done = await tx`
        update handbook_sections set state = 'adopted', adopted_on = ${on.toString()}::date, noted_by_member_id = ${memberId}
        where collaboration_id = ${cid} and id = ${id} and version = ${version} and state = 'draft' and not removed`
      return done.count > 0
    },

    /** Takes the words of every version away for good. */
    async remove(id: string): Promise<void> {
      await tx`
        update handbook_sections set content = null, removed = true where collaboration_id = ${cid} and id = ${id} and state <> 'retired'`
    },
  }
}

function versionOf({ content, reviewed, reviewBy, on, adoptedOn, noted, notedBy, ...row }: Row): SectionVersion {
  return {
    ...row,
    content: content === null ? null : sectionContent.parse(JSON.parse(content)),
    reviewed: Temporal.PlainDate.from(reviewed),
    reviewBy: Temporal.PlainDate.from(reviewBy),
    on: Temporal.PlainDate.from(on),
    adopted:
      adoptedOn === null || noted === null || notedBy === null
        ? null
        : { on: Temporal.PlainDate.from(adoptedOn), by: noted, memberId: notedBy },
  }
}
