import type { CommandWords } from './spoken.ts'

/** Checklists that are carried out. */
export const runs = {
  checklistStart: {
    sv: {
      name: 'checklista starta',
      also: ['starta checklista', 'överlämning starta'],
      about: 'startar en checklista för en termin eller en händelse',
    },
    en: { name: 'checklist start', also: ['start checklist'], about: 'starts a checklist for a term or an event' },
  },
  run: {
    sv: {
      name: 'checklista läge',
      also: ['läget i checklistan'],
      about: 'hur långt en checklista har kommit, och dina steg',
    },
    en: { name: 'checklist status', about: 'how far a checklist has come, and your steps' },
  },
  runHistory: {
    sv: { name: 'checklista historik', about: 'vad som har hänt med stegen i en checklista, och vem som gjorde det' },
    en: { name: 'checklist history', about: 'what has happened to the steps of a checklist, and who did it' },
  },
  runStep: {
    sv: { name: 'visa steg', about: 'visar ett steg i en checklista' },
    en: { name: 'show step', about: 'shows a step of a checklist' },
    typed: false,
  },
  stepDone: {
    sv: { name: 'bocka av steg', about: 'bockar av ett steg i en checklista' },
    en: { name: 'tick off step', about: 'ticks off a step of a checklist' },
    typed: false,
  },
  stepReopen: {
    sv: { name: 'öppna steg', about: 'sätter tillbaka ett steg' },
    en: { name: 'reopen step', about: 'puts a step back' },
    typed: false,
  },
  stepSkip: {
    sv: { name: 'hoppa över steg', about: 'hoppar över ett steg, med skäl' },
    en: { name: 'skip step', about: 'leaves a step out, with a reason' },
    typed: false,
  },
  stepBlock: {
    sv: { name: 'steg hindrat', about: 'säger vad som saknas för ett steg' },
    en: { name: 'step blocked', about: 'says what is missing for a step' },
    typed: false,
  },
  stepHand: {
    sv: { name: 'lämna över steg', about: 'lämnar över ett steg till någon annan' },
    en: { name: 'hand step over', about: 'hands a step over to somebody else' },
    typed: false,
  },
  stepAccept: {
    sv: { name: 'ta emot steg', about: 'tar emot ett steg' },
    en: { name: 'accept step', about: 'accepts a step' },
    typed: false,
  },
  stepReturn: {
    sv: { name: 'skicka tillbaka steg', about: 'skickar tillbaka ett steg' },
    en: { name: 'send step back', about: 'sends a step back' },
    typed: false,
  },
  stepMove: {
    sv: { name: 'flytta steg', about: 'ger ett steg en ny dag' },
    en: { name: 'move step', about: 'gives a step a new day' },
    typed: false,
  },
  stepRedact: {
    sv: { name: 'ta bort stegets text', about: 'tar bort en text som skrivits om ett steg' },
    en: { name: 'remove step text', about: 'removes a text written about a step' },
    typed: false,
  },
  runLate: {
    sv: { name: 'sen start', about: 'säger vad som gäller för steg som redan skulle ha varit klara' },
    en: { name: 'late start', about: 'says what holds for steps whose day has passed' },
    typed: false,
  },
  runUpgrade: {
    sv: { name: 'ny version av checklistan', about: 'tar in ändringar i en checklista som är igång' },
    en: { name: 'upgrade checklist', about: 'takes changes into a checklist that is running' },
    typed: false,
  },
  runEnd: {
    sv: { name: 'avsluta checklista', about: 'avslutar en checklista och ser tillbaka' },
    en: { name: 'end checklist', about: 'ends a checklist and looks back' },
    typed: false,
  },
  runDrop: {
    sv: { name: 'ta bort checklista', about: 'tar bort en checklista' },
    en: { name: 'remove checklist', about: 'removes a checklist' },
    typed: false,
  },
  runSuggest: {
    sv: { name: 'föreslå ändring i rutinen', about: 'föreslår en ny version av en rutin' },
    en: { name: 'suggest change', about: 'suggests a new version of a routine' },
    typed: false,
  },
} as const satisfies Record<string, CommandWords>
