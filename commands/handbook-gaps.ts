import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { answerButton, headingFrom } from './gap-answer.ts'
import { takeAway } from './take-away.ts'

const mostShown = 12

/** What the handbook lacks: questions without an answer by how often they came, and sections that did not help. */
export const handbookGaps = command({
  id: 'handbookGaps',
  right: 'handbookGaps',
  dialog: plainDialog((words) => words.ask.gaps),
  input: z.object({}),
  async run(_, turn) {
    const { ask } = turn.words
    const parts = [...(await questions(turn)), ...(await sections(turn))]
    return toYou(heading(ask.gaps), ...(parts.length ? parts : [say(ask.noGaps)]))
  },
})

type Item = { readonly text: string; readonly buttons: readonly Button[] }

async function questions({ store, words }: Turn): Promise<Part[]> {
  const { ask, handbook } = words
  const gaps = await store.handbook.gaps()
  if (!gaps.length) return []
  const items = gaps.slice(0, mostShown).map(
    ({ id: gap, text, count }): Item => ({
      text: ask.gap(text, count),
      buttons: [
        answerButton(gap, words),
        { label: handbook.passOn, press: { command: 'gapAsk', input: { gap }, form: true } },
        { label: ask.removeGap, press: { command: 'gapRemove', input: { gap } } },
      ],
    }),
  )
  const more = gaps.length - items.length
  return [quiet(ask.gapsIntro), { kind: 'list', items }, ...(more > 0 ? [quiet(ask.moreGaps(more))] : [])]
}

async function sections(turn: Turn): Promise<Part[]> {
  const { ask, language } = turn.words
  const book = await turn.handbook()
  const items = (await turn.store.handbook.unhelpful()).slice(0, mostShown).flatMap(({ section, unhelped, all }) => {
    const found = book.section(section)
    return found ? [{ text: ask.helpedOf(found.heading[language], unhelped, all) }] : []
  })
  return items.length ? [heading(ask.unhelpful), { kind: 'list', items }] : []
}

/** Takes a question away for good: out of the list, of messages, and of what is kept of turns. */
export const gapRemove = command({
  id: 'gapRemove',
  right: 'handbookGaps',
  dialog: plainDialog((words) => words.ask.removeGap),
  input: z.object({ gap: id }),
  async run({ gap }, turn) {
    const text = await turn.store.handbook.removeGap(gap)
    if (text === null) throw new Problem(({ handbook }) => handbook.gapGone)
    // the form in which it is answered has it as a heading
    await takeAway([text, headingFrom(text)], [gap], turn.person.memberId, turn)
    return toYou(say(turn.words.ask.gapRemoved))
  },
})
