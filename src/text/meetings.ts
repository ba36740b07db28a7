import type { Doubt, MeetingAnswer } from '../domain/meeting.ts'
import { weekOf } from '../domain/week.ts'
import { both, type Language } from './both.ts'
import { capital, clockTime, dayOf, longDay, uncapital, weekday, weekdayAndDay } from './format.ts'

/** `torsdag 3 december 2026 kl. 9.00–10.30`. */
const spanIn =
  (language: Language) =>
  (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): string => {
    const [from, to] = [start, end].map((at) => clockTime(at.toPlainTime(), language)) as [string, string]
    const until = language === 'sv' ? to.replace(/^kl\.\s/u, '') : to
    return `${longDay(start.toPlainDate(), language)}${language === 'sv' ? ' ' : ', '}${from}–${until}`
  }

const spanSv = spanIn('sv')
const spanEn = spanIn('en')
const week = (start: Temporal.ZonedDateTime) => weekOf(start.toPlainDate()).week
const few = ['noll', 'en', 'två', 'tre', 'fyra']
const fewEn = ['no', 'one', 'two', 'three', 'four']

/** In the middle of a sentence: `trettondedag jul`, but `Kristi himmelsfärdsdag`. */
const holidayName = (name: string) => (name.startsWith('Kristi ') ? name : name.toLowerCase())

function doubtSv(it: Doubt, groupName: (id: string) => string): string {
  switch (it.kind) {
    case 'dayOff':
      return it.holiday === null
        ? `${capital(dayOf(it.day, 'sv'))} är en ${weekday(it.day, 'sv')}.`
        : `${capital(dayOf(it.day, 'sv'))} är en ledig dag (${holidayName(it.holiday)}).`
    case 'bridgeDay':
      return `${capital(dayOf(it.day, 'sv'))} är en klämdag.`
    case 'break':
      return it.wholeWeek
        ? `Vecka ${weekOf(it.day).week} är ${uncapital(it.name)} i kommunens skolor.`
        : `${capital(dayOf(it.day, 'sv'))} är ${uncapital(it.name)} i kommunens skolor.`
    case 'shortNotice':
      return it.days === 0
        ? 'Mötet är redan i dag. Vi brukar kalla minst sju dagar före.'
        : `Det är ${few[it.days] ?? it.days} ${it.days === 1 ? 'dag' : 'dagar'} till mötet. Vi brukar kalla minst sju dagar före.`
    case 'clash':
      return `Då har ${groupName(it.groupId)} redan ett möte, ${clockTime(it.start.toPlainTime(), 'sv')}.`
  }
}

function doubtEn(it: Doubt, groupName: (id: string) => string): string {
  switch (it.kind) {
    case 'dayOff':
      return it.holiday === null
        ? `${dayOf(it.day, 'en')} is a ${weekday(it.day, 'en')}.`
        : `${dayOf(it.day, 'en')} is a day off (${holidayName(it.holiday)}).`
    case 'bridgeDay':
      return `${dayOf(it.day, 'en')} is a working day between days off.`
    case 'break':
      return it.wholeWeek
        ? `Week ${weekOf(it.day).week} is a school break (${it.name}).`
        : `${dayOf(it.day, 'en')} is in a school break (${it.name}).`
    case 'shortNotice':
      return it.days === 0
        ? 'The meeting is today. We usually call meetings at least seven days ahead.'
        : `The meeting is in ${fewEn[it.days] ?? it.days} ${it.days === 1 ? 'day' : 'days'}. We usually call meetings at least seven days ahead.`
    case 'clash':
      return `${capital(groupName(it.groupId))} has a meeting already then, at ${clockTime(it.start.toPlainTime(), 'en')}.`
  }
}

