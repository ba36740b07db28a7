/** Why the words about a series of meetings give none. */

import type { SeriesProblem } from '../domain/read-series.ts'
import { capital, dayOf, listed, longDay } from './format.ts'
import { when } from './when.ts'

const exampleSv = 'till exempel ”varannan torsdag kl. 9–10.30 från 14 januari till 10 juni”'
const exampleEn = 'for example “every other Thursday 9–10:30 from 14 January until 10 June”'

/** Why a phrase gives no series, and what to write instead. */
export function seriesProblemSv(it: SeriesProblem): string {
  switch (it.kind) {
    case 'noRule':
      return `Hur ofta är mötena? Skriv ${exampleSv}.`
    case 'notThatOften':
      return 'Så ofta kan jag inte kalla. Välj varje vecka, varannan, var tredje eller var fjärde vecka, eller en veckodag i månaden.'
    case 'severalRules':
      return 'Jag läser mer än en serie. Kalla till en i taget, till exempel en för varje veckodag.'
    case 'noWeekday':
      return 'Vilken veckodag? Skriv den också, till exempel ”varannan torsdag”.'
    case 'dayOfMonth':
      return 'Skriv en veckodag i månaden, till exempel ”första tisdagen i månaden”. Ett datum som den 31:a finns inte i alla månader.'
    case 'noFifth':
      return 'Alla månader har inte en femte. Skriv till exempel ”sista tisdagen i månaden”.'
    case 'noEnd':
      return 'Hur länge? Skriv en sista dag eller ett antal, till exempel ”till 10 juni” eller ”10 gånger”.'
    case 'twoEnds':
      return 'Jag läser mer än ett slut. Skriv antingen en sista dag eller ett antal möten.'
    case 'twoStarts':
      return 'Jag läser mer än en första dag. Skriv bara en.'
    case 'noTimes':
      return 'Hur många möten? Skriv minst ett.'
    case 'noTime':
      return 'Vilken tid? Skriv klockslaget också, till exempel ”kl. 9–10.30”.'
    case 'tooMany':
      return `En serie kan ha högst ${it.most} möten.`
    case 'noSuchDay':
      return `”${it.typed}” finns inte. Vilken dag menar du?`
    case 'noOneDay':
      return `Vilken dag är ”${it.typed}”? Skriv ett datum, till exempel 14 januari.`
    case 'past':
      return `${capital(longDay(it.day, 'sv'))} har redan varit. Skriv en första dag som kommer.`
    case 'tooFar':
      return `${capital(longDay(it.day, 'sv'))} ligger mer än ett år fram. Börja tidigare.`
    case 'endBeforeStart':
      return `Serien skulle sluta ${dayOf(it.until, 'sv')}, före första dagen ${dayOf(it.from, 'sv')}.`
    case 'noneBetween':
      return `Ingen sådan dag finns mellan ${dayOf(it.from, 'sv')} och ${dayOf(it.until, 'sv')}.`
    case 'tooLong':
      return `En serie kan vara högst ett år, i så fall till och med ${dayOf(it.last, 'sv')}.`
    case 'notUnderstood':
      return `Jag förstår inte ${listed(
        it.words.slice(0, 4).map((word) => `”${word.slice(0, 60)}”`),
        'sv',
      )}. Skriv ${exampleSv}.`
    case 'when':
      return when.sv.problem(it.problem)
  }
}

/** The same in English. */
export function seriesProblemEn(it: SeriesProblem): string {
  switch (it.kind) {
    case 'noRule':
      return `How often are the meetings? Write ${exampleEn}.`
    case 'notThatOften':
      return 'I cannot call that often. Choose every week, every other, third or fourth week, or a weekday of the month.'
    case 'severalRules':
      return 'I read more than one series. Call one at a time, for example one for each weekday.'
    case 'noWeekday':
      return 'Which weekday? Write it too, for example “every other Thursday”.'
    case 'dayOfMonth':
      return 'Write a weekday of the month, for example “the first Tuesday of the month”. Not every month has a 31st.'
    case 'noFifth':
      return 'Not every month has a fifth. Write for example “the last Tuesday of the month”.'
    case 'noEnd':
      return 'Until when? Write a last day or a number, for example “until 10 June” or “10 times”.'
    case 'twoEnds':
      return 'I read more than one end. Write either a last day or a number of meetings.'
    case 'twoStarts':
      return 'I read more than one first day. Write only one.'
    case 'noTimes':
      return 'How many meetings? Write at least one.'
    case 'noTime':
      return 'At what time? Write the time too, for example “9–10:30”.'
    case 'tooMany':
      return `A series can have ${it.most} meetings at most.`
    case 'noSuchDay':
      return `“${it.typed}” does not exist. Which day do you mean?`
    case 'noOneDay':
      return `Which day is “${it.typed}”? Write a date, for example 14 January.`
    case 'past':
      return `${longDay(it.day, 'en')} has already passed. Write a first day to come.`
    case 'tooFar':
      return `${longDay(it.day, 'en')} is more than a year ahead. Begin earlier.`
    case 'endBeforeStart':
      return `The series would end on ${dayOf(it.until, 'en')}, before its first day ${dayOf(it.from, 'en')}.`
    case 'noneBetween':
      return `There is no such day between ${dayOf(it.from, 'en')} and ${dayOf(it.until, 'en')}.`
    case 'tooLong':
      return `A series can be a year long at most, then until ${dayOf(it.last, 'en')}.`
    case 'notUnderstood':
      return `I do not understand ${listed(
        it.words.slice(0, 4).map((word) => `“${word.slice(0, 60)}”`),
        'en',
      )}. Write ${exampleEn}.`
    case 'when':
      return when.en.problem(it.problem)
  }
}
