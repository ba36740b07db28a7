import { both } from './both.ts'

/** The words of what a language model has drafted. */
export const draftText = both(
  {
    line: (text: string) => `Förslag till egen rad: ${text}`,
    useLine: 'Ändra och använd',
    summary: (text: string) => `Förslag till sammanfattning: ${text}`,
    useSummary: 'Ändra och lägg till',
    byModel: 'Förslaget är skrivet med AI. Läs igenom det. Inget används förrän du har sparat det.',
    suggest: 'Föreslå en sammanfattning',
    comes: 'Jag skriver ett förslag. Det kommer till dig om en liten stund, om det går att göra ett.',
    nothing: 'Det finns inga anteckningar att sammanfatta än.',
    removed: 'Förslaget är borttaget, eftersom en rad i anteckningarna har tagits bort.',
  },
  {
    line: (text: string) => `Suggestion for a line of your own: ${text}`,
    useLine: 'Change and use',
    summary: (text: string) => `Suggestion for a summary: ${text}`,
    useSummary: 'Change and add',
    byModel: 'The suggestion is written with AI. Read it through. Nothing is used before you have saved it.',
    suggest: 'Suggest a summary',
    comes: 'I am writing a suggestion. It comes to you in a little while, if one can be made.',
    nothing: 'There are no notes to sum up yet.',
    removed: 'The suggestion is removed, because a line of the notes has been removed.',
  },
)
