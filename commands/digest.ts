/** What the leader does with a week's digest beside its preview. Each names the group and the week's Monday. */

import { z } from 'zod'
import type { Claim } from '../db/queries/claims.ts'
import type { About } from '../db/queries/rhythm.ts'
import { digestLineDialog } from '../dialogs/digest-line.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { privatePlaces } from '../src/chat/privately.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { weekQuestion } from '../src/chat/week-question.ts'
import { audienceOf } from '../src/domain/audience.ts'
import { digestMoment } from '../src/domain/due.ts'
import { momentOf } from '../src/domain/moments.ts'
import { hasContact } from '../src/domain/screen.ts'
import { weekOf } from '../src/domain/week.ts'
import { nextWorkday } from '../src/domain/workday.ts'
import { clockTime, weekdayAndDay } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { countsPeople, tellsOfTrack } from './leader-line.ts'

const about = z.object({ group: id, week: day })
type Which = z.output<typeof about>

type Open = { readonly about: About; readonly preview: Claim; readonly week: number }

export const digestLine = command({
  id: 'digestLine',
  right: 'digest',
  dialog: digestLineDialog,
  input: about.extend({ line: text(200).optional() }),
  async run({ line, ...which }, turn) {
    const { about, week } = await open(which, turn)
    const { settings } = about.collaboration
    if (line !== undefined && hasContact(line))
      throw new Problem((words) => words.rhythm.contactInLine, { fields: ['line'] })
    const outside = audienceOf({ groupKind: about.group.kind, kind: 'group' }, null, settings.audience) === 'outside'
    const track = line !== undefined && outside ? tellsOfTrack(line, turn.tracks) : null
    if (track) throw new Problem((words) => words.rhythm.lineTooClose(track.name), { fields: ['line'] })
    if (line !== undefined && outside && countsPeople(line)) {
      throw new Problem((words) => words.rhythm.lineCounts, { fields: ['line'] })
    }
    await turn.store.claims.wish(which.group, which.week.toString(), { line: line ?? null })
    const { rhythm } = turn.words
    if (line === undefined) return toYou(say(rhythm.lineGone(week)), buttons(lineButton(which, {}, rhythm.writeLine)))
    return toYou(say(rhythm.lineKept(week, line)), buttons(lineButton(which, { line }, rhythm.changeLine)))
  },
})

export const digestNow = command({
  id: 'digestNow',
  right: 'digest',
  dialog: plainDialog((words) => words.rhythm.sendNow),
  input: about,
  async run(which, turn) {
    const { week } = await open(which, turn)
    await turn.store.claims.wish(which.group, which.week.toString(), { held: false, movedTo: turn.now })
    return toYou(say(turn.words.rhythm.sendingNow(week)))
  },
})

/** One working day later than it would have come; not as late as the next digest. */
export const digestWait = command({
  id: 'digestWait',
  right: 'digest',
  dialog: plainDialog((words) => words.rhythm.waitADay),
  input: about,
  async run(which, turn) {
    const { about, preview, week } = await open(which, turn)
    const { settings } = about.group
    const { timeZone } = about.collaboration
    const rhythm = { settings, timeZone, claimed: [] }
    const now = preview.movedTo ?? digestMoment(rhythm, which.week) ?? turn.now
    const day = nextWorkday(now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }))
    const later = momentOf(day, settings.digest.at, timeZone)
    const next = digestMoment(rhythm, which.week.add({ weeks: 1 }))
    if (next && Temporal.Instant.compare(later, next) >= 0) {
      throw new Problem((words) => words.rhythm.waitsNoLonger(week), {
        ways: (words) => [
          press(which, 'digestNow', words.rhythm.sendNow),
          press(which, 'digestHold', words.rhythm.doNotSend),
        ],
      })
    }
    await turn.store.claims.wish(which.group, which.week.toString(), { held: false, movedTo: later })
    const when = `${weekdayAndDay(day, turn.language)} ${clockTime(Temporal.PlainTime.from(settings.digest.at), turn.language)}`
    return toYou(say(turn.words.rhythm.waits(week, when)), buttons(...ways(which, turn.words)))
  },
})

export const digestHold = command({
  id: 'digestHold',
  right: 'digest',
  dialog: plainDialog((words) => words.rhythm.doNotSend),
  input: about,
  async run(which, turn) {
    const { week } = await open(which, turn)
    await turn.store.claims.wish(which.group, which.week.toString(), { held: true })
    const { held, sendNow } = turn.words.rhythm
    return toYou(say(held(week)), buttons(press(which, 'digestNow', sendNow)))
  },
})

/** Those who usually log and have logged nothing for the week get the question once more; never twice from this button. */
export const remindThem = command({
  id: 'remindThem',
  right: 'digest',
  dialog: plainDialog((words) => words.rhythm.remindThem),
  input: about,
  async run({ week }, turn) {
    const { store } = turn
    const operative = await store.standing.operativeGroup()
    const sourceOf = (member: string) => `reminder:${operative?.id}:${week}:${member}`
    if (!operative) throw new Problem((words) => words.common.staleButton)
    const silent = await store.standing.silent(operative.id, week, week.add({ days: 6 }))
    const asked = silent.map((member) => member.id)
    const monday = week.toString()
    const left = await store.rhythm.stillAsked(operative.id, monday, asked)
    const places = await privatePlaces(store, left, {
      groupId: operative.id,
      language: turn.collaboration.language,
      at: turn.now,
      id: turn.id,
    })
    const said = await store.rhythm.said([...places.keys()].map(sourceOf))
    const fresh = [...places].filter(([member]) => !said.has(sourceOf(member)))
    for (const [member, place] of fresh) {
      store.places.post({
        id: turn.id(),
        ...place,
        reply: weekQuestion(operative.id, week, true, place),
        subject: `question:${operative.id}:${monday}`,
        source: sourceOf(member),
        eventIds: [],
        at: turn.now,
      })
    }
    const { rhythm } = turn.words
    return toYou(say(fresh.length ? rhythm.reminded(fresh.length) : rhythm.nobodyToRemind))
  },
})

/** The digest that a button is about, as long as something can be done about it. */
async function open({ group, week }: Which, turn: Turn): Promise<Open> {
  const { claims, rhythm } = turn.store
  const monday = week.toString()
  const about = await rhythm.about(group)
  const preview = await claims.lock(group, 'preview', monday)
  if (!about || !preview) throw new Problem((words) => words.common.staleButton)
  const newest = await claims.newest(group, 'digest')
  const number = weekOf(week).week
  if (newest?.period === monday) throw new Problem((words) => words.rhythm.alreadySent(number))
  if (newest && newest.period > monday) throw new Problem((words) => words.common.staleButton)
  return { about, preview, week: number }
}

const inputOf = ({ group, week }: Which) => ({ group, week: week.toString() })

const press = (which: Which, command: string, label: string): Button => ({
  label,
  press: { command, input: inputOf(which) },
})

const lineButton = (which: Which, line: { line?: string }, label: string): Button => ({
  label,
  press: { command: 'digestLine', input: { ...inputOf(which), ...line }, form: true },
})

const ways = (which: Which, { rhythm }: Words): Button[] => [
  press(which, 'digestNow', rhythm.sendNow),
  press(which, 'digestWait', rhythm.waitADay),
  press(which, 'digestHold', rhythm.doNotSend),
]
