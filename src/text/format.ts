/** Numbers, days and lists as they are written (Språkrådet's forms: 5 700, 59,7 %, kl. 9.00, 20 november 2026). */

import type { Counts } from '../domain/measures.ts'
import type { Language } from './both.ts'

const nbsp = '\u00a0'

/** Made once: a formatter costs more to make than all that it will ever format in a turn (measured). */
const formatsOf = (locale: string) => ({
  number: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  weekdays: named(
    7,
    (day) => new Temporal.PlainDate(2024, 1, day),
    new Intl.DateTimeFormat(locale, { weekday: 'long' }),
  ),
  months: named(
    12,
    (month) => new Temporal.PlainDate(2024, month, 1),
    new Intl.DateTimeFormat(locale, { month: 'long' }),
  ),
})

const named = (count: number, day: (no: number) => Temporal.PlainDate, format: Intl.DateTimeFormat) =>
  Array.from({ length: count }, (_, no) => format.format(day(no + 1)))

const formats = { sv: formatsOf('sv-SE'), en: formatsOf('en-GB') }

/** 5 700 with a hard space (Swedish), 5,700 (English). */
export function number(value: number, language: Language): string {
  return formats[language].number.format(value).replace(/\s/g, nbsp)
}

/** 54 %, 59,7 %; `value` in per cent. */
export function percent(value: number, language: Language): string {
  const text = number(value, language)
  return language === 'sv' ? `${text}${nbsp}%` : `${text}%`
}

/** `fredag 20 november 2026`, `Friday 20 November 2026`. */
export function longDay(day: Temporal.PlainDate, language: Language): string {
  return `${weekday(day, language)} ${dayOf(day, language)}`
}

/** `20 november 2026`. */
export function dayOf(day: Temporal.PlainDate, language: Language): string {
  return `${shortDay(day, language)} ${day.year}`
}

/** `fredag`. */
export function weekday(day: Temporal.PlainDate, language: Language): string {
  // 1 January 2024 is a Monday
  return formats[language].weekdays[day.dayOfWeek - 1] ?? ''
}

/** `fredag 20 november`. */
export function weekdayAndDay(day: Temporal.PlainDate, language: Language): string {
  return `${weekday(day, language)} ${shortDay(day, language)}`
}

/** `20 november`. */
export function shortDay(day: Temporal.PlainDate, language: Language): string {
  return `${day.day} ${formats[language].months[day.month - 1]}`
}

/** `kl. 8.00`, `8.00 am` is never used: 24-hour clock in both. */
export function clockTime(time: Temporal.PlainTime | Temporal.PlainDateTime, language: Language): string {
  const minutes = String(time.minute).padStart(2, '0')
  return language === 'sv' ? `kl.${nbsp}${time.hour}.${minutes}` : `${String(time.hour).padStart(2, '0')}:${minutes}`
}

/** `kl. 9.12` on the day it is, `20 november kl. 9.12` before that, with the year where it is another. */
export function momentOf(moment: Temporal.ZonedDateTime, today: Temporal.PlainDate, language: Language): string {
  const day = moment.toPlainDate()
  const clock = clockTime(moment.toPlainDateTime(), language)
  const at = language === 'sv' ? clock : `at ${clock}`
  if (day.equals(today)) return at
  return `${day.year === today.year ? shortDay(day, language) : dayOf(day, language)} ${at}`
}

/** `a`, `a och b`, `a, b och c`. */
export function listed(items: readonly string[], language: Language): string {
  return formats[language].list.format(items).replace(', and ', ' and ')
}

const nouns = {
  sv: {
    woman: 'kvinna',
    women: 'kvinnor',
    man: 'man',
    men: 'män',
    person: 'person utan uppgift om kön',
    persons: 'personer utan uppgift om kön',
  },
  en: {
    woman: 'woman',
    women: 'women',
    man: 'man',
    men: 'men',
    person: 'person whose gender is not recorded',
    persons: 'people whose gender is not recorded',
  },
} as const

/** `2 kvinnor och 1 man`; the parts that are 0 are left out unless all are. */
export function people(counts: Counts, language: Language): string {
  const noun = nouns[language]
  const parts = [
    counts.women && `${number(counts.women, language)} ${counts.women === 1 ? noun.woman : noun.women}`,
    counts.men && `${number(counts.men, language)} ${counts.men === 1 ? noun.man : noun.men}`,
    counts.unrecorded &&
      `${number(counts.unrecorded, language)} ${counts.unrecorded === 1 ? noun.person : noun.persons}`,
  ].filter((part): part is string => typeof part === 'string')
  return parts.length ? listed(parts, language) : `0 ${noun.women}`
}

/** The first letter large. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a person wrote, ended as a sentence: `Ny lokal.` */
export const sentence = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`)
