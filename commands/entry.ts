/** What logga, logga flera and rätta share: from fields to a checked event. */

import { z } from 'zod'
import type { EventInWords, LoggedEvent } from '../db/queries/events.ts'
import { count, day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { EmployerName, TrackName, Turn } from '../src/chat/turn.ts'
import { hasCode } from '../src/domain/code.ts'
import { type Kind, type KindId, kindIds, kindOf } from '../src/domain/kinds.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { type Described, describeBare } from '../src/text/describe.ts'
import { dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { checkStock, moved } from './stock.ts'

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
  const person = fields.code === undefined ? null : await personOf(fields, fields.code, turn, replaces)
  const track = trackOf({ ...fields, track: fields.track ?? person?.trackId }, what, turn, notes)
  const employer = employerOf(fields, what, turn)
  const coded = fields.code === undefined ? null : codeOf(fields, fields.code, person, track, replaces)
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
    track && {
      id: null,
      trackId: track.id,
      participantId: coded?.id ?? null,
      code: fields.code ?? null,
      kind: fields.kind,
      day: when.toString(),
      ...counts,
    },
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
  const about = { kind: kindId, day: asked.day, track: asked.track?.name ?? null, employer: null }
  return words.log.askGender(describeBare(asked.bare, about, words))
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

type Person = NonNullable<Awaited<ReturnType<Turn['store']['participants']['byCode']>>>

/** Who a code stands for; null where that is not the first thing wrong. A correction finds the code that it has. */
async function personOf(fields: EntryFields, code: string, turn: Turn, replaces: EventInWords | null) {
  const known = turn.collaboration.settings.register || replaces?.code === code
  const person = known ? await turn.store.participants.byCode(code) : null
  if (!person && fields.track === undefined) throw unknownCode(code)
  return person
}

const unknownCode = (code: string) => new Problem((words) => words.common.unknownWord(code, []), { fields: ['code'] })

/** A code is one person, in the code's own track, and takes no number beside it. */
function codeOf(
  fields: EntryFields,
  code: string,
  person: Person | null,
  track: TrackName | null,
  replaces: EventInWords | null,
) {
  if (track && track.counting !== 'code')
    throw new Problem((words) => words.log.countsByNumbers(track.name), { fields: ['code'] })
  if (!person) throw unknownCode(code)
  if (track && track.id !== person.trackId)
    throw new Problem((words) => words.log.codeElsewhere(code, track.name), { fields: ['track'] })
  const counts = { women: 0, men: 0, unrecorded: 0, [person.column]: 1 }
  const given = [fields.women, fields.men, fields.unrecorded].map((number) => number ?? 0)
  // a correction gives again what stands
  const stands = replaces && [replaces.women, replaces.men, replaces.unrecorded].join() === given.join()
  if (fields.bare !== undefined || (given.some((number) => number !== 0) && !stands))
    throw new Problem((words) => words.log.numberWithCode, { fields: ['women', 'men', 'unrecorded'] })
  return { id: person.id, counts }
}

function noteOf(note: string | undefined, coded: boolean, words: Words, notes: string[]): string | null {
  if (note === undefined) return null
  if (coded) throw new Problem((text) => text.log.noteWithCode, { fields: ['note'] })
  if (hasCode(note)) throw new Problem((text) => text.log.codeInNote, { fields: ['note'] })
  const masked = maskContacts(note, words.common.contactMarks)
  if (masked !== note) notes.push(words.log.masked)
  return masked
}
