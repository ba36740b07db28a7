import type { Evidence, Holding } from '../domain/checklist/template.ts'
import type { Decider } from '../domain/checklist/version.ts'
import { both } from './both.ts'
import { dayOf } from './format.ts'

type Day = Temporal.PlainDate

const holds: Record<Holding, string> = {
  nothing: 'Här antecknas bara klart eller inte klart.',
  contacts: 'Här antecknas bara funktion och tjänstekontakt.',
  counts: 'Här antecknas bara klart eller inte klart. Antalet loggas med logga elever, uppdelat på kvinnor och män.',
}

const holdsEn: Record<Holding, string> = {
  nothing: 'Only done or not done is noted here.',
  contacts: 'Only a function and its work contact are noted here.',
  counts: 'Only done or not done is noted here. The number is logged with log students, women and men.',
}

const evidence: Record<Evidence, string> = {
  law: 'lag',
  practice: 'så gör andra',
  agreement: 'överenskommelsen',
  judgement: 'Bedömning',
}
const evidenceEn: Record<Evidence, string> = {
  law: 'law',
  practice: 'what others do',
  agreement: 'the agreement',
  judgement: 'Judgement',
}

const deciders: Record<Decider, string> = { operative: 'operativa gruppen', steering: 'styrgruppen' }
const decidersEn: Record<Decider, string> = { operative: 'the operative group', steering: 'the steering group' }

