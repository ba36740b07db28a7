import { digitGroups, gapsAfter, linksIn } from './digit-groups.ts'
import { phoneEnd } from './phone-number.ts'
import { mergeSpans, type ScreenText, type Span, toOriginal, toScreenText } from './screen-text.ts'

/** What stands in place of a masked telephone number and of a masked e-mail address. */
type ContactMarks = { phone: string; email: string }

const WORD = '[\\p{L}\\p{N}._%+-]'
const AT = '(?:@|[ ]?[(\\[{](?:at|snabel-?a)[)\\]}][ ]?)'
const EMAIL = new RegExp(`(?<!${WORD})${WORD}+${AT}(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}`, 'giu')
// Slack hands over an address it has recognised as <mailto:…|…> and a number as <tel:…|…>: one contact each.
const SLACK_EMAIL = /<mailto:[^<>]*>/gi
const SLACK_PHONE = /<tel:[^<>]*>/gi

const spansOf = (plain: string, pattern: RegExp): Span[] =>
  [...plain.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }))

const findEmails = (plain: string): Span[] => {
  const links = linksIn(plain)
  const inLink = (span: Span) => links.some((link) => span.start < link.end && span.end > link.start)
  return [...spansOf(plain, SLACK_EMAIL), ...spansOf(plain, EMAIL).filter((span) => !inLink(span))]
}

/** Takes in the plus, and the bracket of `(08) 123 45 67`. */
const phoneStart = (plain: string, start: number, end: number): number => {
  const signed = plain[start - 1] === '+' ? start - 1 : start
  const bracketed = plain[signed - 1] === '(' && /^[^(]*\)/.test(plain.slice(start, end))
  return bracketed ? signed - 1 : signed
}

const findPhones = (plain: string): Span[] => {
  const groups = digitGroups(plain, linksIn(plain))
  const row = { plain, groups, gaps: gapsAfter(plain, groups) }
  const spans = spansOf(plain, SLACK_PHONE)
  let read = 0
  for (const [index, group] of groups.entries()) {
    const end = group.start < read ? null : phoneEnd(row, index)
    if (end === null) continue
    spans.push({ start: phoneStart(plain, group.start, end), end })
    read = end
  }
  return spans
}

const maskSpans = (text: string, screened: ScreenText, spans: readonly Span[], mark: string): string => {
  let masked = ''
  let read = 0
  for (const span of mergeSpans(spans).map((found) => toOriginal(screened, found))) {
    masked += text.slice(read, span.start) + mark
    read = span.end
  }
  return masked + text.slice(read)
}

/**
 * The text with every telephone number and e-mail address replaced by a mark. Dates, weeks, counts, clock times,
 * organisation numbers and https links stay as they are. A telephone number is known by its + or 00, or by a leading
 * area code; a local number without one is not.
 */
export const maskContacts = (text: string, marks: ContactMarks): string => {
  const screened = toScreenText(text)
  const withoutEmails = maskSpans(text, screened, findEmails(screened.plain), marks.email)
  const rest = toScreenText(withoutEmails)
  return maskSpans(withoutEmails, rest, findPhones(rest.plain), marks.phone)
}

/** Whether a text holds a telephone number or an e-mail address, as `maskContacts` knows them. */
export const hasContact = (text: string): boolean => {
  const { plain } = toScreenText(text)
  return findEmails(plain).length > 0 || findPhones(plain).length > 0
}
