/** Checklists that are carried out, and what has become of each step. */

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { labelKinds } from '../../src/domain/checklist/label.ts'
import { runStates, stepStates } from '../../src/domain/checklist/run.ts'
import { checklists } from './checklists.ts'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, groups, members } from './people.ts'

/** A checklist carried out once. */
export const runs = pgTable(
  'runs',
  {
    collaborationId: tenant().references(() => collaborations.id),
    id: uuid('id').notNull(),
    groupId: uuid('group_id').notNull(),
    key: text('checklist_key').notNull(),
    checklistVersion: integer('checklist_version').notNull(),
    labelKind: text('label_kind').notNull(),
    /** null: removed for good */
    label: text('label'),
    anchor: date('anchor_day', { mode: 'string' }).notNull(),
    short: boolean('short').notNull(),
    state: text('state').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('runs_label').on(t.collaborationId, t.key, t.label).where(sql`state <> 'dropped'`),
    check('runs_state', oneOf('state', runStates)),
    check('runs_label_kind', oneOf('label_kind', labelKinds)),
    check('runs_ended', sql`(state in ('ended', 'dropped')) = (ended_at is not null)`),
    foreignKey({ columns: [t.collaborationId, t.groupId], foreignColumns: [groups.collaborationId, groups.id] }),
    foreignKey({
      columns: [t.collaborationId, t.key, t.checklistVersion],
      foreignColumns: [checklists.collaborationId, checklists.key, checklists.version],
    }),
    foreignKey({ columns: [t.collaborationId, t.startedBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)

/** A step of a run. Nothing about the people that it is about: done or not, by when, whose, and a reason that can go. */
export const runSteps = pgTable(
  'run_steps',
  {
    collaborationId: tenant().references(() => collaborations.id),
    runId: uuid('run_id').notNull(),
    stepId: text('step_id').notNull(),
    no: integer('no').notNull(),
    /** the version of the checklist in which its words stand */
    follows: integer('follows').notNull(),
    /** the version up to which it has been said what holds */
    decided: integer('decided').notNull(),
    planned: date('planned_day', { mode: 'string' }).notNull(),
    due: date('due_day', { mode: 'string' }).notNull(),
    state: text('state').notNull().default('open'),
    handedTo: uuid('handed_to'),
    handedRole: text('handed_role'),
    handedBy: uuid('handed_by'),
    accepted: boolean('accepted').notNull().default(false),
    changedBy: uuid('changed_by'),
    changedAt: moment('changed_at'),
    /** a function outside the chat whose word it is */
    reportedFor: text('reported_for'),
    /** null: there is none, or it was removed for good */
    reason: text('reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.runId, t.stepId] }),
    index('run_steps_due').on(t.collaborationId, t.due).where(sql`state in ('open', 'blocked')`),
    check('run_steps_state', oneOf('state', stepStates)),
    check('run_steps_handed', sql`(handed_by is null) = (handed_to is null and handed_role is null)`),
    foreignKey({ columns: [t.collaborationId, t.runId], foreignColumns: [runs.collaborationId, runs.id] }),
    foreignKey({ columns: [t.collaborationId, t.handedTo], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.handedBy], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.changedBy], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
