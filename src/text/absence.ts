import type { Language } from './both.ts'
import { both } from './both.ts'
import { dayOf, longDay, shortDay } from './format.ts'

type Day = Temporal.PlainDate

/** `fredag 4 december 2026`, `14–18 december 2026`, `21 december 2026–8 januari 2027`. */
function days(from: Day, until: Day, language: Language): string {
  if (from.equals(until)) return longDay(from, language)
  if (from.year !== until.year) return `${dayOf(from, language)}–${dayOf(until, language)}`
  return from.month === until.month
    ? `${from.day}–${dayOf(until, language)}`
    : `${shortDay(from, language)}–${dayOf(until, language)}`
}

/** The words of frånvaro: days on which somebody is away, never why. */
export const absenceText = both(
  {
    title: 'Frånvaro',
    intro: 'Skriv bara vilka dagar det gäller, aldrig varför.',
    submit: 'Spara',
    from: 'Första dagen',
    until: 'Sista dagen',
    person: 'Vem?',
    personHint: 'Tomt betyder du själv. Projektledaren kan skriva in andras.',
    add: 'Lägg till frånvaro',
    remove: 'Ta bort',
    show: 'Visa frånvaro',
    none: 'Ingen frånvaro är inskriven.',
    coming: 'Frånvaro framöver',
    line: (name: string, from: Day, until: Day) => `${name}: ${days(from, until, 'sv')}`,
    saved: (from: Day, until: Day) => `Din frånvaro är sparad: ${days(from, until, 'sv')}.`,
    savedOf: (name: string, from: Day, until: Day) => `${name} är frånvarande: ${days(from, until, 'sv')}.`,
    standIn: (names: string) => `Det som väntar går under tiden till ${names}. Påminnelserna pausas.`,
    noStandIn: 'Ingen ersättare är utsedd, så det som väntar ligger kvar. Påminnelserna kommer efteråt.',
    tasks: 'Det här ska vara klart under tiden. Vill du lämna över något?',
    notWhy: 'Jag sparar bara dagarna, aldrig varför.',
    removed: (from: Day, until: Day) => `Borttaget: ${days(from, until, 'sv')}.`,
    gone: 'Den frånvaron är redan borttagen.',
    notYours: 'Du kan bara ändra din egen frånvaro. Projektledaren kan ändra andras.',
    noDays: 'Skriv vilka dagar, till exempel frånvaro 14–18 december eller frånvaro v. 51.',
    noSuch: (typed: string) => `”${typed}” finns inte. Vilka dagar menar du?`,
    backwards: 'Sista dagen ligger före den första. Byt plats på dagarna.',
    past: 'De dagarna har redan varit. Skriv dagar som kommer.',
    tooLong: 'Högst ett år i taget.',
    overlaps: (from: Day, until: Day) => `Det finns redan frånvaro ${days(from, until, 'sv')}. Ta bort den först.`,
    nobody: (name: string) => `${name} har ingen roll här.`,
  },
  {
    title: 'Absence',
    intro: 'Write only which days, never why.',
    submit: 'Save',
    from: 'First day',
    until: 'Last day',
    person: 'Who?',
    personHint: 'Left empty it is you. The project leader can enter other people’s.',
    add: 'Add an absence',
    remove: 'Remove',
    show: 'Show absences',
    none: 'No absence is entered.',
    coming: 'Upcoming absences',
    line: (name, from, until) => `${name}: ${days(from, until, 'en')}`,
    saved: (from, until) => `Your absence has been saved: ${days(from, until, 'en')}.`,
    savedOf: (name, from, until) => `${name} is away: ${days(from, until, 'en')}.`,
    standIn: (names) => `Anything waiting goes to ${names} in the meantime. Reminders are paused.`,
    noStandIn: 'No deputy is appointed, so anything waiting stays where it is. Reminders come afterwards.',
    tasks: 'This is due in the meantime. Do you want to hand anything over?',
    notWhy: 'I keep only the days, never why.',
    removed: (from, until) => `Removed: ${days(from, until, 'en')}.`,
    gone: 'That absence has been removed already.',
    notYours: 'You can only change your own absence. The project leader can change other people’s.',
    noDays: 'Write which days, for example absence 14–18 December or absence week 51.',
    noSuch: (typed) => `There is no “${typed}”. Which days do you mean?`,
    backwards: 'The last day is before the first. Swap the days.',
    past: 'Those days have already passed. Write days to come.',
    tooLong: 'At most a year at a time.',
    overlaps: (from, until) => `There is an absence already: ${days(from, until, 'en')}. Remove it first.`,
    nobody: (name) => `${name} has no role here.`,
  },
)
