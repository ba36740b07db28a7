/**
 * The tables. Every key and every foreign key leads with `collaboration_id`, the tenant; row-level security
 * (migrations/0001) keeps one tenant's rows from another. Kinds are text with a check: enum operators are not
 * leakproof, so under row-level security their indexes would go unused.
 */
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
const tenant = () => uuid('collaboration_id').notNull()
const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`)

/** One municipality's agreement: the tenant. */
export const collaborations = pgTable(
  'collaborations',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** SCB's municipality code; null for a demo */
    scbCode: text('scb_code'),
    language: text('language').notNull(),
    timeZone: text('time_zone').notNull(),
    settings: jsonb('settings').notNull(),
    /** set when it is made and never changed (no role has the right) */
    demo: boolean('demo').notNull(),
    /** how far a visitor has moved a demo's clock forward, in seconds */
    clockAhead: integer('clock_ahead').notNull().default(0),
    /** by chance, 64 hexadecimal digits, never shown: when a table is looked at anew, and what signs links */
    secret: text('secret').notNull().default(sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  () => [
    check('collaborations_language', oneOf('language', ['sv', 'en'])),
    check('collaborations_clock', sql`demo or clock_ahead = 0`),
  ],
)

export const groups = pgTable(
  'groups',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    settings: jsonb('settings').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    check('groups_kind', oneOf('kind', ['operative', 'steering'])),
  ],
)

export const members = pgTable(
  'members',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    organisation: text('organisation'),
    language: text('language'),
    /** the private question of Friday 13.00; false after "Sluta fråga" */
    friday: boolean('friday').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] })],
)

/** A user of a platform. `memberId` stays null until the project leader has added the person. */
export const accounts = pgTable(
  'accounts',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    name: text('name'),
    memberId: uuid('member_id'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('accounts_user').on(t.collaborationId, t.platform, t.workspace, t.userId),
    index('accounts_lookup').on(t.platform, t.workspace, t.userId),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** A channel or a one-to-one chat. A group may have several, on several platforms. */
export const conversations = pgTable(
  'conversations',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    externalId: text('external_id').notNull(),
    kind: text('kind').notNull(),
    groupId: uuid('group_id'),
    accountId: uuid('account_id'),
    reference: jsonb('reference'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    check('conversations_kind', oneOf('kind', ['group', 'direct'])),
    check(
      'conversations_of',
      sql`(kind = 'group') = (group_id is not null) and (kind = 'direct') = (account_id is not null)`,
    ),
    // a place belongs to one tenant only: bound twice, `enter` could not say whose it is
    uniqueIndex('conversations_place').on(t.platform, t.workspace, t.externalId).where(sql`kind = 'group'`),
    unique('conversations_own').on(t.collaborationId, t.platform, t.workspace, t.externalId),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.accountId], foreignColumns: [accounts.collaborationId, accounts.id] }),
  ],
)

export const roleAssignments = pgTable(
  'role_assignments',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role').notNull(),
    /** stands in for whoever has the role */
    deputy: boolean('deputy').notNull().default(false),
    from: date('from_day', { mode: 'string' }).notNull(),
    /** last day, included; null until it is ended */
    until: date('until_day', { mode: 'string' }),
    appointedBy: uuid('appointed_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('role_assignments_group').on(t.collaborationId, t.groupId),
    index('role_assignments_member').on(t.collaborationId, t.memberId),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

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

/** Every inbound thing once. `said` and `reply` are blanked after the settings' hours. */
export const turns = pgTable(
  'turns',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    key: text('key'),
    /** the form that this turn carried out; one form writes once */
    formId: uuid('form_id'),
    conversationId: uuid('conversation_id'),
    accountId: uuid('account_id'),
    command: text('command'),
    outcome: text('outcome').notNull(),
    said: text('said'),
    reply: jsonb('reply'),
    /** ids of what it wrote, for redaction */
    eventIds: uuid('event_ids').array().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('turns_once').on(t.collaborationId, t.platform, t.key),
    unique('turns_form_once').on(t.collaborationId, t.formId),
    index('turns_at').on(t.collaborationId, t.at),
    check('turns_outcome', oneOf('outcome', ['done', 'problem', 'refused'])),
  ],
)

/** Everything said or to be said outside the answer itself; written in the turn, sent after commit. */
export const posts = pgTable(
  'posts',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    /** only this account may see it */
    onlyAccountId: uuid('only_account_id'),
    reply: jsonb('reply').notNull(),
    /** events whose words stand in it, for redaction */
    eventIds: uuid('event_ids').array().notNull(),
    language: text('language').notNull(),
    /** what it is about, so that it can be found again and updated: 'digest:<group>:2026-W47', 'event:<id>' */
    subject: text('subject'),
    /** one post for each (conversation, source): a job that runs twice posts once */
    source: text('source'),
    turnId: uuid('turn_id'),
    state: text('state').notNull(),
    messageId: text('message_id'),
    attempts: integer('attempts').notNull(),
    /** nobody else may send it before this moment */
    leasedUntil: moment('leased_until'),
    trouble: text('trouble'),
    at: moment('at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('posts_source').on(t.collaborationId, t.conversationId, t.source),
    index('posts_subject').on(t.collaborationId, t.subject),
    index('posts_conversation').on(t.collaborationId, t.conversationId, t.at),
    index('posts_waiting').on(t.at).where(sql`state = 'waiting'`),
    check('posts_state', oneOf('state', ['waiting', 'sent', 'failed'])),
    foreignKey({
      columns: [t.collaborationId, t.conversationId],
      foreignColumns: [conversations.collaborationId, conversations.id],
    }),
    foreignKey({
      columns: [t.collaborationId, t.onlyAccountId],
      foreignColumns: [accounts.collaborationId, accounts.id],
    }),
  ],
)

/** The ledger of numbers: every protected table as it was shown. Append-only. */
export const publications = pgTable(
  'publications',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    /** order within the collaboration */
    no: integer('no').notNull(),
    scope: uuid('scope').notNull(),
    form: text('form').notNull(),
    periodKind: text('period_kind').notNull(),
    periodKey: text('period_key').notNull(),
    through: text('through').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    shown: jsonb('shown').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    unique('publications_no').on(t.collaborationId, t.no),
    index('publications_scope').on(t.collaborationId, t.scope, t.periodKind, t.periodKey, t.through, t.no),
    foreignKey({ columns: [t.collaborationId, t.scope], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** What the municipality has decided about the bot: register, threshold, audience. Append-only. */
export const decisions = pgTable(
  'decisions',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    subject: text('subject').notNull(),
    value: jsonb('value').notNull(),
    reference: text('reference').notNull(),
    /** who decided it in the municipality, and on which day */
    decidedBy: text('decided_by').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** What has been claimed of what is due: one row for each (group, kind, first day of the period). */
export const claims = pgTable(
  'claims',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    kind: text('kind').notNull(),
    period: date('period', { mode: 'string' }).notNull(),
    /** when it was due; later than this by much, and the post says that it is late */
    dueAt: moment('due_at').notNull(),
    claimedAt: moment('claimed_at').notNull(),
    doneAt: moment('done_at'),
    /** on a preview: the leader's own line above that week's digest */
    line: text('line'),
    /** on a preview: the leader holds that week's digest back */
    held: boolean('held').notNull().default(false),
    /** on a preview: the leader has moved that week's digest to this moment */
    movedTo: moment('moved_to'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.kind, t.period] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** A meeting that a group has been called to. Who changes its time or cancels it raises `sequence`, by which calendars tell new from old. */
export const meetings = pgTable(
  'meetings',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    place: text('place'),
    /** where it is joined from a distance */
    link: text('link'),
    purpose: text('purpose'),
    calledBy: uuid('called_by').notNull(),
    cancelled: boolean('cancelled').notNull().default(false),
    sequence: integer('sequence').notNull().default(0),
    version: integer('version').notNull().default(1),
    changedAt: moment('changed_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('meetings_time').on(t.collaborationId, t.groupId, t.startsAt),
    check('meetings_length', sql`ends_at > starts_at`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.calledBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Who comes to a meeting; the last answer stands. One given to an earlier time counts no more. */
export const meetingAnswers = pgTable(
  'meeting_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    meetingId: uuid('meeting_id').notNull(),
    memberId: uuid('member_id').notNull(),
    answer: text('answer').notNull(),
    /** of the meeting, when it was given */
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.meetingId, t.memberId] }),
    check('meeting_answers_answer', oneOf('answer', ['yes', 'maybe', 'no', 'deputy'])),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** What members want to have taken up at a meeting; one that was taken away has no text any more. */
export const meetingPoints = pgTable(
  'meeting_points',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    text: text('text'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('meeting_points_meeting').on(t.collaborationId, t.meetingId, t.at),
    foreignKey({ columns: [t.collaborationId, t.meetingId], foreignColumns: [meetings.collaborationId, meetings.id] }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** Members who have said that they have nothing more to log for a week. */
export const weekAnswers = pgTable(
  'week_answers',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** the week's Monday */
    week: date('week', { mode: 'string' }).notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.memberId, t.week] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/**
 * What had been counted of a group's log by the end of a day, as it was known at a moment: sums begin here. Kept for speed
 * alone; without it the same numbers come from the log.
 */
export const balances = pgTable(
  'balances',
  {
    collaborationId: tenant().references(() => collaborations.id),
    groupId: uuid('group_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    asOf: moment('as_of').notNull(),
    /** sums by kind, detail and track: `start` of all days, `year` of the day's own calendar year */
    sums: jsonb('sums').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.groupId, t.day, t.asOf] }),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
  ],
)

/** Published figures of others, with source and date: shown beside ours, never counted into ours. Public, the same for all tenants. */
export const referenceFigures = pgTable('reference_figures', {
  id: text('id').primaryKey(),
  /** e.g. 'dua-2018-10' */
  survey: text('survey').notNull(),
  measure: text('measure').notNull(),
  value: integer('value').notNull(),
  /** the source says "over", not the number itself */
  over: boolean('over').notNull(),
  source: text('source').notNull(),
  /** what the figure describes, as the source dates it: '2018-10' */
  dated: text('dated').notNull(),
})

/** The ledger of the national roll-up: what was shown of a year, once. The owner's alone: no tenant reads or writes it. */
export const nationalPublications = pgTable('national_publications', {
  year: integer('year').primaryKey(),
  ruleVersion: integer('rule_version').notNull(),
  shown: jsonb('shown').notNull(),
  at: moment('at').notNull(),
})
