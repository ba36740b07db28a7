import type { SeriesProblem } from '../domain/read-series.ts'
import type { SeriesRule, Skipped } from '../domain/series.ts'
import { both, type Language } from './both.ts'
import { capital, clockTime, dayOf, listed, longDay, uncapital, weekday, weekdayAndDay } from './format.ts'
import { when } from './when.ts'

type Time = { readonly time: Temporal.PlainTime; readonly minutes: number }

/** Any Monday: weekdays are named by the days after it. */
const monday = Temporal.PlainDate.from('2024-01-01')
const named = ({ weekday: day }: SeriesRule, language: Language) => weekday(monday.add({ days: day - 1 }), language)

const oftenSv = ['', 'varje', 'varannan', 'var tredje', 'var fjärde']
const oftenEn = ['', 'every', 'every other', 'every third', 'every fourth']
const nthSv = ['', 'första', 'andra', 'tredje', 'fjärde']
const nthEn = ['', 'first', 'second', 'third', 'fourth']

/** `varannan torsdag`, `första tisdagen i månaden`. */
const ruleSv = (rule: SeriesRule): string =>
  'weeks' in rule.every
    ? `${oftenSv[rule.every.weeks] ?? ''} ${named(rule, 'sv')}`
    : `${nthSv[rule.every.nth] ?? 'sista'} ${named(rule, 'sv')}en i månaden`

const ruleEn = (rule: SeriesRule): string =>
  'weeks' in rule.every
    ? `${oftenEn[rule.every.weeks] ?? ''} ${named(rule, 'en')}`
    : `the ${nthEn[rule.every.nth] ?? 'last'} ${named(rule, 'en')} of the month`

/** `kl. 9.00–10.30`. */
const timesIn =
  (language: Language) =>
  ({ time, minutes }: Time): string => {
    const [from, to] = [time, time.add({ minutes })].map((at) => clockTime(at, language)) as [string, string]
    return `${from}–${language === 'sv' ? to.replace(/^kl\.\s/u, '') : to}`
  }

const timesSv = timesIn('sv')
const timesEn = timesIn('en')

/** Days by their month: `Januari 2027: 14 och 28`. */
const monthsIn =
  (language: Language) =>
  (days: readonly Temporal.PlainDate[]): string[] =>
    [...Map.groupBy(days, (day) => `${day.year}-${day.month}`).values()].flatMap((ofMonth) => {
      const [first] = ofMonth
      if (!first) return []
      const month = dayOf(first, language).replace(/^\d+ /u, '')
      return [
        `${capital(month)}: ${listed(
          ofMonth.map(({ day }) => String(day)),
          language,
        )}`,
      ]
    })

const skippedIn =
  (language: Language, weekend: string) =>
  (skipped: readonly Skipped[]): string =>
    skipped
      .map(({ day, why }) => {
        const reason = 'break' in why ? uncapital(why.break) : (why.holiday ?? weekend)
        return `${weekdayAndDay(day, language)} (${reason})`
      })
      .join(' · ')

const meetingsSv = (count: number) => (count === 1 ? 'ett möte' : `${count} möten`)
const meetingsEn = (count: number) => (count === 1 ? 'one meeting' : `${count} meetings`)

const fromToSv = (days: readonly Temporal.PlainDate[]) => {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  return first.equals(last) ? dayOf(first, 'sv') : `${dayOf(first, 'sv')}–${dayOf(last, 'sv')}`
}
const fromToEn = (days: readonly Temporal.PlainDate[]) => {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  return first.equals(last) ? dayOf(first, 'en') : `${dayOf(first, 'en')}–${dayOf(last, 'en')}`
}

const exampleSv = 'till exempel ”varannan torsdag kl. 9–10.30 från 14 januari till 10 juni”'
const exampleEn = 'for example “every other Thursday 9–10:30 from 14 January until 10 June”'

