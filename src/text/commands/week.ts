import type { CommandWords } from './spoken.ts'

/** What the week’s messages have buttons for. */
export const week = {
  fridayDone: {
    typed: false,
    sv: { name: 'nej, klart', about: 'säger att du inte har mer att logga för veckan' },
    en: { name: 'no, all done', about: 'says that you have nothing more to log for the week' },
  },
  fridayStop: {
    typed: false,
    sv: { name: 'sluta fråga', about: 'slutar fråga dig om något är kvar att logga' },
    en: { name: 'stop asking', about: 'stops asking you whether something is left to log' },
  },
  fridayAgain: {
    typed: false,
    sv: { name: 'fråga mig igen', about: 'frågar dig igen om något är kvar att logga' },
    en: { name: 'ask me again', about: 'asks you again whether something is left to log' },
  },
  digestLine: {
    typed: false,
    sv: { name: 'skriv rad', about: 'lägger till din egen rad i sammanställningen' },
    en: { name: 'write a line', about: 'adds a line of your own to the summary' },
  },
  digestNow: {
    typed: false,
    sv: { name: 'skicka nu', about: 'skickar sammanställningen nu' },
    en: { name: 'send now', about: 'sends the summary now' },
  },
  digestWait: {
    typed: false,
    sv: { name: 'vänta en dag', about: 'skickar sammanställningen en arbetsdag senare' },
    en: { name: 'wait a day', about: 'sends the summary one working day later' },
  },
  digestHold: {
    typed: false,
    sv: { name: 'skicka inte', about: 'låter bli att skicka veckans sammanställning' },
    en: { name: 'do not send', about: 'does not send the week’s summary' },
  },
  digestWhole: {
    typed: false,
    sv: { name: 'visa hela sammanställningen', about: 'visar hela veckosammanställningen för dig' },
    en: { name: 'show the whole digest', about: 'shows you the whole weekly digest' },
  },
  digestText: {
    typed: false,
    sv: { name: 'kopiera som text', about: 'ger dig veckosammanställningen som ren text' },
    en: { name: 'copy as text', about: 'gives you the weekly digest as plain text' },
  },
  remindThem: {
    typed: false,
    sv: { name: 'påminn dem', about: 'påminner dem som inte har loggat något för veckan' },
    en: { name: 'remind them', about: 'reminds those who have logged nothing for the week' },
  },
} as const satisfies Record<string, CommandWords>
