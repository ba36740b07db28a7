import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { sayInstead } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import { tellGroup } from '../src/chat/tell-group.ts'
import { comingOf, daysIn, mustBeAsSeen, seriesMeant, showSeriesButton, subjectOfSeries } from './series-found.ts'

/** Ends a series after a question: its meetings to come are cancelled, those changed by themselves too, and told of once. */
export const meetingSeriesEnd = command({
  id: 'meetingSeriesEnd',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.series.endTitle),
  input: z.object({ series: id.optional(), version: version.optional(), sure: z.literal('1').optional() }),
  async run({ series: seriesId, version: seen, sure }, turn) {
    const { series, group } = await seriesMeant(turn, seriesId, ({ id: one, version: now }) => ({
      command: 'meetingSeriesEnd',
      input: { series: one, version: String(now) },
    }))
    mustBeAsSeen(series, seen)
    const { own, apart } = await comingOf(series, turn)
    const all = [...own, ...apart].sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
    if (!all.length) throw new Problem((words) => words.series.noneLeft)
    const days = daysIn(all)
    const { words } = turn
    if (!sure || seen === undefined)
      return toYou(
        say(words.series.sureEnd(words.settings.groups[group.kind], words.series.rule(series.rule, series), days)),
        buttons(
          {
            label: words.series.endYes,
            press: {
              command: 'meetingSeriesEnd',
              input: { series: series.id, version: String(series.version), sure: '1' },
            },
            style: 'danger',
          },
          showSeriesButton(series, words),
        ),
      )
    if (!(await turn.store.series.end(series, turn.now)))
      throw new Problem((said) => said.common.changedMeanwhile(null))
    const [next] = await turn.store.meetings.ahead([group.id], turn.now)
    if (next) await turn.store.meetings.carryPoints(group.id, next.id)
    for (const was of all.filter(({ called }) => called))
      await sayInstead(turn, was, ({ meetings, settings }) => [
        say(meetings.cancelledHead(settings.groups[group.kind], meetings.shortSpan(was.start, was.end))),
      ])
    const about = { subject: subjectOfSeries(series), source: `${subjectOfSeries(series)}:${series.version + 1}` }
    await tellGroup(turn, group, about, (said): Part[] => [
      say(said.series.ended(said.settings.groups[group.kind], said.series.rule(series.rule, series), days)),
      { kind: 'list', items: said.series.months(days).map((text) => ({ text })) },
      ...(turn.collaboration.demo ? [quiet(said.common.demo)] : []),
    ])
    return toYou(say(words.series.isEnded(words.settings.groups[group.kind])))
  },
})
