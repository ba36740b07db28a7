import { type PollAnswer, type PollProblem, pollAnswers } from '../domain/poll.ts'
import { both } from './both.ts'
import { longDay, weekdayAndDay } from './format.ts'

const answersSv: Record<PollAnswer, string> = {
  yes: 'Passar',
  ifNeeded: 'Går om det behövs',
  no: 'Passar inte',
}
const answersEn: Record<PollAnswer, string> = {
  yes: 'Suits me',
  ifNeeded: 'If need be',
  no: 'Does not suit me',
}

const fewSv = [
  'noll',
  'en tid',
  'två tider',
  'tre tider',
  'fyra tider',
  'fem tider',
  'sex tider',
  'sju tider',
  'åtta tider',
]
const fewEn = [
  'no times',
  'one time',
  'two times',
  'three times',
  'four times',
  'five times',
  'six times',
  'seven times',
  'eight times',
]

function problemSv(it: PollProblem): string {
  switch (it.kind) {
    case 'tooFew':
      return 'Skriv minst två tider, en på varje rad. Är tiden redan bestämd kan du kalla till möte direkt.'
    case 'tooMany':
      return `Skriv högst ${fewSv[it.most]}. Fler är svåra att svara på.`
    case 'same':
      return `Tid ${it.nos[0]} och tid ${it.nos[1]} är samma tid. Ta bort den ena.`
    case 'tooSoon':
      return 'Den första tiden är så nära att ingen hinner svara. Ta bort den, eller kalla till möte direkt.'
    case 'byPast':
      return 'Den dagen går inte att välja: svarstiden slutar kl.\u00a016.00 och har redan varit. Välj en senare dag.'
    case 'byNotBefore':
      return `Sista svarsdagen ska vara före den första tiden, ${longDay(it.first, 'sv')}.`
  }
}

function problemEn(it: PollProblem): string {
  switch (it.kind) {
    case 'tooFew':
      return 'Write at least two times, one on each line. If the time is settled you can call the meeting at once.'
    case 'tooMany':
      return `Write at most ${fewEn[it.most]}. More are hard to answer.`
    case 'same':
      return `Time ${it.nos[0]} and time ${it.nos[1]} are the same. Remove one of them.`
    case 'tooSoon':
      return 'The first time is so near that nobody could answer before it. Remove it, or call the meeting at once.'
    case 'byPast':
      return 'The time to answer on that day is over: it ends at 16:00. Choose a later day.'
    case 'byNotBefore':
      return `The last day to answer has to be before the first time, ${longDay(it.first, 'en')}.`
  }
}

/** How many have given each answer to a time. */
type Tally = Readonly<Record<PollAnswer, number>>

const counted = (counts: Tally, words: Record<PollAnswer, string>) =>
  pollAnswers.flatMap((answer) => (counts[answer] > 0 ? [`${words[answer]} ${counts[answer]}`] : [])).join(', ')

const tallySv = (counts: Tally) =>
  counted(counts, { yes: 'passar för', ifNeeded: 'går om det behövs för', no: 'passar inte för' }) || 'ingen har svarat'

const tallyEn = (counts: Tally) =>
  counted(counts, { yes: 'suits', ifNeeded: 'if need be', no: 'does not suit' }) || 'nobody has answered'

