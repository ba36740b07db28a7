import type { CommandWords } from './spoken.ts'

/** Questions, words and the handbook. */
export const handbook = {
  ask: {
    sv: {
      name: 'fråga',
      short: 'f',
      also: ['sök', 'frågor'],
      about: 'svar ur handboken, med källa och vem som ansvarar',
    },
    en: { name: 'ask', also: ['search'], about: 'answers from the handbook, with source and who is responsible' },
  },
  word: {
    sv: { name: 'ord', short: 'o', also: ['ordlista', 'vad betyder'], about: 'förklarar ett ord eller en förkortning' },
    en: { name: 'word', also: ['words', 'word list'], about: 'explains a word or an abbreviation' },
  },
  handbook: {
    sv: { name: 'handbok', short: 'ha', also: ['handboken'], about: 'visar vad handboken har avsnitt om' },
    en: { name: 'handbook', about: 'shows what the handbook has sections on' },
  },
  handbookEdit: {
    sv: { name: 'handbok nytt', also: ['handbok lägg till'], about: 'skriver eller ändrar ett avsnitt, som utkast' },
    en: { name: 'handbook new', also: ['handbook add'], about: 'writes or changes a section, as a draft' },
  },
  handbookImport: {
    sv: {
      name: 'handbok importera',
      also: ['läs in fil'],
      about: 'läser in Markdown, Word, PDF eller en checklista som utkast',
    },
    en: {
      name: 'handbook import',
      also: ['import file'],
      about: 'takes in Markdown, Word, PDF or a checklist as drafts',
    },
  },
  handbookTake: {
    typed: false,
    sv: { name: 'ta emot avsnitt', about: 'tar emot det som en fil innehöll som utkast' },
    en: { name: 'take sections', about: 'takes what a file held as drafts' },
  },
  checklistTake: {
    typed: false,
    sv: { name: 'ta emot checklista', about: 'tar emot en checklista ur en fil' },
    en: { name: 'take checklist', about: 'takes a checklist out of a file' },
  },
  handbookDrafts: {
    sv: { name: 'handbok utkast', about: 'avsnitt som väntar på att fastställas' },
    en: { name: 'handbook drafts', about: 'sections that wait to be adopted' },
  },
  handbookSection: {
    typed: false,
    sv: { name: 'handbokens avsnitt', about: 'visar ett avsnitt med dess läge' },
    en: { name: 'handbook section', about: 'shows a section and where it stands' },
  },
  handbookAdopt: {
    typed: false,
    sv: { name: 'fastställ avsnitt', about: 'skriver in att gruppen har fastställt ett avsnitt' },
    en: { name: 'adopt section', about: 'enters that the group has adopted a section' },
  },
  handbookAdoptAll: {
    typed: false,
    sv: { name: 'fastställ alla mallar', about: 'skriver in att gruppen har fastställt alla mallar' },
    en: { name: 'adopt all templates', about: 'enters that the group has adopted all templates' },
  },
  handbookReview: {
    typed: false,
    sv: { name: 'granska avsnitt', about: 'skriver in att ett avsnitt fortfarande stämmer' },
    en: { name: 'review section', about: 'enters that a section still holds' },
  },
  handbookPast: {
    sv: { name: 'handbok granska', about: 'avsnitt som behöver granskas på nytt' },
    en: { name: 'handbook review', about: 'sections that need to be reviewed anew' },
  },
  handbookRetire: {
    typed: false,
    sv: { name: 'dra in avsnitt', about: 'drar in ett avsnitt ur handboken' },
    en: { name: 'withdraw section', about: 'withdraws a section from the handbook' },
  },
  handbookRemove: {
    typed: false,
    sv: { name: 'ta bort avsnittets text', about: 'tar bort texten i ett avsnitt överallt' },
    en: { name: 'remove the section’s text', about: 'removes the text of a section everywhere' },
  },
  handbookHistory: {
    typed: false,
    sv: { name: 'avsnittets historik', about: 'visar vad som har ändrats i ett avsnitt' },
    en: { name: 'history of a section', about: 'shows what has been changed in a section' },
  },
  handbookGaps: {
    sv: { name: 'handbok luckor', also: ['luckor'], about: 'frågor som handboken inte hade svar på' },
    en: { name: 'handbook gaps', also: ['gaps'], about: 'questions that the handbook had no answer to' },
  },
  gapFollow: {
    typed: false,
    sv: { name: 'säg till om svar', about: 'säger till när någon har svarat på en fråga' },
    en: { name: 'tell me of an answer', about: 'tells you when somebody has answered a question' },
  },
  gapUnfollow: {
    typed: false,
    sv: { name: 'säg inte till om svar', about: 'säger inte till när någon har svarat' },
    en: { name: 'do not tell me of an answer', about: 'does not tell you when somebody has answered' },
  },
  gapAnswer: {
    typed: false,
    sv: { name: 'svara på lucka', about: 'svarar på en fråga som handboken inte hade svar på, som utkast' },
    en: { name: 'answer gap', about: 'answers a question that the handbook had no answer to, as a draft' },
  },
  gapAsk: {
    typed: false,
    sv: { name: 'skicka lucka vidare', about: 'skickar en fråga till den som brukar veta' },
    en: { name: 'pass gap on', about: 'passes a question on to who usually knows' },
  },
  gapRemove: {
    typed: false,
    sv: { name: 'ta bort lucka', about: 'tar bort en fråga ur listan över luckor' },
    en: { name: 'remove gap', about: 'removes a question from the list of gaps' },
  },
  answerHelped: {
    typed: false,
    sv: { name: 'det hjälpte', about: 'säger om ett svar hjälpte' },
    en: { name: 'it helped', about: 'says whether an answer helped' },
  },
  askLeader: {
    typed: false,
    sv: {
      name: 'fråga projektledaren',
      about: 'skickar en fråga till projektledaren, utan ditt namn om du inte vill annat',
    },
    en: {
      name: 'ask the project leader',
      about: 'sends a question to the project leader, without your name unless you wish it',
    },
  },
} as const satisfies Record<string, CommandWords>
