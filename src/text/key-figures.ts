import { both } from './both.ts'

/** The words of nyckeltal, and of the roll-up over all municipalities. */
export const keyFigureText = both(
  {
    title: 'Nyckeltal',
    heading: (which: string) => `Nyckeltal, ${which}`,
    period: 'Termin eller år',
    periodHint: 'Till exempel 2026 eller VT2026. Lämna tomt för året hittills.',
    soFar: (year: number) => `året hittills (${year})`,
    notOver: (period: string) => `${period} är inte slut. Här är året hittills.`,
    toCome: (period: string) => `${period} har inte börjat. Här är året hittills.`,
    wholeYearOnly: (term: string) => `För ${term} finns inga tal som kan visas här. Här är hela året.`,
    unknown: (word: string) =>
      `”${word}” är ingen period jag förstår. Skriv ett år eller en termin, till exempel 2026 eller VT2026.`,
    notWeek: 'Nyckeltal finns för terminer och år. En vecka ser du i sammanställningen.',
    weekButton: (week: number) => `Sammanställning v. ${week}`,
    tooOld: 'Så gamla tal har jag inte.',
    nothing: (period: string) =>
      `Inga tal för ${period} kan visas. De är så små att enskilda personer skulle kunna kännas igen.`,
    standing: (day: string) => `Jobbspår och arbetsgivare, ${day}`,
    computedJobs: (part: string, base: string, percent: string) =>
      `Egen beräkning för hela landet: ${part} av ${base} som hade fullföljt hade fått jobb = ${percent}.`,
    computedPrivate: (part: string, base: string, percent: string) =>
      `Egen beräkning för hela landet: ${part} av ${base} arbetsgivare var privata = ${percent}.`,
    supportNotStated: 'Om jobben i hela landet var med eller utan lönestöd framgår inte av underlaget.',
    sectors: 'Branscher i hela landet: det framgår inte av underlaget. Hos oss visas arbetsgivarnas sektor.',
    lastYear: (year: number) => `Hela ${year}`,
    thisYear: 'Året hittills',
    national: {
      heading: (year: number) => `Nyckeltal för alla kommuner här, ${year}`,
      people: 'Kvinnor och män i jobbspåren',
      standing: (day: string) => `Kommuner, jobbspår och arbetsgivare, ${day}`,
      ours: 'Alla kommuner här',
      municipalities: 'Kommuner',
      answered: '91\u00a0% av 243 svarade',
      sectors: 'Branscher i hela landet: det framgår inte av underlaget.',
      read: (k: number) =>
        `Så läser du: en rad visas hel eller inte alls. Dolt betyder att raden inte visas, för att skydda enskilda: något tal är under ${k}, eller så skulle en enda kommuns tal kunna räknas fram. Uppgift saknas betyder att kön inte är registrerat.`,
      frozen: (day: string) => `Publicerat ${day}. Talen ändras inte efter det.`,
      source: (source: string) => `Källa: kommunernas loggar · ${source}.`,
    },
  },
  {
    title: 'Key figures',
    heading: (which: string) => `Key figures, ${which}`,
    period: 'Term or year',
    periodHint: 'For example 2026 or VT2026 (spring term). Leave empty for the year so far.',
    soFar: (year: number) => `${year} so far`,
    notOver: (period: string) => `${period} is not over. Here is the year so far.`,
    toCome: (period: string) => `${period} has not begun. Here is the year so far.`,
    wholeYearOnly: (term: string) =>
      `There are no numbers for the ${term} that can be shown here. Here is the whole year.`,
    unknown: (word: string) =>
      `“${word}” is not a period that I understand. Write a year or a term, for example 2026 or VT2026.`,
    notWeek: 'Key figures are for terms and years. A week is in the summary.',
    weekButton: (week: number) => `Summary week ${week}`,
    tooOld: 'I have no numbers that old.',
    nothing: (period: string) =>
      `No numbers for ${period} can be shown. They are so small that individuals could be recognised.`,
    standing: (day: string) => `Job tracks and employers, ${day}`,
    computedJobs: (part: string, base: string, percent: string) =>
      `Our calculation for the whole country: ${part} of the ${base} who had completed had got a job = ${percent}.`,
    computedPrivate: (part: string, base: string, percent: string) =>
      `Our calculation for the whole country: ${part} of ${base} employers were private = ${percent}.`,
    supportNotStated: 'Whether the jobs in the whole country were with or without wage subsidy is not stated.',
    sectors:
      'Lines of business in the whole country: it is not stated in the source. With us the employers’ sector is shown.',
    lastYear: (year: number) => `All of ${year}`,
    thisYear: 'The year so far',
    national: {
      heading: (year: number) => `Key figures for all municipalities here, ${year}`,
      people: 'Women and men in the job tracks',
      standing: (day: string) => `Municipalities, job tracks and employers, ${day}`,
      ours: 'All municipalities here',
      municipalities: 'Municipalities',
      answered: '91% of 243 answered',
      sectors: 'Lines of business in the whole country: it is not stated in the source.',
      read: (k: number) =>
        `How to read this: a row is shown whole or not at all. Hidden means that it is not shown, to protect individuals: a number is below ${k}, or the number of a single municipality could be worked out. Not recorded means that gender is not registered.`,
      frozen: (day: string) => `Published ${day}. The numbers do not change after that.`,
      source: (source: string) => `Source: the municipalities’ logs · ${source}.`,
    },
  },
)
