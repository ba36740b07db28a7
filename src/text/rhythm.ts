import type { KindId } from '../domain/kinds.ts'
import { both } from './both.ts'

const numbersSv = ['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv']
const numbersEn = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** What happened to so many people, in the day's roll-up: "3 började praktik". */
type Did = Record<KindId, (count: number) => string>

const didSv: Did = {
  selected: (count) => `${count} valdes ut`,
  started: (count) => `${count} började`,
  placement: (count) => `${count} började praktik`,
  placementEnded: (count) => `${count} avslutade praktiken`,
  followUp: (count) => `${count} ${count === 1 ? 'uppföljning' : 'uppföljningar'}`,
  paused: (count) => `${count} tog uppehåll`,
  returned: (count) => `${count} är tillbaka efter uppehåll`,
  completed: (count) => `${count} fullföljde`,
  job: (count) => `${count} fick jobb`,
  studies: (count) => `${count} började studera`,
  discontinued: (count) => `${count} avbröt`,
  pupils: (count) => `${count} ${count === 1 ? 'elev' : 'elever'} i överlämningen`,
  employerJoined: (count) => `${count} arbetsgivare anslöt sig`,
  employerLeft: (count) => `${count} arbetsgivare lämnade`,
  note: (count) => `${count} ${count === 1 ? 'notering' : 'noteringar'}`,
}

const didEn: Did = {
  selected: (count) => `${count} selected`,
  started: (count) => `${count} started`,
  placement: (count) => `${count} started a placement`,
  placementEnded: (count) => `${count} ended the placement`,
  followUp: (count) => `${count} ${count === 1 ? 'follow-up' : 'follow-ups'}`,
  paused: (count) => `${count} paused`,
  returned: (count) => `${count} back after a pause`,
  completed: (count) => `${count} completed`,
  job: (count) => `${count} got a job`,
  studies: (count) => `${count} began to study`,
  discontinued: (count) => `${count} discontinued`,
  pupils: (count) => `${count} ${count === 1 ? 'pupil' : 'pupils'} in the handover`,
  employerJoined: (count) => `${count} ${count === 1 ? 'employer' : 'employers'} joined`,
  employerLeft: (count) => `${count} ${count === 1 ? 'employer' : 'employers'} left`,
  note: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
}