function problemSv(it: SeriesProblem): string {
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
    case 'noTimes':
      return 'Hur många möten? Skriv minst ett.'
    case 'noTime':
      return 'Vilken tid? Skriv klockslaget också, till exempel ”kl. 9–10.30”.'
    case 'tooMany':
      return `En serie kan ha högst ${it.most} möten.`
    case 'noSuchDay':
      return `”${it.typed}” finns inte. Vilken dag menar du?`
    case 'severalDays':
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

function problemEn(it: SeriesProblem): string {
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
    case 'noTimes':
      return 'How many meetings? Write at least one.'
    case 'noTime':
      return 'At what time? Write the time too, for example “9–10:30”.'
    case 'tooMany':
      return `A series can have ${it.most} meetings at most.`
    case 'noSuchDay':
      return `“${it.typed}” does not exist. Which day do you mean?`
    case 'severalDays':
      return `Which day is “${it.typed}”? Write a date, for example 14 January.`
    case 'past':
      return `${longDay(it.day, 'en')} has been already. Write a first day to come.`
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

/** The words of möte serie, and of the hour before a meeting online. */
export const seriesText = both(
  {
    title: 'Kalla till en mötesserie',
    submit: 'Visa dagarna',
    intro: 'Du får se alla dagar innan något skickas.',
    when: 'Hur ofta och vilken tid',
    whenHint: 'Till exempel varannan torsdag kl. 9–10.30 eller första tisdagen i månaden kl. 13.',
    from: 'Från och med',
    until: 'Till och med',
    times: 'Eller antal möten',
    points: 'Stående punkter, en på varje rad',
    pointsHint: 'Högst tio. De står på varje mötes dagordning. Skriv inget om enskilda personer.',
    changeTitle: 'Ändra mötesserie',
    changeSubmit: 'Ändra och meddela alla',
    newTime: 'Ny tid på dagen',
    newTimeHint: 'Till exempel kl. 13–14.30. Ändringen gäller de möten som kommer.',
    endTitle: 'Avsluta mötesserie',
    removeTitle: 'Ta bort text',
    tooManyPoints: (most: number) => `En serie kan ha högst ${most} stående punkter.`,
    longPoint: (most: number) => `En punkt kan ha högst ${most} tecken.`,
    problem: problemSv,
    /** `varannan torsdag kl. 9.00–10.30` */
    rule: (rule: SeriesRule, time: Time) => `${ruleSv(rule)} ${timesSv(time)}`,
    months: monthsIn('sv'),
    plan: (group: string) => `Så här blir mötesserien med ${group}`,
    heading: (group: string) => `Mötesserie: ${group}`,
    about: (rule: string, days: readonly Temporal.PlainDate[]) =>
      `${capital(rule)}. ${capital(meetingsSv(days.length))}, ${fromToSv(days)}.`,
    without: (skipped: readonly Skipped[]) => `Utan möte: ${skippedIn('sv', 'helg')(skipped)}.`,
    allSkipped: (skipped: readonly Skipped[]) =>
      `Inget möte blir kvar, alla dagar är lediga eller skollov: ${skippedIn('sv', 'helg')(skipped.slice(0, 6))}${skipped.length > 6 ? ' …' : ''}. Välj en annan veckodag eller tid på året.`,
    fewer: (count: number, wanted: number) => `Inom ett år ryms ${meetingsSv(count)} av ${wanted}.`,
    clash: (day: Temporal.PlainDate, group: string, time: Temporal.PlainTime) =>
      `${capital(weekdayAndDay(day, 'sv'))} har ${group} redan ett möte, ${clockTime(time, 'sv')}.`,
    bridgeDay: (day: Temporal.PlainDate) => `${capital(weekdayAndDay(day, 'sv'))} är en klämdag.`,
    moreDoubts: (count: number) => `Och ${count} till.`,
    standing: 'Stående punkter:',
    callsLater: 'Kallelsen till varje möte kommer ungefär tio dagar före. Då svarar du om du kommer.',
    sure: 'Inget är skickat än. Ska jag kalla?',
    confirm: 'Kalla till alla möten',
    edit: 'Ändra',
    seenOther: 'Något har ändrats sedan du såg dagarna. Inget är skickat. Så här blir det nu.',
    called: (group: string, count: number) =>
      `Mötesserien med ${group} är kallad: ${meetingsSv(count)}. Alla har fått veta det.`,
    calledAlready: 'Mötesserien är redan kallad.',
    none: 'Ingen mötesserie är på gång.',
    running: 'Mötesserier',
    item: (group: string, rule: string, left: number) =>
      `${capital(group)}: ${rule}. ${capital(meetingsSv(left))} kvar.`,
    call: 'Kalla till en mötesserie',
    change: 'Ändra serien',
    end: 'Avsluta serien',
    removePoint: 'Ta bort punkten',
    removePurpose: 'Ta bort syftet',
    textRemoved: 'Texten är borttagen. Den går inte att få tillbaka.',
    which: 'Vilken serie menar du?',
    unknown: 'Jag hittar inte mötesserien. Skriv möte serie för att se dem som är på gång.',
    over: 'Mötesserien är redan avslutad.',
    noneLeft: 'Serien har inga möten kvar.',
    changed: (group: string) => `Ändrad mötesserie: ${group}`,
    applies: (days: readonly Temporal.PlainDate[]) => `Gäller ${meetingsSv(days.length)}, ${fromToSv(days)}.`,
    apart: (meetings: readonly string[]) => `Möten som har ändrats för sig är som förut: ${meetings.join(' · ')}.`,
    onlyApart: 'Alla möten som är kvar har ändrats för sig. Flytta dem ett och ett.',
    answerAgain: 'Svara igen i den nya kallelsen, tack.',
    isChanged: (group: string) => `Mötesserien med ${group} är ändrad och alla har fått veta det.`,
    unchanged: 'Inget är ändrat: serien har redan den tiden och platsen.',
    changeAnyway: 'Ändra ändå',
    sureChange: 'Vill du ändra ändå?',
    otherTime: 'Välj annan tid',
    sureEnd: (group: string, rule: string, days: readonly Temporal.PlainDate[]) =>
      `Ska mötesserien med ${group} avslutas (${rule})? ${capital(meetingsSv(days.length))} ställs in, ${fromToSv(days)}. Alla får veta det.`,
    endYes: 'Ja, avsluta',
    ended: (group: string, rule: string, days: readonly Temporal.PlainDate[]) =>
      `Inställt: mötesserien med ${group}, ${rule}. ${capital(meetingsSv(days.length))} ställs in, ${fromToSv(days)}.`,
    isEnded: (group: string) => `Mötesserien med ${group} är avslutad och alla har fått veta det.`,
    callComes: (day: Temporal.PlainDate) => `Kallelsen kommer ${weekdayAndDay(day, 'sv')}.`,
    soon: (group: string, start: Temporal.ZonedDateTime) =>
      `Mötet med ${group} börjar om en timme, ${clockTime(start.toPlainTime(), 'sv')}.`,
  },
  {
    title: 'Call a series of meetings',
    submit: 'Show the days',
    intro: 'You see all days before anything is sent.',
    when: 'How often and at what time',
    whenHint: 'For example every other Thursday 9–10:30 or the first Tuesday of the month 13:00.',
    from: 'From',
    until: 'Until',
    times: 'Or number of meetings',
    points: 'Standing points, one a line',
    pointsHint: 'Ten at most. They stand on each meeting’s agenda. Write nothing about single persons.',
    changeTitle: 'Change a series',
    changeSubmit: 'Change and tell everybody',
    newTime: 'New time of day',
    newTimeHint: 'For example 13:00–14:30. The change is of the meetings to come.',
    endTitle: 'End a series',
    removeTitle: 'Remove a text',
    tooManyPoints: (most) => `A series can have ${most} standing points at most.`,
    longPoint: (most) => `A point can have ${most} characters at most.`,
    problem: problemEn,
    rule: (rule, time) => `${ruleEn(rule)}, ${timesEn(time)}`,
    months: monthsIn('en'),
    plan: (group) => `The series of meetings of ${group} will be`,
    heading: (group) => `Series of meetings: ${group}`,
    about: (rule, days) => `${capital(rule)}. ${capital(meetingsEn(days.length))}, ${fromToEn(days)}.`,
    without: (skipped) => `No meeting on: ${skippedIn('en', 'weekend')(skipped)}.`,
    allSkipped: (skipped) =>
      `No meeting is left, all days are days off or in school breaks: ${skippedIn('en', 'weekend')(skipped.slice(0, 6))}${skipped.length > 6 ? ' …' : ''}. Choose another weekday or time of the year.`,
    fewer: (count, wanted) => `Within a year there is room for ${count} of ${wanted} meetings.`,
    clash: (day, group, time) =>
      `On ${weekdayAndDay(day, 'en')} ${group} has a meeting already, at ${clockTime(time, 'en')}.`,
    bridgeDay: (day) => `${weekdayAndDay(day, 'en')} is a working day between days off.`,
    moreDoubts: (count) => `And ${count} more.`,
    standing: 'Standing points:',
    callsLater: 'The call to each meeting comes about ten days before it. Then you answer whether you will come.',
    sure: 'Nothing has been sent yet. Shall I call them?',
    confirm: 'Call all meetings',
    edit: 'Change',
    seenOther: 'Something has changed since you saw the days. Nothing has been sent. This is how it will be now.',
    called: (group, count) => `The series of ${group} has been called: ${meetingsEn(count)}. Everybody has been told.`,
    calledAlready: 'The series has been called already.',
    none: 'There is no series of meetings.',
    running: 'Series of meetings',
    item: (group, rule, left) => `${capital(group)}: ${rule}. ${capital(meetingsEn(left))} left.`,
    call: 'Call a series of meetings',
    change: 'Change the series',
    end: 'End the series',
    removePoint: 'Remove the point',
    removePurpose: 'Remove the purpose',
    textRemoved: 'The text has been removed. It cannot be brought back.',
    which: 'Which series do you mean?',
    unknown: 'I cannot find the series. Write meeting series to see those there are.',
    over: 'The series has been ended already.',
    noneLeft: 'The series has no meetings left.',
    changed: (group) => `Changed series of meetings: ${group}`,
    applies: (days) => `This is for ${meetingsEn(days.length)}, ${fromToEn(days)}.`,
    apart: (meetings) => `Meetings that have been changed by themselves stay as they are: ${meetings.join(' · ')}.`,
    onlyApart: 'All meetings that are left have been changed by themselves. Move them one by one.',
    answerAgain: 'Please answer again in the new call.',
    isChanged: (group) => `The series of ${group} has been changed and everybody has been told.`,
    unchanged: 'Nothing has changed: the series already has that time and place.',
    changeAnyway: 'Change anyway',
    sureChange: 'Do you want to change it anyway?',
    otherTime: 'Choose another time',
    sureEnd: (group, rule, days) =>
      `End the series of ${group} (${rule})? ${capital(meetingsEn(days.length))} will be cancelled, ${fromToEn(days)}. Everybody will be told.`,
    endYes: 'Yes, end it',
    ended: (group, rule, days) =>
      `Cancelled: the series of ${group}, ${rule}. ${capital(meetingsEn(days.length))} cancelled, ${fromToEn(days)}.`,
    isEnded: (group) => `The series of ${group} has been ended and everybody has been told.`,
    callComes: (day) => `The call comes on ${weekdayAndDay(day, 'en')}.`,
    soon: (group, start) => `The meeting of ${group} begins in an hour, at ${clockTime(start.toPlainTime(), 'en')}.`,
  },
)
