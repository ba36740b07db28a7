import type { KeptPoll } from '../../../db/queries/polls.ts'
import { hasClosed } from '../../domain/poll.ts'
import { nextWorkday, previousWorkday } from '../../domain/workday.ts'
import type { Words } from '../../text/index.ts'
import { type Asked, askedIn, isSilent } from '../asked.ts'
import { isAhead, showPollButton } from '../poll-card.ts'
import type { Contribution, Scope, Waiting } from './waiting.ts'

/** Times that somebody has not answered, and for the project leaders those that nobody is waited for any longer. */
export const pollsWaiting: Contribution = async (scope) => {
  const open = await scope.store.polls.open(scope.groups.map(({ id }) => id))
  const waiting: Waiting[] = []
  for (const poll of open) {
    const times = poll.times.filter((time) => isAhead(scope, time))
    const silent = (await askedIn(scope.store, poll)).filter((one) => isSilent({ times }, one))
    if (silent.length) waiting.push(unanswered(poll, silent, scope))
    const [zone = 'UTC'] = poll.times.map(({ start }) => start.timeZoneId)
    if (hasClosed(poll.answerBy, scope.now.toZonedDateTimeISO(zone))) waiting.push(await undecided(poll, scope))
  }
  return waiting
}

function unanswered(poll: KeptPoll, silent: readonly Asked[], scope: Scope): Waiting {
  const dayBefore = previousWorkday(poll.answerBy.subtract({ days: 1 }))
  // whoever has just been asked is not reminded
  const askedOn = poll.times.map(({ start }) => poll.createdAt.toZonedDateTimeISO(start.timeZoneId).toPlainDate())[0]
  return {
    subject: `poll:${poll.id}:${poll.version}`,
    memberIds: silent.map(({ memberId }) => memberId),
    own: true,
    due: poll.answerBy,
    remindOn: askedOn && Temporal.PlainDate.compare(dayBefore, askedOn) > 0 ? [dayBefore] : [],
    says: (words) => ({
      text: words.polls.waiting(groupName(poll, scope, words), words.polls.count(poll.times.length), poll.answerBy),
      buttons: [showPollButton(poll, words.polls.reply)],
    }),
  }
}

async function undecided(poll: KeptPoll, scope: Scope): Promise<Waiting> {
  return {
    subject: `pollDecision:${poll.id}:${poll.version}`,
    memberIds: await scope.store.rhythm.leaders(scope.today),
    own: false,
    due: poll.answerBy,
    // they have been told when it closed
    remindOn: [nextWorkday(poll.answerBy.add({ days: 1 }))],
    says: (words) => ({
      text: words.polls.undecided(groupName(poll, scope, words)),
      buttons: [showPollButton(poll, words.polls.showAnswers)],
    }),
  }
}

const groupName = ({ groupId }: KeptPoll, { groups }: Scope, { settings }: Words) =>
  settings.groups[groups.find(({ id }) => id === groupId)?.kind ?? 'operative']
