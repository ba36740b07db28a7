/** A question to the steering group as it is read: open with its buttons, settled, or withdrawn. */

import {
  numberOf,
  type Question,
  type QuestionAnswer,
  questionAnswers,
  type Resolution,
  type Standing,
  silentOf,
} from '../domain/question.ts'
import { capital, sentence } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import { type Button, buttons, heading, type Part, quiet, say } from './reply.ts'

export type QuestionCard = {
  readonly question: Question
  readonly standing: readonly Standing[]
  /** what it led to; null where it is not settled */
  readonly resolution: Resolution | null
  readonly today: Temporal.PlainDate
  readonly demo: boolean
}

/** What has changed since it was asked last. */
export type Before = Pick<Question, 'background' | 'answerBy'>

/**
 * The whole of it.
 * @param before given where it is asked once more, with a new background
 */
export function questionParts(card: QuestionCard, words: Words, before: Before | null = null): Part[] {
  const { question, today, demo } = card
  const { questions: said } = words
  const { no, text, background, wish, answerBy } = question
  const head = [
    heading((before ? said.headingNew : said.heading)(no)),
    ...(demo ? [quiet(words.common.demo)] : []),
    say(text ?? said.textGone),
  ]
  if (question.state !== 'open') return [...head, ...endParts(card, words)]
  return [
    ...head,
    ...(before
      ? [
          say(said.backgroundWas(before.background ?? said.noBackground)),
          say(said.backgroundNow(background ?? said.noBackground)),
        ]
      : background === null
        ? []
        : [say(said.backgroundIs(background))]),
    ...(wish === null ? [] : [say(said.wishIs(wish))]),
    say(
      before && !before.answerBy.equals(answerBy)
        ? said.answerByNow(answerBy, before.answerBy, today)
        : answerByLine(question, today, words),
    ),
    ...(before ? [say(said.again)] : []),
    ...answerParts(card, words),
  ]
}

/** The buttons to answer with, and what has been answered so far. */
export function answerParts({ question, standing }: QuestionCard, words: Words): Part[] {
  const { questions: said, roles } = words
  const silent = silentOf(standing)
  return [
    buttons(...answerButtons(question, words)),
    ...saidParts(standing, words),
    ...(silent.length ? [say(said.silent(silent.map(({ role }) => roles[role])))] : []),
    quiet(said.yourOrganisation),
  ]
}

/** Function by function; nothing where none has answered. */
function saidParts(standing: readonly Standing[], { questions, roles }: Words): Part[] {
  const facts = standing.flatMap(({ role, answer }) =>
    answer === null ? [] : [{ label: capital(roles[role]), value: saidOf(answer, questions) }],
  )
  return facts.length ? [{ kind: 'facts', facts }] : []
}

const saidOf = ({ answer, comment }: NonNullable<Standing['answer']>, { said, saidWith }: Words['questions']) =>
  comment === null ? said[answer] : saidWith(said[answer], comment)

function endParts({ question, standing, resolution }: QuestionCard, words: Words): Part[] {
  const { questions: said } = words
  if (resolution === null) return [say(said.withdrawn(question.no))]
  return [
    say([said.settled(numberOf(resolution)), outcomeOf(resolution, words)].join(' ')),
    ...saidParts(standing, words),
  ]
}

/** What was decided, in words. */
function outcomeOf({ outcome, text }: Pick<Resolution, 'outcome' | 'text'>, { questions }: Words): string {
  return outcome === 'said' ? questions.outcomeIs(text ?? questions.textGone) : questions.agreed[outcome]
}

/** An entry of the register in one line: what was asked, where it was, and what was decided. */
export function positionOf({ question, outcome, text }: Resolution, words: Words): string {
  const gone = words.questions.textGone
  if (question === null) return sentence(text ?? gone)
  return [sentence(question.text ?? gone), outcomeOf({ outcome, text }, words)].join(' ')
}

/** What the operative group hears when a question is settled. */
export function backParts({ question, standing, resolution, demo }: QuestionCard, words: Words): Part[] {
  if (resolution === null) return []
  const { questions: said } = words
  return [
    heading(said.replyHeading(question.no)),
    ...(demo ? [quiet(words.common.demo)] : []),
    say(question.text ?? said.textGone),
    say(outcomeOf(resolution, words)),
    ...(resolution.outcome === 'said' || question.wish === null ? [] : [say(said.wishWas(question.wish))]),
    ...saidParts(standing, words),
    say(
      [
        said.resolution(numberOf(resolution)),
        ...(resolution.followUp ? [said.followedUpOn(resolution.followUp)] : []),
      ].join(' '),
    ),
  ]
}

/** `Svara senast fredag 27 november.`, or that the day has passed. */
export const answerByLine = ({ answerBy }: Question, today: Temporal.PlainDate, { questions }: Words): string =>
  (Temporal.PlainDate.compare(answerBy, today) < 0 ? questions.wasToAnswer : questions.answerBy)(answerBy, today)

/** `Svara senast fredag 27 november. 2 av 4 funktioner har svarat.` */
export const stateLine = (question: Question, standing: readonly Standing[], today: Temporal.PlainDate, words: Words) =>
  [
    answerByLine(question, today, words),
    words.questions.count(standing.length - silentOf(standing).length, standing.length),
  ].join(' ')

export function answerButtons(question: Question, words: Words): Button[] {
  const input = { question: question.id, version: String(question.version) }
  const button = (answer: QuestionAnswer): Button => ({
    label: words.questions.answers[answer],
    press: { command: 'questionAnswer', input: { ...input, answer } },
    ...(answer === 'yes' ? { style: 'primary' as const } : {}),
  })
  return [
    ...questionAnswers.map(button),
    { label: words.questions.withComment, press: { command: 'questionAnswer', input, form: true } },
  ]
}

export const showQuestion = ({ id }: Pick<Question, 'id'>, label: string): Button => ({
  label,
  press: { command: 'question', input: { question: id } },
})

export const moreButton = ({ id, version, background }: Question, { questions }: Words): Button => ({
  label: questions.more,
  press: {
    command: 'questionMore',
    input: { question: id, version: String(version), ...(background === null ? {} : { background }) },
    form: true,
  },
})

export const closeButton = ({ id, version, followUp }: Question, { questions }: Words): Button => ({
  label: questions.close,
  press: {
    command: 'questionClose',
    input: { question: id, version: String(version), ...(followUp ? { followUp: followUp.toString() } : {}) },
    form: true,
  },
})
