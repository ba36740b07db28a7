import { numberWord } from '../../domain/spoken-words.ts'

const hedges = new Set(
  `inte ej aldrig ingen inga inget kanske ifall om skulle borde ska skall kommer vill hoppas tror undrar planerar planeras
  planen tanken tank tanker tankte snart innan eventuellt formodligen laste forslag brukar exempel exempelvis
  fler farre flest
  not never maybe perhaps should will would might if hope hopes think wonder plan plans soon before none nobody example`.split(
    /\s+/,
  ),
)

/** Not that many, or nobody knows how many. */
const vague = new Set(
  `ca cirka circa ungefar omkring typ minst hogst nastan drygt knappt narmare farre eller halften utom forutom utover minus procent
  approximately roughly nearly almost around least most fewer half except or percent`.split(/\s+/),
)
/** Vague only before a number, as in `över fem`, and before `än`, as in `mer än fem`. */
const beforeNumber = new Set('over runt kring under about'.split(' '))
const beforeThan = new Set('mer fler mindre more less'.split(' '))

/** Heard, dreamt, tried out or not meant. */
const unmeant = new Set(
  `skojar skojade skoj skamtar skamtade skamt aprilskamt latsas latsades dromde drommer horde hort sags pastas pastod ryktet rykte
  rykten stammer testar testa test haha hehe nej avslag sparken nobben nog fjol
  kidding joking joke pretend pretended dreamt dreamed heard rumour rumor test testing no rejected`.split(/\s+/),
)

/** Whether something is denied, wished for, planned, supposed or heard of: then it has not happened. */
export const isHedged = (plain: readonly string[]) =>
  plain.some((word) => hedges.has(word) || unmeant.has(word) || /n['’]t$/.test(word))

/** Whether it is said how many only about, or of whom not. */
export const isVague = (plain: readonly string[]) =>
  plain.some((word, at) => {
    const next = plain[at + 1] ?? ''
    const isCount = /^\d/.test(next) || numberWord(next) !== null
    return (
      vague.has(word) || (beforeNumber.has(word) && isCount) || (beforeThan.has(word) && /^(?:an|than)$/.test(next))
    )
  })

/** `på måndag` is to come, whatever `måndag` alone may be. */
export const isAhead = (plain: readonly string[]) =>
  plain.some(
    (word, at) =>
      (word === 'pa' && /^(?:man|tis|ons|tors|fre|lor|son)dag$/.test(plain[at + 1] ?? '')) ||
      (word === 'nasta' && /^vecka$|dag$/.test(plain[at + 1] ?? '')) ||
      /^(?:imorgon|overmorgon|tomorrow)$/.test(word) ||
      (word === 'i' && /^(?:morgon|overmorgon)$/.test(plain[at + 1] ?? '')),
  )
