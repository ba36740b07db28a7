import { both } from './both.ts'

const quoted = (items: readonly string[]) => items.map((item) => `”${item}”`).join(', ')
const quotedEn = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ')

export const common = both(
  {
    columns: { women: 'Kvinnor', men: 'Män', unrecorded: 'Uppgift saknas', total: 'Totalt' },
    demo: 'Demo – påhittade siffror',
    yes: 'Ja',
    no: 'Nej',
    save: 'Spara',
    openForm: 'Öppna formulär',
    fieldMissing: (label: string) => `Fyll i fältet ”${label}”.`,
    fieldWrong: (label: string) => `Jag förstår inte det som står i fältet ”${label}”.`,
    tooLong: (label: string, max: number) => `${label} får vara högst ${max} tecken.`,
    textTooLong: (max: number) =>
      `Texten är för lång. Jag tar högst ${max} tecken i en rad. Inget är sparat. Dela upp den och skriv igen.`,
    emptyText: 'Jag hörde inget. Skriv till exempel hjälp.',
    printWhat: 'Vad vill du skriva ut? Öppna det, så finns där en sida för utskrift eller en fil att hämta.',
    unknownCommand: (word: string, near: readonly string[]) =>
      near.length
        ? `Jag förstår inte ”${word}”. Menade du ${quoted(near)}?`
        : `Jag förstår inte ”${word}”. Skriv hjälp så visar jag vad du kan göra här.`,
    unknownSentence:
      'Det där förstod jag inte. Säg det gärna på ett annat sätt, eller skriv hjälp så visar jag vad du kan göra här.',
    ambiguousCommand: (word: string, names: readonly string[]) =>
      `”${word}” kan betyda ${quoted(names)}. Vilket menar du?`,
    unknownWord: (word: string, near: readonly string[]) =>
      near.length ? `Jag förstår inte ”${word}”. Menade du ${quoted(near)}?` : `Jag förstår inte ”${word}”.`,
    ambiguousWord: (word: string, names: readonly string[]) => `”${word}” kan vara ${quoted(names)}. Vilket menar du?`,
    yesWith: (word: string) => `Ja, ${word}`,
    notMemberHere: 'Du är inte tillagd hos mig i den här gruppen än. Be projektledaren lägga till dig.',
    askToJoin: 'Be om att bli tillagd',
    asked: 'Jag har berättat för projektledaren att du vill vara med.',
    askedGroup: 'Jag har berättat för gruppen att du vill vara med. Projektledaren kan lägga till dig.',
    wantsToJoin: (name: string, group: string) => `${name} vill vara med i ${group}.`,
    unknownPlace: 'Den här kanalen är inte kopplad till någon grupp. Be den som sköter assistenten att koppla den.',
    notAllowed: {
      leader: 'Det här kan bara projektledaren göra.',
      operative: 'Det här kan bara operativa gruppens medlemmar göra.',
      anyRole: 'Det här kan du inte göra i din roll. Be projektledaren om hjälp.',
    },
    insideOnly:
      'Det här gäller enskilda händelser och visas bara i operativa gruppen. Skriv det i operativa gruppens kanal eller direkt till mig.',
    stoppedOpenly: [
      'Stopp: texten ser ut att innehålla ett personnummer eller samordningsnummer.',
      'Jag har inte sparat den och inte skickat den vidare. Men den ligger kvar i kanalen.',
      '1. Ta bort ditt meddelande nu.',
      '2. Skriv igen utan personnummer, namn eller initialer. Till exempel: logga praktik 1 kvinna Skolkök igår',
      '3. Följ din organisations rutin för personuppgiftsincidenter.',
    ].join('\n'),
    stoppedPrivately: [
      'Jag stoppade texten. Den ser ut att innehålla ett personnummer eller samordningsnummer.',
      'Jag har inte sparat den, och ingen annan i gruppen har sett den. Skriv igen utan personnummer, namn eller initialer.',
      'Till exempel: logga praktik 1 kvinna Skolkök igår',
    ].join('\n'),
    fault: (said: string | null, number: string) =>
      `Något gick fel hos mig. Inget är sparat.${said === null ? '' : ` Här är din text, så att du kan skicka den igen: ”${said}”`} Felnummer ${number}.`,
    faultUncertain: (said: string | null, number: string) =>
      `Något gick fel hos mig just när det skulle sparas, och jag vet inte om det hann sparas. Titta i historik innan du skickar igen.${said === null ? '' : ` Din text: ”${said}”`} Felnummer ${number}.`,
    staleButton: 'Knappen gäller en äldre version. Inget är ändrat.',
    alreadyDone: (name: string, when: string) => `Redan gjort av ${name} ${when}.`,
    changedMeanwhile: (name: string | null) =>
      `Ändrat av ${name ?? 'någon annan'} nyss. Inget är sparat. Titta på den nya versionen och försök igen.`,
    contactInName: 'Ett namn får inte innehålla telefonnummer eller e-postadress.',
    contactMarks: { phone: '[telefonnummer borttaget]', email: '[e-postadress borttagen]' },
    formFor: (title: string) => `${title}: fyll i formuläret.`,
    onlyYou: 'Bara du ser det här.',
    writtenElsewhere: (platform: string, name: string, organisation: string | null) =>
      `Skrivet ${platform} av ${[name, organisation].filter(Boolean).join(', ')}.`,
    platforms: { page: 'webbsidan', slack: 'Slack', teams: 'Teams' },
    onPlatform: { page: 'på webbsidan', slack: 'i Slack', teams: 'i Teams' },
    bound: (bot: string) => `${bot} är nu kopplad till den här kanalen. Skriv hjälp så visar jag vad du kan göra här.`,
    nobody: 'ingen är utsedd',
    youAreWelcome: 'Varsågod!',
    fine: 'Bra! Skriv hjälp om du undrar över något.',
    answerByButton: 'Svara med knapparna i det du vill svara på. Nu är inget ändrat.',
    noSuchTrack: (word: string, tracks: readonly string[]) =>
      `Det finns inget jobbspår som heter ${word}. Välj: ${tracks.join(', ')}.`,
    invalidDay: (word: string) => `Jag förstår inte datumet ”${word}”. Skriv till exempel 18/11 eller i fredags.`,
    invalidDayAhead: (word: string) => `Jag förstår inte datumet ”${word}”. Skriv till exempel 18/11 eller på fredag.`,
    futureDay: (day: string) => `${day} har inte varit än. Logga det när det har hänt.`,
    tooOldDay: 'Datumet ligger mer än två år tillbaka.',
    invalidCount: (word: string) => `”${word}” är inget antal som jag kan ta emot. Skriv ett helt tal från 0 till 999.`,
  },
  {
    columns: { women: 'Women', men: 'Men', unrecorded: 'Not recorded', total: 'Total' },
    demo: 'Demo – made-up numbers',
    yes: 'Yes',
    no: 'No',
    save: 'Save',
    openForm: 'Open form',
    fieldMissing: (label: string) => `Fill in the field “${label}”.`,
    fieldWrong: (label: string) => `I do not understand what stands in the field “${label}”.`,
    tooLong: (label: string, max: number) => `${label} may be at most ${max} characters.`,
    textTooLong: (max: number) =>
      `The text is too long. I take at most ${max} characters in a line. Nothing is stored. Split it and write again.`,
    emptyText: 'I heard nothing. Write for example help.',
    printWhat: 'What do you want to print? Open it: there is a page to print or a file to fetch.',
    unknownCommand: (word: string, near: readonly string[]) =>
      near.length
        ? `I do not understand “${word}”. Did you mean ${quotedEn(near)}?`
        : `I do not understand “${word}”. Write help and I will show what you can do here.`,
    unknownSentence:
      'I did not understand that. Please say it in another way, or write help and I will show what you can do here.',
    ambiguousCommand: (word: string, names: readonly string[]) => `“${word}” can mean ${quotedEn(names)}. Which one?`,
    unknownWord: (word: string, near: readonly string[]) =>
      near.length ? `I do not understand “${word}”. Did you mean ${quotedEn(near)}?` : `I do not understand “${word}”.`,
    ambiguousWord: (word: string, names: readonly string[]) => `“${word}” can be ${quotedEn(names)}. Which one?`,
    yesWith: (word: string) => `Yes, ${word}`,
    notMemberHere: 'You have not been added in this group yet. Ask the project leader to add you.',
    askToJoin: 'Ask to be added',
    asked: 'I have told the project leader that you would like to join.',
    askedGroup: 'I have told the group that you would like to join. The project leader can add you.',
    wantsToJoin: (name: string, group: string) => `${name} would like to join ${group}.`,
    unknownPlace: 'This channel is not linked to any group. Ask whoever looks after the assistant to link it.',
    notAllowed: {
      leader: 'Only the project leader can do this.',
      operative: 'Only the members of the operative group can do this.',
      anyRole: 'You cannot do this in your role. Ask the project leader for help.',
    },
    insideOnly:
      'This is about single events and is shown in the operative group only. Write it in the operative group’s channel or directly to me.',
    stoppedOpenly: [
      'Stop: the text looks as if it contains a Swedish personal identity number or coordination number.',
      'I have not stored it or passed it on, but it is still in the channel.',
      '1. Delete your message now.',
      '2. Write again without personal identity numbers, names or initials. For example: log placement 1 woman Skolkök yesterday',
      '3. Follow your organisation’s routine for personal data breaches.',
    ].join('\n'),
    stoppedPrivately: [
      'I stopped this. It looks as if it contains a Swedish personal identity number or coordination number.',
      'I have not stored it, and nobody else in the group has seen it. Write again without personal identity numbers, names or initials.',
      'For example: log placement 1 woman Skolkök yesterday',
    ].join('\n'),
    fault: (said: string | null, number: string) =>
      `Something went wrong on my side. Nothing is stored.${said === null ? '' : ` Here is your text, so that you can send it again: “${said}”`} Error number ${number}.`,
    faultUncertain: (said: string | null, number: string) =>
      `Something went wrong on my side just as it was to be stored, and I do not know whether it was. Look in the history before you send it again.${said === null ? '' : ` Your text: “${said}”`} Error number ${number}.`,
    staleButton: 'The button belongs to an older version. Nothing is changed.',
    alreadyDone: (name: string, when: string) => `Already done by ${name} ${when}.`,
    changedMeanwhile: (name: string | null) =>
      `Changed by ${name ?? 'somebody else'} just now. Nothing is stored. Look at the new version and try again.`,
    contactInName: 'A name may not contain a phone number or an e-mail address.',
    contactMarks: { phone: '[phone number removed]', email: '[e-mail address removed]' },
    formFor: (title: string) => `${title}: fill in the form.`,
    onlyYou: 'Only you see this.',
    writtenElsewhere: (platform: string, name: string, organisation: string | null) =>
      `Written ${platform} by ${[name, organisation].filter(Boolean).join(', ')}.`,
    platforms: { page: 'the web page', slack: 'Slack', teams: 'Teams' },
    onPlatform: { page: 'on the web page', slack: 'in Slack', teams: 'in Teams' },
    bound: (bot: string) => `${bot} is now linked to this channel. Write help and I will show what you can do here.`,
    nobody: 'nobody is appointed',
    youAreWelcome: 'You are welcome!',
    fine: 'Good! Write help if you wonder about something.',
    answerByButton: 'Answer with the buttons of what you want to answer. Nothing has been changed now.',
    noSuchTrack: (word: string, tracks: readonly string[]) =>
      `There is no job track called ${word}. Choose: ${tracks.join(', ')}.`,
    invalidDay: (word: string) => `I do not understand the date “${word}”. Write for example 18 November or yesterday.`,
    invalidDayAhead: (word: string) =>
      `I do not understand the date “${word}”. Write for example 18 November or Friday.`,
    futureDay: (day: string) => `${day} has not come yet. Log it when it has happened.`,
    tooOldDay: 'The date lies more than two years back.',
    invalidCount: (word: string) => `“${word}” is not a number that I can take. Write a whole number from 0 to 999.`,
  },
)
