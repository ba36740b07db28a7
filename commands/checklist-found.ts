/** What the commands about checklists share: buttons, and the days of one. */

import type { Button } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Break } from '../src/domain/breaks.ts'
import type { Run } from '../src/domain/checklist/run.ts'
import { dueDay } from '../src/domain/checklist/schedule.ts'
import { daysFromAnchor, type Step, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { anchorName, shortTitle } from '../src/text/checklist-words.ts'
import { dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'

export const listButton = ({ checklists }: Words): Button => ({
  label: checklists.all,
  press: { command: 'checklist', input: {} },
})

export const showButton = ({ key, checklist }: ChecklistVersion, { language }: Words): Button => ({
  label: shortTitle(titleIn(checklist.title, language)),
  press: { command: 'checklist', input: { key } },
})

/** A version of it, as a button's input. */
export const inputOf = ({ key, version }: Pick<ChecklistVersion, 'key' | 'version'>) => ({
  key,
  version: String(version),
})

/** The days of a checklist's steps, and how it came to them. */
export type Days = {
  readonly anchor: Temporal.PlainDate | null
  /** one sentence or two: from which day the days are counted */
  readonly says: string
  readonly breaks: readonly Break[]
}

/** By the day that was given, else by a run that goes on, else by the example. */
export async function daysOf(found: ChecklistVersion, given: Temporal.PlainDate | null, turn: Turn): Promise<Days> {
  const { checklists, language } = turn.words
  const { checklist } = found
  const name = anchorName(checklist, turn.words)
  const { example } = checklist.anchor
  const run = given ? null : await runOf(found.key, turn)
  const anchor = given ?? run?.anchor ?? (example ? Temporal.PlainDate.from(example.on) : null)
  if (!anchor) return { anchor, says: checklists.noDays(name, found.key), breaks: [] }
  const day = dayOf(anchor, language)
  const which = given
    ? checklists.yours(day)
    : run
      ? checklists.ofRun(day, run.label ?? '')
      : `${checklists.example(day, example?.label ?? '', example?.source ?? '')} ${checklists.ownDays}`
  const first = anchor.add({ days: Math.min(...checklist.steps.map(daysFromAnchor)) })
  return { anchor, says: `${checklists.counted(name)} ${which}`, breaks: await turn.store.breaks.ahead(first) }
}

/**
 * The runs that go on, of one checklist or of all; none for who may not see them. An event is one student: how many there
 * are is seen inside alone.
 */
export async function goingRuns(turn: Turn, key: string | null = null): Promise<Run[]> {
  if (!(await mayAnywhere(turn, 'runs'))) return []
  const groups = await turn.store.settings.groups()
  const going = await turn.store.runs.going(groups.map(({ id }) => id))
  return going.filter((run) => (key === null || run.key === key) && isListed(run, turn))
}

/** An event is one student: outside the operative group a list of them would be a count. */
export const isListed = ({ labelKind }: Run, { audience }: Turn): boolean =>
  labelKind !== 'event' || audience === 'inside'

/** The newest run of it that goes on for a term, by a name that has not been taken away. */
async function runOf(key: string, turn: Turn) {
  const groups = await turn.store.settings.groups()
  const going = await turn.store.runs.going(groups.map(({ id }) => id))
  return going.findLast((run) => run.key === key && run.labelKind === 'term' && run.label !== null) ?? null
}

/** The day of a step; null where no anchor is known. */
export const dueOf = (step: Step, { anchor, breaks }: Days): Temporal.PlainDate | null =>
  anchor && dueDay(anchor, daysFromAnchor(step), breaks)
