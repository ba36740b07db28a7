import type { MinuteKind, Presence } from '../domain/minutes.ts'
import type { GroupKind } from '../domain/roles.ts'
import { both } from './both.ts'
import { capital, dayOf, listed } from './format.ts'

const lines = (count: number) => `${count} ${count === 1 ? 'rad' : 'rader'}`
const linesEn = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

/** The words of anteckningar. */
export const minutesText = both(
  {
    addTitle: 'Skriv anteckningar',
    intro: 'Skriv beslut, vem som gör vad och frågor till styrgruppen. Skriv inget om enskilda personer.',
    submit: 'Anteckna',
    fields: {
      note: 'Det vi tog upp',
      decision: 'Beslut',
      task: 'Att göra',
      question: { operative: 'Frågor till styrgruppen', steering: 'Frågor att återkomma till' } satisfies Record<
        GroupKind,
        string
      >,
    },
    lineHint: 'En rad för varje sak.',
    taskHint: 'En rad för varje uppgift. Till exempel: ring Återvinningen @projektledare senast 11 december.',
    point: 'Punkt på dagordningen',
    noPoint: 'Ingen särskild punkt',
    /** before a line, and in its receipt */
    marks: { note: 'Anteckning', decision: 'Beslut', task: 'Att göra', question: 'Fråga' } satisfies Record<
      MinuteKind,
      string
    >,
    of: (group: string, when: string) => `Minnesanteckningar: ${group} ${when}`,
    corrected: (group: string, when: string) => `Rättade minnesanteckningar: ${group} ${when}`,
    draft: (count: number) => `Utkast, ${lines(count)}. Bara gruppens medlemmar ser det.`,
    correcting: (version: number, count: number) =>
      `Version ${version} rättas. Utkast till nästa version, ${lines(count)}. Bara gruppens medlemmar ser det.`,
    askedBy: (name: string, when: string) => `${name} skickade utkastet till projektledaren för godkännande ${when}.`,
    nothingYet: 'Inget är antecknat än.',
    shown: (from: number, to: number, of: number) => `Rad ${from}–${to} av ${of}.`,
    earlier: 'Tidigare rader',
    further: 'Fler rader',
    add: 'Lägg till',
    attendance: 'Närvaro',
    change: 'Ändra',
    remove: 'Ta bort',
    removeText: 'Ta bort texten',
    removeChange: 'Ta bort texten om rättelsen',
    send: 'Skicka för godkännande',
    approve: 'Godkänn',
    correct: 'Rätta',
    show: 'Visa anteckningarna',
    added: (kind: MinuteKind, text: string, meeting: string) =>
      `${{ note: 'Antecknat', decision: 'Beslutet är antecknat', task: 'Uppgiften är antecknad', question: 'Frågan är antecknad' }[kind]}: ”${text}” (${meeting}).`,
    addedMany: (count: number, meeting: string) => `${capital(lines(count))} är antecknade (${meeting}).`,
    lacking: {
      owner: 'Vem gör det?',
      due: 'När ska det vara klart?',
    },
    /** `Projektledaren, senast 11 december 2026`, `ingen ansvarig än` */
    who: (owner: string | null, due: Temporal.PlainDate | null) =>
      [owner === null ? 'ansvarig saknas' : owner, due === null ? 'datum saknas' : `senast ${dayOf(due, 'sv')}`].join(
        ', ',
      ),
    removedText: 'Borttagen text',
    otherPoint: 'Övrigt',
    tasksColumns: ['Uppgift', 'Ansvarig', 'Klart senast'],
    nobody: 'Ej bestämt',
    noDay: 'Ej bestämt',
    // attendance
    attendanceOf: (group: string, when: string) => `Närvaro: ${group} ${when}`,
    attendanceIntro:
      'Så här har de kallade svarat. Anteckna dem som de svarat, och ändra sedan det som blev annorlunda.',
    answered: {
      yes: 'svarade ja',
      maybe: 'svarade kanske',
      no: 'svarade nej',
      deputy: 'skulle skicka ersättare',
      none: 'har inte svarat',
    },
    presence: { present: 'närvarande', deputy: 'ersättare', absent: 'frånvarande' } satisfies Record<Presence, string>,
    presenceButtons: { present: 'Närvarande', deputy: 'Ersättare', absent: 'Frånvarande' } satisfies Record<
      Presence,
      string
    >,
    notNoted: 'inte antecknad',
    asAnswered: 'Anteckna som de svarat',
    nobodyAnswered: 'Ingen av dem som återstår har svarat ja, nej eller ersättare. Anteckna dem en och en.',
    attended: (names: string) => `Närvarande: ${names}.`,
    deputies: (names: string) => `Ersättare: ${names}.`,
    deputyFor: (name: string, organisation: string | null) =>
      organisation === null ? `för ${name}` : `för ${organisation} (i stället för ${name})`,
    missing: (names: string) => `Frånvarande: ${names}.`,
    noAttendance: 'Närvaron är inte antecknad.',
    // which meeting
    noMeeting: (group: string) =>
      `Inget möte med ${group} har börjat än, så det finns inget att anteckna till. Inget är sparat.`,
    notBegun: (meeting: string) =>
      `Mötet har inte börjat. ${meeting}. Du kan anteckna när det har börjat. Vill du ta upp något på mötet kan du lägga till en punkt.`,
    cancelled: 'Mötet är inställt, så det har inga anteckningar. Inget är sparat.',
    which: 'Vilket möte gäller det?',
    notYours: (group: string) => `Anteckningarna gäller ${group}. Bara gruppens medlemmar läser och skriver utkastet.`,
    // what cannot be taken
    full: (most: number, now: number) =>
      `Ett mötes anteckningar får ha högst ${most} rader, och det är ${now} nu. Inget är sparat. Slå ihop rader eller ta bort några.`,
    tooLong: (max: number, begins: string) =>
      `En rad får ha högst ${max} tecken. Raden som börjar ”${begins}…” är längre. Dela upp den.`,
    unknownOwner: (word: string, group: string) =>
      `Jag hittar ingen som heter ”${word}” i ${group}. Skriv en roll eller en medlem, till exempel @projektledare, eller lämna det tomt. Skriv inte namn på andra.`,
    severalOwners: (word: string, names: readonly string[]) =>
      `”${word}” kan vara ${names.join(' eller ')}. Skriv hela namnet.`,
    oneOwner: 'En uppgift har en ansvarig. Skriv en rad för var och en.',
    wrongDue: (word: string) => `Datumet ”${word}” finns inte. Skriv till exempel senast 11 december.`,
    noText: 'Raden har ingen text. Inget är sparat.',
    noCodes: 'Skriv inga deltagarkoder i anteckningarna. Enskilda personer tas inte upp där.',
    // a line
    changeTitle: 'Ändra raden',
    text: 'Text',
    owner: 'Ansvarig',
    ownerHint: 'En roll eller en medlem, till exempel projektledare. Lämna tomt om ni inte vet.',
    due: 'Klart senast',
    changed: 'Raden är ändrad.',
    removed: 'Raden är borttagen. Texten går inte att få tillbaka.',
    leftOut: (version: number) =>
      `Raden är borttagen ur nästa version. Den står kvar i version ${version}, som är godkänd.`,
    gone: 'Raden är redan borttagen.',
    notYourLine: 'Du kan bara ändra och ta bort dina egna rader. Be projektledaren ändra eller ta bort andras.',
    sureRemoveText: (text: string) =>
      `Ska texten tas bort för gott? ”${text}” I stället står det Borttagen text, i anteckningarna, i filerna och i meddelandena till gruppen. Filer som redan är hämtade påverkas inte.`,
    sureRemoveChange: (text: string) =>
      `Ska texten om rättelsen tas bort för gott? ”${text}” Filer som redan är hämtade påverkas inte.`,
    removeTextYes: 'Ja, ta bort texten',
    textRemoved: 'Texten är borttagen och går inte att få tillbaka.',
    changeText: (text: string) => `Ändrat i den här versionen: ${text}`,
    // approval
    sent: 'Jag har bett projektledaren läsa och godkänna anteckningarna.',
    sentAlready: (name: string, when: string) => `${name} har redan skickat anteckningarna för godkännande (${when}).`,
    nobodyToApprove:
      'Ingen projektledare är utsedd eller går att nå, så ingen kan godkänna. Anteckningarna finns kvar.',
    pleaseApprove: (name: string, meeting: string) =>
      `${name} ber dig läsa och godkänna minnesanteckningarna. ${meeting}.`,
    waits: (meeting: string) => `Läs och godkänn minnesanteckningarna. ${meeting}.`,
    read: 'Läs och godkänn',
    approveTitle: 'Godkänn anteckningarna',
    approveIntro:
      'När du godkänner låses raderna och anteckningarna skickas till gruppen. Rättelser blir sedan en ny version.',
    approveSubmit: 'Godkänn och skicka',
    dnr: 'Diarienummer',
    dnrHint: 'Om ni har ett. Det står överst i filen till registratorn.',
    authority: 'Ansvarig myndighet',
    authorityHint: 'Till exempel nämnden som anteckningarna hör till.',
    changeLabel: 'Vad är rättat?',
    changeHint: 'Till exempel: datumet för kursstarten i beslut 2.',
    nothingToApprove: 'Inget är antecknat, så det finns inget att godkänna.',
    whatChanged: 'Skriv kort vad som är rättat, så att alla ser det.',
    changedSince: 'Anteckningarna har ändrats sedan du läste dem. Inget är godkänt. Så här är de nu.',
    doubts: {
      attendance: 'Närvaron är inte antecknad.',
      going: 'Mötet pågår fortfarande.',
      tasks: (count: number) =>
        count === 1
          ? 'En uppgift saknar ansvarig eller datum, så ingen blir påmind om den:'
          : `${count} uppgifter saknar ansvarig eller datum, så ingen blir påmind om dem:`,
    },
    sureApprove: 'Vill du godkänna ändå?',
    approveAnyway: 'Godkänn ändå',
    fillIn: 'Fyll i',
    approved: 'Anteckningarna är godkända och skickade till gruppen.',
    approvedAlready: (name: string, when: string) =>
      `Anteckningarna är redan godkända av ${name} ${when}. Inget är ändrat.`,
    frozen: (kept: string | null) =>
      `Anteckningarna är godkända och låsta.${kept === null ? '' : ` Det här är inte sparat: ”${kept}”.`} Projektledaren kan öppna dem för rättelse.`,
    onlyLeader: 'Bara projektledaren eller projektledarens ersättare kan godkänna anteckningar.',
    opened: (version: number) =>
      `Anteckningarna är öppna för rättelse. Version ${version} gäller tills du godkänner den nya.`,
    openAlready: 'Anteckningarna är redan öppna. Här är de.',
    onAgenda: (when: string, approved: boolean) =>
      `Anteckningarna från mötet ${when} är ${approved ? 'godkända' : 'inte godkända än'}.`,
    // published and exported
    approvedBy: (name: string, when: string, version: number) => `Godkända av ${name} ${when}. Version ${version}.`,
    versionBy: (name: string, when: string, version: number) => `Version ${version}, godkänd av ${name} ${when}.`,
    replaced: (group: string, when: string, version: number) =>
      `Minnesanteckningarna från mötet med ${group} ${when} är rättade. Version ${version} står längre ned.`,
    replacedIn: (version: number) => `Den här versionen är ersatt av version ${version}.`,
    pdf: 'Anteckningarna som PDF (arkiv)',
    docx: 'Anteckningarna som Word',
    older: (version: number) => `Version ${version} som PDF`,
    more: (count: number) => `Ytterligare ${lines(count)} står i anteckningarna.`,
    lift: 'Lyft till styrgruppen',
    /** of the file */
    paperTitle: (group: string, day: Temporal.PlainDate) =>
      `minnesanteckningar, ${group} ${dayOf(day, 'sv').replaceAll(' ', '\u00a0')}`,
    paperOf: (group: string, place: string) => `${capital(group)} i ${place}`,
    paperAttendance: 'Närvaro',
    paperTasks: 'Vem gör vad, och när',
    paperRemoved: 'Borttagen text',
    paperVersions: 'Versioner',
    fileName: 'minnesanteckningar',
    removedNote: 'Där det står Borttagen text har texten tagits bort för gott efter godkännandet.',
    listed: (names: readonly string[]) => listed(names, 'sv'),
  },
  {
    addTitle: 'Write notes',
    intro: 'Write decisions, who does what and questions to the steering group. Write nothing about individuals.',
    submit: 'Note down',
    fields: {
      note: 'What we took up',
      decision: 'Decisions',
      task: 'To do',
      question: { operative: 'Questions to the steering group', steering: 'Questions to come back to' },
    },
    lineHint: 'One line for each thing.',
    taskHint: 'One line for each task. For example: call the recycling centre @project leader by 11 December.',
    point: 'Agenda point',
    noPoint: 'No particular point',
    marks: { note: 'Note', decision: 'Decision', task: 'To do', question: 'Question' },
    of: (group, when) => `Meeting notes: ${group} ${when}`,
    corrected: (group, when) => `Corrected meeting notes: ${group} ${when}`,
    draft: (count) => `Draft, ${linesEn(count)}. Only the group’s members see it.`,
    correcting: (version, count) =>
      `Version ${version} is being corrected. Draft of the next version, ${linesEn(count)}. Only the group’s members see it.`,
    askedBy: (name, when) => `Sent to the project leader for approval by ${name} ${when}.`,
    nothingYet: 'Nothing has been noted yet.',
    shown: (from, to, of) => `Lines ${from}–${to} of ${of}.`,
    earlier: 'Earlier lines',
    further: 'More lines',
    add: 'Add',
    attendance: 'Attendance',
    change: 'Change',
    remove: 'Remove',
    removeText: 'Remove the text',
    removeChange: 'Remove the text about the correction',
    send: 'Send for approval',
    approve: 'Approve',
    correct: 'Correct',
    show: 'Show the notes',
    added: (kind, text, meeting) =>
      `${{ note: 'Noted', decision: 'The decision has been noted', task: 'The task has been noted', question: 'The question has been noted' }[kind]}: “${text}” (${meeting}).`,
    addedMany: (count, meeting) => `${linesEn(count)} have been noted (${meeting}).`,
    lacking: { owner: 'Who does it?', due: 'When is it to be done?' },
    who: (owner, due) =>
      [owner === null ? 'nobody named' : owner, due === null ? 'no date' : `by ${dayOf(due, 'en')}`].join(', '),
    removedText: 'Text removed',
    otherPoint: 'Other',
    tasksColumns: ['Task', 'Who', 'Due'],
    nobody: 'Not decided',
    noDay: 'Not decided',
    attendanceOf: (group, when) => `Attendance: ${group} ${when}`,
    attendanceIntro:
      'This is what those invited have answered. Note them as answered, then change what turned out otherwise.',
    answered: {
      yes: 'answered yes',
      maybe: 'answered maybe',
      no: 'answered no',
      deputy: 'was to send a deputy',
      none: 'has not answered',
    },
    presence: { present: 'present', deputy: 'deputy', absent: 'absent' },
    presenceButtons: { present: 'Present', deputy: 'Deputy', absent: 'Absent' },
    notNoted: 'not noted',
    asAnswered: 'Note as answered',
    nobodyAnswered: 'None of those left has answered yes, no or deputy. Note them one by one.',
    attended: (names) => `Present: ${names}.`,
    deputies: (names) => `Deputies: ${names}.`,
    deputyFor: (name, organisation) =>
      organisation === null ? `for ${name}` : `for ${organisation} (instead of ${name})`,
    missing: (names) => `Absent: ${names}.`,
    noAttendance: 'Attendance has not been noted.',
    noMeeting: (group) => `No meeting of ${group} has begun yet, so there is nothing to note. Nothing is stored.`,
    notBegun: (meeting) =>
      `The meeting has not begun: ${meeting}. Notes are written from its beginning. If you want something taken up you can add a point.`,
    cancelled: 'The meeting is cancelled, so it has no notes. Nothing is stored.',
    which: 'Which meeting do you mean?',
    notYours: (group) => `The notes are those of ${group}. Only the group’s members read and write the draft.`,
    full: (most, now) =>
      `The notes of a meeting may have at most ${most} lines, and there are ${now} now. Nothing is stored. Join lines or remove some.`,
    tooLong: (max, begins) =>
      `A line may have at most ${max} characters. The one that begins “${begins}…” is longer. Split it.`,
    unknownOwner: (word, group) =>
      `I find nobody called “${word}” in ${group}. Write a role or a member, for example @project leader, or leave it out. Do not write names of others.`,
    severalOwners: (word, names) => `“${word}” may be ${names.join(' or ')}. Write the whole name.`,
    oneOwner: 'A task is done by one. Write a line for each.',
    wrongDue: (word) => `There is no day “${word}”. Write for example by 11 December.`,
    noText: 'The line has no text. Nothing is stored.',
    noCodes: 'Write no participant codes in the notes. Single persons are not taken up there.',
    changeTitle: 'Change the line',
    text: 'Text',
    owner: 'Who',
    ownerHint: 'A role or a member, for example project leader. Leave it empty if you do not know.',
    due: 'Done by',
    changed: 'The line has been changed.',
    removed: 'The line has been removed. Its text cannot be brought back.',
    leftOut: (version) =>
      `The line has been removed from the next version. It still stands in version ${version}, which is approved.`,
    gone: 'The line has been removed already.',
    notYourLine: 'You can only change and remove your own lines. Ask the project leader about those of others.',
    sureRemoveText: (text) =>
      `Shall the text be removed for good? “${text}” Instead it will say Text removed, in the notes, the files and the messages to the group. Files that have been fetched already are not changed.`,
    sureRemoveChange: (text) =>
      `Shall the text about the correction be removed for good? “${text}” Files that have been fetched already are not changed.`,
    removeTextYes: 'Yes, remove the text',
    textRemoved: 'The text has been removed and cannot be brought back.',
    changeText: (text) => `Changed in this version: ${text}`,
    sent: 'The project leader has been asked to read and approve the notes.',
    sentAlready: (name, when) => `Sent for approval already by ${name} ${when}.`,
    nobodyToApprove: 'No project leader is appointed or can be reached, so nobody can approve. The notes are kept.',
    pleaseApprove: (name, meeting) => `${name} asks you to read and approve the meeting notes. ${meeting}.`,
    waits: (meeting) => `Read and approve the meeting notes. ${meeting}.`,
    read: 'Read and approve',
    approveTitle: 'Approve the notes',
    approveIntro:
      'When you approve, the lines are locked and the notes are sent to the group. Corrections then make a new version.',
    approveSubmit: 'Approve and send',
    dnr: 'Registration number',
    dnrHint: 'If you have one. It stands first in the file for the registrar.',
    authority: 'Responsible authority',
    authorityHint: 'For example the board that the notes belong to.',
    changeLabel: 'What has been corrected?',
    changeHint: 'For example: the date of the course in decision 2.',
    nothingToApprove: 'Nothing has been noted, so there is nothing to approve.',
    whatChanged: 'Write briefly what has been corrected, so that everybody sees it.',
    changedSince: 'The notes have changed since you read them. Nothing is approved. This is how they are now.',
    doubts: {
      attendance: 'Attendance has not been noted.',
      going: 'The meeting is still going on.',
      tasks: (count) =>
        count === 1 ? 'One task lacks a person or a date:' : `${count} tasks lack a person or a date:`,
    },
    sureApprove: 'Do you want to approve anyway?',
    approveAnyway: 'Approve anyway',
    fillIn: 'Fill in',
    approved: 'The notes are approved and sent to the group.',
    approvedAlready: (name, when) => `The notes have been approved already by ${name} ${when}. Nothing has changed.`,
    frozen: (kept) =>
      `The notes are approved and locked.${kept === null ? '' : ` This is not stored: “${kept}”`} The project leader can open them for correction.`,
    onlyLeader: 'The project leader or who stands in approves notes.',
    opened: (version) => `The notes are open for correction. Version ${version} holds until you approve the new one.`,
    openAlready: 'The notes are open already. Here they are.',
    onAgenda: (when, approved) => `The notes of the meeting ${when} are ${approved ? 'approved' : 'not approved yet'}.`,
    approvedBy: (name, when, version) => `Approved by ${name} ${when}. Version ${version}.`,
    versionBy: (name, when, version) => `Version ${version}, approved by ${name} ${when}.`,
    replaced: (group, when, version) =>
      `The notes of the meeting of ${group} ${when} have been corrected. Version ${version} stands further down.`,
    replacedIn: (version) => `This version has been replaced by version ${version}.`,
    pdf: 'The notes as PDF (archive)',
    docx: 'The notes as Word',
    older: (version) => `Version ${version} as PDF`,
    more: (count) => `Another ${linesEn(count)} stand in the notes.`,
    lift: 'Lift to the steering group',
    paperTitle: (group, day) => `meeting notes, ${group} ${dayOf(day, 'en').replaceAll(' ', '\u00a0')}`,
    paperOf: (group, place) => `${capital(group)} in ${place}`,
    paperAttendance: 'Attendance',
    paperTasks: 'Who does what, and when',
    paperRemoved: 'Text removed',
    paperVersions: 'Versions',
    fileName: 'meeting-notes',
    removedNote: 'Where it says Text removed, the text was removed for good after approval.',
    listed: (names) => listed(names, 'en'),
  },
)
