import type { Duty } from '../../../db/queries/duties.ts'
import { lateForLeader, remindersOfTask } from '../../domain/duty.ts'
import { doneButton, handButton, holdersOf, laterButton, subjectOfTask, whoOf } from '../task.ts'
import type { Contribution, Waiting } from './waiting.ts'

/** Tasks that are not done: for whoever has them, and a week late for the project leader as well. */
export const todoWaiting: Contribution = async ({ store, groups, today }) => {
  const ids = groups.map(({ id }) => id)
  const assignments = await store.roles.on(today, ids)
  const leaders = await store.rhythm.leaders(today)
  const open = await store.duties.open(ids)
  return open.flatMap((duty) => {
    const holders = holdersOf(duty, assignments)
    const others = leaders.filter((leader) => !holders.includes(leader))
    if (!holders.length) return [ofNobody(duty, leaders)]
    const isLate = Temporal.PlainDate.compare(lateForLeader(duty.due), today) <= 0
    return [ofHolders(duty, holders), ...(isLate && others.length ? [late(duty, others)] : [])]
  })
}

const ofHolders = (duty: Duty, memberIds: readonly string[]): Waiting => ({
  ...ofAny(duty, memberIds),
  groupId: duty.groupId,
})

const ofAny = (duty: Duty, memberIds: readonly string[]): Waiting => ({
  subject: subjectOfTask(duty),
  memberIds,
  own: false,
  due: duty.due,
  remindOn: remindersOfTask(duty.due),
  says: (words) => ({
    text: words.todo.mine(duty.text ?? '', duty.due),
    buttons: [doneButton(duty, words), laterButton(subjectOfTask(duty), words), handButton(duty, words)],
  }),
})

const ofNobody = (duty: Duty, leaders: readonly string[]): Waiting => ({
  ...ofAny(duty, leaders),
  says: (words) => ({
    text: words.todo.ofNobody(duty.text ?? '', whoOf(duty, words), duty.due),
    buttons: [handButton(duty, words), doneButton(duty, words), laterButton(subjectOfTask(duty), words)],
  }),
})

/** To the leader, beside the reminder to whoever has it. */
const late = (duty: Duty, leaders: readonly string[]): Waiting => ({
  subject: `late:${duty.id}`,
  memberIds: leaders,
  own: false,
  due: null,
  remindOn: [lateForLeader(duty.due)],
  says: (words) => ({
    text: words.todo.lateWith(duty.text ?? '', whoOf(duty, words), duty.due),
    buttons: [handButton(duty, words), doneButton(duty, words)],
  }),
})
