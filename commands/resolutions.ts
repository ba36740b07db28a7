import { z } from 'zod'
import { resolutionsDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { positionOf } from '../src/chat/question-card.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type FunctionAnswer, numberOf, type Resolution } from '../src/domain/question.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { capital } from '../src/text/format.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { lineOf } from './meeting-read.ts'

/** More than this nobody reads at once. */
const mostShown = 10

/** The register of the steering group's positions, newest first; with a word those that contain it. */
export const resolutions = command({
  id: 'resolutions',
  right: 'questions',
  dialog: resolutionsDialog,
  input: z.object({ word: text(100).optional() }),
  async run(fields, turn) {
    const word = lineOf(fields.word)
    const all = await turn.store.resolutions.all()
    const found = word === null ? all : all.filter((one) => contains(one, word, turn))
    const leads = await mayAnywhere(turn, 'liftQuestions')
    const { resolutions: said } = turn.words
    const ways = leads
      ? [buttons({ label: said.new, press: { command: 'resolutionNew', input: {}, form: true as const } })]
      : []
    if (!found.length) return toYou(say(word === null ? said.empty : said.notFound(word)), ...ways)
    return toYou(
      heading(word === null ? said.title : said.found(word)),
      await listOf(found, leads, turn),
      ...older(),
      ...ways,
    )

    function older() {
      const rest = found.length - mostShown
      return rest > 0 ? [quiet(said.older(rest))] : []
    }
  },
})

const contains = (one: Resolution, word: string, { words }: Turn) =>
  fold([numberOf(one), positionOf(one, words)].join(' ')).includes(fold(word))

async function listOf(found: readonly Resolution[], leads: boolean, turn: Turn): Promise<Reply['parts'][number]> {
  const shown = found.slice(0, mostShown)
  const answers = await turn.store.questions.answers(shown.flatMap(({ question }) => question?.id ?? []))
  return {
    kind: 'list',
    items: shown.map((one) => ({
      text: lineOfOne(one, answers.get(one.question?.id ?? '') ?? [], turn),
      buttons: leads ? waysOf(one, turn) : [],
    })),
  }
}

function lineOfOne(one: Resolution, answers: readonly FunctionAnswer[], { words }: Turn): string {
  const { questions, resolutions: said, roles } = words
  return [
    said.item(numberOf(one), one.decidedOn, positionOf(one, words)),
    ...answers.map(({ role, answer }) => `${capital(roles[role])}: ${questions.said[answer]}.`),
    ...(one.isFollowedUp ? [said.followedUp] : one.followUp ? [questions.followedUpOn(one.followUp)] : []),
  ].join(' ')
}

function waysOf(one: Resolution, { words }: Turn): Button[] {
  const input = { resolution: one.id }
  return [
    ...(one.followUp && !one.isFollowedUp
      ? [{ label: words.resolutions.done, press: { command: 'resolutionDone', input } }]
      : []),
    ...(one.text === null ? [] : [{ label: words.resolutions.redact, press: { command: 'resolutionRedact', input } }]),
  ]
}
