/** Words that the cards and the Teams platform add by themselves. */

import { both } from './both.ts'

export const cardText = both(
  {
    fill: (label: string) => `Fyll i ”${label}”.`,
    fillNumber: (label: string) => `Skriv ett tal i ”${label}”.`,
    fillDate: (label: string) => `Välj en dag i ”${label}”.`,
    choose: (label: string) => `Välj något i ”${label}”.`,
    pick: 'Välj',
    nothing: 'Inget valt',
    mend: (problem: string) => `Behöver rättas: ${problem}`,
    moreItems: (count: number) => `${count} till får inte plats här. Be om en del i taget.`,
    moreRows: (count: number) =>
      `${count} ${count === 1 ? 'rad' : 'rader'} till får inte plats här. Be om en del i taget.`,
    moreOptions: (count: number) =>
      `${count} val får inte plats här. Skriv kommandot som text om du behöver något av dem.`,
    moreButtons: (count: number) =>
      `${count} ${count === 1 ? 'knapp' : 'knappar'} får inte plats här. Skriv kommandot som text i stället.`,
    moreText: 'Texten är kortad här.',
    tooLong: 'Svaret är för långt för att visas här. Be om en del i taget.',
  },
  {
    fill: (label: string) => `Fill in “${label}”.`,
    fillNumber: (label: string) => `Write a number in “${label}”.`,
    fillDate: (label: string) => `Choose a day in “${label}”.`,
    choose: (label: string) => `Choose something in “${label}”.`,
    pick: 'Choose',
    nothing: 'Nothing chosen',
    mend: (problem: string) => `Needs mending: ${problem}`,
    moreItems: (count: number) =>
      `${count} more ${count === 1 ? 'does' : 'do'} not fit here. Ask for a part at a time.`,
    moreRows: (count: number) =>
      `${count} more ${count === 1 ? 'row does' : 'rows do'} not fit here. Ask for a part at a time.`,
    moreOptions: (count: number) =>
      `${count} ${count === 1 ? 'choice does' : 'choices do'} not fit here. Type the command if you need one of them.`,
    moreButtons: (count: number) =>
      `${count} ${count === 1 ? 'button does' : 'buttons do'} not fit here. Type the command instead.`,
    moreText: 'The text is shortened here.',
    tooLong: 'The answer is too long to be shown here. Ask for a part at a time.',
  },
)

export type CardWords = (typeof cardText)['sv']

export const teamsText = both(
  {
    received: 'Jag tar emot och svarar strax.',
    pressed: 'Mottaget.',
    openChat: 'Svaret är bara till dig. Öppna en chatt med mig, så svarar jag där.',
    fault: 'Något gick fel hos mig. Inget är sparat. Försök igen.',
    about: 'Loggar det som händer i jobbspåren och visar det för kvinnor och män.',
    aboutFully: (name: string) =>
      `${name} är en assistent för den operativa gruppen och styrgruppen i en lokal överenskommelse. ` +
      'Gruppen loggar det som händer med en rad eller ett formulär och får sammanställningar uppdelade på kvinnor och män. ' +
      'Skriv aldrig namn eller personnummer till assistenten.',
  },
  {
    received: 'Received, I will answer shortly.',
    pressed: 'Received.',
    openChat: 'The answer is for you alone. Open a chat with me and I will answer there.',
    fault: 'Something went wrong on my side. Nothing is saved. Try again.',
    about: 'Records what happens in the job tracks and shows it for women and men.',
    aboutFully: (name: string) =>
      `${name} is an assistant for the operative group and the steering group of a local agreement. ` +
      'The group records what happens in a line or a form and gets summaries split into women and men. ' +
      'Never write names or personal identity numbers to the assistant.',
  },
)
