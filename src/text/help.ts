import { both } from './both.ts'

/** The words of hjälp. */
export const help = both(
  {
    title: 'Det här kan du göra här',
    ofCommand: (name: string) => `Så fungerar ${name}`,
    about: (roles: string, group: string) => `Du är ${roles} i ${group}.`,
    daily: 'Varje dag',
    others: 'Mer',
    topic: 'Kommando',
    name: (name: string, short: string | undefined) => (short === undefined ? name : `${name} (${short})`),
    also: (words: readonly string[]) => `Jag förstår också: ${words.join(', ')}.`,
    example: 'Börja med vad som hände: praktik 2 kvinnor 1 man Skolkök igår',
    how: 'Skriv ordet eller kortformen, eller tryck på knappen. Början av ett ord räcker, och å, ä och ö kan skrivas utan prickar.',
    show: 'Visa',
  },
  {
    title: 'What you can do here',
    ofCommand: (name: string) => `How ${name} works`,
    about: (roles: string, group: string) => `You are ${roles} in ${group}.`,
    daily: 'Every day',
    others: 'More',
    topic: 'Command',
    name: (name: string, short: string | undefined) => (short === undefined ? name : `${name} (${short})`),
    also: (words: readonly string[]) => `I also understand: ${words.join(', ')}.`,
    example: 'Begin with what happened: placement 2 women 1 man Skolkök yesterday',
    how: 'Write the word or its short form, or press the button. The beginning of a word is enough, and å, ä and ö may be written without dots.',
    show: 'Show',
  },
)
