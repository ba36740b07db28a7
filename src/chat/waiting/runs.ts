import type { Assignment } from '../../../db/queries/roles.ts'
import {
  inForce,
  isOpen,
  pastOf,
  type Run,
  type RunStep,
  remindersOfStep,
  spokenOfFrom,
} from '../../domain/checklist/run.ts'
import { lateForLeader } from '../../domain/duty.ts'
import { nextWorkday } from '../../domain/workday.ts'
import { outsideKnown } from '../../text/carriers.ts'
import { acceptButtons, doneButton, endButton, lateButton, showStep, upgradeButton } from '../run/buttons.ts'
import { holdersOfStep, leadersOf, receiversOf, reportedOf } from '../run/holders.ts'
import { shortNameOfRun, titleOfStep, whoHas } from '../run/names.ts'
import { newerVersion } from '../run/newer.ts'
import { laterButton } from '../task.ts'
import type { Contribution, Waiting } from './waiting.ts'

/**
 * Steps of checklists that are carried out, from two weeks before their day on: for whoever has them, and a week late
 * for the project leader as well. Of a run that began late nobody hears before it has been said what holds.
 */
export const runsWaiting: Contribution = async ({ store, groups, today }) => {
  const ids = groups.map(({ id }) => id)
  const going = await store.runs.going(ids)
  if (!going.length) return []
  const assignments = await store.roles.on(today, ids)
  const leaders = leadersOf(assignments)
  const waiting: Waiting[] = []
  for (const run of going) {
    const all = await store.runs.steps(run.id)
    const steps = inForce(all)
    const newer = run.state === 'running' ? await newerVersion({ store }, { run, steps: all }) : null
    if (newer) waiting.push(toUpgrade(run, newer, leaders))
    if (run.state === 'asking') waiting.push(asking(run, pastOf(steps, today).length, leaders, today))
    else if (!steps.some(isOpen)) waiting.push(toEnd(run, leaders, steps))
    else waiting.push(...steps.filter(isOpen).flatMap((one) => ofStep(run, one, assignments, leaders, today)))
  }
  return waiting
}

function ofStep(
  run: Run,
  one: RunStep,
  assignments: readonly Assignment[],
  leaders: readonly string[],
  today: Temporal.PlainDate,
): Waiting[] {
  const { memberIds, way } = holdersOfStep(one, assignments)
  const others = leaders.filter((leader) => !memberIds.includes(leader))
  const isLate = Temporal.PlainDate.compare(lateForLeader(one.due), today) <= 0
  const isNear = Temporal.PlainDate.compare(spokenOfFrom(one.due), today) <= 0
  const asked = one.handed && !one.handed.accepted ? receiversOf(one.handed, assignments) : []
  return [
    ...(asked.length ? [handed(run, one, asked)] : []),
    // who says that something is missing is left in peace until it is there
    ...(one.state === 'blocked'
      ? [blocked(run, one, leaders, today)]
      : isNear
        ? [ofHolders(run, one, memberIds, way)]
        : []),
    ...(one.state === 'open' && isLate && others.length ? [late(run, one, others)] : []),
  ]
}

const subjectOf = (kind: string, { runId, step }: RunStep) => `${kind}:${runId}:${step.id}`

function ofHolders(
  run: Run,
  one: RunStep,
  memberIds: readonly string[],
  way: ReturnType<typeof holdersOfStep>['way'],
): Waiting {
  const subject = subjectOf('step', one)
  return {
    subject,
    memberIds,
    own: false,
    due: one.due,
    remindOn: remindersOfStep(one.due),
    says(words) {
      const [title, name] = [titleOfStep(one, words), shortNameOfRun(run, words)]
      const outside = reportedOf(one)
      return {
        text:
          outside !== null
            ? words.runs.reportLine(title, outsideKnown[words.language][outside], name, one.due)
            : way === 'leader'
              ? words.runs.ofNobody(title, whoHas(one, words), name, one.due)
              : words.runs.mineLine(title, name, one.due),
        buttons: [doneButton(one, words), showStep(one, words), laterButton(subject, words)],
      }
    },
  }
}

