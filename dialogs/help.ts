import type { Dialog, Option } from '../src/chat/command.ts'
import { commandIds, wordsOf } from '../src/text/commands.ts'
import type { Words } from '../src/text/index.ts'

function topics(words: Words): readonly Option[] {
  return commandIds.flatMap((id) => {
    const spoken = wordsOf(id)
    if (spoken.typed === false) return []
    const { name, short, also } = spoken[words.language]
    return [{ value: id, label: name, also: [short, ...(also ?? [])].filter((one) => one !== undefined) }]
  })
}

export const helpDialog: Dialog = {
  title: (words) => words.help.title,
  submit: (words) => words.help.show,
  fields: [{ name: 'topic', type: 'choice', label: (words) => words.help.topic, options: topics }],
}
