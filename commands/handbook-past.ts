import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { heading, quiet, say, toYou } from '../src/chat/reply.ts'
import { isPastReview } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import { rolesAnywhere } from './may-anywhere.ts'

const mostShown = 12

/** Sections past their review day: to the project leader all, to others those of their functions. */
export const handbookPast = command({
  id: 'handbookPast',
  right: 'handbookReview',
  dialog: plainDialog((words) => words.handbook.pastTitle),
  input: z.object({}),
  async run(_, turn) {
    const { handbook, language } = turn.words
    const roles = await rolesAnywhere(turn)
    const leads = may(roles, 'handbookAdopt')
    const past = (await turn.handbook()).sections
      .filter((section) => isPastReview(section, turn.today) && (leads || roles.includes(section.owner)))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.reviewBy, b.reviewBy))
    if (!past.length) return toYou(heading(handbook.pastTitle), say(handbook.noPast))
    const items = past.slice(0, mostShown).map(({ id, heading: of, reviewBy }) => ({
      text: handbook.pastLine(of[language], reviewBy),
      buttons: [{ label: handbook.show, press: { command: 'handbookSection', input: { section: id } } }],
    }))
    const rest = past.length - items.length
    return toYou(
      heading(handbook.pastTitle),
      { kind: 'list', items },
      ...(rest > 0 ? [quiet(handbook.more(rest))] : []),
    )
  },
})
