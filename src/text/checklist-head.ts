import { both } from './both.ts'

/** What the steps of a checklist stand in: its title, its phases and the day from which they are counted. */
export const checklistHeadText = both(
  {
    change: 'Rubrik och faser',
    formTitle: 'Rubrik, faser och utgångsdag',
    intro: 'Ändringen blir ett förslag till gruppen. Skriv inga namn, och inget om enskilda personer.',
    anchor: 'Utgångsdag',
    anchorHint: 'Dagen som stegen räknas från, till exempel ”Vårterminens sista dag”.',
    phases: 'Faser, en på varje rad',
    phasesHint:
      'Flytta en rad för att flytta fasen. Behåll numret när du byter namn på den. En rad utan nummer blir en ny fas. En fas utan steg kan tas bort.',
    phaseUntitled: 'En fas saknar namn.',
    phaseTwice: (title: string) => `Fasen ”${title}” står två gånger.`,
    phaseHasSteps: (title: string, count: number) =>
      `Fasen ”${title}” har ${count} steg och kan inte tas bort. Flytta stegen till en annan fas först. Ville du byta namn på den? Behåll då numret framför.`,
    changed: 'Rubriken, faserna, utgångsdagen eller grunden är ändrad.',
    parts: { title: 'Checklistans rubrik', anchor: 'Utgångsdag', basis: 'Grund' },
    phaseNew: (title: string) => `Ny fas: ${title}.`,
    phaseGone: (title: string) => `Borttagen fas: ${title}.`,
    phaseOrder: (titles: string) => `Ny ordning på faserna: ${titles}.`,
    redact: 'Ta bort egna rubriker',
    sureRedact: (title: string) =>
      `Ska det ni har skrivit som rubrik, faser, utgångsdag och grund tas bort för alltid? Checklistan är ${title}. Texten försvinner ur alla versioner och meddelanden. Faserna och stegen står kvar.`,
  },
  {
    change: 'Title and phases',
    formTitle: 'Title, phases and day to count from',
    intro: 'The change becomes a proposal to the group. Write no names, and nothing about single persons.',
    anchor: 'Day to count from',
    anchorHint: 'The day from which the steps are counted, for example “The last day of the spring term”.',
    phases: 'Phases, one a line',
    phasesHint:
      'Move a line to move its phase. Keep the number when you rename it. A line without a number is a new phase. A phase without steps can be removed.',
    phaseUntitled: 'A phase has no name.',
    phaseTwice: (title) => `The phase “${title}” is there twice.`,
    phaseHasSteps: (title, count) =>
      `The phase “${title}” has ${count === 1 ? '1 step' : `${count} steps`} and cannot be removed. Move the steps to another phase first. Did you want to rename it? Then keep the number before it.`,
    changed: 'The title, the phases, the day to count from or the basis has changed.',
    parts: { title: 'The checklist’s title', anchor: 'Day to count from', basis: 'Basis' },
    phaseNew: (title) => `New phase: ${title}.`,
    phaseGone: (title) => `Removed phase: ${title}.`,
    phaseOrder: (titles) => `New order of the phases: ${titles}.`,
    redact: 'Remove own titles',
    sureRedact: (title) =>
      `Remove for good what you have written as title, phases, day to count from and basis? The checklist is ${title}. The text goes from every version and message. The phases and steps stay.`,
  },
)
