import { z } from 'zod'
import type { EventInWords, LoggedEvent } from '../db/queries/events.ts'
import { correctDialog } from '../dialogs/correct.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { KindId } from '../src/domain/kinds.ts'
import { type Described, describeEvent, describeNote } from '../src/text/describe.ts'
import { type EntryFields, entrySchema, GenderAsked, genderQuestion, makeEntry } from './entry.ts'
import { describedOf, instantOf, mustCount, mustStand, type Target, targetOf, whenOf } from './logged.ts'
import { asInput, receipt } from './receipt.ts'
import { bringUpToDate } from './shown.ts'

const anyField = entrySchema.partial()
type Given = z.output<typeof anyField>

export const correct = command({
  id: 'correct',
  right: 'correctOwn',
  dialog: correctDialog,
  input: anyField.extend({ event: id.optional(), whole: z.literal('yes').optional() }),
  async run({ event, whole, ...given }, turn) {
    const target = await targetOf(turn, event, 'correctOthers')
    const { head, named, root } = target
    turn.touches(head.id)
    if (Object.values(given).every((value) => value === undefined)) {
      mustStand(target, turn)
      return toYou(turn.form('correct', formInput(head, fieldsOf(head)), {}))
    }
    if (named.id !== head.id) throw meanwhile(target, merged(named, given, whole), turn)
    mustCount(head, turn)
    const fields = merged(head, given, whole)
    return orForm(fields, head, whole !== undefined, turn, async () => {
      const entry = await makeEntry(fields, turn, head)
      if (same(entry.event, head)) throw new Problem((words) => words.log.unchanged)
      turn.store.events.add(entry.event)
      turn.touches(entry.event.id)
      await bringUpToDate(turn, root.id, 'corrected', entry.described, entry.event.note ?? null)
      return receipt(entry, turn, root.id, (words) => {
        const [now, before] = [describeEvent(entry.described, words), describeEvent(describedOf(head), words)]
        if (now === before) return words.log.noteCorrected(describeNote(entry.described, words))
        return onlyAnswered(given) && head.detail === null ? words.log.completed(now) : words.log.corrected(now, before)
      })
    })
  },
})

/** What cannot be done as given comes back as the form, with everything that stands and what is wrong beside it. */
async function orForm(
  fields: EntryFields,
  head: EventInWords,
  fromForm: boolean,
  turn: Turn,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    const input = formInput(head, fields)
    if (error instanceof GenderAsked) {
      return toYou(turn.form('correct', input, { intro: genderQuestion(error, fields.kind, turn.words) }))
    }
    if (!(error instanceof Problem) || !error.fields.length) throw error
    const says = error.says(turn.words)
    const form = turn.form('correct', input, { errors: Object.fromEntries(error.fields.map((name) => [name, says])) })
    return fromForm ? toYou(form) : toYou(say(says), form)
  }
}

/** An event's own fields, as if they had just been given. */
function fieldsOf(event: EventInWords): EntryFields {
  return {
    kind: event.kind as KindId,
    women: event.women,
    men: event.men,
    unrecorded: event.unrecorded,
    day: Temporal.PlainDate.from(event.day),
    track: event.trackId ?? undefined,
    employer: event.employerId ?? undefined,
    detail: event.detail ?? undefined,
    code: event.code ?? undefined,
    note: event.note ?? undefined,
  }
}

/**
 * An event with what is given put in. From the whole form what is empty is taken away; else what is not given stays,
 * and a number without gender takes the place of all.
 */
function merged(event: EventInWords, given: Given, whole: 'yes' | undefined): EntryFields {
  const standing = fieldsOf(event)
  const { women, men, unrecorded } = given
  const counted = women !== undefined || men !== undefined || unrecorded !== undefined
  const none = { women: undefined, men: undefined, unrecorded: undefined }
  const kept: EntryFields = whole
    ? { kind: standing.kind, day: standing.day, code: standing.code }
    : { ...standing, ...(given.bare !== undefined && !counted ? none : {}) }
  const fields: EntryFields = { ...kept, ...definite(given), kind: given.kind ?? standing.kind }
  // a closed choice belongs to its kind
  return fields.kind !== standing.kind && fields.detail === standing.detail ? { ...fields, detail: undefined } : fields
}

const definite = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

const formInput = (head: EventInWords, fields: EntryFields) => asInput({ ...fields, event: head.id, whole: 'yes' })

const onlyAnswered = (given: Given) => Object.keys(definite(given)).join() === 'detail'

function same(event: LoggedEvent, head: EventInWords): boolean {
  const names = [
    'kind',
    'day',
    'trackId',
    'employerId',
    'participantId',
    'women',
    'men',
    'unrecorded',
    'detail',
    'note',
    'forMemberId',
  ] as const
  return names.every((name) => event[name] === head[name])
}

/** Somebody was quicker: what stands now, what was wished for, and the way to put it in all the same. */
function meanwhile({ head }: Target, fields: EntryFields, turn: Turn): Problem {
  const mine = describedFields(fields, turn)
  if (head.revision === 'undo') {
    const moment = instantOf(head.enteredAt)
    return new Problem((words) => words.log.undoneBy(head.by, whenOf(moment, turn, words)))
  }
  return new Problem(
    (words) => {
      const [theirs, yours] = [describeEvent(describedOf(head), words), describeEvent(mine, words)]
      const done = theirs === yours
      const moment = instantOf(head.enteredAt)
      return [
        done ? words.log.correctedBy(head.by, whenOf(moment, turn, words)) : words.common.changedMeanwhile(head.by),
        words.log.standsNow(theirs),
        ...(done ? [] : [words.log.youWrote(yours)]),
      ].join('\n')
    },
    {
      ways: (words) => [
        { label: words.log.correct, press: { command: 'correct', input: formInput(head, fields), form: true } },
      ],
    },
  )
}

function describedFields(fields: EntryFields, turn: Turn): Described {
  return {
    kind: fields.kind,
    women: fields.women ?? 0,
    men: fields.men ?? 0,
    unrecorded: fields.unrecorded ?? 0,
    day: fields.day ?? turn.today,
    track: turn.tracks.find((track) => track.id === fields.track)?.name ?? null,
    employer: turn.employers.find((employer) => employer.id === fields.employer)?.name ?? null,
    code: fields.code ?? null,
    detail: fields.detail ?? null,
  }
}
