import type { Duty } from '../../db/queries/duties.ts'
import { type Button, buttons, type Part, plainText, type Reply, say, toYou } from '../chat/reply.ts'
import { handButton, whoOf } from '../chat/task.ts'
import type { Wish } from '../chat/wish.ts'
import { audienceOf } from '../domain/audience.ts'
import { digestMoment } from '../domain/due.ts'
import { weekOf } from '../domain/week.ts'
import { clockTime, weekdayAndDay } from '../text/format.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { digestFor } from './digest.ts'
import { type Errand, localOf, postPrivately } from './errand.ts'

/** Shows the leader a week's digest before it goes out, with what can be done about it and how many have logged nothing. */
export async function sendPreview(errand: Errand): Promise<void> {
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
  await store.posts.gather()
  const last = await store.claims.newest(about.group.id, 'digest', period.toString())
  const digest = await digestFor('preview', store, {
    ...about,
    week: weekOf(period),
    dueAt: due,
    previousDueAt: last?.dueAt ?? null,
    line: null,
    id: errand.id,
  })
  const late = (await store.duties.open((await store.settings.groups()).map(({ id }) => id))).filter(
    (task) => Temporal.PlainDate.compare(task.due, today) < 0,
  )
  const reached = await postPrivately(errand, await store.rhythm.leaders(today), (place) => {
    if (isProtected(errand)) errand.later?.(place, openingOf(errand, digest))
    return previewIn(errand, { digest, dueAt: due, silent: wanted.length, late }, place.language)
  })
  if (!reached) errand.note(`preview ${about.group.id} reached no project leader`)
}

/** Only what may leave the house goes to a language model. */
const isProtected = ({ about: { group, collaboration } }: Errand) =>
  audienceOf({ groupKind: group.kind, kind: 'group' }, null, collaboration.settings.audience) === 'outside'

/** What is told, without the small print: that says how to read numbers, and has numbers of its own. */
const openingOf = ({ about, period }: Errand, digest: Reply): Wish => ({
  kind: 'opening',
  source: plainText({ to: 'you', parts: digest.parts.filter(({ kind }) => kind !== 'quiet' && kind !== 'buttons') }),
  language: about.group.settings.language,
  group: about.group.id,
  week: period.toString(),
})

type Week = {
  readonly digest: Reply
  readonly dueAt: Temporal.Instant
  /** how many have logged nothing */
  readonly silent: number
  /** tasks of either group whose last day has passed */
  readonly late: readonly Duty[]
}

function previewIn(errand: Errand, { digest, dueAt, silent, late }: Week, language: Language): Reply {
  const { about, period } = errand
  const words = wordsIn(language)
  const { rhythm, todo } = words
  const input = { group: about.group.id, week: period.toString() }
  const press = (command: string, label: string): Button => ({ label, press: { command, input } })
  const remind = silent ? [say(rhythm.silent(silent)), buttons(press('remindThem', rhythm.remindThem))] : []
  const items = late.map((task) => ({
    text: words.today.late(todo.line(task.text ?? '', whoOf(task, words), task.due)),
    buttons: [handButton(task, words)],
  }))
  const lateParts: Part[] = items.length ? [say(rhythm.late), { kind: 'list', items }] : []
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
    ...lateParts,
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
