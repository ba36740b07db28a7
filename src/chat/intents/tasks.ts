import { fold } from '../../domain/text-tidy.ts'
import type { Input } from '../heard.ts'
import { rolesOf } from '../role-words.ts'
import { lastDayIn } from './days.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { asLine, framed, joined, type Said } from './said.ts'
import { whoIs } from './who.ts'

type Frame = {
  readonly frame: RegExp
  /** it is a wish, a plan or a question as often as a task: with a last day it is one, or where it is a colleague's by name */
  readonly dated?: 'always' | 'unlessNamed'
  /** it may be asked with a question mark */
  readonly asked?: true
  /** what somebody does is told, not what they shall do */
  readonly isTold?: true
  /** `påminn mig … om schemat`: one word says what */
  readonly isNoun?: true
  /** `kan projektledaren ändra …?` asks whether somebody may: only of a colleague by name, or with a last day */
  readonly may?: true
}

/** `kollar schemat` → `Kolla schemat` */
const asTask = (what: Said) => asLine(what).replace(/^(\p{L}+?)[ae]r(?=\s)/u, '$1a')

const who = '(?<who>\\S+(?: \\S+)?)'
const verb = '\\S*(?:a|ga|fa|se|ta|ge|be|bli|sy)'

/** On the sentence as it was written; the first that fits. */
const frames: readonly Frame[] = [
  {
    frame: /(?:.* )?(?:paminn|paminna) mig (?<when>(?:pa |nasta |i |den )?\S+(?: \S+)??) (?:om )?att (?<what>.+)/,
    asked: true,
  },
  {
    frame: /(?:.* )?(?:paminn|paminna) mig (?<when>(?:pa |nasta |i |den )?\S+(?: \S+)??) om (?<what>.+)/,
    asked: true,
    isNoun: true,
  },
  { frame: /(?:.* )?(?:paminn|paminna) mig (?:om )?(?:om )?(?:att )?(?<what>.+)/, asked: true },
  { frame: /(?:.* )?en uppgift (?:om )?att (?<what>.+)/, asked: true },
  { frame: /(?:.* )?remind me to (?<what>.+)/, asked: true },
  { frame: /(?:.* )?(?:kom ihag|komma ihag|glom inte|inte glomma)(?: bort)?(?: att)? (?<what>.+)/ },
  { frame: new RegExp(`(?:be|sag till|fraga) ${who} (?:om )?att (?<what>.+)`) },
  {
    frame: new RegExp(
      `(?:lagga?|skapa|skriva?|gora?) (?:upp |till |in )?en (?:ny )?uppgift (?:at|till|for) ${who} (?:att )?(?<what>.+)`,
    ),
    asked: true,
  },
  { frame: new RegExp(`${who} (?:kan|vill|skulle) du (?:kunna )?(?<what>${verb} .+)`), asked: true },
  {
    frame: new RegExp(`(?:kan|skulle|kunde|can|could) ${who} (?:kunna )?(?<what>${verb} .+)`),
    asked: true,
    dated: 'unlessNamed',
  },
  { frame: new RegExp(`(?<who>\\S+) (?:behover|maste|skulle behova|bor|borde)(?: nog)? (?<what>${verb} .+)`) },
  {
    frame: new RegExp(
      `${who} (?:ska|skall|far|tanker|tar pa (?:sig|mig) att|har lovat att|lovar att|lovade att)(?: nog)? (?<what>${verb} .+)`,
    ),
    dated: 'always',
  },
  { frame: new RegExp(`${who} (?<what>\\S+[ae]r .+)`), dated: 'always', isTold: true },
  { frame: /(?<who>\S+(?: \S+)?) (?:needs to|must|has to|shall|will|should) (?<what>.+)/, dated: 'always' },
]

/** Doing of people that is logged when it has happened, and no task of the group's; a school is no doing. */
const noTask = /praktik|borja|hoppa av|fullfolja|skola$/

export const taskIntents: readonly Intent[] = [{ command: 'todo', read: task }]

function task(sentence: Sentence): Input | null {
  const { said, isQuestion, context } = sentence
  for (const { frame, dated, asked, isTold, isNoun } of frames) {
    const parts = framed(frame, said)
    if (!parts?.what || (isQuestion && !asked)) continue
    const doer = parts.who ? whoIs(parts.who, isTrackOrEmployer(sentence)) : { person: null }
    // `kan jag få …?` asks
    if (!doer || (isQuestion && parts.who && /^(?:jag|man|i)$/.test(parts.who.plain[0] ?? ''))) continue
    const { what, until } = onDay(parts.what, parts.when, context.today)
    // `påminn mig lite grann om att …` says no day
    if (parts.when && !until) continue
    const isOurs = parts.who !== undefined && /^(?:vi|we|man)$/.test(parts.who.plain.join(' '))
    const isNamed = doer.person !== null && !rolesOf(doer.person).length
    const needsDay = isOurs || dated === 'always' || (dated === 'unlessNamed' && !isNamed)
    if ((needsDay && !until) || (isNothing(what) && !isNoun)) continue
    if (isTold && doer.person === null) continue
    return given({ text: isTold ? asTask(what) : asLine(what), person: doer.person, until })
  }
  return null
}

/** The last day as it is said before what is to be done, else at its end. */
function onDay(what: Said, when: Said | undefined, today: Temporal.PlainDate) {
  return when ? { what, until: lastDayIn(joined(what, when), today).until } : lastDayIn(what, today)
}

/** A track or an employer does no tasks. */
const isTrackOrEmployer =
  ({ context: { tracks, employers } }: Sentence) =>
  (word: string) =>
    [...tracks, ...employers].some(({ name }) => fold(name).startsWith(fold(word).replace(/s$/, '')))

const isNothing = (what: Said) =>
  what.words.length < 2 || noTask.test(what.plain[0] ?? '') || what.plain.includes('inte')
