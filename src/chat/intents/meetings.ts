import type { Input } from '../heard.ts'
import { whenIn } from './days.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { has, partOf, type Said, saidOf } from './said.ts'

const meeting = /\S*mote|\S*motet|\S*motena|\S*motes|traff|traffen|\S*sammantrade\S*|meeting/
const meet =
  /(?:tar?|kora?|kor) (?:ett|en)(?: nytt| kort)? (?:\S*mote|traff|avstamning)|(?:ses|traffas|motas|horas|samlas|meet)(?: igen)?|(?:boka|satta|satt|lagga|lagg|ha|planera|fa)(?: in)?(?: (?:ett|en))?(?: nytt| kort)? (?:\S*mote|traff|avstamning)|kalla (?:\S+ )?till (?:ett )?(?:nytt )?\S*mote|(?:ett|en|a)(?: nytt| kort)? (?:\S*mote|traff|meeting)|(?:book|call|have|schedule) a meeting|vi (?:ses|traffas|hors)/
const calls = /(?:boka|kalla|satta|satt|lagga|lagg|planera|book|call|schedule)(?: .+)? (?:\S*mote|traff|meeting)/
const steering = /styrgrupp\w*|styrgruppsmote\w*|steering group/

const move =
  /flytta\w*|skjut\w*(?: (?:pa|upp|fram|fram pa))?|senarelagg\w*|tidigarelagg\w*|byta? (?:dag|tid)|andra (?:tid\w*|dag\w*)|boka\w* om|ombokas?|ta \S+ .*i stallet.*|i stallet .*|\S+ motet .*istallet|(?:far )?vanta(?:r)? till|ny tid|move|postpone|reschedule/
const cancel =
  /stalla? in|staller in|stall in|installt?|installda|stalls in|avboka\w*|boka\w* av|blir inget|blir det inget|blir inte av|utgar|skippar?|hoppar? over|stryk(?:er|a)?|inget \S*mote|cancel|cancelled/

/** In more words something is told of a meeting. */
const mostWords = 16

export const meetingIntents: readonly Intent[] = [
  { command: 'meetingCancel', read: cancelled },
  { command: 'meetingMove', read: moved },
  { command: 'poll', read: polled },
  { command: 'meeting', read: called },
]

function cancelled({ said, isAsked, isQuestion }: Sentence): Input | null {
  const isOther = has(/inte (?:stallt|stalla|installt)|har stallt in|om|not|undrar|vet/, said)
  return said.words.length <= mostWords &&
    has(meeting, said) &&
    has(cancel, said) &&
    !isOther &&
    (isAsked || !isQuestion)
    ? {}
    : null
}

function moved({ said, isAsked, isQuestion, context }: Sentence): Input | null {
  if (
    said.words.length > mostWords ||
    !has(meeting, said) ||
    !has(move, said) ||
    (isQuestion && !isAsked) ||
    has(/inte|har flyttats?|not/, said)
  )
    return null
  const to = said.plain.findLastIndex((word) => word === 'till' || word === 'to')
  const after = to < 0 ? null : partOf(said, to + 1, said.words.length)
  const read = (after && whenIn(after, context)) ?? (to < 0 ? whenIn(withoutInstead(said), context) : null)
  return given({ when: read?.when })
}

/** `kl 15 i stället på torsdag` */
const withoutInstead = ({ text }: Said) => saidOf(text.replace(/\bi\s?stället\b/giu, ''))

function called({ said, errand, isAsked, isQuestion, context }: Sentence): Input | null {
  const isMeant = isAsked || /^(?:vi (?:ses|traffas|hors)|boka|kalla|book|call|schedule)\b/.test(said.plain.join(' '))
  if (!isMeant || !has(meet, errand) || has(/inte|hur|varfor|vem|ta upp|prata om|diskutera|not/, said)) return null
  const read = whenIn(errand, context)
  if (!read && !has(calls, errand)) return null
  if (isQuestion && !read && !isAsked) return null
  return given({ when: read?.when, group: has(steering, said) ? 'steering' : undefined })
}

const asksTimes =
  /passar|passa|funkar|fungerar|bast|hinner|kan ni|vilken (?:tid|dag)|nagon av|tidsforslag|hitta en tid|suits?|works?/

/** Several times, each with its hour: what of them suits. */
function polled({ said, context }: Sentence): Input | null {
  if (!has(asksTimes, said) || !has(/eller|or/, said)) return null
  const times = said.text
    .split(/,|\beller\b|\bor\b|\boch\b/iu)
    .map((piece) => whenIn(saidOf(piece), context)?.when)
    .filter((when) => when?.includes(' '))
  return times.length < 2
    ? null
    : given({ times: times.join('\n'), group: has(steering, said) ? 'steering' : undefined })
}
