import { z } from 'zod'
import { helpDialog } from '../dialogs/help.ts'
import { type AnyCommand, command } from '../src/chat/command.ts'
import { type Button, buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { kindIds } from '../src/domain/kinds.ts'
import { isInsideOnly, may } from '../src/domain/rights.ts'
import { type CommandId, commandIds, wordsOf } from '../src/text/commands.ts'
import { capital, listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

/** What most people do every day, in the order they do it. */
const daily: readonly CommandId[] = ['log', 'logMany', 'summary', 'tracks', 'correct', 'undo', 'history']

/**
 * What this person can do in this place: only commands whose right they have, and that are done here.
 * @param list the list of commands, which help itself is a part of
 */
export function helpOver(list: () => readonly AnyCommand[]) {
  return command({
    id: 'help',
    right: 'help',
    dialog: helpDialog,
    input: z.object({ topic: z.enum(commandIds as [CommandId, ...CommandId[]]).optional() }),
    run({ topic }, turn) {
      const { words, person, group } = turn
      const able = list().filter((one) => isFor(one, turn))
      if (topic && able.some((one) => one.id === topic)) return toYou(...aboutOne(topic, turn))
      const ids = able.map((one) => one.id)
      const often = daily.filter((id) => ids.includes(id))
      const others = ids.filter((id) => !often.includes(id))
      const roles = listed(
        person.roles.map((role) => words.roles[role]),
        words.language,
      )
      // a group's own name is Swedish
      const place = words.language === 'sv' ? group.name : words.settings.groups[group.kind]
      return toYou(
        heading(words.help.title),
        ...(person.roles.length ? [quiet(words.help.about(roles, place, person.roles.length > 1))] : []),
        ...(often.length
          ? [say(words.help.daily), facts(often, turn), buttons(...often.map((id) => button(id, turn)))]
          : []),
        ...(others.length ? [say(words.help.others), facts(others, turn)] : []),
        ...(ids.includes('log') ? howToLog(words) : []),
        quiet(words.help.how),
      )
    },
  })
}

function isFor({ id, right }: AnyCommand, { person, audience, collaboration }: Turn): boolean {
  if (wordsOf(id).typed === false || !may(person.roles, right)) return false
  if (isInsideOnly(right) && audience === 'outside') return false
  return right !== 'participants' || collaboration.settings.register
}

function aboutOne(id: CommandId, turn: Turn): Part[] {
  const { also } = wordsOf(id)[turn.words.language]
  return [
    heading(turn.words.help.ofCommand(wordsOf(id)[turn.words.language].name)),
    facts([id], turn),
    ...(also?.length ? [quiet(turn.words.help.also(also))] : []),
    ...(id === 'log' ? howToLog(turn.words) : exampleOf(id, turn.words)),
    buttons(button(id, turn)),
  ]
}

/** An example of each that is logged most, and the words that a line may begin with. */
const howToLog = ({ help, kinds }: Words): Part[] => [
  quiet(help.examples),
  quiet(help.events(kindIds.map((id) => kinds[id].name).join(', '))),
]

function exampleOf(id: CommandId, { help, helpExamples }: Words): Part[] {
  const lines = helpExamples[id]
  return lines ? [quiet(help.forExample(lines))] : []
}

function facts(ids: readonly CommandId[], { words }: Turn): Part {
  return {
    kind: 'facts',
    facts: ids.map((id) => {
      const { name, short, about } = wordsOf(id)[words.language]
      return { label: words.help.name(name, short), value: about }
    }),
  }
}

const button = (id: CommandId, { words }: Turn): Button => ({
  label: capital(wordsOf(id)[words.language].name),
  press: { command: id, input: {} },
})
