/** Numbers, days and lists as they are written (Språkrådet's forms: 5 700, 59,7 %, kl. 9.00, 20 november 2026). */

import type { Counts } from '../domain/measures.ts'
import type { Language } from './both.ts'

const nbsp = '\u00a0'
const locale = { sv: 'sv-SE', en: 'en-GB' } as const

/** 5 700 with a hard space (Swedish), 5,700 (English). */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value).replace(/\s/g, nbsp)
}

/** 54 %, 59,7 %; `value` in per cent. */
export function percent(value: number, language: Language): string {
  const text = new Intl.NumberFormat(locale[language], { maximumFractionDigits: 1 }).format(value)
  return language === 'sv' ? `${text}${nbsp}%` : `${text}%`
}

/** `fredag 20 november 2026`, `Friday 20 November 2026`. */
export function longDay(day: Temporal.PlainDate, language: Language): string {
  const weekday = day.toLocaleString(locale[language], { weekday: 'long' })
  return `${weekday} ${dayOf(day, language)}`
}

/** `20 november 2026`. */
export function dayOf(day: Temporal.PlainDate, language: Language): string {
  return `${shortDay(day, language)} ${day.year}`
}

/** `20 november`. */
export function shortDay(day: Temporal.PlainDate, language: Language): string {
  return `${day.day} ${day.toLocaleString(locale[language], { month: 'long' })}`
}

/** `kl. 8.00`, `8.00 am` is never used: 24-hour clock in both. */
export function clockTime(time: Temporal.PlainTime | Temporal.PlainDateTime, language: Language): string {
  const minutes = String(time.minute).padStart(2, '0')
  return language === 'sv' ? `kl.${nbsp}${time.hour}.${minutes}` : `${String(time.hour).padStart(2, '0')}:${minutes}`
}

/** `a`, `a och b`, `a, b och c`. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'conjunction' }).format(items).replace(', and ', ' and ')
}

const nouns = {
  sv: { woman: 'kvinna', women: 'kvinnor', man: 'man', men: 'män', unrecorded: 'där uppgift om kön saknas' },
  en: { woman: 'woman', women: 'women', man: 'man', men: 'men', unrecorded: 'gender not recorded' },
} as const

/** `2 kvinnor och 1 man`; the parts that are 0 are left out unless all are. */
export function people(counts: Counts, language: Language): string {
  const noun = nouns[language]
  const parts = [
    counts.women && `${number(counts.women, language)} ${counts.women === 1 ? noun.woman : noun.women}`,
    counts.men && `${number(counts.men, language)} ${counts.men === 1 ? noun.man : noun.men}`,
    counts.unrecorded && `${number(counts.unrecorded, language)} ${noun.unrecorded}`,
  ].filter((part): part is string => typeof part === 'string')
  return parts.length ? listed(parts, language) : `0 ${noun.women}`
}
