import type { Days } from '../domain/read-days.ts'
import { both } from './both.ts'
import { capital, dayOf, shortDay, weekdayAndDay } from './format.ts'

/** The words of lov. */
export const breakText = both(
  {
    title: 'Skollov',
    submit: 'Lägg till',
    intro: 'Lägg in kommunens skollov, så påminner jag om dem när ni kallar till möten.',
    name: 'Lov',
    nameHint: 'Till exempel höstlov.',
    from: 'Från och med',
    until: 'Till och med',
    list: 'Kommunens skollov',
    none: 'Inga skollov är inlagda.',
    add: 'Lägg till lov',
    remove: 'Ta bort',
    item: (name: string, days: string) => `${capital(name)}: ${days}`,
    added: (name: string, days: string) => `${capital(name)} är inlagt: ${days}.`,
    meetingsThen: (count: number) =>
      count === 1 ? 'Ett möte som redan är kallat ligger då:' : `${count} möten som redan är kallade ligger då:`,
    removed: 'Lovet är borttaget ur listan.',
    gone: 'Lovet är redan borttaget.',
    noName: 'Vilket lov är det? Skriv till exempel höstlov 26–30 oktober.',
    noDays: 'När är lovet? Skriv till exempel höstlov 26–30 oktober eller sportlov v. 9.',
    noSuchDay: (typed: string) => `”${typed}” finns inte. Vilka dagar är lovet?`,
    twice: 'Dagarna står både i texten och i fälten. Skriv dem bara på ett ställe.',
    endBeforeStart: (days: Days) =>
      `Lovet skulle sluta ${dayOf(days.until, 'sv')}, före första dagen ${dayOf(days.from, 'sv')}. Byt plats på dagarna.`,
    tooLong: (weeks: number) => `Ett lov kan vara högst ${weeks} veckor. Stämmer dagarna?`,
    past: (until: Temporal.PlainDate) => `Lovet är redan slut, ${dayOf(until, 'sv')}. Lägg in ett som kommer.`,
    tooFar: (years: number) => `Lovet ligger mer än ${years} år fram. Lägg in det när det är närmare.`,
    thereAlready: (name: string, days: string) =>
      `${capital(name)} finns redan: ${days}. Ta bort det först om dagarna är fel.`,
    full: (most: number) => `Listan har redan ${most} lov. Ta bort något först.`,
    /** `måndag 26–fredag 30 oktober 2026` */
    days: ({ from, until }: Days) => spanSv(from, until),
    week: (week: number, days: string) => `v. ${week} (${days})`,
  },
  {
    title: 'School breaks',
    submit: 'Add',
    intro: 'Enter the municipality’s school breaks, and I point them out when meetings are called.',
    name: 'Break',
    nameHint: 'For example autumn break.',
    from: 'First day',
    until: 'Last day',
    list: 'The municipality’s school breaks',
    none: 'No school breaks have been entered.',
    add: 'Add a break',
    remove: 'Remove',
    item: (name, days) => `${capital(name)}: ${days}`,
    added: (name, days) => `${capital(name)} has been entered: ${days}.`,
    meetingsThen: (count) =>
      count === 1
        ? 'One meeting that has been called already falls in it:'
        : `${count} meetings that have been called already fall in it:`,
    removed: 'The break has been taken off the list.',
    gone: 'The break has been taken off the list already.',
    noName: 'Which break is it? Write for example autumn break 26–30 October.',
    noDays: 'When is the break? Write for example autumn break 26–30 October or winter break week 9.',
    noSuchDay: (typed) => `“${typed}” does not exist. Which days is the break?`,
    twice: 'The days stand both in the text and in the fields. Write them in one place only.',
    endBeforeStart: (days) =>
      `The break would end on ${dayOf(days.until, 'en')}, before its first day ${dayOf(days.from, 'en')}. Swap the days.`,
    tooLong: (weeks) => `A break is ${weeks} weeks at most. Are the days right?`,
    past: (until) => `The break ended on ${dayOf(until, 'en')}. Enter one to come.`,
    tooFar: (years) => `The break is more than ${years} years ahead. Enter it when it is nearer.`,
    thereAlready: (name, days) => `${capital(name)} is there already: ${days}. Remove it first if its days are wrong.`,
    full: (most) => `The list has ${most} breaks already. Remove one first.`,
    days: ({ from, until }) => spanEn(from, until),
    week: (week, days) => `week ${week} (${days})`,
  },
)

const spanIn = (language: 'sv' | 'en') => (from: Temporal.PlainDate, until: Temporal.PlainDate) => {
  if (from.equals(until)) return `${weekdayAndDay(from, language)} ${from.year}`
  if (from.year !== until.year) return `${dayOf(from, language)}–${dayOf(until, language)}`
  const first = from.month === until.month ? String(from.day) : shortDay(from, language)
  return `${first}–${dayOf(until, language)}`
}
const spanSv = spanIn('sv')
const spanEn = spanIn('en')
