import { type DigitGroup, digitGroups, gapsAfter, meetingLinksIn } from './digit-groups.ts'
import type { Spelling } from './identity-lookalikes.ts'
import { isIdentityNumber } from './identity-spelling.ts'
import { mergeSpans, type Span, toOriginal, toScreenText } from './screen-text.ts'

export { hasContact, maskContacts } from './contacts.ts'

const JOIN = /^[^\p{L}\p{N}]{1,5}$/u
// The letters of interim numbers as the published test lists have them.
const INTERIM = /^([^\p{L}\p{N}]{0,5})([TRSUWXJKLMNP])([^\p{L}\p{N}]{0,5})$/iu
const MOST = 12
const LOOK_AHEAD = 12

type Row = { plain: string; groups: readonly DigitGroup[]; gaps: readonly string[] }

/** The end in `plain` of the longest number that begins with the group at `first`, or null. */
const numberFrom = ({ plain, groups, gaps }: Row, first: number): number | null => {
  const parts: string[] = []
  const between: string[] = []
  const opens = first === 0 || !JOIN.test(gaps[first - 1] ?? '')
  let total = 0
  let letterAt = -1
  let found: number | null = null
  for (let at = first; at < groups.length; at++) {
    const group = groups[at]
    if (!group) break
    if (letterAt === total - 1 && between.length === parts.length - 1) parts.push(`${parts.pop() ?? ''}${group.digits}`)
    else parts.push(group.digits)
    total += group.digits.length
    if (total > MOST) break
    const gap = gaps[at] ?? ''
    const spelling: Spelling = {
      parts,
      gaps: between,
      rest: plain.slice(group.end, group.end + LOOK_AHEAD),
      opens,
      closes: at === groups.length - 1 || !JOIN.test(gap),
    }
    const letterFits = letterAt === -1 || letterAt === total - 4
    if ((total === 10 || total === 12) && letterFits && isIdentityNumber(spelling)) found = group.end
    const interim = total === 6 || total === 8 ? INTERIM.exec(gap) : null
    if (interim && letterAt === -1) {
      between.push(interim[1] ?? '')
      parts.push(interim[2] ?? '')
      letterAt = total
      total++
      if (interim[3]) between.push(interim[3])
    } else if (JOIN.test(gap)) between.push(gap)
    else break
  }
  return found
}

/**
 * Finds Swedish personal identity, coordination and interim numbers in a text, however they are spelled, so that a
 * text with one is refused before anything of it is kept.
 *
 * Found: twelve digits, or 6 + 4 with a separator, that form a date, with any check digit and also with a letter in
 * the place of the first of the last four; ten bare digits with a valid check digit; other ways to cut the digits up
 * with a valid check digit. Let through: month part 13 and up (organisation numbers have 20 and up), digits inside the
 * https link of a meeting, telephone numbers, and days with a clock time: `2026-11-18 1300` is a moment unless the check digit is
 * valid.
 *
 * Spans are UTF-16 units of `text`, `end` exclusive, in order, without overlap. Never throws.
 */
export const findIdentityNumbers = (text: string): Span[] =>
  mergeSpans([...findAsWritten(text), ...findTurnedRound(text)])

// What stands under a right-to-left override is shown backwards.
const OVERRIDE = /\u202e([^\u202c\n]*)/g

/** The stretches under an override that make up a number when they are read as they are shown. */
const findTurnedRound = (text: string): Span[] => {
  if (!text.includes('\u202e')) return []
  const turned = text.replace(OVERRIDE, (_, inside: string) => `\u202e${[...inside].reverse().join('')}`)
  const numbers = findAsWritten(turned)
  return [...text.matchAll(OVERRIDE)]
    .map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
    .filter((part) => numbers.some(({ start, end }) => start < part.end && end > part.start))
}

const findAsWritten = (text: string): Span[] => {
  const screened = toScreenText(text)
  const { plain } = screened
  // links to meetings are full of digits, and the group needs them
  const groups = digitGroups(plain, meetingLinksIn(plain))
  const row: Row = { plain, groups, gaps: gapsAfter(plain, groups) }
  const spans: Span[] = []
  for (const [index, group] of groups.entries()) {
    const end = numberFrom(row, index)
    if (end !== null) spans.push({ start: group.start, end })
  }
  return mergeSpans(spans).map((span) => toOriginal(screened, span))
}
