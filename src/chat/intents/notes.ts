import { given, type Intent } from './intent.ts'
import { asLine, firstFramed, has } from './said.ts'

const writes = [
  /(?:skriva?(?: in)?|fora? in|for in|lagga? till|anteckna|notera|write|add) (?:i|till|in|to) (?:(?:de|motets|the|dagens) )?(?:antecknin\w+|minnesantecknin\w+|protokollet|notes|minutes)(?: att| that)? (?<what>.+)/,
]
const decided = [
  /(?:vi|gruppen|motet) (?:bestamde|beslutade|beslot|kom overens om|enades om|har bestamt|har beslutat|har kommit overens om)(?: oss for)?(?: pa motet)? att (?<what>.+)/,
  /we (?:decided|agreed) (?:that|to) (?<what>.+)/,
]
const notes = /(?:minnes)?anteckningarna|protokollet|(?:the )?(?:meeting )?(?:notes|minutes)/
const reads = /visa\w*|lasa?|se|hitta\w*|ta fram|titta pa|show|read|see|find/

export const noteIntents: readonly Intent[] = [
  {
    command: 'notes',
    read: ({ said, errand, isQuestion, isAsked }) => {
      if (isQuestion && !isAsked) return null
      const text = firstFramed(writes, errand)?.what
      if (text) return given({ text: asLine(text) })
      const decisions = firstFramed(decided, said)?.what
      if (decisions) return given({ decisions: asLine(decisions) })
      return has(notes, said) && has(reads, errand) && !has(/inte|vem|not/, said) ? {} : null
    },
  },
]
