import { z } from 'zod'
import type { Gap } from '../db/queries/handbook.ts'
import { gapAnswerDialog, gapAskDialog } from '../dialogs/handbook.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { reviewAfter } from '../src/domain/handbook.ts'
import type { SectionContent } from '../src/domain/handbook-version.ts'
import { operativeRoles, type Role, roles } from '../src/domain/roles.ts'
import { tidy } from '../src/domain/text-tidy.ts'
import { capital, dayOf } from '../src/text/format.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import { bodyParts, holders } from './ask-parts.ts'
import { freshId, keepDraft, withoutContacts } from './handbook-save.ts'
import { lineOf } from './meeting-read.ts'

export const answerButton = (gap: string, { handbook }: Words): Button => ({
  label: handbook.answer,
  press: { command: 'gapAnswer', input: { gap } },
})

/**
 * Answers a question that the handbook had no answer to: the answer becomes a draft, and whoever asked to be told gets it
 * at once. Without an answer it opens the form.
 */
export const gapAnswer = command({
  id: 'gapAnswer',
  right: 'handbookEdit',
  dialog: gapAnswerDialog,
  input: z.object({
    gap: id,
    heading: text(150).optional(),
    text: text(3000).optional(),
    owner: z.enum(roles).optional(),
  }),
  async run(fields, turn) {
    const gap = await open(fields.gap, turn)
    const heading = lineOf(fields.heading)
    if (heading === null || fields.text === undefined) return toYou(turn.form('gapAnswer', formInput(gap, turn)))
    const { owner = roleOf(turn) } = fields
    const section = freshId(turn)
    const content = withoutContacts(contentFrom(gap, heading, fields.text, turn), turn)
    if (!(await turn.store.handbook.answered(gap.id, section))) throw gone()
    const saved = await keepDraft(
      { id: section, content, owner, reviewed: turn.today, reviewBy: reviewAfter(turn.today) },
      null,
      turn,
    )
    const told = await tellAskers(gap, content, turn)
    return withTold(saved, told > 0, turn.words)
  },
})

/** Sends a question to those who have a function, who can answer it by a button. */
export const gapAsk = command({
  id: 'gapAsk',
  right: 'handbookGaps',
  dialog: gapAskDialog,
  input: z.object({ gap: id, role: z.enum(operativeRoles) }),
  async run(fields, turn) {
    const gap = await open(fields.gap, turn)
    const held = (await holders(turn)).filter(({ role }) => role === fields.role)
    const told = await tellMembers(
      turn,
      held.map(({ memberId }) => memberId),
      `gap:${gap.id}`,
      (language) => {
        const words = wordsIn(language)
        return toYou(say(words.handbook.passedTo(gap.text)), buttons(answerButton(gap.id, words)))
      },
    )
    const { handbook, roles: names } = turn.words
    if (!told)
      throw new Problem((words) => words.handbook.nobodyToPassOn(words.roles[fields.role]), { fields: ['role'] })
    return toYou(say(handbook.passedOn(names[fields.role])))
  },
})

async function open(gap: string, turn: Turn): Promise<Gap> {
  const found = await turn.store.handbook.gap(gap)
  if (!found) throw gone()
  return found
}

const gone = () => new Problem((words) => words.handbook.gapGone)

/** The function by which the person answers: their first one. */
const roleOf = ({ person }: Turn): Role => person.roles.find((role) => role !== 'projectLeader') ?? 'projectLeader'

/** A question as a heading: without its sign, with a capital. */
export const headingFrom = (question: string): string => tidy(capital(question.replace(/[?\s]+$/u, '')).slice(0, 150))

const formInput = (gap: Gap, turn: Turn) => ({
  gap: gap.id,
  heading: headingFrom(gap.text),
  owner: roleOf(turn),
})

const contentFrom = (gap: Gap, heading: string, body: string, turn: Turn): SectionContent => ({
  heading: { sv: heading, en: null },
  body: { sv: body, en: null },
  // it is to be found by who asks the same
  aliases: { sv: gap.text.length <= 150 ? [gap.text] : [], en: [] },
  source: {
    document: turn.groupWords.handbook.answerSource(turn.groupWords.roles[roleOf(turn)]),
    section: '',
    dated: dayOf(turn.today, turn.groupWords.language),
  },
})

/** Each alone, once: the list forgets them; the message stays in their own chat as others do. */
async function tellAskers(gap: Gap, { body }: SectionContent, turn: Turn): Promise<number> {
  const askers = await turn.store.handbook.takeAskers(gap.id, turn.today)
  return tellMembers(turn, askers, `gap:${gap.id}`, (language) => {
    const { handbook } = wordsIn(language)
    return toYou(
      say(handbook.yourAnswer(gap.text)),
      say(handbook.answeredBy(turn.person.name)),
      ...bodyParts(body.sv),
      quiet(handbook.answerIsDraft),
    )
  })
}

function withTold({ parts: [first, ...rest], ...reply }: Reply, isTold: boolean, { handbook }: Words): Reply {
  return { ...reply, parts: [...(first ? [first] : []), ...(isTold ? [say(handbook.answerTold)] : []), ...rest] }
}
