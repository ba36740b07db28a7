import type { Paper, PaperTable } from '../../src/files/paper.ts'

const words = (...texts: readonly string[]) => texts.map((text) => ({ text, number: null }))

const tasks: PaperTable = {
  title: 'Det här ska göras',
  columns: ['Uppgift', 'Ansvarig', 'Klart senast'],
  rows: [
    words('Fråga skolköken om två platser till', 'Arbetsmarknadskoordinator', '10 december 2026'),
    words('Ta fram förslag på innehåll i ett kort vårdspår & stäm av med Šabić', 'Projektledare', '17 december 2026'),
  ],
  note: null,
  holds: 'words',
}

/** Minutes of a meeting with everything that a paper can have. */
export const minutes: Paper = {
  language: 'sv',
  title: 'minnesanteckningar, operativa gruppen 3 december 2026',
  registry: { authority: 'Exempelkommunen, vuxenutbildningen', dnr: 'VUX 2026/123' },
  archival: true,
  lines: [
    'Operativa gruppen i Exempelkommunen',
    'Torsdag 3 december 2026 kl. 9.00–10.30, Campus, rum 2',
    'Godkända av projektledaren 4 december 2026',
  ],
  sections: [
    {
      heading: 'Närvarande funktioner',
      chart: null,
      table: null,
      paragraphs: [],
      list: {
        numbered: false,
        points: ['Arbetsförmedlare', 'Arbetsmarknadskoordinator', 'SFI-samordnare (ersätts av Łukasz Dženan Šabić)'],
      },
    },
    {
      heading: 'Vad vi sa',
      chart: null,
      table: null,
      paragraphs: [
        'Skolkök har en ny intresserad arbetsgivare. Gruppen är överens om att fråga de tre skolköken om hur många platser de kan ta emot i vår, och om handledarna hinner med fler deltagare samtidigt.',
        'Resultatet firas på fredag 🎉🎉 med tårta.',
      ],
      list: {
        numbered: true,
        points: [
          'Jobbspåret Skolkök fortsätter under våren med högst åtta deltagare.',
          'Frågan om ett vårdspår lyfts till styrgruppen. Underlaget tas fram av projektledaren och skickas fem arbetsdagar före mötet, så att alla hinner läsa det.',
        ],
      },
    },
    { heading: 'Uppgifter', chart: null, table: tasks, paragraphs: [] },
    {
      heading: 'Läget i jobbspåren',
      chart: {
        title: 'Hittills i år',
        categories: ['Började', 'Fick jobb'],
        series: [
          { name: 'Kvinnor', values: [19, 7] },
          { name: 'Män', values: [22, 9] },
        ],
        leftOut: null,
      },
      table: {
        title: 'Hittills i år, kvinnor och män',
        columns: ['Mått', 'Kvinnor', 'Män', 'Uppgift saknas', 'Totalt'],
        rows: [
          [
            { text: 'Började i jobbspår', number: null },
            { text: '19', number: 19 },
            { text: '22', number: 22 },
            { text: '<5', number: null },
            { text: 'dolt', number: null },
          ],
        ],
        note: '<5 betyder 1–4.',
      },
      paragraphs: [],
    },
  ],
  definitions: { heading: 'Så räknar vi', items: [] },
  method: { heading: 'Metod', paragraphs: [] },
}
