import { findIdentityNumbers } from '../domain/screen.ts'
import { tidy } from '../domain/text-tidy.ts'
import type { Heard, What } from './heard.ts'

/** The longest text that is read, in characters; longer is answered, not cut. */
export const maxText = 4_000
/** The same for what a file held. */
const maxFile = 1_000_000

export type Screened =
  | { readonly kind: 'clean'; readonly what: What }
  /** it held what looks like a personal identity number: nothing of it goes further */
  | { readonly kind: 'refused' }
  | { readonly kind: 'tooLong' }
  /** a form whose id is none that was ever given to one */
  | { readonly kind: 'stale' }

/** What is carried out once, however often it is sent: a form by its id, a button by the one that it carries; null for others. */
export function onceId(what: What): string | null {
  if (what.kind === 'text') return null
  const id = what.kind === 'submit' ? what.form : what.press.input._once
  return id !== undefined && formId.test(id) ? id : null
}

const formId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** What a button carries to name things (`task:…`): digits by chance, which nobody has written. */
const ownName = /^(?:[a-z]+:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::\d{1,9})?$/i
const fieldName = /^[_a-zA-Z]\w{0,40}$/

/** What JSON may write a character as. */
const escaped = /\\u([0-9a-f]{4})/gi

/** Whether it does as it is written, or once it is read as JSON. */
export function holdsIdentityNumber(text: string): boolean {
  const read = text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return findIdentityNumbers(text).length > 0 || (read !== text && findIdentityNumbers(read).length > 0)
}

/** What was heard, without the name of an account that has called itself by such a number. */
export const withNameScreened = <H extends Heard>(heard: H): H =>
  holdsIdentityNumber(heard.account.name ?? '') ? { ...heard, account: { ...heard.account, name: null } } : heard

/**
 * Tidies and screens all that came in, before any transaction (design §7: nothing of it may reach the database, logs or queue).
 * @param file what a file held, which may be longer than what is typed
 */
export function screened(what: What, file = false): Screened {
  const texts = what.kind === 'text' ? [what.text] : Object.entries(what.press.input).flat()
  const written = what.kind === 'text' ? texts : texts.filter((text) => !ownName.test(text))
  if (written.some(holdsIdentityNumber)) return { kind: 'refused' }
  if (texts.some((text) => text.length > (file ? maxFile : maxText))) return { kind: 'tooLong' }
  if (what.kind === 'text') return { kind: 'clean', what: { kind: 'text', text: tidy(what.text) } }
  if (what.kind === 'submit' && !formId.test(what.form)) return { kind: 'stale' }
  const input = Object.fromEntries(
    Object.entries(what.press.input)
      .map(([name, value]) => [name, tidy(value)] as const)
      .filter(([name, value]) => fieldName.test(name) && value !== ''),
  )
  return { kind: 'clean', what: { ...what, press: { ...what.press, input } } }
}
