import type { Measure } from '../domain/measures.ts'
import type { Term } from '../domain/period.ts'
import { both } from './both.ts'

/** As a row of a table; `short` in a line of totals. */
type MeasureWords = { readonly row: string; readonly short: string }

const same = (row: string): MeasureWords => ({ row, short: row })

const sv: Record<Measure, MeasureWords> = {
  selected: same('Valdes ut'),
  started: { row: 'Började i jobbspår', short: 'Började' },
  placement: same('Började praktik'),
  placementEnded: same('Avslutade praktik'),
  followUp: same('Följdes upp'),
  paused: same('Tog uppehåll'),
  returned: same('Åter efter uppehåll'),
  completed: same('Fullföljde'),
  job: { row: 'Fick jobb, med eller utan lönestöd', short: 'Fick jobb' },
  jobSupported: same('Fick jobb med lönestöd'),
  jobUnsupported: same('Fick jobb utan lönestöd'),
  jobUnknown: same('Fick jobb, lönestöd ej angivet'),
  studies: same('Började studera'),
  discontinued: same('Avbröt'),
  active: { row: 'Aktiva vid periodens slut', short: 'Aktiva' },
}

const en: Record<Measure, MeasureWords> = {
  selected: same('Selected'),
  started: { row: 'Started in a job track', short: 'Started' },
  placement: same('Started a placement'),
  placementEnded: same('Ended a placement'),
  followUp: same('Followed up'),
  paused: same('Paused'),
  returned: same('Back after a pause'),
  completed: same('Completed'),
  job: { row: 'Got a job, with or without wage subsidy', short: 'Got a job' },
  jobSupported: same('Got a job with wage subsidy'),
  jobUnsupported: same('Got a job without wage subsidy'),
  jobUnknown: same('Got a job, wage subsidy not stated'),
  studies: same('Started studies'),
  discontinued: same('Discontinued'),
  active: { row: 'Active at the end of the period', short: 'Active' },
}

const svNumbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio']
const enNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const svDid = (measure: Measure) => lower(sv[measure].short)
const enDid = (measure: Measure) => lower(en[measure].short)

/** Those who did something, women and men of them in per cent, as they are written. */
type Among = { readonly did: string; readonly women: string; readonly men: string }

/** Shares name what they are shares of: "andel av kvinnorna som fullföljde". */
const svShares = {
  heading: (measure: Measure) => `Andel som ${svDid(measure)}`,
  women: (base: Measure) => `kvinnorna som ${svDid(base)}`,
  men: 'männen',
  /** after a number that has no per cent: "7 av 9 kvinnor som fullföljde" */
  bareWomen: (base: Measure) => `kvinnor som ${svDid(base)}`,
  bareMen: 'män',
  did: (measure: Measure) => svDid(measure),
}

const enShares: typeof svShares = {
  heading: (measure) => `Share who ${enDid(measure)}`,
  women: (base) => `the women who ${enDid(base)}`,
  men: 'the men',
  bareWomen: (base) => `women who ${enDid(base)}`,
  bareMen: 'men',
  did: (measure) => enDid(measure),
}

