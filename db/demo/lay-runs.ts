import { randomUUIDv7 } from 'node:crypto'
import type { drizzle } from 'drizzle-orm/postgres-js'
import type { Break } from '../../src/domain/breaks.ts'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import * as schema from '../schema.ts'
import { demoRuns, eventsOf } from './runs.ts'

type Tx = Parameters<Parameters<ReturnType<typeof drizzle>['transaction']>[0]>[0]

type Where = {
  readonly collaborationId: string
  readonly groupId: string
  readonly memberIds: ReadonlyMap<string, string>
  readonly breaks: readonly Break[]
  readonly today: Temporal.PlainDate
}

/** Lays checklists that are being carried out, with what has happened to them, so that whoever asks for them sees some. */
export async function layRuns(tx: Tx, { collaborationId, groupId, memberIds, breaks, today }: Where): Promise<void> {
  const handover = shippedChecklist('overlamning')
  if (!handover) throw new RangeError('no handover')
  const runs = demoRuns(handover, today, breaks)
  const memberOf = (user: string) => memberIds.get(user) ?? ''
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '14:00' }).toInstant().toString()
  const first = runs.map(({ startedOn }) => startedOn).toSorted(Temporal.PlainDate.compare)[0] ?? today
  const { key } = handover
  await tx.insert(schema.checklists).values({
    collaborationId,
    key,
    version: 1,
    content: handover,
    byMemberId: memberOf('projektledare'),
    at: at(first),
  })
  for (const run of runs) {
    const runId = randomUUIDv7()
    await tx.insert(schema.runs).values({
      collaborationId,
      id: runId,
      groupId,
      key,
      checklistVersion: 1,
      labelKind: run.labelKind,
      label: run.label,
      anchor: run.anchor.toString(),
      short: run.short,
      state: 'running',
      startedBy: memberOf(run.startedBy),
      startedAt: at(run.startedOn),
    })
    await tx.insert(schema.runSteps).values(
      run.steps.map(({ id: stepId, planned, due, said }, no) => ({
        collaborationId,
        runId,
        stepId,
        no,
        follows: 1,
        decided: 1,
        planned: planned.toString(),
        due: due.toString(),
        state: said?.state ?? 'open',
        changedBy: said ? memberOf(said.by) : null,
        changedAt: said ? at(said.on) : null,
        reportedFor: said?.reportedFor ?? null,
      })),
    )
    await tx.insert(schema.runHistory).values(
      eventsOf(run).map(({ by, on, due, ...event }, before) => ({
        collaborationId,
        runId,
        no: before + 1,
        ...event,
        byMemberId: memberOf(by),
        at: at(on),
        due: due?.toString() ?? null,
      })),
    )
  }
}