const handed = (run: Run, one: RunStep, memberIds: readonly string[]): Waiting => ({
  subject: `${subjectOf('handed', one)}:${one.version}`,
  memberIds,
  own: false,
  due: one.due,
  remindOn: remindersOfStep(one.due),
  says: (words) => ({
    text: words.runs.handedLine(titleOfStep(one, words), shortNameOfRun(run, words), one.due),
    buttons: [...acceptButtons(one, words), showStep(one, words)],
  }),
})

/** To the leader, beside the reminder to whoever has it. */
const late = (run: Run, one: RunStep, leaders: readonly string[]): Waiting => ({
  subject: subjectOf('lateStep', one),
  memberIds: leaders,
  own: false,
  due: null,
  remindOn: [lateForLeader(one.due)],
  says: (words) => ({
    text: words.runs.lateLine(titleOfStep(one, words), whoHas(one, words), shortNameOfRun(run, words), one.due),
    buttons: [showStep(one, words)],
  }),
})

const blocked = (run: Run, one: RunStep, leaders: readonly string[], today: Temporal.PlainDate): Waiting => ({
  subject: `${subjectOf('blocked', one)}:${one.version}`,
  memberIds: leaders,
  own: false,
  due: one.due,
  // they hear of it the first morning, and when its day has passed
  remindOn: [
    one.changedAt === null ? today : nextWorkday(dayAfter(one.changedAt)),
    nextWorkday(one.due.add({ days: 1 })),
  ],
  says: (words) => ({
    text: words.runs.blockedLine(titleOfStep(one, words), one.reason, shortNameOfRun(run, words)),
    buttons: [showStep(one, words)],
  }),
})

const dayAfter = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 })

const asking = (run: Run, count: number, leaders: readonly string[], today: Temporal.PlainDate): Waiting => ({
  subject: `lateRun:${run.id}`,
  memberIds: [...new Set([...leaders, run.startedBy])],
  own: false,
  due: null,
  remindOn: [nextWorkday(run.startedOn.add({ days: 1 })), ...weekly(run.startedOn, today)],
  says: (words) => {
    const { asksLeader, asksLeaderEvent } = words.runCourse
    const asks = run.labelKind === 'event' ? asksLeaderEvent : asksLeader
    return { text: asks(shortNameOfRun(run, words), count), buttons: [lateButton(run, words)] }
  },
})

/** Once a week as long as nobody has answered. */
function weekly(from: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const weeks = Math.floor(from.until(today).days / 7)
  return weeks > 0 ? [nextWorkday(from.add({ weeks }))] : []
}

const toUpgrade = (
  run: Run,
  { version, on }: NonNullable<Awaited<ReturnType<typeof newerVersion>>>,
  leaders: readonly string[],
): Waiting => ({
  subject: `upgradeRun:${run.id}:${version}`,
  memberIds: leaders,
  own: false,
  due: null,
  remindOn: on === null ? [] : [nextWorkday(on.add({ days: 1 }))],
  says: (words) => ({
    text: words.runCourse.offers(shortNameOfRun(run, words), version),
    buttons: [upgradeButton(run, words)],
  }),
})

const toEnd = (run: Run, leaders: readonly string[], steps: readonly RunStep[]): Waiting => ({
  subject: `endRun:${run.id}`,
  memberIds: leaders,
  own: false,
  due: null,
  remindOn: lastChange(steps),
  says: (words) => ({ text: words.runCourse.goesToEnd(shortNameOfRun(run, words)), buttons: [endButton(run, words)] }),
})

const lastChange = (steps: readonly RunStep[]): Temporal.PlainDate[] => {
  const [last] = steps
    .flatMap(({ changedAt }) => (changedAt === null ? [] : [changedAt]))
    .toSorted((one, other) => Temporal.Instant.compare(other, one))
  return last ? [nextWorkday(dayAfter(last))] : []
}
