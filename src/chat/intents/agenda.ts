import type { Intent } from './intent.ts'
import { asLine, firstFramed, has } from './said.ts'

const speak = '(?:ta|lyfta?|prata|tala|snacka|diskutera|ga igenom|beratta|bring)(?: upp| om| igenom)*'
const there =
  '(?:nasta gang(?: vi (?:ses|traffas))?|(?:pa|till|under|vid|infor|at|for) (?:(?:nasta|kommande|vart|torsdagens|mandagens|tisdagens|onsdagens|fredagens|det|the|next) )*(?:\\S*mote|\\S*motet|\\S*traff\\S*|meeting))'
const list = '(?:dagordningen|agendan|dagordning|foredragningslistan|the agenda)'
const soon = '(?: (?:till|for|pa|infor) .+)?'

const frames = [
  new RegExp(`${speak} (?<what>.+) ${there}`),
  new RegExp(`${speak} (?<what>.+) (?:pa|som en punkt pa) ${list}${soon}`),
  new RegExp(
    `(?:lagga?|satta?|skriva?|fora?|add|put)(?: till| upp| in)? (?<what>.+?) (?:som (?:en )?punkt )?(?:pa|i|till|to|on) ${list}${soon}`,
  ),
  /(?:lagga?|satta?|skriva?|fora?)(?: till| upp| in)? (?:en )?(?:ny )?punkt om (?<what>.+)/,
  new RegExp(`${there} (?:behover|vill|maste|bor|ska|borde|kan|skulle) (?:vi|jag)(?: \\S+)? ${speak} (?<what>.+)`),
  new RegExp(
    `(?:jag har |har |ny |en )*punkt (?:till|pa|for) (?:(?:nasta|kommande) )?(?:motet?|${list})(?: (?<what>.+))?`,
  ),
]

export const agendaIntents: readonly Intent[] = [
  {
    command: 'agenda',
    read: ({ said, errand, isAsked, isQuestion }) => {
      if ((isQuestion && !isAsked) || has(/styrgrupp\w*|inte|tog|not/, said)) return null
      const what = (firstFramed(frames, errand) ?? firstFramed(frames, said))?.what
      if (!what) return null
      return /^(?:(?:en|ny|nagot|a|new) )*(?:punkt|point|nagot|det)?$/.test(what.plain.join(' '))
        ? {}
        : { text: asLine(what) }
    },
  },
]