/** The week's rhythm: what is said without anyone asking, and the answers to its buttons. */
export const rhythm = both(
  {
    question: (week: number) => `Har du något kvar att logga för vecka ${week}?`,
    reminder: (week: number) => `Projektledaren påminner. Har du något kvar att logga för vecka ${week}?`,
    log: 'Logga',
    nothingMore: 'Nej, klart',
    stopAsking: 'Sluta fråga',
    thanks: (week: number) => `Tack! Då räknar jag med att vecka ${week} är klar för din del.`,
    stopped: 'Jag frågar inte mer. Du loggar som vanligt när något har hänt.',
    askAgain: 'Fråga mig igen',
    asking: 'Då frågar jag i slutet av veckan igen, när du inte har loggat något.',

    preview: (week: number, when: string) =>
      `Så här ser vecka ${week} ut. Den skickas ${when}. Vill du lägga till en egen rad?`,
    tomorrow: (time: string) => `i morgon ${time}`,
    late: 'Uppgifter som är försenade:',
    silent: (count: number) =>
      `${numbersSv[count] ?? count} ${count === 1 ? 'person' : 'personer'} har inte loggat något för veckan.`,
    writeLine: 'Skriv rad',
    changeLine: 'Ändra raden',
    sendNow: 'Skicka nu',
    waitADay: 'Skicka en dag senare',
    doNotSend: 'Skicka inte',
    remindThem: 'Påminn dem',
    lineTitle: 'Egen rad i sammanställningen',
    lineLabel: 'Din rad',
    lineHint: 'Högst 200 tecken. Inget om enskilda personer. Lämna tomt för att ta bort raden.',
    lineSubmit: 'Spara raden',
    lineKept: (week: number, line: string) => `Raden står nu överst i sammanställningen för vecka ${week}: ”${line}”`,
    lineGone: (week: number) => `Sammanställningen för vecka ${week} skickas utan egen rad.`,
    lineTooClose: (track: string) =>
      `Raden säger vad som har hänt i ${track}. Spåret har så få personer att någon kan kännas igen. Skriv utan spårets namn eller utan händelsen.`,
    lineCounts:
      'Raden säger hur många personer det gäller. Antal visas bara i tabellerna, där små tal är skyddade. Skriv utan antalet.',
    contactInLine: 'Telefonnummer och e-postadresser hör inte hemma i raden.',
    sendingNow: (week: number) => `Sammanställningen för vecka ${week} skickas nu.`,
    waits: (week: number, when: string) => `Sammanställningen för vecka ${week} skickas ${when} i stället.`,
    waitsNoLonger: (week: number) =>
      `Sammanställningen för vecka ${week} kan inte vänta längre, då kommer nästa. Du kan skicka den nu eller låta bli.`,
    held: (week: number) => `Sammanställningen för vecka ${week} skickas inte.`,
    alreadySent: (week: number) => `Sammanställningen för vecka ${week} är redan skickad.`,
    reminded: (count: number) => `Jag har påmint ${count} ${count === 1 ? 'person' : 'personer'}.`,
    nobodyToRemind: 'Alla har loggat, svarat eller fått frågan redan.',

    shouldHaveCome: (week: number, when: string) => `Sammanställningen för vecka ${week} skulle ha kommit ${when}.`,
    comesNow: (now: string, why: string) => `Den kommer nu, ${now}, eftersom ${why}. Siffrorna är desamma.`,
    wasOff: 'jag inte var igång då',
    wentWrong: 'något gick fel hos mig',
    silentPlatform: (platform: string) => `${platform} inte svarade`,
    notInChannel: 'jag inte kunde skriva här',
    lockedOut: (platform: string) => `jag inte kom in i ${platform}`,
    lastBefore: (week: number) => `Den förra sammanställningen gällde vecka ${week}.`,

    did: didSv,
    loggedToday: (day: string) => `Loggat i dag, ${day}:`,
    loggedOn: (day: string) => `Loggat ${day}:`,
    loggedSince: (day: string) => `Loggat sedan ${day}:`,
    noTrack: 'Utan jobbspår',
    showAll: 'Visa allt',

    unreachable: (place: string, platform: string) =>
      `Jag kan inte skriva i ${place} i ${platform}. Kanalen finns inte kvar, eller så är jag inte med i den. Det som skulle ha stått där är inte skickat. Bjud in mig i kanalen, eller be den som sköter assistenten att koppla en annan.`,
    unreachableDigest: (place: string, platform: string) =>
      `Jag kan inte skriva i ${place} i ${platform}. Kanalen finns inte kvar, eller så är jag inte med i den. Sammanställningen väntar i en vecka. Bjud in mig i kanalen, så kommer den inom en timme, eller be den som sköter assistenten att koppla en annan.`,
    unreachableChat: (platform: string) =>
      `Jag når inte en av gruppens medlemmar direkt i ${platform}. Be medlemmarna öppna en chatt med mig.`,
    signIn: (platform: string) =>
      `Jag kommer inte in i ${platform}. Det som skulle ha stått där väntar. Be den som sköter assistenten att förnya nyckeln.`,
    noAnswer: (platform: string) =>
      `${platform} svarar inte. Det som skulle ha stått där väntar, och jag försöker igen tills det går.`,
    fault: (platform: string) =>
      `Något jag skulle ha skrivit i ${platform} går inte att skicka. Felet är mitt, och jag försöker igen. Säg till den som sköter assistenten.`,
    noPlace: (week: number, group: string) =>
      `Sammanställningen för vecka ${week} har ingenstans att ta vägen: ${group} har ingen kanal. Be den som sköter assistenten att koppla en.`,
    stuck: (week: number) =>
      `Sammanställningen för vecka ${week} är försenad, eftersom något går fel hos mig. Jag försöker igen. Säg till den som sköter assistenten.`,
    givenUp: (week: number) =>
      `Sammanställningen för vecka ${week} gick inte att göra, och jag har slutat försöka. Säg till den som sköter assistenten.`,
  },
  {
    question: (week: number) => `Do you have anything left to log for week ${week}?`,
    reminder: (week: number) =>
      `A reminder from the project leader. Do you have anything left to log for week ${week}?`,
    log: 'Log',
    nothingMore: 'No, all done',
    stopAsking: 'Stop asking',
    thanks: (week: number) => `Thank you! Then I take it that week ${week} is complete on your part.`,
    stopped: 'I will not ask again. You log as usual when something has happened.',
    askAgain: 'Ask me again',
    asking: 'Then I will ask at the end of the week again, when you have logged nothing.',

    preview: (week: number, when: string) =>
      `This is what week ${week} looks like. It goes out ${when}. Would you like to add a line of your own?`,
    tomorrow: (time: string) => `tomorrow at ${time}`,
    late: 'Tasks that are late:',
    silent: (count: number) =>
      `${numbersEn[count] ?? count} ${count === 1 ? 'person has' : 'people have'} logged nothing for the week.`,
    writeLine: 'Write a line',
    changeLine: 'Change the line',
    sendNow: 'Send now',
    waitADay: 'Send a day later',
    doNotSend: 'Do not send',
    remindThem: 'Remind them',
    lineTitle: 'Your own line in the summary',
    lineLabel: 'Your line',
    lineHint: 'At most 200 characters. Nothing about individuals. Leave it empty to remove the line.',
    lineSubmit: 'Save the line',
    lineKept: (week: number, line: string) => `The line now stands on top of the summary for week ${week}: “${line}”`,
    lineGone: (week: number) => `The summary for week ${week} goes out without a line of your own.`,
    lineTooClose: (track: string) =>
      `The line says what has happened in ${track}. The track has so few people that somebody could be recognised. Write it without the track’s name or without the event.`,
    lineCounts:
      'The line says how many people it is about. Numbers stand only in the tables, where small ones are protected. Write it without the number.',
    contactInLine: 'Phone numbers and e-mail addresses do not belong in the line.',
    sendingNow: (week: number) => `The summary for week ${week} is being sent now.`,
    waits: (week: number, when: string) => `The summary for week ${week} goes out ${when} instead.`,
    waitsNoLonger: (week: number) =>
      `The summary for week ${week} cannot wait any longer, since the next one comes then. You can send it now or not at all.`,
    held: (week: number) => `The summary for week ${week} is not sent.`,
    alreadySent: (week: number) => `The summary for week ${week} has already been sent.`,
    reminded: (count: number) => `I have reminded ${count} ${count === 1 ? 'person' : 'people'}.`,
    nobodyToRemind: 'Everybody has logged, answered or been asked already.',

    shouldHaveCome: (week: number, when: string) => `The summary for week ${week} should have come ${when}.`,
    comesNow: (now: string, why: string) => `It comes now, ${now}, because ${why}. The numbers are the same.`,
    wasOff: 'I was not running then',
    wentWrong: 'something went wrong on my side',
    silentPlatform: (platform: string) => `${platform} did not answer`,
    notInChannel: 'I could not write here',
    lockedOut: (platform: string) => `I could not get into ${platform}`,
    lastBefore: (week: number) => `The summary before this one was for week ${week}.`,

    did: didEn,
    loggedToday: (day: string) => `Logged today, ${day}:`,
    loggedOn: (day: string) => `Logged on ${day}:`,
    loggedSince: (day: string) => `Logged since ${day}:`,
    noTrack: 'Outside the job tracks',
    showAll: 'Show all',

    unreachable: (place: string, platform: string) =>
      `I cannot write in ${place} in ${platform}. The channel no longer exists, or I am not in it. What should have stood there has not been sent. Invite me to the channel, or ask whoever looks after the assistant to link another.`,
    unreachableDigest: (place: string, platform: string) =>
      `I cannot write in ${place} in ${platform}. The channel no longer exists, or I am not in it. The summary waits for a week. Invite me to the channel and it will come within an hour, or ask whoever looks after the assistant to link another.`,
    unreachableChat: (platform: string) =>
      `I cannot reach one of the group’s members directly in ${platform}. Ask the members to open a chat with me.`,
    signIn: (platform: string) =>
      `I cannot get into ${platform}. What should have stood there is waiting. Ask whoever looks after the assistant to renew the key.`,
    noAnswer: (platform: string) =>
      `${platform} does not answer. What should have stood there is waiting, and I will keep trying.`,
    fault: (platform: string) =>
      `Something I should have written in ${platform} cannot be sent. The fault is mine, and I will keep trying. Tell whoever looks after the assistant.`,
    noPlace: (week: number, group: string) =>
      `The summary for week ${week} has nowhere to go: ${group} has no channel. Ask whoever looks after the assistant to link one.`,
    stuck: (week: number) =>
      `The summary for week ${week} is late, because something goes wrong on my side. I will keep trying. Tell whoever looks after the assistant.`,
    givenUp: (week: number) =>
      `The summary for week ${week} could not be made, and I have stopped trying. Tell whoever looks after the assistant.`,
  },
)
