/** What has happened to checklists that are carried out: rows are added, never changed. */

import { check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { runEventKinds } from '../../src/domain/checklist/run-history.ts'
import { moment, oneOf, tenant } from './columns.ts'
import { collaborations, members } from './people.ts'
import { runSteps, runs } from './runs.ts'

/** No words of anybody's: a reason stands in the step, where it can be taken away for good. */
export const runHistory = pgTable(
  'run_history',
  {
    collaborationId: tenant().references(() => collaborations.id),
    runId: uuid('run_id').notNull(),
    /** counted through from 1 in a run */
    no: integer('no').notNull(),
    kind: text('kind').notNull(),
    /** null: of the run itself */
    stepId: text('step_id'),
    byMemberId: uuid('by_member_id').notNull(),
    at: moment('at').notNull(),
    /** a function outside the chat whose word it is */
    reportedFor: text('reported_for'),
    toMemberId: uuid('to_member_id'),
    toRole: text('to_role'),
    /** the day it was moved to */
    due: date('due_day', { mode: 'string' }),
    /** of the checklist, by an upgrade */
    version: integer('version'),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.runId, t.no] }),
    check('run_history_kind', oneOf('kind', runEventKinds)),
    foreignKey({ columns: [t.collaborationId, t.runId], foreignColumns: [runs.collaborationId, runs.id] }),
    foreignKey({
      columns: [t.collaborationId, t.runId, t.stepId],
      foreignColumns: [runSteps.collaborationId, runSteps.runId, runSteps.stepId],
    }),
    foreignKey({ columns: [t.collaborationId, t.byMemberId], foreignColumns: [members.collaborationId, members.id] }),
    foreignKey({ columns: [t.collaborationId, t.toMemberId], foreignColumns: [members.collaborationId, members.id] }),
  ],
)
