import { readDayAhead } from '../../domain/read-day-ahead.ts'
import type { Input } from '../heard.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { framed, has, type Said } from './said.ts'

const noun = /checklist\w*|\S*rutin|\S*rutinen|\S*rutiner\w*|overlamning\w*|routine|handover/
const start = /starta\w*|(?:dra|kora|satta|sparka) i\s?gang|(?:drar|kor|satter) i\s?gang|borja(?: med)?|start/
const see = /(?:visa|plocka fram|se|hitta|ge mig|titta pa|lasa?|ha|ta fram|show|see|find|give me)(?: .+)?/
const event =
  /(?:elev\w*|nagon|student) (?:har )?(?:slutat|slutade|slutar|hoppat av|hoppade av|lamnat)(?: .*)?|en (?:elev|student)|pupil has left/

/** Which of the checklists: a word of the sentence → what its command is asked for. */
const named: readonly (readonly [what: string, phrase: RegExp])[] = [
  ['överlämning', /\S*overlamning\w*|handover/],
  ['ny arbetsgivare', /(?:(?:ny|nya|en ny) )?arbetsgivar\w*|new employers?/],
  ['nytt jobbspår', /(?:(?:ny|nya|nytt|ett nytt) )?(?:jobb)?spar(?:et|en)?|new (?:job )?tracks?/],
  ['kvotflyktingar', /kvotflykting\w*|quota refugees?/],
  ['första månaden', /forsta manad\w*|nyanstalld\w*|ny i gruppen|nya kollegor|first month|new staff/],
]

const done = [
  /(?:jag |vi )?(?:ar|har)(?: gjort| blivit)? (?:klara?|fardiga?|klart|fardigt) (?:med )?steg (?<no>\d{1,2})(?: .*)?/,
  /(?:jag |vi )?har (?:gjort|klarat av|avklarat|bockat av) (?:klart )?steg (?<no>\d{1,2})(?: .*)?/,
  /steg (?<no>\d{1,2}) (?:\S+ ){0,4}?(?:ar|blev) (?:nu )?(?:klart?|gjort|fardigt?|avklarat|gjord)(?: .*)?/,
  /(?:nu )?(?:ar|blev) steg (?<no>\d{1,2}) (?:nu )?(?:klart?|gjort|fardigt?|avklarat)(?: .*)?/,
  /(?:jag |vi )?(?:gjorde|gjort) klart steg (?<no>\d{1,2})(?: .*)?/,
  /(?:bocka av|tick off|checka av|markera) (?:steg|step) (?<no>\d{1,2})(?: .*)?/,
  /(?:i am |i m )?done with step (?<no>\d{1,2})|step (?<other>\d{1,2}) is done/,
]

/** In more words something is told of checklists, not asked for. */
const mostWords = 12

export const checklistIntents: readonly Intent[] = [
  { command: 'stepDone', read: stepDone },
  { command: 'checklistStart', read: started },
  { command: 'checklist', read: shown },
]

function stepDone({ said, errand, isQuestion, isAsked }: Sentence): Input | null {
  if ((isQuestion && !isAsked) || has(/inte|not/, said)) return null
  for (const frame of done) {
    const parts = framed(frame, errand) ?? framed(frame, said)
    const no = parts?.no ?? parts?.other
    if (no) return { step: String(Number(no.plain[0])) }
  }
  return null
}

function started({ said, isQuestion, isAsked, context }: Sentence): Input | null {
  if (!has(start, said) || !has(noun, said) || (isQuestion && !isAsked) || has(/inte|nar|hur|vem|not/, said))
    return null
  const term = termIn(said)
  const what = namedIn(said)
  const label = term ? [what ?? '', term].join(' ').trim() : has(event, said) ? 'händelse' : what
  if (!label) return null
  return given({ label, anchor: term ? lastDayOf(said, context.today) : null })
}

const namedIn = (said: Said) => named.find(([, phrase]) => has(phrase, said))?.[0] ?? null

/** `vt 2027`, `höstterminen 2026` as a run is called. */
function termIn({ plain }: Said): string | null {
  const [, half = '', year = ''] =
    /(?<![^ ])(vt|ht|varterminen|hostterminen|varen|hosten) ?((?:20)?\d\d)(?![^ ])/.exec(plain.join(' ')) ?? []
  return half === '' ? null : `${half.startsWith('v') ? 'VT' : 'HT'}${year.padStart(4, '20')}`
}

function lastDayOf({ words }: Said, today: Temporal.PlainDate): string | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const read = readDayAhead(words, at, today)
    if (read && 'day' in read && read.used > 1) return read.day.toString()
  }
  return null
}

function shown({ said, errand, isQuestion, isAsked }: Sentence): Input | null {
  if (!has(noun, said) || has(/inte|varfor|vem|behover (?:vi|man) ha|not/, said)) return null
  if (has(/vilka steg har jag|mina steg|my steps/, said)) return { what: 'mina' }
  const what = namedIn(said)
  const isAskedFor = isQuestion && what !== null && has(/var hittar|hur ser|var finns|var ar/, said)
  const isMeant = said.words.length <= mostWords && (isAsked || framed(see, errand) !== null)
  return isMeant || isAskedFor ? given({ what }) : null
}
