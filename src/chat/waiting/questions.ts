import {
  agreementOf,
  numberOf,
  type Question,
  type Resolution,
  type Standing,
  silentOf,
} from '../../domain/question.ts'
import type { Role } from '../../domain/roles.ts'
import { nextWorkday, previousWorkday } from '../../domain/workday.ts'
import { standingTo } from '../question-asked.ts'
import { answerButtons, answerByLine, closeButton, moreButton, positionOf, showQuestion } from '../question-card.ts'
import type { Contribution, Scope, Waiting } from './waiting.ts'

/** Questions for the functions that have not answered, and for the leader those that are late, and positions to follow up. */
export const questionsWaiting: Contribution = async (scope) => {
  const open = await scope.store.questions.open()
  const toFollowUp = await scope.store.resolutions.toFollowUp(scope.today)
  if (!open.length && !toFollowUp.length) return []
  const leaders = await holdersOf('operative', ['projectLeader'], scope)
  const waiting: Waiting[] = []
  for (const question of open) {
    const standing = await standingTo(scope.store, question, scope.today)
    const silent = silentOf(standing).map(({ role }) => role)
    if (silent.length && Temporal.PlainDate.compare(question.answerBy, scope.today) >= 0)
      waiting.push(unanswered(question, await holdersOf('steering', silent, scope), scope))
    waiting.push(...forLeader(question, standing, leaders, scope))
  }
  return [...waiting, ...toFollowUp.map((resolution) => followUp(resolution, leaders))]
}

/** Who holds these roles in a group, and where nobody does, who stands in. */
async function holdersOf(kind: 'operative' | 'steering', roles: readonly Role[], scope: Scope): Promise<string[]> {
  const group = scope.groups.find((one) => one.kind === kind)
  const held = group ? await scope.store.roles.on(scope.today, [group.id]) : []
  const ids = roles.flatMap((role) => {
    const ofRole = held.filter((one) => one.role === role)
    const own = ofRole.filter(({ deputy }) => !deputy)
    return (own.length ? own : ofRole).map(({ memberId }) => memberId)
  })
  return [...new Set(ids)]
}

function unanswered(question: Question, memberIds: readonly string[], { today }: Scope): Waiting {
  const { id, groupId, version, no, text, answerBy, askedOn } = question
  const days = [previousWorkday(answerBy.subtract({ days: 1 })), answerBy]
  return {
    subject: `question:${id}:${version}`,
    memberIds,
    groupId,
    own: false,
    due: answerBy,
    // whoever has just been asked is not reminded
    remindOn: days.filter((day) => Temporal.PlainDate.compare(day, askedOn) > 0),
    says: (words) => ({
      text: words.questions.answerWanted(no, text ?? words.questions.textGone, answerByLine(question, today, words)),
      buttons: [...answerButtons(question, words), showQuestion(question, words.questions.show)],
    }),
  }
}

/** What only the leader can do something about: more is asked for, all have answered and not the same, or some not in time. */
function forLeader(
  question: Question,
  standing: readonly Standing[],
  memberIds: readonly string[],
  { today }: Scope,
): Waiting[] {
  const { id, version, no, text, answerBy } = question
  const asks = standing.filter(({ answer }) => answer?.answer === 'more')
  const isLate = Temporal.PlainDate.compare(answerBy, today) < 0
  const isAnswered = silentOf(standing).length === 0 && agreementOf(standing) === null
  if (!asks.length && !isLate && !isAnswered) return []
  const kind = asks.length ? 'more' : isAnswered ? 'answered' : 'late'
  return [
    {
      subject: `question:${id}:${version}:${kind}`,
      memberIds,
      own: false,
      due: answerBy,
      remindOn: [answerBy, nextWorkday(answerBy.add({ days: 1 }))],
      says: (words) => {
        const { questions, roles } = words
        const lines = {
          more: asks.map(({ role }) => questions.needsMore(no, roles[role])).join(' '),
          answered: questions.differ(no, text ?? questions.textGone),
          late: questions.late(no, text ?? questions.textGone, answerByLine(question, today, words)),
        }
        return {
          text: lines[kind],
          buttons: [
            kind === 'more' ? moreButton(question, words) : closeButton(question, words),
            showQuestion(question, questions.show),
          ],
        }
      },
    },
  ]
}

function followUp(resolution: Resolution, memberIds: readonly string[]): Waiting {
  const due = nextWorkday(resolution.followUp ?? resolution.decidedOn)
  return {
    subject: `resolution:${resolution.id}:followUp`,
    memberIds,
    own: false,
    due,
    remindOn: [due],
    says: (words) => ({
      text: words.resolutions.toFollowUp(numberOf(resolution), positionOf(resolution, words)),
      buttons: [
        { label: words.resolutions.done, press: { command: 'resolutionDone', input: { resolution: resolution.id } } },
      ],
    }),
  }
}