/** Checklists as they are read: in the chat, on their page and in their document. */
export const checklistText = both(
  {
    title: 'Checklistor',
    ask: 'Vilken, eller vilka steg?',
    askHint: 'Till exempel överlämning, överlämning fas 2, mina, oktober, steg 5 eller mentor.',
    anchorField: 'Räkna dagarna från',
    show: 'Visa',
    intro: 'Rutiner steg för steg. En checklista är ett förslag tills gruppen har fastställt den.',
    steps: (count: number) => (count === 1 ? '1 steg' : `${count} steg`),
    shippedState: 'Förslag som följer med assistenten',
    proposalState: (version: number) => `Förslag, version ${version}`,
    adoptedState: (version: number, by: Decider, on: Day) =>
      `Version ${version}, fastställd av ${deciders[by]} ${dayOf(on, 'sv')}`,
    retiredState: (version: number, by: Decider, on: Day) =>
      `Version ${version}, ersatt. Den fastställdes av ${deciders[by]} ${dayOf(on, 'sv')}`,
    notAdopted: 'Gruppen har inte fastställt den här checklistan.',
    newer: (version: number) => `Det finns ett nyare förslag, version ${version}.`,
    deciders,
    counted: (anchor: string) => `Dagarna räknas från ${anchor}.`,
    example: (day: string, label: string, source: string) => `Exempel från ${source}: ${day} för ${label}.`,
    yours: (day: string) => `Här är det ${day}.`,
    ofRun: (day: string, label: string) => `För ${label} är det ${day}.`,
    noDays: (anchor: string, key: string) =>
      `Dagarna räknas från ${anchor}. Skriv till exempel checklista ${key} start:2027-01-11 för att se dem.`,
    ownDays: 'Skriv till exempel överlämning terminsslut:2027-06-10 för era egna dagar.',
    weeks: (count: number, anchor: string) =>
      count === 0
        ? `vid ${anchor}`
        : `${Math.abs(count)} ${Math.abs(count) === 1 ? 'vecka' : 'veckor'} ${count < 0 ? 'före' : 'efter'} ${anchor}`,
    days: (count: number, anchor: string) =>
      count === 0
        ? `vid ${anchor}`
        : `${Math.abs(count)} ${Math.abs(count) === 1 ? 'dag' : 'dagar'} ${count < 0 ? 'före' : 'efter'} ${anchor}`,
    phase: (no: number, title: string) => `Fas ${no}: ${title}`,
    phaseButton: (no: number) => `Fas ${no}`,
    step: (no: string, title: string) => `Steg ${no}: ${title}`,
    responsible: 'Ansvarig',
    support: 'Stöd',
    when: 'När',
    doneWhen: 'Klart när',
    after: 'Efter',
    law: 'Lag',
    sources: 'Källor',
    basis: 'Grund',
    basisOf: (kinds: string) => `Grund: ${kinds}.`,
    judgementOnly: 'Bedömning: steget har ingen källa.',
    evidence,
    unverified: 'inte kontrollerat',
    what: 'Vad',
    chat: 'I chatten',
    holds,
    own: 'Enskilda elever och personer hanteras i den egna organisationens system, aldrig här.',
    nobody: 'ingen är utsedd',
    heldBy: (role: string, who: string) => `${role}, hos oss nu: ${who}`,
    moreMine: (count: number) => `Och ${count} steg till i den checklistan.`,
    filtered: {
      mine: 'Dina steg',
      short: 'Kortversionen',
      carrier: (who: string) => `Steg för ${who}`,
      month: (of: string, month: string) => `${of || 'Steg'} i ${month}`,
    },
    noSteps: 'Inga steg stämmer med det.',
    noMine: 'Du har inga steg i checklistorna.',
    unknown: (typed: string) => `Jag förstår inte ”${typed}”. Skriv en checklista, en fas, en månad eller en funktion.`,
    several: (typed: string) => `”${typed}” kan vara flera checklistor. Vilken menar du?`,
    gone: 'Jag hittar inte checklistan.',
    noStep: 'Steget finns inte i den versionen.',
    all: 'Alla checklistor',
    going: 'Pågår nu',
    whole: 'Hela checklistan',
    mineButton: 'Mina steg',
    mineGoing: 'Mina steg att bocka av',
    shortButton: 'Kortversion',
    versions: 'Versioner',
    page: 'Öppna för utskrift',
    files: { docx: 'Word', pdf: 'PDF', json: 'JSON' },
    noLinks: 'Sidan för utskrift och Word-filen finns när den som sköter assistenten har satt PUBLIC_URL.',
    columns: ['Steg', 'Ansvarig', 'När', 'Klart när'],
    table: (no: number) => `Stegen i fas ${no}`,
    aboutHeading: 'Om checklistan',
    fileName: 'checklista',
    noPhase: (no: number, last: number) => `Det finns ingen fas ${no}. Faserna är 1–${last}.`,
    more: (count: number) => `Och ${count} steg till. Välj en fas, eller öppna sidan för utskrift.`,
    further: (count: number) => `Visa fler (${count} kvar)`,
    showStep: 'Visa steget',
    stepNo: (no: string) => `Steg ${no}`,
    week: (no: number) => `v.\u00a0${no}`,
    paperOf: (name: string) => `${name} · lokal överenskommelse`,
    removed: '(texten är borttagen)',
  },
  {
    title: 'Checklists',
    ask: 'Which one, or which steps?',
    askHint: 'For example handover, handover phase 2, mine, October, step 5.',
    anchorField: 'Count the days from',
    show: 'Show',
    intro: 'Routines step by step. A checklist is a proposal until the group has adopted it.',
    steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
    shippedState: 'A proposal that comes with the assistant',
    proposalState: (version) => `Proposal, version ${version}`,
    adoptedState: (version, by, on) => `Version ${version}, adopted by ${decidersEn[by]} on ${dayOf(on, 'en')}`,
    retiredState: (version, by, on) =>
      `Version ${version}, replaced. It was adopted by ${decidersEn[by]} on ${dayOf(on, 'en')}`,
    notAdopted: 'The group has not adopted this checklist.',
    newer: (version) => `There is a newer proposal, version ${version}.`,
    deciders: decidersEn,
    counted: (anchor) => `Days are counted from: ${anchor}.`,
    example: (day, label, source) => `Example from ${source}: ${day} for ${label}.`,
    yours: (day) => `Here it is ${day}.`,
    ofRun: (day, label) => `For ${label} it is ${day}.`,
    noDays: (anchor, key) =>
      `Days are counted from: ${anchor}. Write for example checklist ${key} start:2027-01-11 to see them.`,
    ownDays: 'Write for example handover anchor:2027-06-10 for your own days.',
    weeks: (count, anchor) =>
      count === 0
        ? `on: ${anchor}`
        : `${Math.abs(count)} ${Math.abs(count) === 1 ? 'week' : 'weeks'} ${count < 0 ? 'before' : 'after'}: ${anchor}`,
    days: (count, anchor) =>
      count === 0
        ? `on: ${anchor}`
        : `${Math.abs(count)} ${Math.abs(count) === 1 ? 'day' : 'days'} ${count < 0 ? 'before' : 'after'}: ${anchor}`,
    phase: (no, title) => `Phase ${no}: ${title}`,
    phaseButton: (no) => `Phase ${no}`,
    step: (no, title) => `Step ${no}: ${title}`,
    responsible: 'Responsible',
    support: 'Support',
    when: 'When',
    doneWhen: 'Done when',
    after: 'After',
    law: 'Law',
    sources: 'Sources',
    basis: 'Basis',
    basisOf: (kinds) => `Basis: ${kinds}.`,
    judgementOnly: 'Judgement: the step has no source.',
    evidence: evidenceEn,
    unverified: 'not verified',
    what: 'What',
    chat: 'In the chat',
    holds: holdsEn,
    own: 'Single students and persons are handled in each organisation’s own system, never here.',
    nobody: 'nobody is appointed',
    heldBy: (role, who) => `${role}, with us now: ${who}`,
    moreMine: (count) => `And ${count} more ${count === 1 ? 'step' : 'steps'} in that checklist.`,
    filtered: {
      mine: 'Your steps',
      short: 'The short version',
      carrier: (who) => `Steps of ${who}`,
      month: (of, month) => `${of || 'Steps'} in ${month}`,
    },
    noSteps: 'No steps fit that.',
    noMine: 'You have no steps in the checklists.',
    unknown: (typed) => `I do not understand “${typed}”. Write a checklist, a phase, a month or a function.`,
    several: (typed) => `“${typed}” can be several checklists. Which one do you mean?`,
    gone: 'I cannot find the checklist.',
    noStep: 'That step is not in this version.',
    all: 'All checklists',
    going: 'Going on now',
    whole: 'The whole checklist',
    mineButton: 'My steps',
    mineGoing: 'My steps to tick off',
    shortButton: 'Short version',
    versions: 'Versions',
    page: 'Open for printing',
    files: { docx: 'Word', pdf: 'PDF', json: 'JSON' },
    noLinks: 'The page for printing and the Word file exist once whoever runs the assistant has set PUBLIC_URL.',
    columns: ['Step', 'Responsible', 'When', 'Done when'],
    table: (no) => `The steps of phase ${no}`,
    aboutHeading: 'About the checklist',
    fileName: 'checklist',
    noPhase: (no, last) => `There is no phase ${no}. The phases are 1–${last}.`,
    more: (count) => `And ${count} more steps. Choose a phase, or open the page for printing.`,
    further: (count) => `Show more (${count} left)`,
    showStep: 'Show the step',
    stepNo: (no) => `Step ${no}`,
    week: (no) => `week ${no}`,
    paperOf: (name) => `${name} · local agreement`,
    removed: '(the text has been removed)',
  },
)
