import type { CommandWords } from './spoken.ts'

/** Checklists as they are read, changed and adopted. */
export const checklists = {
  checklist: {
    sv: {
      name: 'checklista',
      short: 'c',
      also: ['checklistor', 'checklistan', 'rutin', 'rutiner', 'rutinen'],
      about: 'rutiner steg för steg: vem, när och varför, också mina steg, en fas eller en månad',
    },
    en: {
      name: 'checklist',
      also: ['checklists', 'routine', 'routines'],
      about: 'routines step by step: who, when and why, also my steps, a phase or a month',
    },
  },
  checklistImport: {
    sv: {
      name: 'checklista importera',
      also: ['importera checklista'],
      about: 'läser in en checklista som JSON, som förslag',
    },
    en: {
      name: 'checklist import',
      also: ['import checklist'],
      about: 'takes a checklist in as JSON, as a proposal',
    },
  },
  checklistDiff: {
    sv: { name: 'checklista skillnad', about: 'visar vad ett förslag ändrar i en checklista' },
    en: { name: 'checklist difference', about: 'shows what a proposal changes in a checklist' },
  },
  checklistEdit: {
    sv: { name: 'ändra steg', about: 'lägger till, ändrar eller flyttar ett steg i en checklista, som förslag' },
    en: { name: 'change step', about: 'adds, changes or moves a step of a checklist, as a proposal' },
    typed: false,
  },
  checklistHead: {
    sv: {
      name: 'ändra rubrik och faser',
      about: 'ändrar rubriken, faserna eller utgångsdagen i en checklista, som förslag',
    },
    en: {
      name: 'change title and phases',
      about: 'changes the title, phases or day to count from of a checklist, as a proposal',
    },
    typed: false,
  },
  checklistRetire: {
    sv: { name: 'ta bort steg', about: 'tar bort ett steg ur en checklista, som förslag' },
    en: { name: 'remove step', about: 'removes a step of a checklist, as a proposal' },
    typed: false,
  },
  checklistRedact: {
    sv: { name: 'ta bort stegets text', about: 'tar bort texten i ett steg överallt' },
    en: { name: 'remove the step’s text', about: 'removes the text of a step everywhere' },
    typed: false,
  },
  checklistAdopt: {
    sv: { name: 'fastställ checklista', about: 'skriver in att gruppen har fastställt en checklista' },
    en: { name: 'adopt checklist', about: 'enters that the group has adopted a checklist' },
    typed: false,
  },
  handover: {
    sv: { name: 'överlämning', also: ['överlämningen'], about: 'checklistan för överlämning från gymnasieskolan' },
    en: { name: 'handover', about: 'the checklist for the handover from upper secondary school' },
  },
} as const satisfies Record<string, CommandWords>
