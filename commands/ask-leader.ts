import { z } from 'zod'
import { askLeaderDialog } from '../dialogs/ask.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import { wordsIn } from '../src/text/index.ts'
import { asGap, isAboutPerson } from './asked-text.ts'
import { answerButton } from './gap-answer.ts'

/** Sends a question to the project leaders, each alone, without who asks unless they want that; the same once a day. */
export const askLeader = command({
  id: 'askLeader',
  right: 'ask',
  dialog: askLeaderDialog,
  input: z.object({ text: text(1000), named: z.enum(['yes', 'no']).optional() }),
  async run(fields, turn) {
    const question = asGap(fields.text.replace(/\s+/g, ' ').trim(), turn)
    if (question.folded === '') throw new Problem((words) => words.ask.noQuestion, { fields: ['text'] })
    if (await isAboutPerson(fields.text, turn))
      throw new Problem((words) => words.ask.aboutPerson, { fields: ['text'] })
    const leaders = await turn.store.rhythm.leaders(turn.today)
    const others = leaders.filter((memberId) => memberId !== turn.person.memberId)
    if (!leaders.length) throw new Problem((words) => words.ask.nobodyToAsk)
    const { ask } = turn.words
    const gap = await turn.store.handbook.send(question, turn.today)
    if (!others.length) return toYou(say(ask.isLeader))
    if (gap === null) return toYou(say(ask.sentAlready))
    const named = fields.named === 'yes'
    const told = await tellMembers(turn, others, `gap:${gap}`, (language) => {
      const words = wordsIn(language)
      return toYou(
        say(named ? words.ask.asks(turn.person.name, question.text) : words.ask.namelessAsks(question.text)),
        quiet(words.ask.howToAnswer),
        buttons(answerButton(gap, words), { label: words.ask.gaps, press: { command: 'handbookGaps', input: {} } }),
      )
    })
    if (!told) throw new Problem((words) => words.ask.nobodyToAsk)
    return toYou(say(named ? ask.sentNamed : ask.sent))
  },
})
