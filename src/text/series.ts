import type { SeriesRule, Skipped } from '../domain/series.ts'
import { both, type Language } from './both.ts'
import { capital, clockTime, dayOf, listed, shortDay, uncapital, weekday, weekdayAndDay } from './format.ts'
import { seriesProblemEn, seriesProblemSv } from './series-problems.ts'

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

/** `14 januari–25 mars 2027`. */
const fromToIn =
  (language: Language) =>
  (days: readonly Temporal.PlainDate[]): string => {
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return ''
    if (first.equals(last)) return dayOf(first, language)
    const from = first.year === last.year ? shortDay(first, language) : dayOf(first, language)
    return `${from}–${dayOf(last, language)}`
  }

const fromToSv = fromToIn('sv')
const fromToEn = fromToIn('en')

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
    problem: seriesProblemSv,
    /** `varannan torsdag kl. 9.00–10.30` */
    rule: (rule: SeriesRule, time: Time) => `${ruleSv(rule)} ${timesSv(time)}`,
    months: monthsIn('sv'),
    plan: (group: string) => `Så här blir mötesserien med ${group}`,
    heading: (group: string) => `Mötesserie: ${group}`,
    about: (rule: string, days: readonly Temporal.PlainDate[]) =>
      `${capital(rule)}. ${capital(meetingsSv(days.length))}, ${fromToSv(days)}.`,
    without: (skipped: readonly Skipped[]) => `Utan möte: ${skippedIn('sv', 'helg')(skipped)}.`,
    allSkipped: (skipped: readonly Skipped[]) =>
      `Inget möte blir kvar. Alla dagar är lediga eller ligger i ett skollov: ${skippedIn('sv', 'helg')(skipped.slice(0, 6))}${skipped.length > 6 ? ' …' : ''}. Välj en annan veckodag eller tid på året.`,
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
      `Mötesserien med ${group} är inlagd: ${meetingsSv(count)}. Alla har fått veta det.`,
    calledAlready: 'Mötesserien är redan inlagd.',
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
    pointsHint: 'Ten at most. They stand on each meeting’s agenda. Write nothing about individuals.',
    changeTitle: 'Change a series',
    changeSubmit: 'Change and tell everybody',
    newTime: 'New time of day',
    newTimeHint: 'For example 13:00–14:30. The change is of the meetings to come.',
    endTitle: 'End a series',
    removeTitle: 'Remove a text',
    tooManyPoints: (most) => `A series can have ${most} standing points at most.`,
    longPoint: (most) => `A point can have ${most} characters at most.`,
    problem: seriesProblemEn,
    rule: (rule, time) => `${ruleEn(rule)}, ${timesEn(time)}`,
    months: monthsIn('en'),
    plan: (group) => `The series of meetings of ${group} will be`,
    heading: (group) => `Series of meetings: ${group}`,
    about: (rule, days) => `${capital(rule)}. ${capital(meetingsEn(days.length))}, ${fromToEn(days)}.`,
    without: (skipped) => `No meeting on: ${skippedIn('en', 'weekend')(skipped)}.`,
    allSkipped: (skipped) =>
      `No meeting is left. All days are days off or in school breaks: ${skippedIn('en', 'weekend')(skipped.slice(0, 6))}${skipped.length > 6 ? ' …' : ''}. Choose another weekday or time of the year.`,
    fewer: (count, wanted) => `Within a year there is room for ${count} of ${wanted} meetings.`,
    clash: (day, group, time) =>
      `On ${weekdayAndDay(day, 'en')} ${group} has a meeting already, at ${clockTime(time, 'en')}.`,
    bridgeDay: (day) => `${weekdayAndDay(day, 'en')} is a working day between days off.`,
    moreDoubts: (count) => `And ${count} more.`,
    standing: 'Standing points:',
    callsLater: 'The invitation to each meeting comes about ten days before it. Then you answer whether you will come.',
    sure: 'Nothing has been sent yet. Shall I call them?',
    confirm: 'Call all meetings',
    edit: 'Change',
    seenOther: 'Something has changed since you saw the days. Nothing has been sent. This is how it will be now.',
    called: (group, count) =>
      `The series of meetings of ${group} has been set up: ${meetingsEn(count)}. Everybody has been told.`,
    calledAlready: 'The series has been set up already.',
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
    answerAgain: 'Please answer again in the new invitation.',
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
    callComes: (day) => `The invitation comes on ${weekdayAndDay(day, 'en')}.`,
    soon: (group, start) => `The meeting of ${group} begins in an hour, at ${clockTime(start.toPlainTime(), 'en')}.`,
  },
)
