import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, type Part, type Reply, say, toYou } from '../src/chat/reply.ts'
import { wordsIn } from '../src/text/index.ts'
import { mustBeAsSeen, seriesById, showSeriesButton } from './series-found.ts'
import { takeAway } from './take-away.ts'

/** Takes a standing point or the purpose out of a series, its meetings and all that was said of them, for good. */
export const meetingSeriesText = command({
  id: 'meetingSeriesText',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.series.removeTitle),
  input: z.object({ series: id, version, what: z.union([z.literal('purpose'), z.string().regex(/^\d$/)]) }),
  async run({ series: seriesId, version: seen, what }, turn) {
    const { series } = await seriesById(turn, seriesId)
    mustBeAsSeen(series, seen)
    const isPurpose = what === 'purpose'
    const gone = isPurpose ? series.purpose : series.points[Number(what)]
    if (gone === null || gone === undefined) throw new Problem((words) => words.common.staleButton)
    await turn.store.series.forget(series.id, isPurpose ? null : gone)
    for (const { id: post, language } of await turn.store.series.postsWith(series.id, gone)) {
      const said = (await turn.store.posts.wordsOf(post)) as Reply
      const { about } = wordsIn(language === 'en' ? 'en' : 'sv').meetings
      await turn.store.posts.rewrite(post, {
        ...said,
        parts: said.parts.flatMap(without(isPurpose ? about(gone) : null, gone)),
      })
    }
    await takeAway([gone], [series.id], series.calledBy, turn)
    return toYou(say(turn.words.series.textRemoved), buttons(showSeriesButton(series, turn.words)))
  },
})

/** A part without a sentence of its text, or without an item of its list. */
const without =
  (sentence: string | null, item: string) =>
  (part: Part): Part[] => {
    if (sentence !== null && part.kind === 'text') {
      const text = part.text.replace(sentence, '').trim()
      return text === '' ? [] : [{ ...part, text }]
    }
    if (sentence === null && part.kind === 'list')
      return [{ ...part, items: part.items.filter(({ text }) => text !== item) }]
    return [part]
  }
