/** How the groups hear of a question, and how what they have heard is kept true. */

import type { Group } from '../db/queries/settings.ts'
import { answerParts, type Before, backParts, type QuestionCard, questionParts } from '../src/chat/question-card.ts'
import { type Part, type Reply, toGroup } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Question } from '../src/domain/question.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import { operativeGroup } from './operative.ts'

type Says = (words: Words) => readonly Part[]

const subjectOf = ({ id }: Question) => `question:${id}`
/** One message for each version and conversation, and one for how it ended. */
const sourceOf = ({ id, version }: Question) => `question:${id}:${version}`
const endOf = ({ id }: Question) => `question:${id}:end`

/** The group that is asked gets it in every conversation. */
export async function ask(turn: Turn, card: QuestionCard, group: Group, before: Before | null = null): Promise<void> {
  await say(turn, card.question, group, sourceOf(card.question), (words) => questionParts(card, words, before))
}

/** Says it in every conversation of a group, this one too. */
async function say(turn: Turn, question: Question, group: Group, source: string, says: Says): Promise<void> {
  const { language } = group.settings
  const reply = toGroup(...says(wordsIn(language)))
  for (const place of await turn.store.places.ofGroup(group.id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: place.platform,
      conversationId: place.id,
      reply,
      language,
      subject: subjectOf(question),
      source,
      eventIds: [],
      at: turn.now,
    })
  }
}

/** What was asked in this version says this from now on. */
export async function sayInstead(turn: Turn, question: Question, says: Says): Promise<void> {
  await rewrite(turn, question, sourceOf(question), says)
}

async function rewrite(turn: Turn, question: Question, source: string, says: Says): Promise<void> {
  for (const { id, language } of await turn.store.posts.ofSource(subjectOf(question), source))
    await turn.store.posts.rewrite(id, toGroup(...says(wordsIn(language === 'en' ? 'en' : 'sv'))))
}

/** The asked group's message shows the question as it is by now. */
const showAsIs = (turn: Turn, card: QuestionCard): Promise<void> =>
  sayInstead(turn, card.question, (words) => questionParts(card, words))

/** The asked group's message shows what has been answered by now; what stands above the buttons stays. */
export async function showAnswers(turn: Turn, card: QuestionCard): Promise<void> {
  const { question } = card
  for (const { id, language } of await turn.store.posts.ofSource(subjectOf(question), sourceOf(question))) {
    const { parts } = (await turn.store.posts.wordsOf(id)) as Reply
    const above = parts.slice(
      0,
      Math.max(
        0,
        parts.findIndex(({ kind }) => kind === 'buttons'),
      ),
    )
    await turn.store.posts.rewrite(
      id,
      toGroup(...above, ...answerParts(card, wordsIn(language === 'en' ? 'en' : 'sv'))),
    )
  }
}

/** How it ended: the asked group's message shows it, and the operative group hears what was answered. */
export async function answerBack(turn: Turn, card: QuestionCard): Promise<void> {
  await showAsIs(turn, card)
  const group = await operativeGroup(turn)
  await say(turn, card.question, group, endOf(card.question), (words) => backParts(card, words))
}

/** The asked group is told that it need not answer. */
export async function tellWithdrawn(turn: Turn, card: QuestionCard, group: Group, says: Says): Promise<void> {
  await showAsIs(turn, card)
  await say(turn, card.question, group, endOf(card.question), says)
}

/** Every message of its own shows it without what was taken away. */
export async function showRedacted(turn: Turn, card: QuestionCard): Promise<void> {
  await (card.question.state === 'open' ? showAnswers : showAsIs)(turn, card)
  if (card.resolution) await rewrite(turn, card.question, endOf(card.question), (words) => backParts(card, words))
}
