/** What is so now, by the commands that know, each with its own rights and its own gate. */

import type { AnyCommand } from '../src/chat/command.ts'
import type { Live } from '../src/chat/live-question.ts'
import { Problem } from '../src/chat/problem.ts'
import { heading, type Part, quiet, type Reply, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'
import type { Words } from '../src/text/index.ts'
import { bodyParts } from './ask-parts.ts'
import { checklist } from './checklist.ts'
import { meeting } from './meeting.ts'
import { roles } from './roles.ts'
import { run } from './run.ts'
import { summary } from './summary.ts'
import { today } from './today.ts'
import { tracks } from './tracks.ts'

const commands = { checklist, meeting, roles, run, summary, today, tracks } satisfies Record<
  Live['command'],
  AnyCommand
>

/** Local numbers first, the country's after them under a heading of their own with their date and source. */
export async function answerLive({ command, input, national, exact }: Live, words: Words, turn: Turn): Promise<Reply> {
  const knows: AnyCommand = commands[command]
  if (!may(turn.person.roles, knows.right)) throw new Problem(({ common }) => common.notAllowed.anyRole)
  const reply = await knows.run(knows.input.parse(input), turn)
  const first = exact && turn.audience === 'outside' ? [say(words.ask.tooSmall)] : []
  return { ...reply, parts: [...first, ...reply.parts, ...(await ofCountry(national, words, turn))] }
}

async function ofCountry(id: string | null, words: Words, turn: Turn): Promise<Part[]> {
  const section = id === null ? null : (await turn.handbook()).section(id)
  if (!section) return []
  return [
    heading(words.ask.wholeCountry),
    ...bodyParts(section.body[words.language]),
    quiet(words.ask.source(section.source)),
  ]
}
