import type { Section } from '../domain/handbook.ts'
import { both } from './both.ts'
import { capital, dayOf, number } from './format.ts'

type Source = Section['source']

/** A section and a date stand only where the document has them. */
const sourceWith = (before: string) => (source: Source) =>
  [
    source.document,
    source.section === '' ? '' : `, ${before}${source.section}`,
    source.dated === '' ? '' : ` (${source.dated})`,
  ].join('')
const sourceIn = sourceWith('avsnittet ')
const sourceInEnglish = sourceWith('')

/** The words of fråga, ord and handbok. */
export const askText = both(
  {
    title: 'Fråga',
    intro: 'Jag svarar ur handboken och säger var det står. Skriv inget om enskilda personer.',
    question: 'Vad undrar du?',
    submit: 'Fråga',
    holds: (role: string, who: string) => `${capital(role)} hos oss nu: ${who}.`,
    deputies: (who: string) => `Ersättare: ${who}.`,
    nobodyHolds: (role: string, leaders: string | null) =>
      `${capital(role)} hos oss nu: ingen är utsedd.${leaders === null ? '' : ` Fråga projektledaren: ${leaders}.`}`,
    source: (source: Source) => `Källa: ${sourceIn(source)}.`,
    sourceOf: sourceIn,
    reviewed: (day: Temporal.PlainDate) => `Avsnittet granskades senast den ${dayOf(day, 'sv')}.`,
    template: 'Det här är en mall från Alingsås överenskommelse. Er grupp har inte fastställt den.',
    byModel: 'Svaret är formulerat med AI utifrån källan. Kontrollera mot källan.',
    showSource: 'Visa källans text',
    readAlso: 'Läs också',
    couldBe: 'Det här ligger närmast',
    helped: 'Det hjälpte',
    unhelped: 'Det hjälpte inte',
    askLeader: 'Fråga projektledaren',
    thanks: 'Bra! Tack för att du sa det.',
    sorry: 'Tack, då vet vi att avsnittet behöver bli bättre.',
    aboutPerson:
      'Jag svarar inte på frågor om enskilda personer, inte heller om någon deltar. Kontakta arbetsmarknadskoordinatorn utanför chatten.',
    notFound: (leaders: string | null) =>
      `Det framgår inte av underlaget. Jag hittar inget svar i handboken. Fråga projektledaren${leaders === null ? '' : `: ${leaders}`}.`,
    usuallyKnows: (role: string, who: string) =>
      `Det framgår inte av underlaget. Fråga den som brukar veta: ${who} (${role}).`,
    noQuestion: 'Skriv vad du undrar, med några ord.',
    noted: 'Frågan antecknas utan ditt namn, så att handboken kan bli bättre.',
    sendNameless: 'Skicka frågan utan mitt namn',
    rewrite: 'Skriv om frågan',
    openChecklist: 'Visa checklistan',
    wholeCountry: 'Hela landet, oktober 2018',
    tooSmall:
      'Det talet visas inte i styrgruppen. Det är så litet att en enskild person skulle kunna kännas igen. Operativa gruppen ser exakta tal för sitt arbete.',
    leaderTitle: 'Fråga projektledaren',
    leaderIntro: 'Frågan går bara till projektledaren. Skriv inget om enskilda personer.',
    withName: 'Ditt namn',
    withNames: { no: 'Skicka utan mitt namn', yes: 'Skicka med mitt namn' },
    send: 'Skicka',
    sent: 'Frågan är skickad till projektledaren utan ditt namn. Svaret kommer i gruppen.',
    sentNamed: 'Frågan är skickad till projektledaren med ditt namn.',
    sentAlready: 'Frågan är redan skickad till projektledaren i dag.',
    nobodyToAsk: 'Jag når ingen projektledare just nu. Fråga gruppen direkt.',
    isLeader: 'Det är du som är projektledare. Frågan står nu i listan över luckor i handboken.',
    namelessAsks: (question: string) => `Någon i gruppen frågar: ${question}`,
    asks: (name: string, question: string) => `${name} frågar: ${question}`,
    howToAnswer:
      'Handboken har inget svar på frågan. Svara med knappen, så blir svaret ett utkast till handboken. Du kan också svara i gruppen.',
    gaps: 'Luckor i handboken',
    gapsIntro: 'Frågor som inte fick något svar, eller gick till projektledaren. Vem som frågade sparas inte.',
    gap: (question: string, count: number) =>
      `${question} (${count === 1 ? 'en gång' : `${number(count, 'sv')} gånger`})`,
    moreGaps: (count: number) => `Och ${number(count, 'sv')} till. De vanligaste visas.`,
    noGaps: 'Handboken har inga luckor som jag vet om.',
    unhelpful: 'Avsnitt som inte har hjälpt',
    helpedOf: (heading: string, unhelped: number, all: number) =>
      `${heading}: hjälpte inte ${unhelped} av ${all} gånger`,
    removeGap: 'Ta bort',
    gapRemoved: 'Frågan är borttagen. Texten går inte att få tillbaka.',
    bookTitle: 'Handboken',
    bookIntro: 'Skriv fråga och det du undrar, eller en av rubrikerna, till exempel fråga styrgruppen.',
    wordTitle: 'Ordlista',
    wordField: 'Ord eller förkortning',
    wordSubmit: 'Slå upp',
    inEnglish: (english: string) => `På engelska: ${english}.`,
    wordsIntro: 'Skriv ord och det du undrar, till exempel ord KAA. Ordlistan har:',
    unknownWord: (word: string, near: readonly string[]) =>
      near.length
        ? `”${word}” står inte i ordlistan. Menade du ${near.map((one) => `”${one}”`).join(', ')}?`
        : `”${word}” står inte i ordlistan.`,
    tryQuestion: 'Fråga handboken',
  },
  {
    title: 'Ask',
    intro: 'I answer from the handbook and say where it stands. Write nothing about single persons.',
    question: 'What do you wonder?',
    submit: 'Ask',
    holds: (role: string, who: string) => `${capital(role)} with us now: ${who}.`,
    deputies: (who: string) => `Deputy: ${who}.`,
    nobodyHolds: (role: string, leaders: string | null) =>
      `${capital(role)} with us now: nobody is appointed.${leaders === null ? '' : ` Ask the project leader ${leaders}.`}`,
    source: (source: Source) => `Source (in Swedish): ${sourceInEnglish(source)}.`,
    sourceOf: sourceInEnglish,
    reviewed: (day: Temporal.PlainDate) => `The section was last reviewed on ${dayOf(day, 'en')}.`,
    template: 'This is a template from the agreement of Alingsås. Your group has not adopted it.',
    byModel: 'The answer is worded with AI from the source. Check it against the source.',
    showSource: 'Show the source’s text',
    readAlso: 'See also',
    couldBe: 'This comes nearest',
    helped: 'It helped',
    unhelped: 'It did not help',
    askLeader: 'Ask the project leader',
    thanks: 'Good! Thank you for telling me.',
    sorry: 'Thank you. Now we know that the section needs to be better.',
    aboutPerson:
      'I do not answer questions about single persons, nor whether somebody takes part. Contact the labour market coordinator outside the chat.',
    notFound: (leaders: string | null) =>
      `The documents do not say. I find no answer in the handbook. Ask the project leader${leaders === null ? '' : ` ${leaders}`}.`,
    usuallyKnows: (role: string, who: string) =>
      `The documents do not say. Ask whoever usually knows: ${who} (${role}).`,
    noQuestion: 'Write what you wonder, in a few words.',
    noted: 'The question is noted without your name, so that the handbook can get better.',
    sendNameless: 'Send the question without my name',
    rewrite: 'Rewrite the question',
    openChecklist: 'Show the checklist',
    wholeCountry: 'The whole country, October 2018',
    tooSmall:
      'That number is not shown in the steering group. It is so small that a single person could be recognised. The operative group sees exact numbers for its work.',
    leaderTitle: 'Ask the project leader',
    leaderIntro: 'The question goes to the project leader alone. Write nothing about single persons.',
    withName: 'Your name',
    withNames: { no: 'Send without my name', yes: 'Send with my name' },
    send: 'Send',
    sent: 'The question is sent to the project leader without your name. The answer comes in the group, or in the handbook.',
    sentNamed: 'The question is sent to the project leader with your name.',
    sentAlready: 'The question has already been sent to the project leader today.',
    nobodyToAsk: 'I reach no project leader just now. Ask the group directly.',
    isLeader: 'You are the project leader yourself. The question now stands in the list of gaps in the handbook.',
    namelessAsks: (question: string) => `Somebody in the group asks: ${question}`,
    asks: (name: string, question: string) => `${name} asks: ${question}`,
    howToAnswer:
      'The handbook has no answer to the question. Answer with the button, and the answer becomes a draft for the handbook. You can also answer in the group.',
    gaps: 'Gaps in the handbook',
    gapsIntro: 'Questions that got no answer, or went to the project leader. Who asked is not kept.',
    gap: (question: string, count: number) => `${question} (${count === 1 ? 'once' : `${number(count, 'en')} times`})`,
    moreGaps: (count: number) => `And ${number(count, 'en')} more. The commonest are shown.`,
    noGaps: 'The handbook has no gaps that I know of.',
    unhelpful: 'Sections that have not helped',
    helpedOf: (heading: string, unhelped: number, all: number) =>
      `${heading}: did not help ${unhelped} of ${all} times`,
    removeGap: 'Remove',
    gapRemoved: 'The question is removed. The text cannot be had back.',
    bookTitle: 'The handbook',
    bookIntro: 'Write ask and what you wonder, or one of the headings, for example ask the steering group.',
    wordTitle: 'Word list',
    wordField: 'Word or abbreviation',
    wordSubmit: 'Look up',
    inEnglish: (english: string) => `In English: ${english}.`,
    wordsIntro: 'Write word and what you wonder, for example word KAA. The list has:',
    unknownWord: (word: string, near: readonly string[]) =>
      near.length
        ? `“${word}” is not in the word list. Did you mean ${near.map((one) => `“${one}”`).join(', ')}?`
        : `“${word}” is not in the word list.`,
    tryQuestion: 'Ask the handbook',
  },
)
