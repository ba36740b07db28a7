import { both } from './both.ts'

export const proposalText = both(
  {
    ask: 'Menar du så här?',
    nothingYet: 'Inget är gjort förrän du svarar ja.',
    byModel: 'Tolkat med AI. Läs igenom innan du svarar ja.',
    yes: (what: string) => `Ja, ${what}`,
    change: 'Ändra',
    no: 'Nej',
    dropped: 'Då gör jag ingenting. Skriv på ett annat sätt, eller skriv hjälp så visar jag vad du kan göra här.',
  },
  {
    ask: 'Is this what you mean?',
    nothingYet: 'Nothing is done until you answer yes.',
    byModel: 'Read with AI. Check it before you answer yes.',
    yes: (what: string) => `Yes, ${what}`,
    change: 'Change',
    no: 'No',
    dropped: 'Then I do nothing. Write it in another way, or write help and I will show what you can do here.',
  },
)
