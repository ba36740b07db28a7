import { lastDayIn } from './days.ts'
import { given, type Intent } from './intent.ts'
import { asLine, firstFramed, framed, has, type Said } from './said.ts'

const frames = [
  /(?:fraga|stalla (?:en )?fraga till|be) styrgruppen(?: om)? (?<what>.+)/,
  /(?:stalla|skicka|ha) en fraga till styrgruppen(?: om)? (?<what>.+)/,
  /(?:ta upp|lyfta?|stalla|skicka|vacka|fora)(?: upp)?(?: (?:fragan|en fraga))?(?: om)? (?<what>.+) (?:till|med|for|i|hos) styrgruppen/,
  /(?:ta upp|lyfta?)(?: det)? (?:med|till|for|i) styrgruppen(?: att| om)? (?<what>.+)/,
  /(?:(?:jag|vi) (?:tycker|anser)(?: att)? )?(?:det har )?(?:behover|borde|maste|bor|far|ska)? ?styrgruppen (?:(?:behover|borde|maste|bor|far|ska) )?(?:besluta|fatta beslut|ta stallning(?: till)?|bestamma|avgora|svara|saga)(?: pa)?(?: om)? (?<what>.+)/,
  /(?:.* )?styrgruppens (?:svar|besked|beslut|syn|stallningstagande) (?:pa|om|i|till)(?: fragan)?(?: om)? (?<what>.+)/,
  /(?:raise|take|lift) (?<what>.+) (?:with|to) the steering group/,
]

/** Asked of the steering group, not of the bot. */
const ofThem =
  /kan styrgruppen (?:saga (?:nagot|vad de tycker)|svara|ta stallning|bestamma|ge (?:oss )?besked)(?: (?:pa|om|till))+ (?<what>.+)/

/** Are sent by commands of their own, and asked of nobody. */
const numbers =
  /^(?:(?:de|den|dom|alla|vara|veckans) )?(?:siffr|statistik|sammanstallning|rapport|protokoll|anteckning|dagordning|kallelse)\S*$/

const whether = /(?<who>.+?) (?<does>ska|kan|far|bor|vill|behover|maste) (?<rest>.+)/
const asked = /(?:ska|kan|far|bor|vem|vad|hur|nar|var|vilka|vilken|varfor|finns|har|ar) .+/

export const questionIntents: readonly Intent[] = [
  {
    command: 'lift',
    read: ({ said, errand, isAsked, isQuestion, context }) => {
      if (!has(/styrgruppens?|the steering group/, said) || has(/inte|motet?|not/, said)) return null
      // `vem beslutar i styrgruppen?` asks; a question after a colon is what is lifted
      const asks = framed(ofThem, said)
      if (!asks && isQuestion && !isAsked && !/:\s/.test(said.text)) return null
      const what = (asks ?? firstFramed(frames, errand) ?? firstFramed(frames, said))?.what
      if (!what || numbers.test(what.plain.join(' '))) return null
      const { what: question, until } = lastDayIn(what, context.today)
      return given({ text: asQuestion(question), by: until })
    },
  },
]

/** `Skolkök ska utökas` is asked as `Ska Skolkök utökas?`; what is asked already keeps its mark. */
function asQuestion(what: Said): string {
  const isAsking = framed(asked, what) !== null
  const parts = isAsking ? null : framed(whether, what)
  const turned = parts?.does && parts.who && parts.rest && parts.who.words.length < 4
  if (!turned) return isAsking ? `${asLine(what)}?` : asLine(what)
  const [who = '', does = '', rest = ''] = [parts.who?.text, parts.does?.text, parts.rest?.text]
  return `${does.charAt(0).toUpperCase()}${does.slice(1)} ${who} ${rest.replace(/[\s,.:;!?]+$/u, '')}?`
}
