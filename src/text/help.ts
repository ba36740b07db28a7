import { both } from './both.ts'

/** The words of hjälp. */
export const help = both(
  {
    title: 'Det kan du göra här',
    ofCommand: (name: string) => `Så fungerar ${name}`,
    about: (roles: string, group: string, several: boolean) =>
      `${several ? 'Dina roller' : 'Din roll'} i ${group}: ${roles}.`,
    daily: 'Varje dag',
    others: 'Mer',
    topic: 'Kommando',
    name: (name: string, short: string | undefined) => (short === undefined ? name : `${name} (${short})`),
    also: (words: readonly string[]) => `Jag förstår också: ${words.join(', ')}.`,
    forExample: (lines: readonly string[]) => ['Till exempel:', ...lines].join('\n'),
    examples: [
      'Börja med vad som hände, till exempel:',
      'praktik 2 kvinnor 1 man Skolkök igår',
      'uppföljning 1 kvinna Skolkök bra',
      'jobb 1 man Skolkök i fredags med lönestöd',
      'notering: studiebesök på Campus',
    ].join('\n'),
    events: (words: string) => `Ord för det som händer: ${words}.`,
    how: 'Skriv ordet eller kortformen, eller tryck på knappen. Början av ett ord räcker, och å, ä och ö kan skrivas utan prickar.',
    show: 'Visa',
  },
  {
    title: 'What you can do here',
    ofCommand: (name: string) => `How ${name} works`,
    about: (roles: string, group: string, several: boolean) =>
      `Your ${several ? 'roles' : 'role'} in ${group}: ${roles}.`,
    daily: 'Every day',
    others: 'More',
    topic: 'Command',
    name: (name: string, short: string | undefined) => (short === undefined ? name : `${name} (${short})`),
    also: (words: readonly string[]) => `I also understand: ${words.join(', ')}.`,
    forExample: (lines: readonly string[]) => ['For example:', ...lines].join('\n'),
    examples: [
      'Begin with what happened, for example:',
      'placement 2 women 1 man Skolkök yesterday',
      'follow-up 1 woman Skolkök good',
      'job 1 man Skolkök yesterday with wage subsidy',
      'note: study visit at Campus',
    ].join('\n'),
    events: (words: string) => `Words for what happens: ${words}.`,
    how: 'Write the word or its short form, or press the button. The beginning of a word is enough, and å, ä and ö may be written without dots.',
    show: 'Show',
  },
)
