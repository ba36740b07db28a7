import type { KindId } from '../domain/kinds.ts'
import { both } from './both.ts'

type KindWords = {
  /** first on the line */
  readonly name: string
  /** in forms, where it is not the name */
  readonly label?: string
  /** other words that people write first on the line */
  readonly also: readonly string[]
  /** what happened, as a clause without its day */
  readonly did: Clause
  /** as a row or column heading */
  readonly heading: string
  readonly details: Readonly<Record<string, string>>
  /** the question that the closed choice answers */
  readonly asks: string | null
}

/** @param who "2 kvinnor", a code or an employer, empty for a note · @param one of a single person */
type Clause = (who: string, track: string | null, one: boolean) => string

const none = { details: {}, asks: null }

const clause = (...words: readonly (string | null)[]) => words.filter(Boolean).join(' ')

/** "1 man började praktik i Skolkök" */
const inTrack =
  (did: string, within: string): Clause =>
  (who, track) =>
    clause(who, did, track && `${within} ${track}`)
/** "1 man fullföljde jobbspåret Skolkök" */
const theTrack =
  (did: string, noun: string, after = ''): Clause =>
  (who, track) =>
    clause(who, did, noun, track, after)
/** "1 man i jobbspåret Skolkök fick jobb" */
const fromTrack =
  (within: string, did: string): Clause =>
  (who, track) =>
    clause(who, track && `${within} ${track}`, did)
/** "Exempelmark anslöt sig till Skolkök", to the whole where no track is named */
const ofEmployer =
  (did: string, whole: string): Clause =>
  (who, track) =>
    clause(who, did, track ?? whole)

const sv: Record<KindId, KindWords> = {
  selected: {
    name: 'utvald',
    label: 'Valdes ut',
    also: ['ur', 'utvalda', 'valdes'],
    did: inTrack('valdes ut', 'i'),
    heading: 'Valdes ut',
    ...none,
  },
  started: {
    name: 'började',
    also: ['st', 'start', 'startade', 'börjat'],
    did: theTrack('började i', 'jobbspåret'),
    heading: 'Började i jobbspår',
    ...none,
  },
  placement: {
    name: 'praktik',
    also: ['pr', 'började praktik', 'praktikstart'],
    did: inTrack('började praktik', 'i'),
    heading: 'Började praktik',
    ...none,
  },
  placementEnded: {
    name: 'praktik slut',
    label: 'Avslutade praktik',
    also: ['ps', 'praktiken slut', 'slutade praktik', 'praktik avslutad'],
    did: inTrack('avslutade praktiken', 'i'),
    heading: 'Avslutade praktik',
    details: { asPlanned: 'Som planerat', early: 'I förtid' },
    asks: 'Hur avslutades praktiken?',
  },
  followUp: {
    name: 'uppföljning',
    also: ['up', 'avstämning', 'följt upp', 'uppföljningar'],
    did: inTrack('följdes upp', 'i'),
    heading: 'Uppföljningar',
    details: { good: 'Bra', needsSupport: 'Behöver stöd', unsure: 'Osäkert', ending: 'Avslutas' },
    asks: 'Hur går det?',
  },
  paused: {
    name: 'uppehåll',
    also: ['uh', 'paus'],
    did: inTrack('tar uppehåll', 'i'),
    heading: 'Tog uppehåll',
    ...none,
  },
  returned: {
    name: 'åter',
    label: 'Kom tillbaka',
    also: ['åt', 'tillbaka', 'återkom'],
    did: inTrack('är tillbaka efter uppehåll', 'i'),
    heading: 'Åter efter uppehåll',
    ...none,
  },
  completed: {
    name: 'fullföljde',
    also: ['ff', 'fullföljt', 'klar', 'klara'],
    did: theTrack('fullföljde', 'jobbspåret'),
    heading: 'Fullföljde',
    ...none,
  },
  job: {
    name: 'jobb',
    label: 'Fick jobb',
    also: ['jo', 'fick jobb', 'fått jobb', 'anställd', 'anställning'],
    did: fromTrack('i jobbspåret', 'fick jobb'),
    heading: 'Fick jobb',
    details: { withSupport: 'Med lönestöd', withoutSupport: 'Utan lönestöd', unknown: 'Vet inte' },
    asks: 'Med eller utan lönestöd?',
  },
  studies: {
    name: 'studier',
    also: ['stu', 'började studera', 'studerar'],
    did: fromTrack('i jobbspåret', 'började studera'),
    heading: 'Började studera',
    ...none,
  },
  discontinued: {
    name: 'avbröt',
    also: ['av', 'avbrott', 'avbrutit', 'slutade'],
    did: theTrack('avbröt', 'jobbspåret'),
    heading: 'Avbröt',
    details: {
      job: 'Jobb',
      studies: 'Studier',
      moved: 'Flytt',
      employerEnded: 'Arbetsgivaren avslutade',
      other: 'Annat/anges inte',
    },
    asks: 'Varför avbröt personen?',
  },
  pupils: {
    name: 'elever',
    label: 'Elever i överlämningen',
    also: ['el', 'elev'],
    did: (who, track, one) => inTrack(`är ${one ? 'elev' : 'elever'} i överlämningen`, 'i')(who, track, one),
    heading: 'Elever i överlämningen',
    details: {
      komvux: 'Komvux',
      sfi: 'SFI',
      folkHighSchool: 'Folkhögskola',
      upperSecondary: 'Gymnasium',
      workOrTrack: 'Arbete eller jobbspår',
      employmentService: 'Arbetsförmedlingen',
      noPlan: 'Saknar plan',
    },
    asks: 'Vart går eleverna vidare?',
  },
  employerJoined: {
    name: 'arbetsgivare med',
    label: 'Arbetsgivare gick med',
    also: ['am', 'ny arbetsgivare med', 'arbetsgivare anslöt'],
    did: ofEmployer('anslöt sig till', 'samarbetet'),
    heading: 'Arbetsgivare som anslöt sig',
    details: { private: 'Privat', public: 'Offentlig', nonProfit: 'Ideell' },
    asks: 'Vilken sorts arbetsgivare?',
  },
  employerLeft: {
    name: 'arbetsgivare lämnar',
    also: ['al', 'arbetsgivare lämnade'],
    did: ofEmployer('lämnade', 'samarbetet'),
    heading: 'Arbetsgivare som lämnade',
    ...none,
  },
  note: {
    name: 'notering',
    also: ['no', 'notis', 'anteckning'],
    did: inTrack('notering', 'i'),
    heading: 'Noteringar',
    ...none,
  },
}

