import { z } from 'zod'
import { askDialog } from '../dialogs/ask.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { liveQuestion } from '../src/chat/live-question.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, type Reply, say, toGroup, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Wish } from '../src/chat/wish.ts'
import type { Found } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import type { Words } from '../src/text/index.ts'
import { answerLive } from './ask-live.ts'
import { bodyParts, holders, leaderButton, namesOf, sectionParts, toReadAlso } from './ask-parts.ts'
import { asGap, isAboutPerson } from './asked-text.ts'
import { wordAsked, wordParts } from './word-parts.ts'

/**
 * Answers a question from the handbook, with its source and who has the role; what the log, the meetings and the roles
 * know is answered by their commands. To who asks alone, unless it was asked where others saw it.
 */
export const ask = command({
  id: 'ask',
  right: 'ask',
  dialog: askDialog,
  input: z.object({ text: text(1000).optional(), section: text(60).optional() }),
  async run(asked, turn) {
    const words = turn.openly ? turn.groupWords : turn.words
    const seen = turn.openly ? toGroup : toYou
    const book = await turn.handbook()
    if (asked.section !== undefined) {
      const section = book.section(asked.section)
      if (!section) throw new Problem(({ common }) => common.staleButton)
      return seen(...(await sectionParts(section, [], '', words, turn)))
    }
    const question = (asked.text ?? '').replace(/\s+/g, ' ').trim()
    if (question === '') return toYou(turn.form('ask', {}))
    if (!/\p{L}{2}/u.test(question)) throw new Problem((all) => all.ask.noQuestion, { fields: ['text'] })
    if (await isAboutPerson(question, turn)) return aboutPerson(turn)
    const live = liveQuestion(question)
    if (live) return answerLive(live, words, turn)
    const found = book.find(question)
    const word = wordAsked(question, book)
    if (word) return seen(...wordParts(word, found, words))
    if (found.kind === 'notFound') return seen(...(await notFound(found, question, words, turn)))
    const parts = await sectionParts(found.section, found.others, question, words, turn)
    turn.later?.(wordingOf(question, found, seen(...parts), words))
    return seen(...parts)
  },
})

/** Has the answer worded, should it be: the section's own words give way to it, and are a button away. */
function wordingOf(
  question: string,
  { section, others }: Extract<Found, { kind: 'found' }>,
  { to, parts }: Reply,
  { ask: say1, language }: Words,
): Wish {
  const after = parts.slice(1 + bodyParts(section.body[language]).length)
  const source = { label: say1.showSource, press: { command: 'ask', input: { section: section.id } } }
  return {
    kind: 'wording',
    question,
    sections: [section, ...others].map(({ id }) => id),
    language,
    to,
    before: parts.slice(0, 1),
    after: after.map((part, at) =>
      part.kind === 'buttons' && at === after.length - 1 ? buttons(source, ...part.buttons) : part,
    ),
  }
}

/** To who asks alone: the others need not learn that somebody was asked about. */
function aboutPerson({ words }: Turn): Reply {
  return toYou(
    say(words.ask.aboutPerson),
    buttons({ label: words.people.rolesTitle, press: { command: 'roles', input: {} } }),
  )
}

async function notFound(
  { owner, others }: Extract<Found, { kind: 'notFound' }>,
  question: string,
  words: Words,
  turn: Turn,
) {
  const gap = await turn.store.handbook.miss(asGap(question, turn), turn.today)
  const held = await holders(turn)
  const { ask: say1, roles } = words
  const knows = owner === null || owner === 'projectLeader' ? null : namesOf(owner, held, words)
  const leads = may(turn.person.roles, 'handbookGaps')
  return [
    say(
      owner !== null && knows !== null
        ? say1.usuallyKnows(roles[owner], knows)
        : say1.notFound(namesOf('projectLeader', held, words)),
    ),
    quiet(say1.noted),
    ...toReadAlso(say1.couldBe, others, words),
    buttons(
      ...(leads
        ? []
        : [
            { label: say1.sendNameless, press: { command: 'askLeader', input: { text: question } } },
            leaderButton(question, words),
          ]),
      { label: words.handbook.follow, press: { command: 'gapFollow', input: { gap } } },
      { label: say1.rewrite, press: { command: 'ask', input: { text: question }, form: true as const } },
    ),
  ]
}
