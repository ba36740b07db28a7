import { both } from './both.ts'
import { listed, number } from './format.ts'

type Unit = 'line' | 'page' | 'paragraph'

const units: Record<Unit, string> = { line: 'rad', page: 'sida', paragraph: 'stycke' }
const unitsEn: Record<Unit, readonly [one: string, many: string]> = {
  line: ['line', 'lines'],
  page: ['page', 'pages'],
  paragraph: ['paragraph', 'paragraphs'],
}
/** So many places are named. */
const mostPlaces = 10

/** The words of files that are given: the link, the page, what became of one. */
export const uploadText = both(
  {
    wish: 'Läs in en fil',
    title: 'Läs in en fil',
    intro:
      'Jag läser Markdown, vanlig text, Word (.docx) och PDF till handboken, och en checklista som JSON. Varje rubrik blir ett utkast, som ni läser och fastställer i chatten.',
    link: 'Välj fil',
    linkHint: (minutes: number) =>
      `Länken är bara din. Den fungerar i ${number(minutes, 'sv')} minuter. Svaret kommer här.`,
    noLinks: 'Filer går att läsa in när den som sköter assistenten har satt PUBLIC_URL.',
    file: 'Fil',
    fileHint:
      'Högst 5 MB. En fil med personnummer läses inte in. Skriv inget om enskilda personer: texten läses av alla i gruppen.',
    owner: 'Ansvarig funktion',
    ownerHint: 'Den som svarar för att texten stämmer. Går att ändra för varje utkast. Gäller inte en checklista.',
    send: 'Läs in',
    takenTitle: 'Filen är mottagen',
    taken: 'Svaret står i chatten. Du kan stänga sidan.',
    gone: {
      title: 'Länken fungerar inte',
      text: 'Länken är gammal eller inte hel. En länk för en fil gäller i 30 minuter.',
      ask: 'Skriv handbok importera till assistenten, så får du en ny.',
    },
    noFile: 'Välj en fil först.',
    tooLarge: 'Filen är större än 5 MB. Inget är inläst. Dela upp den, eller spara den utan bilder.',
    trouble: 'Något gick fel hos mig. Inget är inläst. Försök igen om en stund.',
    numbers: (count: number, unit: Unit, at: readonly number[]) =>
      `Filen innehåller ${count === 1 ? 'ett tal som ser ut som ett personnummer' : `${number(count, 'sv')} tal som ser ut som personnummer`} (${units[unit]} ${listed(at.slice(0, mostPlaces).map(String), 'sv')}${at.length > mostPlaces ? ' med flera' : ''}). Inget är inläst. Ta bort ${count === 1 ? 'det' : 'dem'} och försök igen.`,
    why: {
      unknownKind: 'Jag läser filer som slutar på .md, .txt, .docx, .pdf eller .json. Inget är inläst.',
      empty: 'Jag hittar ingen text i filen. Inget är inläst.',
      encoding: 'Jag kan inte läsa bokstäverna i filen. Spara den som UTF-8 och försök igen. Inget är inläst.',
      encrypted:
        'Filen är låst med lösenord eller sparad i det äldre formatet .doc. Spara den som .docx eller PDF utan lösenord. Inget är inläst.',
      noText:
        'PDF-filen innehåller bara bilder av text. Den är kanske inskannad. Jag kan inte läsa bilder. Använd originalet, eller kör textigenkänning först. Inget är inläst.',
      notWord: 'Filen är inget Word-dokument som jag kan läsa. Öppna den i Word och spara den igen. Inget är inläst.',
      notPdf: 'Filen är ingen PDF som jag kan läsa. Inget är inläst.',
      tooManyPages: 'PDF-filen har fler än 300 sidor. Dela upp den. Inget är inläst.',
      tooMuchText: 'Filen innehåller för mycket text. Dela upp den. Inget är inläst.',
      tooManySections:
        'Filen skulle bli fler än 60 avsnitt, och någon behöver läsa alla. Dela upp filen och ta en del i taget. Inget är inläst.',
      tooSlow: 'Filen tog för lång tid att läsa. Dela upp den, eller spara den på nytt. Inget är inläst.',
      busy: 'Jag läser andra filer just nu. Försök igen om en halv minut. Inget är inläst.',
      broken: 'Filen gick inte att läsa. Öppna den, spara den på nytt och försök igen. Inget är inläst.',
    },
    drafts: (file: string, count: number) =>
      count === 1
        ? `”${file}” blev ett utkast. Läs det innan det fastställs.`
        : `”${file}” blev ${number(count, 'sv')} utkast. Läs dem innan de fastställs.`,
    noNews: (file: string) => `Allt i ”${file}” står redan i handboken. Inget är ändrat.`,
    replaces: (heading: string) => `${heading} (ändrar ett avsnitt som finns)`,
    proposed: (name: string, count: number) =>
      count === 1
        ? `${name} har läst in ett utkast till handboken.`
        : `${name} har läst in ${number(count, 'sv')} utkast till handboken.`,
    badChecklist: 'Checklistan gick inte att läsa in. Inget är sparat.',
  },
  {
    wish: 'Take in a file',
    title: 'Take in a file',
    intro:
      'I read Markdown, plain text, Word (.docx) and PDF for the handbook, and a checklist as JSON. Each heading becomes a draft, which you read and adopt in the chat.',
    link: 'Choose a file',
    linkHint: (minutes: number) =>
      `The link is yours alone. It works for ${number(minutes, 'en')} minutes. The answer comes here.`,
    noLinks: 'Files can be taken in once whoever runs the assistant has set PUBLIC_URL.',
    file: 'File',
    fileHint:
      'At most 5 MB. A file with personal identity numbers is not taken. Write nothing about single persons: the text is read by everybody in the group.',
    owner: 'Responsible function',
    ownerHint: 'Who answers for the text being right. Can be changed for each draft. Does not apply to a checklist.',
    send: 'Take in',
    takenTitle: 'The file has arrived',
    taken: 'The answer stands in the chat. You can close the page.',
    gone: {
      title: 'The link does not work',
      text: 'The link is old or not whole. A link for a file works for 30 minutes.',
      ask: 'Write handbook import to the assistant, and you get a new one.',
    },
    noFile: 'Choose a file first.',
    tooLarge: 'The file is larger than 5 MB. Nothing is taken in. Split it, or save it without pictures.',
    trouble: 'Something went wrong on my side. Nothing is taken in. Try again in a while.',
    numbers: (count: number, unit: Unit, at: readonly number[]) =>
      `The file has ${count === 1 ? 'a number that looks like a personal identity number' : `${number(count, 'en')} numbers that look like personal identity numbers`} (${unitsEn[unit][at.length === 1 ? 0 : 1]} ${listed(at.slice(0, mostPlaces).map(String), 'en')}${at.length > mostPlaces ? ' and more' : ''}). Nothing is taken in. Remove ${count === 1 ? 'it' : 'them'} and try again.`,
    why: {
      unknownKind: 'I read files that end in .md, .txt, .docx, .pdf or .json. Nothing is taken in.',
      empty: 'I find no text in the file. Nothing is taken in.',
      encoding: 'I cannot read the letters of the file. Save it as UTF-8 and try again. Nothing is taken in.',
      encrypted:
        'The file is locked with a password or saved in the older format .doc. Save it as .docx or PDF without a password. Nothing is taken in.',
      noText:
        'The PDF holds only pictures of text. Perhaps it was scanned. I cannot read pictures. Use the original, or run text recognition first. Nothing is taken in.',
      notWord: 'The file is no Word document that I can read. Open it in Word and save it again. Nothing is taken in.',
      notPdf: 'The file is no PDF that I can read. Nothing is taken in.',
      tooManyPages: 'The PDF has more than 300 pages. Split it. Nothing is taken in.',
      tooMuchText: 'The file has too much text. Split it. Nothing is taken in.',
      tooManySections:
        'The file would make more than 60 sections, and somebody has to read them all. Split it and take a part at a time. Nothing is taken in.',
      tooSlow: 'The file took too long to read. Split it, or save it anew. Nothing is taken in.',
      busy: 'I am reading other files just now. Try again in half a minute. Nothing is taken in.',
      broken: 'The file could not be read. Open it, save it anew and try again. Nothing is taken in.',
    },
    drafts: (file: string, count: number) =>
      count === 1
        ? `“${file}” became a draft. Read it before it is adopted.`
        : `“${file}” became ${number(count, 'en')} drafts. Read them before they are adopted.`,
    noNews: (file: string) => `All that “${file}” says stands in the handbook already. Nothing is changed.`,
    replaces: (heading: string) => `${heading} (changes a section that there is)`,
    proposed: (name: string, count: number) =>
      count === 1
        ? `${name} has taken in a draft for the handbook.`
        : `${name} has taken in ${number(count, 'en')} drafts for the handbook.`,
    badChecklist: 'The checklist could not be taken in. Nothing is stored.',
  },
)