const en: Record<KindId, KindWords> = {
  selected: {
    name: 'selected',
    label: 'Were selected',
    also: [],
    did: inTrack('selected', 'in'),
    heading: 'Selected',
    ...none,
  },
  started: {
    name: 'started',
    also: ['began'],
    did: theTrack('started in', 'the job track'),
    heading: 'Started in a job track',
    ...none,
  },
  placement: {
    name: 'placement',
    also: ['started placement'],
    did: inTrack('started a placement', 'in'),
    heading: 'Started a placement',
    ...none,
  },
  placementEnded: {
    name: 'placement ended',
    label: 'Ended a placement',
    also: ['ended placement'],
    did: inTrack('ended the placement', 'in'),
    heading: 'Ended a placement',
    details: { asPlanned: 'As planned', early: 'Early' },
    asks: 'How did the placement end?',
  },
  followUp: {
    name: 'follow-up',
    also: ['followed up', 'check-in'],
    did: inTrack('followed up', 'in'),
    heading: 'Follow-ups',
    details: { good: 'Good', needsSupport: 'Needs support', unsure: 'Unsure', ending: 'Ending' },
    asks: 'How is it going?',
  },
  paused: { name: 'pause', also: ['paused'], did: inTrack('taking a pause', 'in'), heading: 'Paused', ...none },
  returned: {
    name: 'back',
    label: 'Came back',
    also: ['returned'],
    did: inTrack('back after a pause', 'in'),
    heading: 'Back after a pause',
    ...none,
  },
  completed: {
    name: 'completed',
    also: ['finished'],
    did: theTrack('completed', 'the job track'),
    heading: 'Completed',
    ...none,
  },
  job: {
    name: 'job',
    label: 'Got a job',
    also: ['got a job', 'employed'],
    did: fromTrack('in the job track', 'got a job'),
    heading: 'Got a job',
    details: { withSupport: 'With wage subsidy', withoutSupport: 'Without wage subsidy', unknown: 'Not known' },
    asks: 'With or without a wage subsidy?',
  },
  studies: {
    name: 'studies',
    also: ['started studies'],
    did: fromTrack('in the job track', 'started studies'),
    heading: 'Started studies',
    ...none,
  },
  discontinued: {
    name: 'discontinued',
    also: ['dropped out', 'left early'],
    did: theTrack('left', 'the job track', 'early'),
    heading: 'Discontinued',
    details: {
      job: 'Job',
      studies: 'Studies',
      moved: 'Moved',
      employerEnded: 'Ended by the employer',
      other: 'Other/not given',
    },
    asks: 'Why did the person leave?',
  },
  pupils: {
    name: 'pupils',
    label: 'Pupils in the handover',
    also: ['pupil'],
    did: (who, track, one) => inTrack(`${one ? 'is a pupil' : 'are pupils'} in the handover`, 'in')(who, track, one),
    heading: 'Pupils in the handover',
    details: {
      komvux: 'Municipal adult education',
      sfi: 'SFI',
      folkHighSchool: 'Folk high school',
      upperSecondary: 'Upper secondary school',
      workOrTrack: 'Work or job track',
      employmentService: 'Employment service',
      noPlan: 'No plan',
    },
    asks: 'Where do the pupils go on to?',
  },
  employerJoined: {
    name: 'employer joined',
    also: [],
    did: ofEmployer('joined', 'the cooperation'),
    heading: 'Employers that joined',
    details: { private: 'Private', public: 'Public', nonProfit: 'Non-profit' },
    asks: 'What kind of employer?',
  },
  employerLeft: {
    name: 'employer left',
    also: [],
    did: ofEmployer('left', 'the cooperation'),
    heading: 'Employers that left',
    ...none,
  },
  note: { name: 'note', also: [], did: inTrack('note', 'in'), heading: 'Notes', ...none },
}

export const kindText = both(sv, en)