/** The words of tidsförslag and its buttons. */
export const pollText = both(
  {
    title: 'Hitta en tid',
    submit: 'Skicka tidsförslaget',
    times: 'Tider',
    timesHint: 'Två till åtta tider, en på varje rad. Till exempel torsdag 3 december 9–10.30.',
    by: 'Svara senast',
    byHint: 'Tomt betyder fyra arbetsdagar, eller färre om den första tiden är nära.',
    problem: problemSv,
    wrongTime: (no: number, why: string) => `Tid ${no}: ${why}`,
    apart: 'Skriv varje tid på en egen rad, eller sätt semikolon mellan dem.',
    byDayOff: (day: Temporal.PlainDate) => `Sista svarsdagen, ${weekdayAndDay(day, 'sv')}, är ingen arbetsdag.`,
    doubts: 'Titta på det här innan tidsförslaget skickas:',
    sure: 'Vill du skicka det ändå?',
    anyway: 'Skicka ändå',
    change: 'Ändra tiderna',
    count: (times: number) => fewSv[times] ?? `${times} tider`,
    sent: (group: string, times: string, by: Temporal.PlainDate) =>
      `Tidsförslaget till ${group} är skickat: ${times}. Sista tid att svara: ${weekdayAndDay(by, 'sv')} kl.\u00a016.00.`,
    sentAlready: (group: string) => `Tidsförslaget till ${group} är redan skickat, med samma tider.`,
    leaderOnly: 'Det här kan bara projektledaren göra. Du kan föreslå ett möte i stället.',
    heading: (group: string) => `Tidsförslag: ${group}`,
    askedBy: (name: string) => `Förslag från ${name}.`,
    answer: (by: Temporal.PlainDate) =>
      `Hur passar tiderna? Svara på alla senast ${weekdayAndDay(by, 'sv')} kl.\u00a016.00.`,
    over: 'Svarstiden är slut. Du kan svara tills projektledaren har valt en tid.',
    closes: 'När svarstiden är slut kallar jag till den tid som passar bäst. Är flera lika bra väljer projektledaren.',
    answers: answersSv,
    said: (answer: PollAnswer, names: string) => `${answersSv[answer]}: ${names}.`,
    silent: (count: number) =>
      count === 1 ? 'En har inte svarat på alla tider.' : `${count} har inte svarat på alla tider.`,
    thanks: {
      yes: (when: string) => `Tack. Du har svarat att ${when} passar.`,
      ifNeeded: (when: string) => `Tack. Du har svarat att ${when} går om det behövs.`,
      no: (when: string) => `Tack. Du har svarat att ${when} inte passar.`,
    } satisfies Record<PollAnswer, (when: string) => string>,
    left: (times: string) => `Du har ${times} kvar att svara på.`,
    allAnswered: 'Du har svarat på alla tider.',
    chooseOne: 'Välj den tid som ska bli mötet:',
    tally: tallySv,
    choose: 'Välj den här tiden',
    chooseAnyway: 'Välj ändå',
    sureChoose: 'Vill du välja den tiden ändå?',
    later: 'Fråga igen',
    laterTitle: 'Fråga igen, med en ny sista svarsdag',
    laterSubmit: 'Fråga igen',
    askedAgain: (group: string, by: Temporal.PlainDate) =>
      `${group} är tillfrågad igen. Sista tid att svara: ${weekdayAndDay(by, 'sv')} kl.\u00a016.00.`,
    furtherDown: (group: string) => `Tidsförslaget till ${group} har en ny sista svarsdag. Det finns längre ned.`,
    cancel: 'Dra tillbaka',
    cancelTitle: 'Dra tillbaka tidsförslag',
    sureCancel: (group: string) => `Ska tidsförslaget till ${group} dras tillbaka? Alla får veta det.`,
    cancelYes: 'Ja, dra tillbaka',
    cancelled: (group: string) => `Tidsförslaget till ${group} är tillbakadraget. Det blir inget möte på de tiderna.`,
    isCancelled: (group: string) => `Tidsförslaget till ${group} är tillbakadraget och alla har fått veta det.`,
    chosen: (group: string, when: string) =>
      `Tidsförslaget till ${group} är klart. Mötet blir ${when}. Ändras något för dig svarar du i kallelsen.`,
    taken: (group: string, when: string) => `${group} hade redan ett möte ${when}. Svaren är flyttade dit.`,
    closedBy: {
      chosen: (name: string | null, moment: string) =>
        name === null
          ? `Tidsförslaget är redan avslutat: jag valde den tid som passade bäst, ${moment}.`
          : `Tidsförslaget är redan avslutat: ${name} valde en tid ${moment}.`,
      cancelled: (name: string | null, moment: string) =>
        `Tidsförslaget är redan tillbakadraget${name === null ? '' : ` av ${name}`} ${moment}.`,
    },
    nothingKept: 'Inget är sparat.',
    timeIsPast: 'Den tiden har redan varit. Inget är sparat.',
    older: 'Tidsförslaget har ändrats sedan knappen skickades. Så här ser det ut nu.',
    unknown: 'Jag hittar inte tidsförslaget. Skriv tidsförslag för att se dem som är öppna.',
    notAsked: (group: string) =>
      `Tidsförslaget gäller ${group}. Du är inte tillfrågad. Säg till projektledaren om det är fel.`,
    openPolls: 'Öppna tidsförslag',
    none: 'Inget tidsförslag väntar på svar.',
    item: (group: string, times: string, by: Temporal.PlainDate) =>
      `${group}: ${times}, svara senast ${weekdayAndDay(by, 'sv')}.`,
    show: 'Visa',
    showAnswers: 'Visa svaren',
    find: 'Hitta en tid',
    waiting: (group: string, times: string, by: Temporal.PlainDate) =>
      `Svara på tidsförslaget till ${group}, ${times}, senast ${weekdayAndDay(by, 'sv')}.`,
    undecided: (group: string) => `Välj en tid för mötet med ${group}. Svarstiden är slut.`,
    reply: 'Svara',
    ended: {
      tie: (group: string) => `Svarstiden för tidsförslaget till ${group} är slut, och flera tider är lika bra.`,
      silent: (group: string) => `Svarstiden för tidsförslaget till ${group} är slut, och ingen har svarat.`,
      nobody: (group: string) =>
        `Svarstiden för tidsförslaget till ${group} är slut, och ingen av tiderna passar någon.`,
      past: (group: string) => `Svarstiden för tidsförslaget till ${group} är slut, och alla tider har redan varit.`,
      clash: (group: string, when: string, why: string) =>
        `Svarstiden för tidsförslaget till ${group} är slut. Bäst passar ${when}. ${why}`,
    },
  },
  {
    title: 'Find a time',
    submit: 'Send the times',
    times: 'Times',
    timesHint: 'Two to eight times, one on each line. For example Thursday 3 December 9–10:30.',
    by: 'Answer by',
    byHint: 'Left empty, the group has four working days, but always until before the first time.',
    problem: problemEn,
    wrongTime: (no, why) => `Time ${no}: ${why}`,
    apart: 'Write each time on a line of its own, or put a semicolon between them.',
    byDayOff: (day) => `The last day to answer, ${weekdayAndDay(day, 'en')}, is not a working day.`,
    doubts: 'Look at this before the times are sent:',
    sure: 'Do you want to send them anyway?',
    anyway: 'Send anyway',
    change: 'Change the times',
    count: (times) => fewEn[times] ?? `${times} times`,
    sent: (group, times, by) =>
      `${times} have been sent to ${group}. They can answer until ${weekdayAndDay(by, 'en')} at 16:00.`,
    sentAlready: (group) => `The same times have been sent to ${group} already.`,
    leaderOnly: 'Only the project leader can do this. You can propose a meeting instead.',
    heading: (group) => `Find a time: ${group}`,
    askedBy: (name) => `Proposed by ${name}.`,
    answer: (by) => `How do these times suit you? Answer all of them by ${weekdayAndDay(by, 'en')} at 16:00.`,
    over: 'The time to answer is over. You can answer until the project leader has chosen a time.',
    closes:
      'When the time to answer is over I call the meeting at the time that suits best. If several are equally good the project leader chooses.',
    answers: answersEn,
    said: (answer, names) => `${{ yes: 'Suits', ifNeeded: 'If need be', no: 'Does not suit' }[answer]}: ${names}.`,
    silent: (count) => (count === 1 ? 'One has not answered all times.' : `${count} have not answered all times.`),
    thanks: {
      yes: (when) => `Thank you. You have answered that ${when} suits you.`,
      ifNeeded: (when) => `Thank you. You have answered that ${when} is possible if need be.`,
      no: (when) => `Thank you. You have answered that ${when} does not suit you.`,
    },
    left: (times) => `You have ${times} left to answer.`,
    allAnswered: 'You have answered all times.',
    chooseOne: 'Choose the time of the meeting:',
    tally: tallyEn,
    choose: 'Choose this time',
    chooseAnyway: 'Choose anyway',
    sureChoose: 'Do you want to choose that time anyway?',
    later: 'Ask again',
    laterTitle: 'Ask again, with a new last day to answer',
    laterSubmit: 'Ask again',
    askedAgain: (group, by) =>
      `${group} has been asked again and can answer until ${weekdayAndDay(by, 'en')} at 16:00.`,
    furtherDown: (group) => `The times sent to ${group} have a new last day to answer. They are further down.`,
    cancel: 'Withdraw',
    cancelTitle: 'Withdraw the proposed times',
    sureCancel: (group) => `Withdraw the times sent to ${group}? Everybody will be told.`,
    cancelYes: 'Yes, withdraw',
    cancelled: (group) => `The times sent to ${group} have been withdrawn. There will be no meeting at those times.`,
    isCancelled: (group) => `The times sent to ${group} have been withdrawn and everybody has been told.`,
    chosen: (group, when) =>
      `A time has been found for ${group}: ${when}. If anything changes for you, answer the invitation.`,
    taken: (group, when) => `${group} had a meeting already ${when}. The answers have been moved there.`,
    closedBy: {
      chosen: (name, moment) =>
        name === null
          ? `This is closed already: I chose the time that suited best, ${moment}.`
          : `This is closed already: ${name} chose a time ${moment}.`,
      cancelled: (name, moment) => `This has been withdrawn already${name === null ? '' : ` by ${name}`} ${moment}.`,
    },
    nothingKept: 'Nothing has been kept.',
    timeIsPast: 'That time has already passed. Nothing has been kept.',
    older: 'The proposal has changed since the button was sent. This is how it stands now.',
    unknown: 'I cannot find it. Write find time to see what waits for answers.',
    notAsked: (group) => `The times are for ${group}. You are not asked. Tell the project leader if that is wrong.`,
    openPolls: 'Times that wait for answers',
    none: 'No proposed times wait for answers.',
    item: (group, times, by) => `${group}: ${times}, answer by ${weekdayAndDay(by, 'en')}.`,
    show: 'Show',
    showAnswers: 'Show the answers',
    find: 'Find a time',
    waiting: (group, times, by) =>
      `Answer which times suit for the meeting of ${group}, ${times}, by ${weekdayAndDay(by, 'en')}.`,
    undecided: (group) => `Choose a time for the meeting of ${group}. The time to answer is over.`,
    reply: 'Answer',
    ended: {
      tie: (group) => `The time to answer is over for ${group}, and several times are equally good.`,
      silent: (group) => `The time to answer is over for ${group}, and nobody has answered.`,
      nobody: (group) => `The time to answer is over for ${group}, and none of the times suits anybody.`,
      past: (group) => `The time to answer is over for ${group}, and all times have already passed.`,
      clash: (group, when, why) => `The time to answer is over for ${group}. Best is ${when}. ${why}`,
    },
  },
)
