import { readDays } from '../../domain/read-days.ts'
import type { Input } from '../heard.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { framed, saidOf } from './said.ts'
import { whoIs } from './who.ts'

const away =
  '(?:(?:ar|blir|kommer att vara|tar|har|ska ha|ska vara|ska pa|am|will be|is) (?:(?:inte|ej) (?:pa plats|har|inne|pa jobbet|i tjanst|tillganglig)|ledigt?|borta|franvarande|sjuk|bortrest|foraldraledig|tjanstledig|(?:pa )?(?:semester|utbildning|kurs|konferens|resa)|away|on leave|off|out|on vacation|on holiday)|kommer inte(?: att vara pa plats| in| till jobbet)?|jobbar inte|arbetar inte|vabb?ar?|vab|ar hemma|hemma med (?:sjukt|sjuka|ett sjukt) barn)'

const frames = [
  new RegExp(`(?:(?<who>\\S+(?: \\S+)?) )??${away}(?: (?:och|men) .+?)?(?: (?<when>.+))?`),
  new RegExp(`(?<when>.+) ${away.replace('(?:ar|', '(?:ar jag|har jag|ar|')}(?: jag)?`),
]

export const absenceIntents: readonly Intent[] = [{ command: 'absence', read: absent }]

/** Who is ill says it on the day. */
const illNow = /(?:jag )?(?:ar (?:sjuk|hemma med (?:sjukt|sjuka|ett sjukt) barn)|vabb?ar|har blivit sjuk)/

/** One's own days, or a colleague's by name; why is not read. */
function absent({ said, isQuestion, context: { today } }: Sentence): Input | null {
  if (isQuestion) return null
  if (framed(illNow, said)) return { from: today.toString(), until: today.toString() }
  for (const frame of frames) {
    const parts = framed(frame, said)
    if (!parts?.when) continue
    const who = parts.who ? whoIs(parts.who, () => false) : { person: null }
    if (!who || (parts.who && /^(?:vi|nagon|man|we)$/.test(parts.who.plain[0] ?? ''))) continue
    const { days, rest } = readDays(parts.when.text.replace(/[.!]$/, ''), today)
    if (!days || 'noSuch' in days || saidOf(rest).words.length > 4) continue
    // `torsdag och fredag`: from the first to the second, where they follow on each other
    const more = readDays(rest.replace(/^.*?\boch\b/iu, ''), today).days
    const until = more && !('noSuch' in more) && days.until.add({ days: 1 }).equals(more.from) ? more.until : days.until
    return given({ from: days.from.toString(), until: until.toString(), person: who.person })
  }
  return null
}
