import { readPeriod } from '../../domain/read-period.ts'
import { readWeek } from '../../domain/read-week.ts'
import { formatWeek, weekOf } from '../../domain/week.ts'
import type { Input } from '../heard.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { has } from './said.ts'

const numbers =
  /siffror\w*|siffran|statistik\w*|sammanstallning\w*|veckosammanstallning\w*|konsfordelning\w*|talen|numbers|figures|statistics|summary/
const shows =
  /visa\w*|se|fa|ha|ge mig|behover|hamta|ta fram|skicka|kolla|hur (?:sag|ser|gick|gar|ligger|blev)|show|see|get|give me|how (?:did|was)/
const howItWent =
  /hur (?:gick|har) (?:det|veckan)(?: gatt)?(?: (?:under|i|for))? .*(?:vecka\w*|v)(?: .*)?|how did (?:it go )?last week(?: go)?/
const reports = /\S*rapport\w*|reports?/
/** Something else is asked of numbers or reports: what they are, who writes them. */
const isAboutThem =
  /vem|varfor|vad (?:ar|betyder|innebar)|hur (?:ofta|lange|manga)|vilka|nar|who|why|what is|when|inte|not/

export const numberIntents: readonly Intent[] = [
  { command: 'report', read: reported },
  { command: 'summary', read: summed },
]

function summed({ said, isQuestion, isAsked, context }: Sentence): Input | null {
  if (has(isAboutThem, said)) return null
  const isOfWeek = has(howItWent, said)
  if (!isOfWeek && !has(numbers, said)) return null
  const isWanted = has(shows, said) || isAsked || !isQuestion
  if (!isOfWeek && !isWanted) return null
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

function reported({ said, isQuestion, isAsked, context }: Sentence): Input | null {
  if (!has(reports, said) || has(isAboutThem, said) || has(/rapportera\w*/, said)) return null
  const isWanted = has(shows, said) || has(/gora|gor|skriva?(?: ut)?|skapa|make|write/, said)
  if (!(isWanted || isAsked) || (isQuestion && !isAsked)) return null
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
