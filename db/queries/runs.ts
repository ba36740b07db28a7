import type { Carrier, OutsideFunction } from '../../src/domain/checklist/functions.ts'
import type { Run, RunHead, RunState, RunStep } from '../../src/domain/checklist/run.ts'
import { kindOfState, type SaidState } from '../../src/domain/checklist/run-history.ts'
import { type Step, stepSchema } from '../../src/domain/checklist/template.ts'
import type { Reading } from '../store.ts'
import { runHistoryQueries, type Said } from './run-history.ts'

type RunRow = Omit<Run, 'head' | 'anchor' | 'startedOn' | 'endedOn'> & {
  readonly head: string
  readonly anchor: string
  readonly startedOn: string
  readonly endedOn: string | null
}

type StepRow = Omit<RunStep, 'step' | 'planned' | 'due' | 'handed' | 'changedAt' | 'reasons'> & {
  readonly content: string
  readonly planned: string
  readonly due: string
  readonly changedAt: string | null
  readonly handedTo: string | null
  readonly handedToName: string | null
  readonly handedRole: Carrier | null
  readonly handedBy: string | null
  readonly accepted: boolean
}

export type NewRun = Omit<Run, 'head' | 'startedOn' | 'endedOn'>

/** A step as it begins. */
export type NewStep = {
  readonly step: Pick<Step, 'id'>
  readonly follows: number
  readonly due: Temporal.PlainDate
}

/** What a person does with a step: the state it gets, who says so, for whom and why. */
export type StepChange = Said & {
  readonly state: SaidState
  readonly reportedFor?: OutsideFunction | null
  readonly reason?: string | null
}

