import { weekOf } from '../domain/week.ts'
import { wordsIn } from '../text/index.ts'
import type { PrivatePlace } from './privately.ts'
import { buttons, type Reply, say, toYou } from './reply.ts'

/** The question whether something is left to log for a week, with its ways out; `reminder`: the leader has asked for it. */
export function weekQuestion(
  groupId: string,
  monday: Temporal.PlainDate,
  reminder: boolean,
  place: PrivatePlace,
): Reply {
  const words = wordsIn(place.language).rhythm
  const { week } = weekOf(monday)
  const about = { group: groupId, week: monday.toString() }
  return toYou(
    say(reminder ? words.reminder(week) : words.question(week)),
    buttons(
      { label: words.log, press: { command: 'log', input: {}, form: true }, style: 'primary' },
      { label: words.nothingMore, press: { command: 'fridayDone', input: about } },
      { label: words.stopAsking, press: { command: 'fridayStop', input: {} } },
    ),
  )
}
