import { isFirstName } from '../../domain/first-names.ts'
import { kindOf } from '../../domain/kinds.ts'
import { readCounts } from '../../domain/read-counts.ts'
import { fold } from '../../domain/text-tidy.ts'
import { wordsIn } from '../../text/index.ts'
import type { Input } from '../heard.ts'
import { readSoFar } from '../read-line.ts'
import { wordsOfLine } from '../words-of-line.ts'
import { isAhead, isHedged, isVague } from './hedges.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { employerSigns, type Sign, signs } from './log-kinds.ts'
import { namedIn } from './named-in.ts'
import { namesPeople, peopleIn } from './people.ts'
import { asLine, firstFramed, framed, partOf, placeOf, type Said, without } from './said.ts'
import { isSmall } from './small-words.ts'

/** How many words may stand there that say nothing here. */
const mostBeside = { clear: 3, weak: 1 } as const
const counts = ['women', 'men', 'unrecorded', 'bare'] as const

/** `notera att …`, `skriv in att …` */
const told =
  /(?:logga|rapportera|registrera|skriva?(?: in| upp)?|for(?:a)? in|notera|anteckna|log|record|note)(?: (?:i|in) (?:loggen|the log))?(?: att| that)? (?<what>.+)/
const noted =
  /(?:notera|(?:skriva?(?: upp| in)?|anteckna|for(?:a)? in) (?:en notering(?: om)?|i loggen)|note)(?: att| that)? (?<what>.+)/

/** One event of a sentence that says nothing else. */
export const logIntents: readonly Intent[] = [
  { command: 'logMany', read: (sentence) => severalIn(sentence) },
  { command: 'log', read: (sentence) => eventIn(sentence) ?? noteIn(sentence) },
]

function eventIn(sentence: Sentence): Input | null {
  const what = framed(told, sentence.errand)?.what
  if (what) return logged(what, sentence)
  return sentence.isQuestion ? null : logged(sentence.said, sentence)
}

function noteIn({ errand }: Sentence): Input | null {
  const what = firstFramed([noted], errand)?.what
  if (!what || isQuoted(what)) return null
  const note = asLine(what)
  return note === '' ? null : { kind: 'note', note }
}

