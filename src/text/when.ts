/** What was assumed when the time of a meeting was read, and why a phrase gives none. */

import type { Assumption, WhenProblem } from '../domain/read-when.ts'
import { both, type Language } from './both.ts'
import { clockTime, dayOf, listed, longDay, weekday } from './format.ts'

type Part = (WhenProblem & { kind: 'partDiffers' })['part']

/** More than this of what somebody typed is not said back, in characters. */
const mostQuoted = 60

const shortened = (typed: string) => (typed.length > mostQuoted ? `${typed.slice(0, mostQuoted).trimEnd()}…` : typed)
const quotedSv = (typed: string) => `”${shortened(typed)}”`
const quotedEn = (typed: string) => `“${shortened(typed)}”`
const allOf = (typed: readonly string[], quoted: (typed: string) => string, language: Language) =>
  listed(typed.slice(0, 4).map(quoted), language)

const exampleSv = 'till exempel ”tisdag v. 49 kl. 9–10.30” eller ”1 december 13.15”'
const exampleEn = 'for example “Tuesday week 49 9–10:30” or “1 December 13:15”'

const inPartSv: Record<Part, string> = {
  morning: 'på förmiddagen',
  lunch: 'vid lunch',
  afternoon: 'på eftermiddagen',
  evening: 'på kvällen',
  night: 'på natten',
}
const inPartEn: Record<Part, string> = {
  morning: 'in the morning',
  lunch: 'at lunch',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',
}

const daySv = (day: Temporal.PlainDate) => longDay(day, 'sv')
const dayEn = (day: Temporal.PlainDate) => longDay(day, 'en')
const timeSv = (time: Temporal.PlainTime) => clockTime(time, 'sv')
const timeEn = (time: Temporal.PlainTime) => clockTime(time, 'en')

/** Half a day before or after: the other reading of the same figures. */
const otherHalf = (time: Temporal.PlainTime) => time.add({ hours: 12 })
const padded = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

function assumedSv(it: Assumption): string {
  switch (it.kind) {
    case 'year':
    case 'month':
      return `Du skrev ${it.kind === 'year' ? 'inget år' : 'ingen månad'}: jag tar nästa gång, ${daySv(it.day)}.`
    case 'weekYear':
      return `Du skrev inget år: jag tar vecka ${it.week.week} ${it.week.year}.`
    case 'weekday':
      return `Du skrev ingen vecka: jag tar första ${weekday(it.day, 'sv')}en som kommer, ${dayOf(it.day, 'sv')}.`
    case 'ofTwoDays': {
      const said = it.said === 'next' ? `Nästa ${weekday(it.day, 'sv')}` : 'Det'
      return `${said} kan vara två dagar: jag tar ${daySv(it.day)}. Menar du ${dayOf(it.other, 'sv')}, skriv datumet.`
    }
    case 'length':
      return `Du skrev ingen sluttid: jag räknar med ${it.minutes} minuter.`
    case 'afternoon': {
      const said = it.edge === 'start' ? 'Starttiden' : 'Sluttiden'
      return `${said} läser jag som ${timeSv(it.time)}. Menar du tidigt på dygnet, skriv ${padded(otherHalf(it.time))}.`
    }
    case 'hour':
      return `${quotedSv(it.typed)} läser jag som ${timeSv(it.time)}.`
    case 'half': {
      const swedish = it.time.subtract({ hours: 1 })
      return `Half läser jag på engelska: ${timeSv(it.time)}. Menar du ${timeSv(swedish)}, skriv så.`
    }
    case 'ofTwoHours': {
      const which = it.which === 'first' ? 'den första' : 'den andra'
      return `Klockan ställs tillbaka då, och ${timeSv(it.time)} kommer två gånger: jag tar ${which}.`
    }
  }
}

