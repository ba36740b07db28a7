import type { KeptMeeting } from '../../../db/queries/meetings.ts'
import { type Invited, lastDayToAnswer, type Meeting } from '../../domain/meeting.ts'
import { nextWorkday, previousWorkday } from '../../domain/workday.ts'
import { invitedTo } from '../invited.ts'
import { answerButtons, nameOf, showButton, whenAndWhere } from '../meeting-card.ts'
import type { Contribution, Scope, Waiting } from './waiting.ts'

/** Calls that somebody has not answered, and meetings of today and the next working day. */
export const meetingsWaiting: Contribution = async (scope) => {
  const ahead = await scope.store.meetings.ahead(
    scope.groups.map(({ id }) => id),
    scope.now,
  )
  const waiting: Waiting[] = []
  for (const meeting of ahead) {
    const invited = await invitedTo(scope.store, meeting)
    const silent = invited.filter(({ answer }) => answer === null)
    if (silent.length) waiting.push(unanswered(meeting, silent, scope))
    if (isSoon(meeting, scope.today)) {
      const comes = invited.filter(({ answer }) => answer !== null && answer !== 'no')
      if (comes.length) waiting.push(soon(meeting, comes, scope))
    }
  }
  return waiting
}

function unanswered(meeting: KeptMeeting, silent: readonly Invited[], { groups }: Scope): Waiting {
  const lastDay = lastDayToAnswer(meeting.start.toPlainDate())
  // whoever has just been told is not reminded
  const toldOn = meeting.changedAt.toZonedDateTimeISO(meeting.start.timeZoneId).toPlainDate()
  const remindOn = [lastDay, dayBefore(meeting)].filter((day) => Temporal.PlainDate.compare(day, toldOn) > 0)
  return {
    subject: `call:${meeting.id}:${meeting.sequence}`,
    memberIds: silent.map(({ memberId }) => memberId),
    own: true,
    due: meeting.start.toPlainDate(),
    remindOn,
    says: (words) => ({
      text: words.today.answer(nameOf(meeting, groups, words)),
      buttons: [...answerButtons(meeting, words), showButton(meeting, words)],
    }),
  }
}

function soon(meeting: Meeting, comes: readonly Invited[], { groups }: Scope): Waiting {
  return {
    subject: `meeting:${meeting.id}:${meeting.sequence}`,
    memberIds: comes.map(({ memberId }) => memberId),
    own: true,
    due: meeting.start.toPlainDate(),
    remindOn: [dayBefore(meeting)],
    says: (words) => ({
      text: words.today.meeting(nameOf(meeting, groups, words), meeting.place),
      buttons: [showButton(meeting, words)],
      below: whenAndWhere(meeting, words).filter(({ kind }) => kind === 'link'),
    }),
  }
}

const dayBefore = ({ start }: Meeting) => previousWorkday(start.toPlainDate().subtract({ days: 1 }))

const isSoon = ({ start }: Meeting, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(start.toPlainDate(), nextWorkday(today.add({ days: 1 }))) <= 0
