import type { KindId } from '../../domain/kinds.ts'
import type { Field } from '../command.ts'
import type { Input } from '../heard.ts'
import type { LineContext } from '../read-field.ts'
import { readSoFar } from '../read-line.ts'
import { wordsOfLine } from '../words-of-line.ts'
import { isHedged } from './hedges.ts'
import { type Sign, signs } from './log-kinds.ts'
import { peopleIn } from './people.ts'
import { placeOf, type Said } from './said.ts'
import { isSmall } from './small-words.ts'
import { trackIn } from './track-in.ts'

/** Words that say nothing here, beside a sign that is clear and one that is weak. */
const mostBeside = { clear: 3, weak: 0 } as const

/**
 * An event that has happened: its kind by how people say it, the rest as a line is read. Null for what has not, may, or
 * is asked, and where too much of the sentence says something else.
 */
export function logged(said: Said, fields: readonly Field[], context: LineContext): Input | null {
  if (said.text.trimEnd().endsWith('?') || /["”“„»«]/u.test(said.text)) return null
  for (const sign of signs) {
    const input = bySign(sign, said, fields, context)
    if (input) return input
  }
  return null
}

function bySign(sign: Sign, { plain, words }: Said, fields: readonly Field[], context: LineContext): Input | null {
  const covered = new Set<number>()
  for (const phrase of sign.all) {
    const place = placeOf(phrase, plain)
    if (!place) return null
    for (const at of place) covered.add(at)
  }
  const detail = sign.details?.find(([, phrase]) => {
    const place = placeOf(phrase, plain)
    for (const at of place ?? []) covered.add(at)
    return place !== null
  })
  const track = trackIn(words, covered, context.tracks)
  const left = peopleIn(plain.filter((_, at) => !covered.has(at) && !track?.at.includes(at)))
  if (isHedged(left)) return null
  const read = readSoFar(
    wordsOfLine(left.join(' ')),
    fields.filter(({ name }) => isRead(name)),
    context,
  )
  const { input } = read
  const isCounted = ['women', 'men', 'unrecorded', 'bare'].some((name) => input[name] !== undefined)
  if (!isCounted) return null
  const besides = read.unknown.filter((word) => !isSmall(word)).length
  if (besides > (sign.weak ? mostBeside.weak : mostBeside.clear)) return null
  return {
    kind: sign.kind satisfies KindId,
    ...input,
    ...(track ? { track: track.id } : {}),
    ...(detail ? { detail: detail[0] } : {}),
    ...(input.day === undefined ? { day: context.today.toString() } : {}),
  }
}

/** A note is never made of a sentence, and a person is never put into one. */
const isRead = (name: string) => ['counts', 'day', 'track', 'employer'].includes(name)