function problemSv(it: WhenProblem): string {
  switch (it.kind) {
    case 'notUnderstood': {
      if (it.words.length === 0) return `Skriv dag och tid, ${exampleSv}.`
      const near = it.near ? ` Menar du ${quotedSv(it.near.meant)}?` : ''
      const rest = [it.day ? daySv(it.day) : '', it.time ? timeSv(it.time) : ''].filter(Boolean).join(' ')
      const understood = rest ? ` Resten läser jag som ${rest}.` : ''
      return `Jag förstår inte ${allOf(it.words, quotedSv, 'sv')}.${near}${understood} Skriv ${exampleSv}.`
    }
    case 'longText':
      return `Det är för långt för en dag och en tid. Skriv ${exampleSv}.`
    case 'noSuchDay':
      return `${quotedSv(it.typed)} finns inte. Vilken dag menar du?`
    case 'noSuchWeek':
      return `${quotedSv(it.typed)} finns inte. Vilken vecka menar du?`
    case 'noSuchTime':
      return `${quotedSv(it.typed)} är inget klockslag. Skriv en tid mellan 0.00 och 23.59.`
    case 'several': {
      const what = { day: 'mer än en dag', time: 'mer än en starttid', end: 'mer än en sluttid eller längd' }[it.of]
      return `Jag läser ${what}: ${allOf(it.typed, quotedSv, 'sv')}. Skriv bara en.`
    }
    case 'noDay':
      return it.week
        ? `Vilken dag i vecka ${it.week.week} ${it.week.year}? Skriv veckodagen också.`
        : `Vilken dag? Skriv dagen också, ${exampleSv}.`
    case 'weekOver':
      return `Vecka ${it.week.week} ${it.week.year} är redan slut. Skriv en vecka som kommer, med år om det är nästa års.`
    case 'noTime': {
      const part = it.part ? ` ${inPartSv[it.part]}` : ''
      return `Vilken tid${part} ${daySv(it.day)}? Skriv klockslaget också, till exempel ”kl. 9–10.30”.`
    }
    case 'weekdayDiffers':
      return `${daySv(it.day)} stämmer inte med ${quotedSv(it.typed)}. Vilken dag menar du?`
    case 'weekDiffers':
      return `${daySv(it.day)} ligger inte i ${quotedSv(it.typed)}. Vilken dag menar du?`
    case 'partDiffers':
      return `${timeSv(it.time)} är inte ${inPartSv[it.part]}. Vilken tid menar du?`
    case 'past': {
      const time = it.time ? ` ${timeSv(it.time)}` : ''
      return `${daySv(it.day)}${time} har redan varit. Skriv en tid som kommer.`
    }
    case 'tooFar':
      return `${quotedSv(it.typed)} ligger mer än ${it.years} år fram. Skriv en tid som är närmare.`
    case 'skipped': {
      const asked = it.at.toPlainTime()
      const later = it.edge === 'start' && asked.hour < 7 ? ` eller ${timeSv(otherHalf(asked))}` : ''
      const instead = timeSv(it.instead.toPlainTime())
      return `Klockan ställs fram ${daySv(it.at.toPlainDate())}, så ${timeSv(asked)} finns inte. Menar du ${instead}${later}?`
    }
    case 'endNotAfter':
      return `Mötet kan inte börja ${timeSv(it.start)} och sluta ${timeSv(it.end)}. Skriv en sluttid som är senare.`
    case 'tooLong':
      return `Det blir längre än ${it.most / 60} timmar. Skriv när mötet slutar samma dag.`
  }
}

function assumedEn(it: Assumption): string {
  switch (it.kind) {
    case 'year':
    case 'month':
      return `No ${it.kind} is given: I take the next one, ${dayEn(it.day)}.`
    case 'weekYear':
      return `No year is given: I take week ${it.week.week} of ${it.week.year}.`
    case 'weekday':
      return `No week is given: I take the first ${weekday(it.day, 'en')} to come, ${dayOf(it.day, 'en')}.`
    case 'ofTwoDays': {
      const said = it.said === 'next' ? `Next ${weekday(it.day, 'en')}` : 'That'
      return `${said} may be two days: I take ${dayEn(it.day)}. If you mean ${dayOf(it.other, 'en')}, write the date.`
    }
    case 'length':
      return `No end is given: I assume ${it.minutes} minutes.`
    case 'afternoon': {
      const early = padded(otherHalf(it.time))
      return `I read the ${it.edge} as ${timeEn(it.time)}. If you mean early in the day, write ${early}.`
    }
    case 'hour':
      return `I read ${quotedEn(it.typed)} as ${timeEn(it.time)}.`
    case 'half':
      return `I read half as in English: ${timeEn(it.time)}. In Swedish it is ${timeEn(it.time.subtract({ hours: 1 }))}.`
    case 'ofTwoHours':
      return `The clock goes back then, and ${timeEn(it.time)} comes twice: I take the ${it.which}.`
  }
}