/** How numbers are said: tables, shares, how to read them. */
export const numbers = both(
  {
    measures: sv,
    measure: 'Mått',
    track: 'Jobbspår',
    /** before what it counts: "ett av spåren" */
    inWordsOf: (value: number) => (value === 1 ? 'ett' : (svNumbers[value] ?? String(value))),
    inWords: (value: number) => svNumbers[value] ?? String(value),
    hidden: 'dolt',
    /** of a table's row, one after another */
    women: (count: string, one: boolean) => `${count} ${one ? 'kvinna' : 'kvinnor'}`,
    men: (count: string, one: boolean) => `${count} ${one ? 'man' : 'män'}`,
    unrecorded: (count: string) => `${count} där uppgift saknas`,
    total: (count: string) => `totalt ${count}`,
    few: (k: string) => `färre än ${k}`,
    womenHidden: 'antalet kvinnor visas inte',
    menHidden: 'antalet män visas inte',
    unrecordedHidden: 'antalet där uppgift saknas visas inte',
    totalHidden: 'totalen visas inte',
    noneShown: 'inget av talen visas',
    week: (week: number) => `vecka ${week}`,
    weekOf: (week: number, year: number, days: string) => `vecka ${week} ${year} (${days})`,
    through: (week: number) => `till och med vecka ${week}`,
    throughShort: (week: number) => `t.o.m. v. ${week}`,
    untilToday: (day: string) => `till och med ${day}`,
    eachRow: 'varje rad till sin vecka',
    yearSoFar: (which: string) => `Hittills i år, kvinnor och män (${which})`,
    wholeYear: (year: number) => `Hela ${year}, kvinnor och män`,
    /** period: `vårterminen 2026`; reach: which days or weeks of it */
    periodTable: (period: string, reach: string) => `${period}, kvinnor och män (${reach})`,
    term: ({ year, half }: Term) => `${half === 'VT' ? 'vårterminen' : 'höstterminen'} ${year}`,
    perTrack: (title: string) => `${title}, per jobbspår`,
    weekTable: (which: string) => `${which}, kvinnor och män`,
    readProtected: (few: string | null) =>
      `Så läser du: ${few === null ? 'dolt' : `${few}. Dolt`} betyder att talet inte visas, för att skydda enskilda. Uppgift saknas betyder att kön inte är registrerat.`,
    fewMeans: (sign: string, most: number) => `${sign} betyder 1–${most}`,
    readExact: 'Så läser du: Uppgift saknas betyder att kön inte är registrerat. Händelser räknas på den dag de hände.',
    exact: 'Talen är exakta och gäller bara i den här gruppen. Skicka dem inte vidare.',
    yearChart: (year: number) => `Kvinnor och män ${year}`,
    notDrawn: (rows: string) => `Inte i diagrammet, eftersom något tal inte visas: ${rows}.`,
    tracksInside: 'Tal per jobbspår visas bara i operativa gruppen.',
    noTracks: 'Inga tal per jobbspår: varje spår har för få personer.',
    replaced: (k: string) => `Talen för året byts när minst ${k} har tillkommit.`,
    nothingYet: 'Inga tal för året kan visas än. De är så små att enskilda personer skulle kunna kännas igen.',
    share: (percent: string, of: string, part: string, base: string) => `${percent} av ${of} (${part} av ${base})`,
    /** the base is too small for a per cent */
    shareBare: (of: string, part: string, base: string) => `${part} av ${base} ${of}`,
    tooSmall: 'Underlaget är för litet för en slutsats.',
    distribution: (of: string, women: string, men: string, base: string) =>
      `Könsfördelning bland dem som ${of}: ${women} kvinnor, ${men} män (av ${base} där uppgiften finns).`,
    shares: svShares,
    jobGap: (women: string, men: string, points: string, interval: string) =>
      `Av kvinnorna som fullföljde fick ${women} jobb, av männen ${men}: en skillnad på ${points} procentenheter (95-procentigt konfidensintervall ${interval}).`,
    /** `did`, women and men in per cent of those before a step and of those after it */
    chain: (before: Among, after: Among) =>
      `Bland dem som ${before.did} är ${before.women} kvinnor och ${before.men} män, bland dem som ${after.did} ${after.women} kvinnor och ${after.men} män.`,
    splitHidden: 'uppdelningen på kvinnor och män visas inte',
    activeNow: (counts: string) => `Aktiva nu: ${counts}.`,
    placementsRunning: (counts: string) => `Pågående praktik: ${counts}.`,
    split: (women: string, men: string, unrecorded: string) => `${women}, ${men}, uppgift saknas ${unrecorded}`,
    tracks: (running: number, planned: number) =>
      `Jobbspår: ${running} igång${planned ? `, ${planned} planeras` : ''}.`,
    employers: (all: number, privates: number) =>
      `Arbetsgivare: ${all}${all ? `, varav ${privates} ${privates === 1 ? 'privat' : 'privata'}` : ''}.`,
    genderMissing: (count: string) => `Kön saknas för ${count} deltagare.`,
    supportMissing: (count: string) => `Det framgår inte om ${count} fick jobb med eller utan lönestöd.`,
    quietUnnamed: (tracks: string) => `I ${tracks} av spåren är inget loggat på tre veckor.`,
    quietNamed: (tracks: string) => `Inget loggat på tre veckor: ${tracks}.`,
    leaderFollows: 'Projektledaren följer upp.',
    followUps: (done: number, needSupport: number) =>
      `Uppföljningar: ${done} ${done === 1 ? 'gjord' : 'gjorda'}, ${needSupport} behöver stöd.`,
  },
  {
    measures: en,
    measure: 'Measure',
    track: 'Job track',
    inWordsOf: (value: number) => enNumbers[value] ?? String(value),
    inWords: (value: number) => enNumbers[value] ?? String(value),
    hidden: 'hidden',
    women: (count: string, one: boolean) => `${count} ${one ? 'woman' : 'women'}`,
    men: (count: string, one: boolean) => `${count} ${one ? 'man' : 'men'}`,
    unrecorded: (count: string) => `${count} not recorded`,
    total: (count: string) => `${count} in total`,
    few: (k: string) => `fewer than ${k}`,
    womenHidden: 'the number of women is not shown',
    menHidden: 'the number of men is not shown',
    unrecordedHidden: 'the number not recorded is not shown',
    totalHidden: 'the total is not shown',
    noneShown: 'none of the numbers is shown',
    week: (week: number) => `week ${week}`,
    weekOf: (week: number, year: number, days: string) => `week ${week} ${year} (${days})`,
    through: (week: number) => `through week ${week}`,
    throughShort: (week: number) => `through w. ${week}`,
    untilToday: (day: string) => `through ${day}`,
    eachRow: 'each row through its own week',
    yearSoFar: (which: string) => `So far this year, women and men (${which})`,
    wholeYear: (year: number) => `All of ${year}, women and men`,
    periodTable: (period: string, reach: string) => `${period}, women and men (${reach})`,
    term: ({ year, half }: Term) => `${half === 'VT' ? 'spring term' : 'autumn term'} ${year}`,
    perTrack: (title: string) => `${title}, per job track`,
    weekTable: (which: string) => `${which}, women and men`,
    readProtected: (few: string | null) =>
      `How to read this: ${few === null ? 'hidden' : `${few}. Hidden`} means that the number is not shown, to protect individuals. Not recorded means that gender is not registered.`,
    fewMeans: (sign: string, most: number) => `${sign} means 1–${most}`,
    readExact:
      'How to read this: not recorded means that gender is not registered. Events count on the day they happened.',
    exact: 'The numbers are exact and for this group only. Do not pass them on.',
    yearChart: (year: number) => `Women and men ${year}`,
    notDrawn: (rows: string) => `Not in the chart, because a number is not shown: ${rows}.`,
    tracksInside: 'Numbers per job track are shown in the operative group only.',
    noTracks: 'No numbers per job track: each track has too few people.',
    replaced: (k: string) => `The numbers for the year are replaced when at least ${k} have been added.`,
    nothingYet: 'No numbers for the year can be shown yet. They are so small that individuals could be recognised.',
    share: (percent: string, of: string, part: string, base: string) => `${percent} of ${of} (${part} of ${base})`,
    shareBare: (of: string, part: string, base: string) => `${part} of ${base} ${of}`,
    tooSmall: 'The numbers are too small for a conclusion.',
    distribution: (of: string, women: string, men: string, base: string) =>
      `Gender distribution among those who ${of}: ${women} women, ${men} men (of ${base} where it is recorded).`,
    shares: enShares,
    jobGap: (women: string, men: string, points: string, interval: string) =>
      `Of the women who completed, ${women} got a job, of the men ${men}: a difference of ${points} percentage points (95% confidence interval ${interval}).`,
    chain: (before: Among, after: Among) =>
      `Of those who ${before.did}, ${before.women} are women and ${before.men} men; of those who ${after.did}, ${after.women} and ${after.men}.`,
    splitHidden: 'women and men separately are not shown',
    activeNow: (counts: string) => `Active now: ${counts}.`,
    placementsRunning: (counts: string) => `Placements running: ${counts}.`,
    split: (women: string, men: string, unrecorded: string) => `${women}, ${men}, not recorded ${unrecorded}`,
    tracks: (running: number, planned: number) =>
      `Job tracks: ${running} running${planned ? `, ${planned} planned` : ''}.`,
    employers: (all: number, privates: number) => `Employers: ${all}${all ? `, of which ${privates} private` : ''}.`,
    genderMissing: (count: string) => `Gender is not recorded for ${count} participants.`,
    supportMissing: (count: string) => `It is not stated whether ${count} got a job with or without a wage subsidy.`,
    quietUnnamed: (tracks: string) => `Nothing has been logged in ${tracks} of the tracks for three weeks.`,
    quietNamed: (tracks: string) => `Nothing logged for three weeks: ${tracks}.`,
    leaderFollows: 'The project leader follows up.',
    followUps: (done: number, needSupport: number) => `Follow-ups: ${done} made, ${needSupport} need support.`,
  },
)
