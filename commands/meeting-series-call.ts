import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { sendCall } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, link, say, toYou } from '../src/chat/reply.ts'
import { tellGroup } from '../src/chat/tell-group.ts'
import { callMoment } from '../src/domain/meeting-rounds.ts'
import { spanOn } from '../src/domain/series.ts'
import { announcement, confirmParts, planOf, planParts } from './meeting-series-plan.ts'
import { showSeriesButton, subjectOfSeries } from './series-found.ts'

/**
 * Calls the meetings of a series that has been looked at: one message to the group, and at once the calls of those meetings
 * whose time for it has come. Where the days are others than those that were seen, they are shown anew.
 */
export const meetingSeriesCall = command({
  id: 'meetingSeriesCall',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.series.confirm),
  input: z.object({ series: id, seen: text(40) }),
  async run({ series: seriesId, seen }, turn) {
    const series = await turn.store.series.hold(seriesId)
    const group = (await turn.store.settings.groups()).find((one) => one.id === series?.groupId)
    // a draft that a newer one has replaced
    if (!series || !group) throw new Problem((words) => words.common.staleButton)
    if (series.ended) throw new Problem((words) => words.series.over)
    if (series.confirmed)
      return toYou(say(turn.words.series.calledAlready), buttons(showSeriesButton(series, turn.words)))
    await turn.store.meetings.holdCalls(group.id)
    const plan = await planOf(series, turn)
    if (!plan.days.length) throw new Problem((words) => words.series.allSkipped(plan.skipped))
    if (plan.seen !== seen)
      return toYou(
        say(turn.words.series.seenOther),
        ...planParts(series, plan, group, turn.words),
        ...confirmParts(series, plan, null, turn.words),
      )
    const { timeZone } = turn.collaboration
    const meetings = plan.days.map((day) => ({
      id: turn.id(),
      ...spanOn(day, series, timeZone),
      called: Temporal.Instant.compare(callMoment(day, timeZone), turn.now) <= 0,
    }))
    await turn.store.series.confirm(series, meetings, turn.person.memberId, turn.now)
    const [first] = meetings
    if (first) await turn.store.meetings.carryPoints(group.id, first.id)
    const subscribe = await turn.calendarLink(group.id, null, group.settings.language)
    const about = { subject: subjectOfSeries(series), source: `${subjectOfSeries(series)}:${series.version}` }
    await tellGroup(turn, group, about, (words) => [
      ...announcement(series, plan, turn.person.name, group, turn, words),
      ...(subscribe === null ? [] : [link(words.meetings.subscribe, subscribe)]),
    ])
    const made = await turn.store.meetings.ahead([group.id], turn.now)
    for (const meeting of made.filter((one) => one.seriesId === series.id && one.called)) {
      await sendCall(turn, meeting, group)
    }
    return toYou(
      say(turn.words.series.called(turn.words.settings.groups[group.kind], plan.days.length)),
      buttons(showSeriesButton(series, turn.words)),
    )
  },
})