const answersSv: Record<MeetingAnswer, string> = {
  yes: 'Jag kommer',
  maybe: 'Kanske',
  no: 'Jag kan inte',
  deputy: 'Jag skickar ersättare',
}
const answersEn: Record<MeetingAnswer, string> = {
  yes: 'I will come',
  maybe: 'Maybe',
  no: 'I cannot come',
  deputy: 'I will send a deputy',
}

/** The words of möte, möte flytta and möte ställ in. */
export const meetingText = both(
  {
    title: 'Kalla till möte',
    submit: 'Kalla',
    moveTitle: 'Flytta eller ändra möte',
    moveSubmit: 'Ändra och meddela alla',
    cancelTitle: 'Ställ in möte',
    when: 'Dag och tid',
    whenHint: 'Till exempel tisdag v. 49 kl. 9–10.30 eller 1 december 13.15.',
    newWhen: 'Ny dag och tid',
    place: 'Plats',
    link: 'Länk för att delta på distans',
    linkHint: 'Klistra in länken från Teams. Den börjar med https://',
    purpose: 'Syfte',
    meeting: 'Möte',
    noLink: 'En länk till mötet börjar med https:// och har inga mellanslag.',
    coming: 'Kommande möten',
    none: 'Inget möte är inplanerat.',
    call: 'Kalla till möte',
    propose: 'Föreslå ett möte',
    show: 'Visa',
    move: 'Flytta',
    cancel: 'Ställ in',
    cancelYes: 'Ja, ställ in',
    anyway: 'Kalla ändå',
    moveAnyway: 'Flytta ändå',
    otherDay: 'Välj annan dag',
    item: (group: string, start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime) =>
      `${capital(group)}: ${spanSv(start, end)} (v. ${week(start)})`,
    span: (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime) =>
      `${capital(spanSv(start, end))} (v. ${week(start)})`,
    shortSpan: spanSv,
    heading: (group: string) => `Kallelse: ${group}`,
    at: (place: string) => `Plats: ${place}`,
    remote: 'Plats: på distans',
    join: 'Anslut till mötet',
    calledBy: (name: string) => `Kallad av ${name}.`,
    about: (purpose: string) => `Syfte: ${purpose}`,
    comes: (by: Temporal.PlainDate | null) =>
      by === null ? 'Kommer du? Svara så snart du kan.' : `Kommer du? Svara senast ${weekdayAndDay(by, 'sv')}.`,
    deputy: 'Kan du inte komma? Utse en ersättare som kan svara för din organisation.',
    privacy:
      'Enskilda personer tas inte upp i chatten eller i anteckningarna. Varje organisation dokumenterar i sitt eget system.',
    answers: answersSv,
    said: {
      yes: (names: string) => `Kommer: ${names}.`,
      deputy: (names: string) => `Skickar ersättare: ${names}.`,
      maybe: (names: string) => `Kanske: ${names}.`,
      no: (names: string) => `Kan inte: ${names}.`,
    } satisfies Record<MeetingAnswer, (names: string) => string>,
    silent: (count: number) => (count === 1 ? 'En har inte svarat.' : `${count} har inte svarat.`),
    missing: (roles: readonly string[]) => `Saknas: ${roles.join(' · ')}.`,
    thanks: {
      yes: (when: string) => `Tack, du kommer ${when}.`,
      maybe: (when: string) => `Tack. Du kommer kanske ${when}. Svara igen när du vet.`,
      no: (when: string) => `Tack för svaret. Du kan inte komma ${when}.`,
      deputy: (when: string) =>
        `Tack. Du skickar en ersättare ${when}. Ersättaren ska kunna svara för din organisation.`,
    } satisfies Record<MeetingAnswer, (when: string) => string>,
    called: (group: string, when: string) => `Kallelsen till ${group} är skickad: ${when}.`,
    calledAlready: (group: string, when: string) => `Kallelsen till ${group} är redan skickad: ${when}.`,
    doubt: doubtSv,
    sure: 'Vill du kalla ändå?',
    sureMove: 'Vill du flytta ändå?',
    sureCancel: (what: string) => `Ska mötet ställas in? ${what}. Alla får veta det.`,
    newTime: (group: string) => `Ny tid: ${group}`,
    changed: (group: string) => `Ändrat möte: ${group}`,
    before: (when: string) => `Tidigare: ${when}.`,
    now: (when: string) => `Nu: ${when}.`,
    again: 'Svara igen, tack.',
    placeNow: (was: string, is: string) => `Plats: ${is} (tidigare ${was}).`,
    linkNow: 'Länken till mötet är ny.',
    noPlace: 'ingen plats angiven',
    sameRest: 'Plats och dagordning är oförändrade.',
    sameTime: (when: string) => `Tiden är oförändrad: ${when}.`,
    outdated: (group: string, when: string) =>
      `Kallelsen till ${group} ${when} gäller inte längre. En ny finns längre ned.`,
    cancelledHead: (group: string, when: string) => `Inställt: ${group} ${when}.`,
    nextIs: (when: string) => `Nästa möte: ${when}.`,
    noNext: 'Inget nytt möte är inplanerat än.',
    isChanged: (group: string) => `Mötet med ${group} är ändrat och alla har fått veta det.`,
    isCancelled: (group: string) => `Mötet med ${group} är inställt och alla har fått veta det.`,
    alreadyCancelled: 'Mötet är redan inställt.',
    unchanged: 'Inget är ändrat: mötet har redan den tiden och platsen.',
    isOver: 'Mötet har redan varit. Svaret är inte sparat.',
    isPast: 'Mötet har redan varit.',
    older: 'Kallelsen du svarade på gäller inte längre. Här är den nya.',
    unknown: 'Jag hittar inte mötet. Skriv möte för att se kommande möten.',
    which: 'Vilket möte menar du?',
    notInvited: (group: string) =>
      `Kallelsen gäller ${group}. Du är inte kallad. Säg till projektledaren om det är fel.`,
    noGroup: 'Den gruppen finns inte här.',
    proposal: (name: string, group: string, when: string) => `${name} föreslår ett möte med ${group}: ${when}.`,
    proposed: 'Förslaget är skickat till projektledaren.',
    nobodyToAsk: 'Jag når ingen projektledare, så förslaget är inte skickat. Ingenting är sparat.',
    calendar: 'Lägg in i kalendern',
    calendarCancelled: (name: string) => `Inställt: ${name}`,
    answerInChat: 'Svara i chatten om du kommer.',
    subscribe: 'Prenumerera på gruppens möten i din kalender',
  },
  {
    title: 'Call a meeting',
    submit: 'Call',
    moveTitle: 'Move or change a meeting',
    moveSubmit: 'Change and tell everybody',
    cancelTitle: 'Cancel a meeting',
    when: 'Day and time',
    whenHint: 'For example Tuesday week 49 9–10:30 or 1 December 13:15.',
    newWhen: 'New day and time',
    place: 'Place',
    link: 'Link to the meeting online',
    linkHint: 'Paste the link from Teams. It begins with https://',
    purpose: 'Purpose',
    meeting: 'Meeting',
    noLink: 'A link to the meeting begins with https:// and has no spaces.',
    coming: 'Meetings ahead',
    none: 'No meeting is planned.',
    call: 'Call a meeting',
    propose: 'Propose a meeting',
    show: 'Show',
    move: 'Move',
    cancel: 'Cancel the meeting',
    cancelYes: 'Yes, cancel it',
    anyway: 'Call anyway',
    moveAnyway: 'Move anyway',
    otherDay: 'Choose another day',
    item: (group, start, end) => `${capital(group)}: ${spanEn(start, end)} (week ${week(start)})`,
    span: (start, end) => `${spanEn(start, end)} (week ${week(start)})`,
    shortSpan: spanEn,
    heading: (group) => `Meeting: ${group}`,
    at: (place) => `Place: ${place}`,
    remote: 'Place: online',
    join: 'Join the meeting',
    calledBy: (name) => `Called by ${name}.`,
    about: (purpose) => `Purpose: ${purpose}`,
    comes: (by) =>
      by === null
        ? 'Will you come? Answer as soon as you can.'
        : `Will you come? Answer by ${weekdayAndDay(by, 'en')}.`,
    deputy: 'Can you not come? Appoint a deputy who can answer for your organisation.',
    privacy:
      'Individuals are not discussed in the chat or in the notes. Each organisation keeps its records in its own system.',
    answers: answersEn,
    said: {
      yes: (names) => `Coming: ${names}.`,
      deputy: (names) => `Sending a deputy: ${names}.`,
      maybe: (names) => `Maybe: ${names}.`,
      no: (names) => `Cannot come: ${names}.`,
    },
    silent: (count) => (count === 1 ? 'One has not answered.' : `${count} have not answered.`),
    missing: (roles) => `Missing: ${roles.join(' · ')}.`,
    thanks: {
      yes: (when) => `Thank you, you will come on ${when}.`,
      maybe: (when) => `Thank you. You may come on ${when}. Answer again when you know.`,
      no: (when) => `Thank you for answering. You cannot come on ${when}.`,
      deputy: (when) =>
        `Thank you. You will send a deputy on ${when}, who has to be able to answer for your organisation.`,
    },
    called: (group, when) => `The invitation to ${group} has been sent: ${when}.`,
    calledAlready: (group, when) => `The invitation to ${group} has been sent already: ${when}.`,
    doubt: doubtEn,
    sure: 'Do you want to call it anyway?',
    sureMove: 'Do you want to move it anyway?',
    sureCancel: (what) => `Cancel this meeting? ${what}. Everybody will be told.`,
    newTime: (group) => `New time: ${group}`,
    changed: (group) => `Changed meeting: ${group}`,
    before: (when) => `Before: ${when}.`,
    now: (when) => `Now: ${when}.`,
    again: 'Please answer again.',
    placeNow: (was, is) => `Place: ${is} (before: ${was}).`,
    linkNow: 'The link to the meeting is new.',
    noPlace: 'no place given',
    sameRest: 'Place and agenda are unchanged.',
    sameTime: (when) => `The time is unchanged: ${when}.`,
    outdated: (group, when) =>
      `The invitation to ${group} for ${when} is no longer valid. There is a new one further down.`,
    cancelledHead: (group, when) => `Cancelled: ${group} ${when}.`,
    nextIs: (when) => `Next meeting: ${when}.`,
    noNext: 'No new meeting is planned yet.',
    isChanged: (group) => `The meeting of ${group} has been changed and everybody has been told.`,
    isCancelled: (group) => `The meeting of ${group} has been cancelled and everybody has been told.`,
    alreadyCancelled: 'The meeting has been cancelled already.',
    unchanged: 'Nothing has changed: the meeting already has that time and place.',
    isOver: 'The meeting has been held already. Your answer has not been kept.',
    isPast: 'The meeting has been held already.',
    older: 'The invitation that you answered is no longer valid. Here is the new one.',
    unknown: 'I cannot find the meeting. Write meeting to see the meetings ahead.',
    which: 'Which meeting do you mean?',
    notInvited: (group) =>
      `The invitation is for ${group}. You are not invited. Tell the project leader if that is wrong.`,
    noGroup: 'There is no such group here.',
    proposal: (name, group, when) => `${name} proposes a meeting of ${group}: ${when}.`,
    proposed: 'The proposal has been sent to the project leader.',
    nobodyToAsk: 'I can reach no project leader, so the proposal has not been sent. Nothing has been kept.',
    calendar: 'Add to calendar',
    calendarCancelled: (name) => `Cancelled: ${name}`,
    answerInChat: 'Answer in the chat whether you will come.',
    subscribe: 'Subscribe to the group’s meetings in your calendar',
  },
)
