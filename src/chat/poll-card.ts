/** Several times as a group sees them, with whom each suits; and as the project leader chooses among them. */

import type { KeptPoll } from '../../db/queries/polls.ts'
import { missingRoles } from '../domain/meeting.ts'
import { asMeetingAnswer, type PollAnswer, type PollTime, pollAnswers } from '../domain/poll.ts'
import type { GroupKind } from '../domain/roles.ts'
import { listed } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import { type Asked, isSilent } from './asked.ts'
import { type Button, buttons, heading, type Part, quiet, say } from './reply.ts'

export type PollCard = {
  readonly poll: KeptPoll
  readonly groupKind: GroupKind
  readonly asked: readonly Asked[]
  readonly now: Temporal.Instant
  /** nobody's answers are waited for any longer: the project leader is to decide */
  readonly isOver: boolean
  readonly demo: boolean
}

/** What the group sees, with what has been answered by now. */
export function pollParts(card: PollCard, words: Words): Part[] {
  const { poll, groupKind, asked, isOver, demo } = card
  const { meetings, polls, settings } = words
  const silent = asked.filter((one) => isSilent(poll, one)).length
  const hasAnswers = asked.some(({ answers }) => answers.size > 0)
  return [
    heading(polls.heading(settings.groups[groupKind])),
    ...(demo ? [quiet(words.common.demo)] : []),
    ...(poll.place === null ? (poll.link === null ? [] : [say(meetings.remote)]) : [say(meetings.at(poll.place))]),
    say([polls.askedBy(poll.askerName), ...(poll.purpose ? [meetings.about(poll.purpose)] : [])].join(' ')),
    say(isOver ? polls.over : polls.answer(poll.answerBy)),
    {
      kind: 'list',
      items: poll.times.map((time) => ({
        text: [meetings.span(time.start, time.end), ...saidOf(card, time, words)].join('. '),
        buttons: isAhead(card, time) ? answerButtons(poll, time, words) : [],
      })),
    },
    ...(hasAnswers && silent > 0 ? [say(polls.silent(silent))] : []),
    ...(isOver ? [] : [quiet(polls.closes)]),
  ]
}

/** `Passar: Anna och Bo. Passar inte: Cecilia. Saknas: arbetsförmedlare.` */
function saidOf({ asked }: PollCard, { no }: PollTime, { language, meetings, polls, roles }: Words): string[] {
  const names = (answer: PollAnswer) =>
    asked.filter(({ answers }) => answers.get(no) === answer).map(({ name }) => name)
  const missing = missingRoles(
    asked.map(({ answers, ...one }) => {
      const answer = answers.get(no)
      return { ...one, answer: answer === undefined ? null : asMeetingAnswer[answer] }
    }),
  )
  const said = pollAnswers.flatMap((answer) =>
    names(answer).length ? [polls.said(answer, listed(names(answer), language))] : [],
  )
  const lines = [...said, ...(missing.length ? [meetings.missing(missing.map((role) => roles[role]))] : [])]
  return lines.length ? [lines.join(' ')] : []
}

/** What the project leader alone sees: how each time to come suits, and what can be done. */
export function decisionParts(card: PollCard, words: Words): Part[] {
  const { poll, asked } = card
  const { meetings, polls } = words
  const input = { poll: poll.id, version: String(poll.version) }
  const tally = (no: number) => {
    const count = (answer: PollAnswer) => asked.filter(({ answers }) => answers.get(no) === answer).length
    return polls.tally({ yes: count('yes'), ifNeeded: count('ifNeeded'), no: count('no') })
  }
  const ahead = poll.times.filter((time) => isAhead(card, time))
  return [
    ...(ahead.length
      ? [
          say(polls.chooseOne),
          {
            kind: 'list' as const,
            items: ahead.map(({ no, start, end }) => ({
              text: `${meetings.span(start, end)}: ${tally(no)}`,
              buttons: [
                { label: polls.choose, press: { command: 'pollChoose', input: { ...input, time: String(no) } } },
              ],
            })),
          },
        ]
      : []),
    buttons(
      ...(ahead.length ? [{ label: polls.later, press: { command: 'pollLater', input, form: true as const } }] : []),
      { label: polls.cancel, press: { command: 'pollCancel', input } },
    ),
  ]
}

export const showPollButton = ({ id }: Pick<KeptPoll, 'id'>, label: string): Button => ({
  label,
  press: { command: 'poll', input: { poll: id } },
})

/** Whether a time can still become a meeting. */
export const isAhead = ({ now }: Pick<PollCard, 'now'>, { start }: PollTime): boolean =>
  Temporal.Instant.compare(start.toInstant(), now) > 0

const answerButtons = ({ id, version }: KeptPoll, { no }: PollTime, { polls }: Words): Button[] =>
  pollAnswers.map((answer) => ({
    label: polls.answers[answer],
    press: {
      command: 'pollAnswer',
      input: { poll: id, time: String(no), answer, version: String(version) },
    },
  }))
