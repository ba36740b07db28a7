/** What comes in through the JSON door, checked: everything is unknown until it has passed here. */

import { z } from 'zod'
import { readCardAction } from '../../cards/index.ts'
import type { Heard, What } from '../../chat/heard.ts'
import { holdsIdentityNumber } from '../../chat/screened.ts'
import type { PageWords } from '../../text/page.ts'
import { municipalities, people, placeRef, places, type Standing } from './places.ts'

type DoorWords = PageWords['door']

/** What was wrong with a request, in words that say what to send. */
export class Unfit extends Error {
  readonly status: 400 | 415
  constructor(says: string, status: 400 | 415 = 400) {
    super(says)
    this.name = 'Unfit'
    this.status = status
  }
}

const person = { as: z.enum(people), at: z.enum(municipalities).default('exempelkommunen') }
const standing = { ...person, in: z.enum(places) }
/** A random id may look like a number by chance; what a person writes may not. */
const randomId = z.uuidv4()
const deliveryId = z
  .string()
  .regex(/^[\w:.-]{1,200}$/)
  .refine((id) => randomId.safeParse(id).success || !holdsIdentityNumber(id))
const spoken = z.object({
  ...standing,
  id: deliveryId.optional(),
  text: z.string().optional(),
  press: z.unknown().optional(),
  submit: z.unknown().optional(),
  joined: z.literal(true).optional(),
})
const moment = z.object({ to: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/u) })

export function readPerson(query: unknown, words: DoorWords): Omit<Standing, 'in'> {
  return checked(z.object(person), query, words)
}

export function readStanding(query: unknown, words: DoorWords): Standing {
  return checked(z.object(standing), query, words)
}

/**
 * A spoken line, a press, a form's submit, or that the visitor comes into the group's place. In a group others see what
 * is typed unless it begins with the command word.
 */
export function readSpoken(body: unknown, words: DoorWords): { standing: Standing; heard: Heard } {
  const { id, text, press, submit, joined, ...standing } = checked(spoken, body, words)
  const given = [text, press, submit, joined].filter((one) => one !== undefined)
  if (given.length !== 1) throw new Unfit(words.what)
  const delivery = {
    key: id === undefined ? null : `page:${id}`,
    place: placeRef(standing),
    account: { workspace: standing.at, user: standing.as, name: null },
    answers: 'inline' as const,
  }
  if (joined) {
    if (standing.in === 'direkt') throw new Unfit(words.what)
    return { standing, heard: { ...delivery, what: { kind: 'joined', together: 1 }, seenByOthers: false } }
  }
  const what = readWhat(text, press, submit)
  if (what === null) throw new Unfit(words.what)
  const openly = standing.in !== 'direkt' && what.kind === 'text' && !/^\s*\/dua(\s|$)/iu.test(what.text)
  return { standing, heard: { ...delivery, what, seenByOthers: openly } }
}

export function readMoment(body: unknown, words: DoorWords): Temporal.PlainDateTime {
  const { to } = checked(moment, body, words)
  try {
    return Temporal.PlainDateTime.from(to, { overflow: 'reject' })
  } catch {
    throw new Unfit(words.to)
  }
}

/** The data of a card's action is taken as it is, and so is the plain form of each. */
function readWhat(text: string | undefined, press: unknown, submit: unknown): What | null {
  if (text !== undefined) return { kind: 'text', text }
  if (press !== undefined) return only('press', isAction(press) ? press : { dua: 'press', press })
  if (isAction(submit)) return only('submit', submit)
  const plain = z.object({ form: z.string(), command: z.string(), input: z.unknown() }).safeParse(submit).data
  if (plain === undefined) return null
  const { form, command, input } = plain
  return only('submit', { dua: 'submit', form, press: { command, input }, fields: [] })
}

function only(kind: 'press' | 'submit', data: unknown): What | null {
  const what = readCardAction(data)
  return what?.kind === kind ? what : null
}

function isAction(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'dua' in data
}

function checked<S extends z.ZodType>(schema: S, value: unknown, words: DoorWords): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const says: Record<string, string> = {
    as: words.as(people.join(', ')),
    in: words.in(places.join(', ')),
    at: words.at(municipalities.join(', ')),
    id: words.id,
    to: words.to,
  }
  const first = result.error.issues[0]?.path[0]
  throw new Unfit((typeof first === 'string' && says[first]) || (first === undefined ? words.notJson : words.what))
}
