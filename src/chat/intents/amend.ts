import type { Input } from '../heard.ts'
import { readSoFar } from '../read-line.ts'
import { wordsOfLine } from '../words-of-line.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { namedIn } from './named-in.ts'
import { peopleIn } from './people.ts'
import { firstFramed, has, placeOf, type Said, without } from './said.ts'

/** What comes after the words that something was wrong. */
const wrong = [
  /(?:(?:oj|nej|forlat) )?(?:jag|vi) (?:loggade|skrev|rapporterade|rakade (?:logga|skriva)) fel(?: (?:antal|datum|dag|spar|siffra|sort))?(?: (?<what>.+))?/,
  /(?:(?:oj|nej|forlat) )?det (?:blev|var|ar) fel(?: (?:antal|datum|dag|spar|siffra|pa \S+))?(?: (?<what>.+))?/,
  /(?:nej )?det (?:skulle|ska|borde) (?:ha )?(?:vara|varit|sta|statt) (?<what>.+)/,
  /(?:(?:nej|vanta|oj|forlat|fel) )+det (?:var|ar|blev) (?<what>.+?)(?: (?:jag|vi) (?:skulle|menade)(?: ha)?(?: skrivit| loggat| skriva)?)?/,
  /det var (?<what>.+ inte .+)/,
  /det var (?<what>.+) (?:jag|vi) (?:skulle|menade)(?: ha)?(?: skrivit| loggat| skriva)?/,
  /(?:nej )?jag menade (?<what>.+)/,
  /(?:ratta|andra) (?:det |den |min |mitt )?(?:senaste|sista|forra)?(?: \S+)?(?: (?:jag|vi) (?:loggade|skrev in|skrev))? till (?<what>.+)/,
  /(?:det|den) (?:jag|vi) (?:loggade|skrev in|rapporterade)(?: \S+)? (?:var|gallde|skulle (?:vara|galla)|ska vara) (?<what>.+)/,
  /i (?:logged|wrote) (?:it )?wrong(?: (?<what>.+))?|it should (?:be|have been|say) (?<other>.+)/,
]

const taken =
  /(?:ta|tar) (?:bort|tillbaka)|tag bort|stryka?|stryk|slang(?:a|er)?|radera|glom(?:ma)?|angra|backa|undo|remove|delete|take back|forget/
const newest =
  /(?:det |den |min |mitt |mina )?(?:senaste|sista|sist|forra)(?: (?:loggning\w*|raden|rad|inlagg\w*|post\w*|handelsen|entry))?|(?:jag|vi) (?:nyss )?(?:loggade|loggat|skrev in|rapporterade)|dubblett\w*|last entry|i logged|my last/
const wrongThen =
  /(?:oj )?(?:det (?:dar |har )?|jag )(?:blev|var|skrev|loggade) (?:helt |alldeles )?fel (?:sa )?(?:kan du )?(?:ta bort|stryk|radera|angra)(?: det| den| raden)?/
/** Things of other kinds that can be taken away, by their own commands. */
const otherThing = /\S*mote\S*|punkt\S*|uppgift\S*|franvaro\S*|anteckning\S*|meeting|task|note|point/

/** So early in an errand stands what is to be done. */
const mostBefore = 2

export const amendIntents: readonly Intent[] = [
  {
    command: 'undo',
    read: ({ errand, isAsked, isQuestion }) => {
      if (has(otherThing, errand) || has(/inte|not/, errand) || (isQuestion && !isAsked)) return null
      const isEarly = (placeOf(taken, errand)?.[0] ?? mostBefore) < mostBefore
      const isThen = /[,.!] (?:\S+ ){0,2}\S+ (?:den|det)/u.test(errand.text)
      return (has(taken, errand) && (isEarly || isThen) && has(newest, errand)) || has(wrongThen, errand) ? {} : null
    },
  },
  { command: 'correct', read: corrected },
]

function corrected(sentence: Sentence): Input | null {
  if (sentence.isQuestion && !sentence.isAsked) return null
  const parts = firstFramed(wrong, sentence.said) ?? firstFramed(wrong, sentence.errand)
  if (!parts) return null
  const what = parts.what ?? parts.other
  return what ? changed(asItIs(what), sentence) : {}
}

/** `inte A utan B` and `B och inte A` are B. */
function asItIs(what: Said): Said {
  const but = what.plain.lastIndexOf('utan')
  if (but >= 0) return without(what, new Set(Array.from({ length: but + 1 }, (_, at) => at)))
  const not = what.plain.findIndex((word) => word === 'inte' || word === 'not')
  if (not < 0) return what
  return without(what, new Set(Array.from({ length: what.words.length - not }, (_, no) => not + no)))
}

/** What of an event it says; null where it says nothing of one. */
function changed(what: Said, { context, fieldsOf }: Sentence): Input | null {
  const track = namedIn(what, new Set(), context.tracks)
  const employer = namedIn(what, new Set(track?.at ?? []), context.employers)
  const rest = without(what, new Set([...(track?.at ?? []), ...(employer?.at ?? [])]))
  const fields = fieldsOf('correct').filter(({ name }) => ['kind', 'counts', 'day'].includes(name))
  const read = readSoFar(wordsOfLine(peopleIn(rest.plain).join(' ')), fields, context)
  const input = given({ ...read.input, track: track?.id, employer: employer?.id })
  return Object.keys(input).length && !read.problem ? input : null
}
