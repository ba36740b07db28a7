import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { reviewAfter } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import { changedMeanwhile, headingOf, madeBy, workedAt } from './handbook-found.ts'
import { rolesAnywhere } from './may-anywhere.ts'

/**
 * Notes that a section still holds, by whoever has its function or leads: a version with the same words. That it is
 * adopted stands as it was noted.
 */
export const handbookReview = command({
  id: 'handbookReview',
  right: 'handbookReview',
  dialog: plainDialog((words) => words.handbook.review),
  input: z.object({ section: text(60), version }),
  async run({ section, version: seen }, turn) {
    const found = await workedAt(section, seen, turn)
    const { newest, content, owner } = found
    const roles = await rolesAnywhere(turn)
    if (!may(roles, 'handbookAdopt') && !roles.includes(owner))
      throw new Problem((words) => words.handbook.notYoursToReview(words.roles[owner]))
    if (newest && (newest.state !== 'adopted' || newest.removed)) throw new Problem((words) => words.common.staleButton)
    if (!newest && found.shipped?.template && !turn.collaboration.demo)
      throw new Problem((words) => words.handbook.adoptFirst)
    if (newest && found.reviewed.equals(turn.today)) throw new Problem((words) => words.handbook.reviewedToday)
    const reviewBy = reviewAfter(turn.today)
    const { sections } = turn.store
    const made = await sections.add({ ...found, reviewed: turn.today, reviewBy }, seen, madeBy(turn))
    if (made === null) throw changedMeanwhile({ id: section, version: seen, newest: await sections.newest(section) })
    const adopted = newest?.adopted ?? { on: turn.today, memberId: turn.person.memberId }
    await sections.adopt(section, made, adopted.on, adopted.memberId)
    const { handbook, language } = turn.words
    return toYou(say(handbook.reviewed(headingOf(content, language), reviewBy)))
  },
})
