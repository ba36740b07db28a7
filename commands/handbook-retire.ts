import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { changedMeanwhile, headingOf, inputOf, madeBy, workedAt } from './handbook-found.ts'

/** Withdraws a section, after a question: answers use it no more, and it can be changed and adopted again. */
export const handbookRetire = command({
  id: 'handbookRetire',
  right: 'handbookAdopt',
  dialog: plainDialog((words) => words.handbook.retire),
  input: z.object({ section: text(60), version, sure: z.literal('1').optional() }),
  async run({ section, version: seen, sure }, turn) {
    const found = await workedAt(section, seen, turn)
    const { handbook, language } = turn.words
    const name = headingOf(found.content, language)
    if (found.newest?.state === 'retired') throw new Problem((words) => words.handbook.retiredAlready)
    if (!sure)
      return toYou(
        say(handbook.sureRetire(name)),
        buttons({
          label: handbook.sureRetireYes,
          press: { command: 'handbookRetire', input: { ...inputOf(found), sure: '1' } },
          style: 'danger',
        }),
      )
    const { sections } = turn.store
    const made = await sections.retire(found, seen, madeBy(turn))
    if (made === null) throw changedMeanwhile({ id: section, version: seen, newest: await sections.newest(section) })
    // whoever asks the same again is to be answered again
    await turn.store.handbook.unanswer(section)
    return toYou(
      say(handbook.retiredNow(name)),
      buttons({ label: handbook.show, press: { command: 'handbookSection', input: { section } } }),
    )
  },
})