const isQuoted = ({ text }: Said) => /["”“„»«]/u.test(text)

/** Two events in one sentence become two lines: each half must be one by itself. */
function severalIn(sentence: Sentence): Input | null {
  const { said, context } = sentence
  if (sentence.isQuestion) return null
  for (const [at, word] of said.plain.entries()) {
    const isJoint = word === 'och' || word === 'and' || word === 'samt'
    const isComma = /,$/.test(said.raw[at] ?? '')
    if (!isJoint && !isComma) continue
    const first = logged(partOf(said, 0, isJoint ? at : at + 1), sentence)
    const second = first && logged(partOf(said, at + 1, said.words.length), sentence)
    if (!first || !second || first.kind === second.kind) continue
    const isDated = second.day !== context.today.toString()
    const day = isDated ? second.day : first.day
    return { lines: [lineOf(first, sentence), lineOf(given({ ...second, day }), sentence)].join('\n') }
  }
  return null
}

/** The event as it would be typed. */
function lineOf(input: Input, { context }: Sentence): string {
  const { kinds } = wordsIn('sv')
  const kind = kinds[input.kind as keyof typeof kinds]
  const track = context.tracks.find(({ id }) => id === input.track)?.name
  const employer = context.employers.find(({ id }) => id === input.employer)?.name
  return [
    kind.name,
    input.women && `${input.women} kvinnor`,
    input.men && `${input.men} män`,
    input.unrecorded && `${input.unrecorded} uppgift saknas`,
    input.bare,
    track && `spår:"${track}"`,
    employer && `ag:"${employer}"`,
    input.detail && `"${kind.details[input.detail]}"`,
    input.day,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * An event that has happened: its kind by how people say it, the rest as a line is read. Null for what has not, may, or
 * is heard of, and where too much of the sentence says something else.
 */
function logged(said: Said, sentence: Sentence): Input | null {
  // `när en man hoppar av` is a case, no event
  if (isQuoted(said) || isAhead(said.plain) || /^(?:nar|when)$/.test(said.plain[0] ?? '')) return null
  for (const sign of [...employerSigns, ...signs]) {
    const input = bySign(sign, said, sentence)
    if (input) return input
  }
  return null
}

function bySign(sign: Sign, said: Said, { context, fieldsOf }: Sentence): Input | null {
  const covered = new Set<number>()
  for (const phrase of sign.all) {
    const place = placeOf(phrase, said)
    if (!place) return null
    for (const at of place) covered.add(at)
  }
  const detail = sign.details?.find(([, phrase]) => {
    const place = placeOf(phrase, said)
    for (const at of place ?? []) covered.add(at)
    return place !== null
  })
  const track = namedIn(said, covered, context.tracks)
  if (sign.weak && !track && !/\b(?:jobb)?sparet\b|\btrack\b/.test(said.plain.join(' '))) return null
  const employer = namedIn(said, new Set([...covered, ...(track?.at ?? [])]), context.employers)
  const rest = without(said, new Set([...covered, ...(track?.at ?? []), ...(employer?.at ?? [])]))
  if (isHedged(rest.plain) || isVague(rest.plain)) return null
  const isOfEmployer = kindOf(sign.kind).about === 'employer'
  if (isOfEmployer && namesPeople(rest.plain)) return null
  const fields = fieldsOf('log').filter(({ name }) => ['counts', 'day'].includes(name))
  const words = isOfEmployer ? rest.words : peopleIn(withoutClock(rest.plain))
  const { input, unknown, problem } = readSoFar(wordsOfLine(words.join(' ')), fields, context)
  const isWhole = isOfEmployer ? employer !== null : counts.some((name) => input[name] !== undefined)
  if (problem || !isWhole) return null
  // `två av fem kvinnor`: two numbers that do not say the same
  if (input.bare !== undefined && !isBareSum(input)) return null
  // a number alone counts people only where the sentence begins with it: `tre har börjat praktik`
  const isBare = !isOfEmployer && counts.every((name) => (input[name] !== undefined) === (name === 'bare'))
  if (isBare && !namesPeople(said.plain) && readCounts(said.plain, 0) === null) return null
  // a number that is no count: the sentence says something else
  if (unknown.some((word) => /\d/.test(word))) return null
  const besides = unknown.filter((word) => !isSmall(fold(word))).length
  if (besides > (sign.weak ? mostBeside.weak : mostBeside.clear)) return null
  return given({
    kind: sign.kind,
    ...input,
    track: track?.id,
    employer: employer?.id,
    detail: detail?.[0],
    day: input.day ?? context.today.toString(),
  })
}

/** Whether a number without a gender stands alone, or is all that are counted with one (`tre nya, två kvinnor och en man`). */
function isBareSum({ bare, women, men, unrecorded }: Input): boolean {
  const apart = [women, men, unrecorded].filter((one) => one !== undefined)
  return apart.length === 0 || apart.reduce((sum, one) => sum + Number(one), 0) === Number(bare)
}

/** `kl 9` says when, not how many. */
const withoutClock = (plain: readonly string[]) =>
  plain.filter((word, at) => !/^(?:kl|klockan)$/.test(word) && !/^(?:kl|klockan)$/.test(plain[at - 1] ?? ''))

/** Whether a sentence says of somebody by name what is only said of how many, beside others too, or notes it of them. */
export function isOfNamed(sentence: Sentence): boolean {
  const { said, isQuestion } = sentence
  if (isQuestion || !said.words.some(isFirstName)) return false
  if (noteIn(sentence) || logged(said, sentence)) return true
  const plain = said.words.flatMap((word, at) => (isFirstName(word) ? ['en', 'person'] : [said.plain[at] ?? '']))
  const nobody: Said = { text: plain.join(' '), raw: plain, words: plain, plain }
  return logged(nobody, { ...sentence, said: nobody }) !== null
}
