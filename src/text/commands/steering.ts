import type { CommandWords } from './spoken.ts'

/** What waits, absence, and questions to the steering group. */
export const steering = {
  later: {
    sv: { name: 'påminn mig senare', about: 'påminner dig en annan dag' },
    en: { name: 'remind me later', about: 'reminds you on another day' },
    typed: false,
  },
  absence: {
    sv: {
      name: 'frånvaro',
      short: 'fr',
      also: ['ledig', 'ledighet', 'semester', 'borta'],
      about: 'dagar då du är borta; det som väntar går till ersättaren',
    },
    en: {
      name: 'absence',
      also: ['leave', 'away', 'I am away', 'vacation'],
      about: 'days on which you are away; anything waiting goes to your deputy',
    },
  },
  absenceRemove: {
    sv: { name: 'ta bort frånvaro', about: 'tar bort inskriven frånvaro' },
    en: { name: 'remove absence', about: 'removes an absence' },
    typed: false,
  },
  lift: {
    sv: {
      name: 'lyft',
      short: 'ly',
      also: ['lyft fråga'],
      about: 'lyfter en fråga till styrgruppen och visar dem som väntar på svar',
    },
    en: {
      name: 'raise',
      also: ['raise question', 'lift'],
      about: 'raises a question with the steering group and shows those waiting for an answer',
    },
  },
  question: {
    sv: { name: 'visa fråga', about: 'visar en fråga till styrgruppen' },
    en: { name: 'show question', about: 'shows a question to the steering group' },
    typed: false,
  },
  questionAnswer: {
    sv: { name: 'svara på fråga', about: 'svarar på en fråga för din funktion i styrgruppen' },
    en: { name: 'answer question', about: 'answers a question for your function in the steering group' },
    typed: false,
  },
  questionMore: {
    sv: { name: 'nytt underlag', about: 'ger en fråga till styrgruppen nytt underlag' },
    en: { name: 'new background', about: 'gives a question to the steering group a new background' },
    typed: false,
  },
  questionClose: {
    sv: { name: 'avgör fråga', about: 'skriver in vad styrgruppen kom fram till' },
    en: { name: 'settle question', about: 'enters what the steering group arrived at' },
    typed: false,
  },
  questionWithdraw: {
    sv: { name: 'dra tillbaka fråga', about: 'drar tillbaka en fråga till styrgruppen' },
    en: { name: 'withdraw question', about: 'withdraws a question to the steering group' },
    typed: false,
  },
  questionComment: {
    sv: { name: 'ta bort kommentar', about: 'tar bort din kommentar till en fråga överallt' },
    en: { name: 'remove comment', about: 'removes your comment on a question everywhere' },
    typed: false,
  },
  questionRedact: {
    sv: { name: 'ta bort frågans text', about: 'tar bort en frågas text överallt' },
    en: { name: 'remove the question’s text', about: 'removes the text of a question everywhere' },
    typed: false,
  },
  resolutions: {
    sv: {
      name: 'beslut',
      short: 'b',
      also: ['ställningstaganden', 'ställningstagande'],
      about: 'styrgruppens ställningstaganden, också sökbara med ett ord',
    },
    en: { name: 'decisions', about: 'the steering group’s positions, also searched by a word' },
  },
  resolutionNew: {
    sv: { name: 'beslut nytt', also: ['nytt beslut'], about: 'skriver in ett ställningstagande från ett möte' },
    en: { name: 'decisions new', also: ['new decision'], about: 'enters a position from a meeting' },
  },
  resolutionDone: {
    sv: { name: 'beslut uppföljt', about: 'markerar ett ställningstagande som uppföljt' },
    en: { name: 'decision followed up', about: 'marks a position as followed up' },
    typed: false,
  },
  resolutionRedact: {
    sv: { name: 'ta bort beslutets text', about: 'tar bort texten i ett ställningstagande överallt' },
    en: { name: 'remove the decision’s text', about: 'removes the text of a position everywhere' },
    typed: false,
  },
} as const satisfies Record<string, CommandWords>