function problemEn(it: WhenProblem): string {
  switch (it.kind) {
    case 'notUnderstood': {
      if (it.words.length === 0) return `Write a day and a time, ${exampleEn}.`
      const near = it.near ? ` Do you mean ${quotedEn(it.near.meant)}?` : ''
      const rest = [it.day ? dayEn(it.day) : '', it.time ? timeEn(it.time) : ''].filter(Boolean).join(' ')
      const understood = rest ? ` The rest I read as ${rest}.` : ''
      return `I do not understand ${allOf(it.words, quotedEn, 'en')}.${near}${understood} Write ${exampleEn}.`
    }
    case 'longText':
      return `That is too long for a day and a time. Write ${exampleEn}.`
    case 'noSuchDay':
      return `There is no ${quotedEn(it.typed)}. Which day do you mean?`
    case 'noSuchWeek':
      return `There is no ${quotedEn(it.typed)}. Which week do you mean?`
    case 'noSuchTime':
      return `${quotedEn(it.typed)} is no time of day. Write one between 00:00 and 23:59.`
    case 'several': {
      const what = { day: 'day', time: 'start', end: 'end or length' }[it.of]
      return `I read more than one ${what}: ${allOf(it.typed, quotedEn, 'en')}. Write only one.`
    }
    case 'noDay':
      return it.week
        ? `Which day in week ${it.week.week} of ${it.week.year}? Write the weekday too.`
        : `Which day? Write the day too, ${exampleEn}.`
    case 'weekOver':
      return `Week ${it.week.week} of ${it.week.year} is over. Write one to come, with its year if that is the next.`
    case 'noTime': {
      const part = it.part ? ` ${inPartEn[it.part]}` : ''
      return `What time${part} on ${dayEn(it.day)}? Write the time too, for example “9–10:30”.`
    }
    case 'weekdayDiffers':
      return `${dayEn(it.day)} does not agree with ${quotedEn(it.typed)}. Which day do you mean?`
    case 'weekDiffers':
      return `${dayEn(it.day)} is not in ${quotedEn(it.typed)}. Which day do you mean?`
    case 'partDiffers':
      return `${timeEn(it.time)} is not ${inPartEn[it.part]}. Which time do you mean?`
    case 'past': {
      const time = it.time ? ` at ${timeEn(it.time)}` : ''
      return `${dayEn(it.day)}${time} has already passed. Write a time to come.`
    }
    case 'tooFar':
      return `${quotedEn(it.typed)} is more than ${it.years} years ahead. Write a time that is nearer.`
    case 'skipped': {
      const asked = it.at.toPlainTime()
      const later = it.edge === 'start' && asked.hour < 7 ? ` or ${timeEn(otherHalf(asked))}` : ''
      const instead = timeEn(it.instead.toPlainTime())
      return `The clock goes forward on ${dayEn(it.at.toPlainDate())}: there is no ${timeEn(asked)}. Do you mean ${instead}${later}?`
    }
    case 'endNotAfter':
      return `The meeting cannot begin at ${timeEn(it.start)} and end at ${timeEn(it.end)}. Write a later end.`
    case 'tooLong':
      return `That is more than ${it.most / 60} hours. Write when the meeting ends the same day.`
  }
}

const capitalSv = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

export const when = both(
  {
    assumed: assumedSv,
    problem: (problem: WhenProblem) => capitalSv(problemSv(problem)),
    begins: 'Börjar',
    ends: 'Slutar',
    assuming: 'Antaget',
    nothingAssumed: 'Inget är antaget.',
    at: (moment: Temporal.ZonedDateTime) => `${daySv(moment.toPlainDate())} ${timeSv(moment.toPlainTime())}`,
  },
  {
    assumed: assumedEn,
    problem: problemEn,
    begins: 'Begins',
    ends: 'Ends',
    assuming: 'Assumed',
    nothingAssumed: 'Nothing is assumed.',
    at: (moment: Temporal.ZonedDateTime) => `${dayEn(moment.toPlainDate())} at ${timeEn(moment.toPlainTime())}`,
  },
)