/** Every change of a run is written into its history by what makes it, while the run is held. */
export function runQueries(reading: Reading) {
  const { tx, cid } = reading
  const history = runHistoryQueries(reading)
  const from = tx`
    select r.id, r.group_id as "groupId", r.checklist_key as key, r.checklist_version as "checklistVersion",
      jsonb_build_object('title', l.content->'title', 'phases', l.content->'phases', 'anchor', l.content->'anchor'->'label')::text as head,
      r.label_kind as "labelKind", r.label, r.anchor_day::text as anchor, r.short, r.state, r.started_by as "startedBy",
      (r.started_at at time zone c.time_zone)::date::text as "startedOn",
      (r.ended_at at time zone c.time_zone)::date::text as "endedOn"
    from runs r join collaborations c on c.id = r.collaboration_id
    join checklists l on l.collaboration_id = ${cid} and l.key = r.checklist_key and l.version = r.checklist_version
    where r.collaboration_id = ${cid}`

  const stepsFrom = tx`
    select s.run_id as "runId", p.content::text as content, s.follows, s.decided, s.planned_day::text as planned, s.due_day::text as due,
      s.state, s.handed_to as "handedTo", h.name as "handedToName", s.handed_role as "handedRole",
      s.handed_by as "handedBy", s.accepted, s.changed_by as "changedBy", m.name as "changedByName",
      s.changed_at as "changedAt", s.reported_for as "reportedFor", s.reason, s.version
    from run_steps s
    join runs r on r.collaboration_id = ${cid} and r.id = s.run_id
    join checklists l on l.collaboration_id = ${cid} and l.key = r.checklist_key and l.version = s.follows
    cross join lateral (select e as content from jsonb_array_elements(l.content->'steps') e where e->>'id' = s.step_id) p
    left join members h on h.collaboration_id = ${cid} and h.id = s.handed_to
    left join members m on m.collaboration_id = ${cid} and m.id = s.changed_by
    where s.collaboration_id = ${cid}`

  async function one(id: string): Promise<Run | null> {
    const [row] = await tx<RunRow[]>`${from} and r.id = ${id}`
    return row ? runOf(row) : null
  }

  return {
    /** Until this transaction ends nobody else starts one: of two who start the same the second sees the first one's. */
    async holdStarts(): Promise<void> {
      await tx`select 1 from collaborations where id = ${cid} for no key update`
    },

    async add(run: NewRun, steps: readonly NewStep[], at: Temporal.Instant): Promise<void> {
      await tx`
        insert into runs (collaboration_id, id, group_id, checklist_key, checklist_version, label_kind, label, anchor_day,
          short, state, started_by, started_at)
        values (${cid}, ${run.id}, ${run.groupId}, ${run.key}, ${run.checklistVersion}, ${run.labelKind}, ${run.label},
          ${run.anchor.toString()}, ${run.short}, ${run.state}, ${run.startedBy}, ${at.toString()})`
      for (const [no, one] of steps.entries()) await this.addStep(run.id, no, one)
      await history.add(run.id, null, 'started', { by: run.startedBy, at })
    },

    /** A step more; an upgrade that brings it says so by `upgraded`. */
    async addStep(runId: string, no: number, { step, follows, due }: NewStep): Promise<void> {
      await tx`
        insert into run_steps (collaboration_id, run_id, step_id, no, follows, decided, planned_day, due_day)
        values (${cid}, ${runId}, ${step.id}, ${no}, ${follows}, ${follows}, ${due.toString()}, ${due.toString()})`
    },

    /** Kept from everybody else until this transaction ends, its steps with it; null for none. */
    async hold(id: string): Promise<Run | null> {
      // read when it is held: who waited for an upgrade would find no run of the version before it
      await tx`select 1 from runs where collaboration_id = ${cid} and id = ${id} for update`
      return one(id)
    },

    /** One as it stands, to be read only. */
    one,

    /** Those of some groups that have not ended, the first started first. */
    async going(groupIds: readonly string[]): Promise<Run[]> {
      const rows = await tx<RunRow[]>`
        ${from} and r.group_id = any(${[...groupIds]}::uuid[]) and r.state in ('asking', 'running')
        order by r.started_at, r.id`
      return rows.map(runOf)
    },

    /** Those of some groups that were not dropped, the last started first. */
    async newest(groupIds: readonly string[], most: number): Promise<Run[]> {
      const rows = await tx<RunRow[]>`
        ${from} and r.group_id = any(${[...groupIds]}::uuid[]) and r.state <> 'dropped'
        order by r.started_at desc, r.id desc limit ${most}`
      return rows.map(runOf)
    },

    /** The ids of all runs of a checklist that there are or have been. */
    async idsOf(key: string): Promise<string[]> {
      const rows = await tx<{ id: string }[]>`
        select id from runs where collaboration_id = ${cid} and checklist_key = ${key}`
      return rows.map(({ id }) => id)
    },

    /** The run of a checklist with this label; null for none, or one that was dropped. */
    async labelled(key: string, label: string): Promise<Run | null> {
      const [row] = await tx<RunRow[]>`
        ${from} and r.checklist_key = ${key} and lower(r.label) = lower(${label}) and r.state <> 'dropped'`
      return row ? runOf(row) : null
    },

    /** The steps of a run in their order; those an upgrade took away too. */
    async steps(runId: string): Promise<RunStep[]> {
      const rows = await tx<StepRow[]>`${stepsFrom} and s.run_id = ${runId} order by s.no, s.step_id`
      return rows.map(stepOf)
    },

    /** What somebody says of a step. A reason is shown with the state it was given for, and kept after it so that it can be removed. */
    async set(
      runId: string,
      stepId: string,
      { state, by, at, reportedFor = null, reason = null }: StepChange,
    ): Promise<void> {
      await tx`
        update run_steps set state = ${state}, changed_by = ${by}, changed_at = ${at.toString()},
          reported_for = ${reportedFor}, reason = nullif(concat_ws(E'\n', reason, ${reason}::text), ''), version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, kindOfState(state), { by, at }, { reportedFor })
    },

    /** Gives it to somebody else, who has not accepted yet. */
    async hand(
      runId: string,
      stepId: string,
      to: { readonly memberId: string | null; readonly role: Carrier | null },
      said: Said,
    ): Promise<void> {
      await tx`
        update run_steps set handed_to = ${to.memberId}, handed_role = ${to.role}, handed_by = ${said.by},
          accepted = false, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, 'handed', said, { toMember: to.memberId, toRole: to.role })
    },

    /** Why it was sent back: told once, and kept so that it can be removed. */
    async keepReason(runId: string, stepId: string, reason: string, { by, at }: Said): Promise<void> {
      await tx`
        update run_steps set reason = concat_ws(E'\n', ${reason}::text, reason), changed_by = ${by}, changed_at = ${at.toString()}
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
    },

    async accept(runId: string, stepId: string, said: Said): Promise<void> {
      await tx`
        update run_steps set accepted = true, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, 'accepted', said)
    },

    /**
     * Gives back what was handed over and not accepted.
     * @param to whoever had taken it over before; null: whose it is by the checklist
     */
    async sendBack(runId: string, stepId: string, to: string | null, said: Said): Promise<void> {
      await tx`
        update run_steps set handed_to = ${to}, handed_role = null, handed_by = ${to}, accepted = ${to !== null},
          version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, 'sentBack', said)
    },

    async move(runId: string, stepId: string, due: Temporal.PlainDate, said: Said): Promise<void> {
      await tx`
        update run_steps set due_day = ${due.toString()}, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, 'moved', said, { due })
    },

    /** An upgrade takes it out. */
    async leaveOut(runId: string, stepId: string, { by, at }: Said): Promise<void> {
      await tx`
        update run_steps set state = 'removed', changed_by = ${by}, changed_at = ${at.toString()}, reported_for = null,
          reason = null, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
    },

    /** What a newer version of the checklist did with a step. */
    async upgraded(
      runId: string,
      stepId: string,
      kind: 'added' | 'changed' | 'removed' | 'kept',
      version: number,
      said: Said,
    ): Promise<void> {
      await history.add(runId, stepId, kind, said, { version })
    },

    /** Its day by the anchor is another one. */
    async replan(runId: string, stepId: string, due: Temporal.PlainDate): Promise<void> {
      await tx`
        update run_steps set planned_day = ${due.toString()}, due_day = ${due.toString()}, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
    },

    /** What has been said of a newer version of the step: it follows that, or stays as it is. */
    async decide(runId: string, stepId: string, decided: number, follows: number | null): Promise<void> {
      await tx`
        update run_steps set decided = ${decided}, follows = coalesce(${follows}::int, follows), version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
    },

    async upgrade(id: string, checklistVersion: number, said: Said): Promise<void> {
      await tx`
        update runs set checklist_version = ${checklistVersion} where collaboration_id = ${cid} and id = ${id}`
      await history.add(id, null, 'upgraded', said, { version: checklistVersion })
    },

    async setState(id: string, state: RunState, said: Said): Promise<void> {
      const ended = state === 'ended' || state === 'dropped' ? said.at.toString() : null
      await tx`
        update runs set state = ${state}, ended_at = ${ended} where collaboration_id = ${cid} and id = ${id}`
      if (state === 'ended') await history.add(id, null, 'ended', said)
    },

    /** Takes its name and every reason in it away for good. */
    async forget(id: string): Promise<void> {
      await tx`update runs set label = null where collaboration_id = ${cid} and id = ${id}`
      await tx`update run_steps set reason = null where collaboration_id = ${cid} and run_id = ${id}`
    },

    /** Takes a reason away for good; the step keeps its state. */
    async forgetReason(runId: string, stepId: string, said: Said): Promise<void> {
      await tx`
        update run_steps set reason = null, version = version + 1
        where collaboration_id = ${cid} and run_id = ${runId} and step_id = ${stepId}`
      await history.add(runId, stepId, 'redacted', said)
    },
  }
}

const dayOf = (text: string) => Temporal.PlainDate.from(text)

function runOf({ head, anchor, startedOn, endedOn, ...row }: RunRow): Run {
  return {
    ...row,
    head: JSON.parse(head) as RunHead,
    anchor: dayOf(anchor),
    startedOn: dayOf(startedOn),
    endedOn: endedOn === null ? null : dayOf(endedOn),
  }
}

function stepOf(row: StepRow): RunStep {
  const { content, planned, due, changedAt, handedTo, handedToName, handedRole, handedBy, accepted, ...rest } = row
  // a line each, the newest last
  const reasons = row.reason?.split('\n') ?? []
  const hasReason = row.state === 'blocked' || row.state === 'skipped'
  return {
    ...rest,
    reasons,
    reason: hasReason ? (reasons.at(-1) ?? null) : null,
    step: stepSchema.parse(JSON.parse(content)),
    planned: dayOf(planned),
    due: dayOf(due),
    changedAt: changedAt === null ? null : Temporal.Instant.from(changedAt),
    handed:
      handedBy === null ? null : { memberId: handedTo, name: handedToName, role: handedRole, by: handedBy, accepted },
  }
}
