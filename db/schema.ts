/**
 * The tables. Every key and every foreign key leads with `collaboration_id`, the tenant; row-level security
 * (migrations/0001) keeps one tenant's rows from another. Kinds are text with a check: enum operators are not
 * leakproof, so under row-level security their indexes would go unused.
 */

export * from './schema/checklists.ts'
export * from './schema/duties.ts'
export * from './schema/handbook.ts'
export * from './schema/log.ts'
export * from './schema/meetings.ts'
export * from './schema/minutes.ts'
export * from './schema/newcomers.ts'
export * from './schema/numbers.ts'
export * from './schema/people.ts'
export * from './schema/polls.ts'
export * from './schema/questions.ts'
export * from './schema/run-history.ts'
export * from './schema/runs.ts'
export * from './schema/sending.ts'
export * from './schema/series.ts'
export * from './schema/wishes.ts'
