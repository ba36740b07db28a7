import { logDialog } from '../dialogs/log.ts'
import { command } from '../src/chat/command.ts'
import { toYou } from '../src/chat/reply.ts'
import { describeEvent } from '../src/text/describe.ts'
import { entrySchema, GenderAsked, genderQuestion, makeEntry } from './entry.ts'
import { asInput, receipt } from './receipt.ts'

export const log = command({
  id: 'log',
  right: 'log',
  dialog: logDialog,
  input: entrySchema,
  async run(fields, turn) {
    try {
      const entry = await makeEntry(fields, turn, null)
      turn.store.events.add(entry.event)
      turn.touches(entry.event.id)
      return await receipt(entry, turn, entry.event.id, (words) =>
        words.log.logged(describeEvent(entry.described, words)),
      )
    } catch (error) {
      if (!(error instanceof GenderAsked)) throw error
      return toYou(turn.form('log', asInput(fields), { intro: genderQuestion(error, fields.kind, turn.words) }))
    }
  },
})
