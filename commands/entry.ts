/** What logga, logga flera and rätta share: from fields to a checked event. */

import { z } from 'zod'
import type { EventInWords, LoggedEvent } from '../db/queries/events.ts'
import { count, day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { EmployerName, TrackName, Turn } from '../src/chat/turn.ts'
import { type Kind, type KindId, kindIds, kindOf } from '../src/domain/kinds.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { type Described, whereOf } from '../src/text/describe.ts'
import { dayOf, longDay } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { checkStock, moved, times } from './stock.ts'

const kind = z.enum(kindIds as [KindId, ...KindId[]])

export const entrySchema = z.object({
  kind,
  women: count.optional(),
  men: count.optional(),
  unrecorded: count.optional(),
  bare: count.optional(),
  day: day.optional(),
  track: id.optional(),
  employer: id.optional(),
  detail: z.string().optional(),
  code: text(10).optional(),
  for: text(80).optional(),
  note: text(500).optional(),
})

export type EntryFields = z.output<typeof entrySchema>

export type Entry = {
  readonly event: LoggedEvent
  readonly described: Described
  /** what the person should know besides: an assumption, something masked */
  readonly notes: readonly string[]
}

/** A number of people without their gender is asked back, never stored as "not recorded" (number-rules §6). */
export class GenderAsked extends Error {
  readonly bare: number
  readonly day: Temporal.PlainDate
  readonly track: TrackName | null
  constructor(bare: number, day: Temporal.PlainDate, track: TrackName | null) {
    super('gender asked')
    this.bare = bare
    this.day = day
    this.track = track
  }
}

/**
 * Checks fields against the place's tracks, the calendar and the numbers already there.
 * @param replaces the event that this one corrects: its own numbers are left out of the count
 * @param alongside other entries of the same turn, not written yet: they count
 * @throws Problem what the person can mend · GenderAsked a bare number
 */
export async function makeEntry(
  fields: EntryFields,
  turn: Turn,
  replaces: EventInWords | null,
  alongside: readonly LoggedEvent[] = [],
): Promise<Entry> {
  const what = kindOf(fields.kind)
  const when = fields.day ?? turn.today
  // a correction of something else may leave an old day as it is
  if (when.toString() !== replaces?.day) checkDay(when, turn)
  const notes: string[] = []
  const track = trackOf(fields, what, turn, notes)
  const employer = employerOf(fields, what, turn)
  const coded = fields.code === undefined ? null : await codeOf(fields.code, track, turn, replaces)
  if (!coded && track?.counting === 'code' && what.about === 'people')
    throw new Problem((words) => words.log.countsByCode(track.name), { fields: ['code'] })
  const counts =
    coded?.counts ?? (what.about === 'people' ? countsOf(fields, when, track) : { women: 0, men: 0, unrecorded: 0 })
  if (fields.detail !== undefined && !what.details.includes(fields.detail))
    throw new Problem((words) => words.common.fieldWrong(words.log.detail), { fields: ['detail'] })
  const detail = fields.detail ?? knownSector(what, employer)
  await checkStock(
    turn,
    replaces && moved(replaces),
    track && { id: null, trackId: track.id, day: when.toString(), ...times(what.stock, counts) },
    alongside,
  )
  const note = noteOf(fields.note, coded !== null, turn.words, notes)
  const forMember = fields.for === undefined ? null : await turn.store.members.byHandle(turn.place.platform, fields.for)
  if (fields.for !== undefined && !forMember)
    throw new Problem((words) => words.common.unknownWord(fields.for ?? '', []))
  if (forMember) notes.push(turn.words.log.forWhom(forMember.name))
  const event: LoggedEvent = {
    id: turn.id(),
    groupId: turn.group.id,
    revision: replaces ? 'correction' : 'entry',
    replacesId: replaces?.id ?? null,
    kind: fields.kind,
    day: when.toString(),
    // a millisecond's ids come in no order: what is written together is told apart by its moment
    enteredAt: turn.now.add({ microseconds: alongside.length }).toString(),
    trackId: track?.id ?? null,
    employerId: employer?.id ?? null,
    participantId: coded?.id ?? null,
    ...counts,
    detail,
    note,
    byMemberId: turn.person.memberId,
    forMemberId: forMember?.id ?? replaces?.forMemberId ?? null,
  }
  const described: Described = {
    ...counts,
    kind: fields.kind,
    day: when,
    track: track?.name ?? null,
    employer: employer?.name ?? null,
    code: fields.code ?? null,
    detail,
  }
  return { event, described, notes }
}

/** The question that gives a bare number its genders, as the form's introduction. */
export function genderQuestion(asked: GenderAsked, kindId: KindId, words: Words): string {
  const where = whereOf({ kind: kindId, track: asked.track?.name ?? null, employer: null }, words)
  return words.log.askGender(asked.bare, words.kinds[kindId].did, where, longDay(asked.day, words.language))
}

function checkDay(when: Temporal.PlainDate, turn: Turn): void {
  if (Temporal.PlainDate.compare(when, turn.today) > 0)
    throw new Problem((words) => words.common.futureDay(dayOf(when, words.language)), { fields: ['day'] })
  if (Temporal.PlainDate.compare(when, turn.today.subtract({ years: 2 })) < 0)
    throw new Problem((words) => words.common.tooOldDay, { fields: ['day'] })
}

function trackOf(fields: EntryFields, what: Kind, turn: Turn, notes: string[]): TrackName | null {
  if (fields.track !== undefined) {
    const given = turn.tracks.find((track) => track.id === fields.track)
    if (!given) throw new Problem((words) => words.log.noTrack, { fields: ['track'] })
    if (
      given.status === 'closed' &&
      given.closedOn !== null &&
      (fields.day ?? turn.today).toString() > given.closedOn
    ) {
      throw new Problem((words) => words.log.closedTrack(given.name), { fields: ['track', 'day'] })
    }
    return given
  }
  // pupils in the handover and notes belong to no job track
  if (what.about !== 'people' || what.id === 'pupils') return null
  const running = turn.tracks.filter((track) => track.status === 'running')
  const [only] = running
  if (only && running.length === 1) {
    notes.push(turn.words.log.assumedTrack(only.name))
    return only
  }
  if (!turn.tracks.length) throw new Problem((words) => words.log.noRunningTrack)
  throw new Problem((words) => words.log.noTrack, { fields: ['track'] })
}

function employerOf(fields: EntryFields, what: Kind, turn: Turn): EmployerName | null {
  const given = turn.employers.find((employer) => employer.id === fields.employer)
  if (!given && (what.about === 'employer' || fields.employer !== undefined)) {
    throw new Problem((words) => words.log.noEmployer, { fields: ['employer'] })
  }
  return given ?? null
}

/** An employer whose sector is known is not asked about it again when it joins. */
function knownSector(what: Kind, employer: EmployerName | null): string | null {
  return employer && what.details.includes(employer.sector) ? employer.sector : null
}

function countsOf(fields: EntryFields, when: Temporal.PlainDate, track: TrackName | null) {
  const counts = { women: fields.women ?? 0, men: fields.men ?? 0, unrecorded: fields.unrecorded ?? 0 }
  const given = counts.women + counts.men + counts.unrecorded
  if (fields.bare && given === 0) throw new GenderAsked(fields.bare, when, track)
  if (fields.bare !== undefined && given !== fields.bare) {
    throw new Problem((words) => words.log.sum(given, fields.bare ?? 0), { fields: ['women', 'men', 'unrecorded'] })
  }
  if (given === 0) throw new Problem((words) => words.log.noPeople, { fields: ['women', 'men'] })
  return counts
}

async function codeOf(code: string, track: TrackName | null, turn: Turn, replaces: EventInWords | null) {
  const { women, men, unrecorded } = replaces ?? { women: 0, men: 0, unrecorded: 0 }
  if (replaces?.participantId && replaces.code === code)
    return { id: replaces.participantId, counts: { women, men, unrecorded } }
  if (track && track.counting !== 'code')
    throw new Problem((words) => words.log.countsByNumbers(track.name), { fields: ['code'] })
  const participant = turn.collaboration.settings.register ? await turn.store.participants.byCode(code) : null
  if (!participant) throw new Problem((words) => words.common.unknownWord(code, []), { fields: ['code'] })
  const counts = { women: 0, men: 0, unrecorded: 0, [participant.column]: 1 }
  return { id: participant.id, counts }
}

function noteOf(note: string | undefined, coded: boolean, words: Words, notes: string[]): string | null {
  if (note === undefined) return null
  if (coded) throw new Problem((text) => text.log.noteWithCode, { fields: ['note'] })
  const masked = maskContacts(note, words.common.contactMarks)
  if (masked !== note) notes.push(words.log.masked)
  return masked
}
