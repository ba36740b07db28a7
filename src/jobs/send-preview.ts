import type { PrivatePlace } from '../chat/privately.ts'
import { type Button, buttons, type Reply, say, toYou } from '../chat/reply.ts'
import { digestMoment } from '../domain/due.ts'
import { weekOf } from '../domain/week.ts'
import { clockTime, weekdayAndDay } from '../text/format.ts'
import { type Language, wordsIn } from '../text/index.ts'
import type { Compose } from './compose.ts'
import { type Errand, localOf, postPrivately } from './errand.ts'

/** Shows the leader a week's digest before it goes out, with what can be done about it and how many have logged nothing. */
export async function sendPreview(errand: Errand, compose: Compose): Promise<void> {
  const { store, about, period, today } = errand
  const rhythm = { settings: about.group.settings, timeZone: about.collaboration.timeZone, claimed: [] }
  const due = digestMoment(rhythm, period)
  if (due === null) return
  const operative = await store.standing.operativeGroup()
  const silent = operative ? await store.standing.silent(operative.id, period, period.add({ days: 6 })) : []
  const wanted = operative
    ? await store.rhythm.stillAsked(
        operative.id,
        period.toString(),
        silent.map((member) => member.id),
      )
    : []
  const reached = await postPrivately(errand, await store.rhythm.leaders(today), (place) =>
    previewIn(errand, compose, place, due, wanted.length),
  )
  if (!reached) errand.note(`preview ${about.group.id} reached no project leader`)
}

async function previewIn(
  errand: Errand,
  compose: Compose,
  { language }: PrivatePlace,
  dueAt: Temporal.Instant,
  silent: number,
): Promise<Reply> {
  const { about, period, now, id, store } = errand
  const { rhythm } = wordsIn(language)
  const digest = await compose({ about, monday: period, dueAt, now, language, line: null, preview: true, id }, store)
  const input = { group: about.group.id, week: period.toString() }
  const press = (command: string, label: string): Button => ({ label, press: { command, input } })
  const remind = silent
    ? [say(rhythm.silent(silent)), buttons(press('remindThem', rhythm.remindThem))]
    : []
  return toYou(
    say(rhythm.preview(weekOf(period).week, whenOf(errand, dueAt, language))),
    ...digest.parts,
    buttons(
      { label: rhythm.writeLine, press: { command: 'digestLine', input, form: true } },
      press('digestNow', rhythm.sendNow),
      press('digestWait', rhythm.waitADay),
      press('digestHold', rhythm.doNotSend),
    ),
    ...remind,
  )
}

/** `i morgon kl. 8.00`, else the day. */
function whenOf(errand: Errand, dueAt: Temporal.Instant, language: Language): string {
  const due = localOf(errand, dueAt)
  const time = clockTime(due, language)
  const day = due.toPlainDate()
  return day.equals(errand.today.add({ days: 1 }))
    ? wordsIn(language).rhythm.tomorrow(time)
    : `${weekdayAndDay(day, language)} ${time}`
}
