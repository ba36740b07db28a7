/** What is logged, and what it is about. */

import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

export const employers = pgTable(
  'employers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    sector: text('sector').notNull(),
    contact: text('contact'),
    needs: text('needs'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('employers_name').on(t.collaborationId, t.name),
    check('employers_sector', oneOf('sector', ['private', 'public', 'nonProfit', 'notRecorded'])),
  ],
)

export const tracks = pgTable(
  'tracks',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    name: text('name').notNull(),
    /** Arbetsförmedlingen's four phases, in this order */
    phase: text('phase').notNull(),
    status: text('status').notNull(),
    /** people are counted by numbers or by code, never both (number-rules §6) */
    counting: text('counting').notNull(),
    startedOn: date('started_on', { mode: 'string' }),
    closedOn: date('closed_on', { mode: 'string' }),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('tracks_name').on(t.collaborationId, t.groupId, t.name),
    check('tracks_phase', oneOf('phase', ['planning', 'recruitment', 'delivery', 'closing'])),
    check('tracks_status', oneOf('status', ['planned', 'running', 'closed'])),
    check('tracks_counting', oneOf('counting', ['numbers', 'code'])),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/**
 * Which employers a track has, from which day and, `leftOn`, to which: derived from what is logged (arbetsgivare med,
 * arbetsgivare lämnar), so that a correction or an undo is never another truth. One row for each time it joined.
 */
export const trackEmployers = pgView('track_employers', {
  collaborationId: uuid('collaboration_id').notNull(),
  trackId: uuid('track_id').notNull(),
  employerId: uuid('employer_id').notNull(),
  joinedOn: date('joined_on', { mode: 'string' }).notNull(),
  leftOn: date('left_on', { mode: 'string' }),
}).existing()

/** The register of codes: never a name. Empty until a recorded decision has switched the register on. */
export const participants = pgTable(
  'participants',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    trackId: uuid('track_id').notNull(),
    gender: text('gender').notNull(),
    age: text('age').notNull(),
    background: text('background').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('participants_code').on(t.collaborationId, t.code),
    check('participants_gender', oneOf('gender', ['woman', 'man', 'notRecorded'])),
    check('participants_age', oneOf('age', ['under25', 'from25', 'notRecorded'])),
    check('participants_background', oneOf('background', ['newlyArrived', 'quotaRefugee', 'other', 'notRecorded'])),
    foreignKey({ columns: [t.collaborationId, t.trackId], foreignColumns: [tracks.collaborationId, tracks.id] }),
  ],
)

/**
 * What happened; append-only. A correction (`revision` = 'correction') or an undo names the row that it replaces;
 * what counts is the newest row of a chain. About numbers, or about one code (then no note, closed choices only).
 */
export const events = pgTable(
  'events',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    revision: text('revision').notNull(),
    replacesId: uuid('replaces_id'),
    kind: text('kind').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    enteredAt: moment('entered_at').notNull(),
    trackId: uuid('track_id'),
    employerId: uuid('employer_id'),
    participantId: uuid('participant_id'),
    women: smallint('women').notNull(),
    men: smallint('men').notNull(),
    unrecorded: smallint('unrecorded').notNull(),
    detail: text('detail'),
    note: text('note'),
    byMemberId: uuid('by_member_id').notNull(),
    forMemberId: uuid('for_member_id'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    // a row is replaced once: two corrections at the same time cannot both win
    // one row of thirty replaces another: the few are found at once, and with `entered_at` (migrations/0005)
    uniqueIndex('events_replaced_once').on(t.collaborationId, t.replacesId).where(sql`replaces_id is not null`),
    // holds all that is summed (migrations/0005), so that numbers are counted from the index alone
    index('events_numbers').on(t.collaborationId, t.groupId, t.day),
    // holds all that is summed of what was entered lately (migrations/0006)
    index('events_entered').on(t.collaborationId, t.groupId, t.enteredAt),
    index('events_employers')
      .on(t.collaborationId, t.employerId)
      .where(sql`kind in ('employerJoined', 'employerLeft')`),
    check('events_revision', oneOf('revision', ['entry', 'correction', 'undo'])),
    check('events_chain', sql`(revision = 'entry') = (replaces_id is null)`),
    check('events_counts', sql`women >= 0 and men >= 0 and unrecorded >= 0`),
    check('events_code_no_note', sql`participant_id is null or note is null`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.replacesId], foreignColumns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.trackId], foreignColumns: [tracks.collaborationId, tracks.id] }),
    foreignKey({
      columns: [t.collaborationId, t.employerId],
      foreignColumns: [employers.collaborationId, employers.id],
    }),
    foreignKey({
      columns: [t.collaborationId, t.participantId],
      foreignColumns: [participants.collaborationId, participants.id],
    }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.forMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** That a text was blanked, on what ground, by whom; never what it said. */
export const redactions = pgTable(
  'redactions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    eventId: uuid('event_id').notNull(),
    reason: text('reason').notNull(),
    reference: text('reference'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('redactions_event').on(t.collaborationId, t.eventId),
    foreignKey({ columns: [t.collaborationId, t.eventId], foreignColumns: [events.collaborationId, events.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
