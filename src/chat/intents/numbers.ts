import { readPeriod } from '../../domain/read-period.ts'
import { readWeek } from '../../domain/read-week.ts'
import { formatWeek, weekOf } from '../../domain/week.ts'
import type { Input } from '../heard.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { framed, has } from './said.ts'

const numbers =
  /siffror\w*|siffran|statistik\w*|sammanstallning\w*|veckosammanstallning\w*|konsfordelning\w*|talen|numbers|figures|statistics|summary/
const shows = /(?:visa\w*|ge mig|hamta|ta fram|skicka|kolla|show|give me|get|se|fa|ha)(?: .+)?/
const howItWent =
  /hur (?:gick|har) (?:det|veckan)(?: gatt)?(?: (?:under|i|for))? .*(?:vecka\w*|v)(?: .*)?|how did (?:it go )?last week(?: go)?/
const howTheyLook = /hur (?:sag|ser|blev|ar) (?:\S+ ){0,2}(?:siffr\w*|statistik\w*|konsfordelning\w*|talen)(?: .*)?/
const makes = /(?:gora?|skriva?(?: ut)?|skapa|make|write)(?: .+)?/
const reports = /\S*rapport\w*|reports?/
/** Something else is asked of numbers or reports: what they are, who writes them. */
const isAboutThem =
  /vem|varfor|vad (?:ar|betyder|innebar)|hur (?:ofta|lange|manga)|vilka|nar|hur (?:ser|far|gor|kan) (?:jag|man|vi)|how (?:do|can|does)|who|why|what is|when|inte|not/

/** In more words something is told of numbers, not asked for. */
const mostWords = 12

export const numberIntents: readonly Intent[] = [
  { command: 'report', read: reported },
  { command: 'summary', read: summed },
]

function summed({ said, errand, isQuestion, isAsked, context }: Sentence): Input | null {
  if (has(isAboutThem, said) || said.words.length > mostWords) return null
  const isMeant = isAsked || framed(shows, errand) !== null || framed(howTheyLook, said) !== null
  if (!(has(numbers, said) && isMeant) && !(isQuestion && framed(howItWent, said))) return null
  const week = weekIn(said.words, context.today)
  if (week === 'now') return { period: 'now' }
  if (week) return { week }
  return has(/(?:hittills )?i ar|aret|arets|this year|so far/, said) ? { period: 'year' } : {}
}

function weekIn(words: readonly string[], today: Temporal.PlainDate): string | null {
  for (let at = 0; at < words.length; at++) {
    // `den här veckan`: its numbers are not complete, and are asked for otherwise
    const read = readWeek(words, at, today)
    if (!read || 'invalid' in read) continue
    const week = formatWeek(read.week)
    return week === formatWeek(weekOf(today)) ? 'now' : week
  }
  return null
}

function reported({ said, errand, isAsked, context }: Sentence): Input | null {
  if (!has(reports, said) || has(isAboutThem, said) || has(/rapportera\w*/, said)) return null
  const isWanted = isAsked || framed(shows, errand) !== null || framed(makes, errand) !== null
  if (!isWanted || said.words.length > mostWords) return null
  if (has(/forra terminen|last term/, said)) return { which: 'lastTerm' }
  if (has(/(?:den har |denna )terminen|this term/, said)) return { which: 'term' }
  if (has(/forra aret|i fjol|last year/, said)) return { which: 'lastYear' }
  const period = periodIn(said.words, context.today)
  if (period !== null) return { period }
  return given({ which: has(/i ar|arets|this year/, said) ? 'year' : has(/veckan\S*|week/, said) ? 'week' : undefined })
}

/** The longest run of words that is a term or a year. */
function periodIn(words: readonly string[], today: Temporal.PlainDate): string | null {
  for (const used of [2, 1]) {
    for (let at = 0; at + used <= words.length; at++) {
      const text = words.slice(at, at + used).join(' ')
      const period = /\d{4}|(?:^|\s)(?:[vh]t|h[öo]sten|v[åa]ren|h[öo]sttermin|v[åa]rtermin)/iu.test(text)
        ? readPeriod(text, today)
        : null
      if (period) return period.key.replace(/^(\d{4})-([VH]T)$/, '$2$1')
    }
  }
  return null
}
