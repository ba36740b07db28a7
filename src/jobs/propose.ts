import type { AnyCommand } from '../chat/command.ts'
import { Problem } from '../chat/problem.ts'
import { type Proposal, proposable } from '../chat/proposal.ts'
import { proposed } from '../chat/proposed.ts'
import type { Reply } from '../chat/reply.ts'
import { catalogueOf, proposalFrom } from '../chat/said-proposal.ts'
import type { Turn } from '../chat/turn.ts'
import type { ProposalWish } from '../chat/wish.ts'
import { isInsideOnly, may } from '../domain/rights.ts'
import { maskOf } from '../llm/mask.ts'
import { wordsIn } from '../text/index.ts'
import type { Preparing, Work } from './wishes.ts'

/** Has a sentence read that nothing else has understood; the card asks whether it was meant so. */
export async function proposalWork(
  { text, language }: ProposalWish,
  { store, collaborationId, handbooks, commands }: Preparing,
): Promise<Work> {
  const book = await handbooks(collaborationId, store)
  const mask = maskOf(await store.members.names(), book.knows)
  const words = wordsIn(language)
  const sentence = { text, commands: proposable, catalogue: catalogueOf(commands, words), language, mask }
  return {
    command: 'help',
    right: 'help',
    async ask(model, stop) {
      const { command: id, fields, call } = await model.read(sentence, stop)
      const command = commands.find((one) => one.id === id)
      if (!command)
        return { call: { ...call, outcome: call.outcome === 'answered' ? 'none' : call.outcome }, reply: null }
      return {
        call: { ...call, outcome: 'proposed' },
        reply(turn) {
          const proposal =
            isAllowed(command, turn) && proposalFrom({ command: command.id, fields }, text, commands, words, turn)
          return proposal ? cardOf(proposal, commands, turn) : null
        },
      }
    },
  }
}

/** Nothing where a name stands that no member has: what was said first stays. */
async function cardOf(
  { command, input }: Proposal,
  commands: readonly AnyCommand[],
  turn: Turn,
): Promise<Reply | null> {
  try {
    return await proposed(command, input, commands, turn, { byModel: true })
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

const isAllowed = ({ right }: AnyCommand, { person, audience }: Turn): boolean =>
  may(person.roles, right) && !(isInsideOnly(right) && audience === 'outside')
