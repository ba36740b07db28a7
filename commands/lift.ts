import { z } from 'zod'
import type { Group } from '../db/queries/settings.ts'
import { liftDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { standingTo } from '../src/chat/question-asked.ts'
import { showQuestion, stateLine } from '../src/chat/question-card.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { dayToAnswer, type Question } from '../src/domain/question.ts'
import { readLastDay } from '../src/domain/read-last-day.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { wordsIn } from '../src/text/index.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { asInput, lineOf } from './meeting-read.ts'
import { operativeGroup } from './operative.ts'
import { cardOf, linesOf, mustBeDays, steeringGroup } from './question-found.ts'
import { ask } from './question-told.ts'
import { registerButton } from './resolution-found.ts'

/**
 * Lifts a question to the steering group; who leads no group proposes it to the project leader. Without a question it
 * shows those that wait for an answer.
 */
export const lift = command({
  id: 'lift',
  right: 'lift',
  dialog: liftDialog,
  input: z.object({
    text: text(300).optional(),
    background: text(2000).optional(),
    wish: text(200).optional(),
    by: day.optional(),
    followUp: day.optional(),
    /** the member whose proposal it is */
    from: id.optional(),
  }),
  async run({ by: given, followUp, from, ...typed }, turn) {
    const line = lineOf(typed.text)
    if (line === null) return waiting(turn)
    const { text: asked, by } = withDay(line, given, turn.today)
    const group = await steeringGroup(turn)
    const input = asInput({ ...typed, text: asked, by: by?.toString(), followUp: followUp?.toString() })
    const answerBy = by ?? dayToAnswer(turn.today)
    mustBeDays(answerBy, followUp ?? null, turn.today)
    if (!(await mayAnywhere(turn, 'liftQuestions'))) return propose(asked, input, turn)
    // a line that says the question alone: the steering group should not have to ask what it is about
    if (Object.keys(input).length === 1)
      return toYou(turn.form('lift', { ...input, by: answerBy.toString() }, { intro: turn.words.questions.look }))
    await turn.store.questions.holdLifts()
    const same = (await turn.store.questions.open()).find((one) => one.text !== null && fold(one.text) === fold(asked))
    if (same) throw alreadyLifted(same)
    return lifted(
      {
        id: turn.id(),
        groupId: group.id,
        text: asked,
        background: linesOf(typed.background),
        wish: lineOf(typed.wish),
        answerBy,
        followUp: followUp ?? null,
        byMemberId: (await isOfOperative(from, turn)) ?? turn.person.memberId,
      },
      group,
      turn,
    )
  },
})

/** `Ska Skolkök utökas? senast 27 november`: the question and the last day for its answer. */
function withDay(line: string, given: Temporal.PlainDate | undefined, today: Temporal.PlainDate) {
  const read = readLastDay(line, today)
  const isDay = given === undefined && read.text !== '' && read.day instanceof Temporal.PlainDate
  return isDay ? { text: read.text, by: read.day } : { text: line, by: given }
}

type Planned = Omit<Question, 'no' | 'state' | 'version' | 'pointId' | 'askedOn' | 'text'> & { readonly text: string }

async function lifted(planned: Planned, group: Group, turn: Turn): Promise<Reply> {
  const no = await turn.store.questions.add({ ...planned, at: turn.now })
  const question: Question = { ...planned, no, state: 'open', version: 1, pointId: null, askedOn: turn.today }
  await ask(turn, await cardOf(turn, question), group)
  const { questions } = turn.words
  return toYou(
    say(questions.lifted(no, question.answerBy, turn.today)),
    buttons(showQuestion(question, questions.show), {
      label: questions.withdraw,
      press: { command: 'questionWithdraw', input: { question: question.id, version: '1' } },
    }),
  )
}

const alreadyLifted = (same: Question) =>
  new Problem((words) => words.questions.already(same.no), {
    ways: ({ questions }) => [showQuestion(same, questions.show)],
  })

/** Whoever proposed it, where that is somebody of the operative group: the text is theirs to remove. */
async function isOfOperative(memberId: string | undefined, turn: Turn): Promise<string | null> {
  if (memberId === undefined) return null
  const held = await turn.store.roles.on(turn.today, [(await operativeGroup(turn)).id])
  return held.find((one) => one.memberId === memberId)?.memberId ?? null
}

/** The project leaders get the proposal alone, with a button that opens the form as it was proposed. */
async function propose(asked: string, input: Input, turn: Turn): Promise<Reply> {
  const leaders = await turn.store.rhythm.leaders(turn.today)
  const press = { command: 'lift', input: { ...input, from: turn.person.memberId }, form: true } as const
  const told = await tellMembers(turn, leaders, null, (language) => {
    const { questions } = wordsIn(language)
    return toYou(say(questions.proposal(turn.person.name, asked)), buttons({ label: questions.lift, press }))
  })
  if (!told) throw new Problem((words) => words.questions.nobodyToAsk)
  return toYou(say(turn.words.questions.proposed))
}

/** Questions that wait for the steering group, each with how it stands. */
async function waiting(turn: Turn): Promise<Reply> {
  const open = await turn.store.questions.open()
  const { questions } = turn.words
  const mayLift = await mayAnywhere(turn, 'liftQuestions')
  const input: Input = mayLift ? { by: dayToAnswer(turn.today).toString() } : {}
  const ways = buttons(
    { label: mayLift ? questions.lift : questions.propose, press: { command: 'lift', input, form: true } },
    registerButton(turn.words),
  )
  if (!open.length) return toYou(say(questions.none), ways)
  const items = []
  for (const question of open.slice(0, 12))
    items.push({
      text: [
        questions.waits(question.no, question.text ?? questions.textGone),
        stateLine(question, await standingTo(turn.store, question, turn.today), turn.today, turn.words),
      ].join(' '),
      buttons: [showQuestion(question, questions.show)],
    })
  return toYou(say(questions.open), { kind: 'list', items }, ways)
}
