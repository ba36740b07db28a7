import { both } from './both.ts'

export const proposalText = both(
  {
    ask: 'Menar du så här?',
    nothingYet: 'Inget är gjort förrän du svarar ja.',
    byModel: 'Tolkat med AI. Läs igenom innan du svarar ja.',
    yes: (what: string) => `Ja, ${what}`,
    change: 'Ändra',
    no: 'Nej',
    step: 'Steg',
    noSuchStep: (no: string) => `Jag hittar inget steg ${no} i de checklistor som är igång.`,
    noNames: [
      'Jag skriver inte in namn på deltagare. Inget är sparat.',
      'Skriv igen utan namn och initialer. Till exempel: en kvinna började praktik i Skolkök igår',
    ].join('\n'),
    dropped: 'Då gör jag ingenting. Skriv på ett annat sätt, eller skriv hjälp, så visar jag vad du kan göra här.',
  },
  {
    ask: 'Is this what you mean?',
    nothingYet: 'Nothing is done until you answer yes.',
    byModel: 'Interpreted with AI. Read it through before you answer yes.',
    yes: (what: string) => `Yes, ${what}`,
    change: 'Change',
    no: 'No',
    step: 'Step',
    noSuchStep: (no: string) => `I find no step ${no} in the checklists that are running.`,
    noNames: [
      'I do not enter names of participants. Nothing is stored.',
      'Write again without names and initials. For example: one woman started a placement in Skolkök yesterday',
    ].join('\n'),
    dropped: 'Then I do nothing. Write it in another way, or write help and I will show what you can do here.',
  },
)
