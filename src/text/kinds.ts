import type { KindId } from '../domain/kinds.ts'
import { both } from './both.ts'

type KindWords = {
  /** in lists and forms */
  readonly name: string
  /** other words that people write first on the line */
  readonly also: readonly string[]
  /** what the people did, after the count: "2 kvinnor {did} i Skolkök"; for the others the whole of it */
  readonly did: string
  /** as a row or column heading */
  readonly heading: string
  readonly details: Readonly<Record<string, string>>
  /** the question that the closed choice answers */
  readonly asks: string | null
}

const none = { details: {}, asks: null }

const sv: Record<KindId, KindWords> = {
  selected: { name: 'utvald', also: ['ur', 'utvalda', 'valdes'], did: 'valdes ut', heading: 'Valdes ut', ...none },
  started: {
    name: 'började',
    also: ['st', 'start', 'startade', 'börjat'],
    did: 'började i jobbspåret',
    heading: 'Började i jobbspår',
    ...none,
  },
  placement: {
    name: 'praktik',
    also: ['pr', 'började praktik', 'praktikstart'],
    did: 'började praktik',
    heading: 'Började praktik',
    ...none,
  },
  placementEnded: {
    name: 'praktik slut',
    also: ['ps', 'praktiken slut', 'slutade praktik', 'praktik avslutad'],
    did: 'avslutade praktiken',
    heading: 'Avslutade praktik',
    details: { asPlanned: 'Som planerat', early: 'I förtid' },
    asks: 'Hur avslutades praktiken?',
  },
  followUp: {
    name: 'uppföljning',
    also: ['up', 'avstämning', 'följt upp', 'uppföljningar'],
    did: 'följdes upp',
    heading: 'Uppföljningar',
    details: { good: 'Bra', needsSupport: 'Behöver stöd', unsure: 'Osäkert', ending: 'Avslutas' },
    asks: 'Hur går det?',
  },
  paused: { name: 'uppehåll', also: ['uh', 'paus'], did: 'tar uppehåll', heading: 'Tog uppehåll', ...none },
  returned: {
    name: 'åter',
    also: ['åt', 'tillbaka', 'återkom'],
    did: 'är tillbaka efter uppehåll',
    heading: 'Åter efter uppehåll',
    ...none,
  },
  completed: {
    name: 'fullföljde',
    also: ['ff', 'fullföljt', 'klar', 'klara'],
    did: 'har fullföljt spåret',
    heading: 'Fullföljde',
    ...none,
  },
  job: {
    name: 'jobb',
    also: ['jo', 'fick jobb', 'fått jobb', 'anställd', 'anställning'],
    did: 'har fått jobb',
    heading: 'Fick jobb',
    details: { withSupport: 'Med lönestöd', withoutSupport: 'Utan lönestöd', unknown: 'Vet inte' },
    asks: 'Med eller utan lönestöd?',
  },
  studies: {
    name: 'studier',
    also: ['stu', 'började studera', 'studerar'],
    did: 'började studera',
    heading: 'Började studera',
    ...none,
  },
  discontinued: {
    name: 'avbröt',
    also: ['av', 'avbrott', 'avbrutit', 'slutade'],
    did: 'avbröt spåret',
    heading: 'Avbröt',
    details: {
      job: 'Jobb',
      studies: 'Studier',
      moved: 'Flytt',
      employerEnded: 'Arbetsgivaren avslutade',
      other: 'Annat/anges inte',
    },
    asks: 'Varför avbröts det?',
  },
  pupils: {
    name: 'elever',
    also: ['el', 'elev'],
    did: 'elever i överlämningen',
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
    asks: 'Vilken väg?',
  },
  employerJoined: {
    name: 'arbetsgivare med',
    also: ['am', 'ny arbetsgivare med', 'arbetsgivare anslöt'],
    did: 'anslöt sig',
    heading: 'Arbetsgivare som anslöt sig',
    details: { private: 'Privat', public: 'Offentlig', nonProfit: 'Ideell' },
    asks: 'Vilken sorts arbetsgivare?',
  },
  employerLeft: {
    name: 'arbetsgivare lämnar',
    also: ['al', 'arbetsgivare lämnade'],
    did: 'lämnade',
    heading: 'Arbetsgivare som lämnade',
    ...none,
  },
  note: { name: 'notering', also: ['no', 'notis', 'anteckning'], did: 'notering', heading: 'Noteringar', ...none },
}

const en: Record<KindId, KindWords> = {
  selected: { name: 'selected', also: [], did: 'selected', heading: 'Selected', ...none },
  started: {
    name: 'started',
    also: ['began'],
    did: 'started in the job track',
    heading: 'Started in a job track',
    ...none,
  },
  placement: {
    name: 'placement',
    also: ['started placement'],
    did: 'started a placement',
    heading: 'Started a placement',
    ...none,
  },
  placementEnded: {
    name: 'placement ended',
    also: ['ended placement'],
    did: 'ended the placement',
    heading: 'Ended a placement',
    details: { asPlanned: 'As planned', early: 'Early' },
    asks: 'How did the placement end?',
  },
  followUp: {
    name: 'follow-up',
    also: ['followed up', 'check-in'],
    did: 'followed up',
    heading: 'Follow-ups',
    details: { good: 'Good', needsSupport: 'Needs support', unsure: 'Unsure', ending: 'Ending' },
    asks: 'How is it going?',
  },
  paused: { name: 'pause', also: ['paused'], did: 'taking a pause', heading: 'Paused', ...none },
  returned: { name: 'back', also: ['returned'], did: 'back after a pause', heading: 'Back after a pause', ...none },
  completed: { name: 'completed', also: ['finished'], did: 'completed the track', heading: 'Completed', ...none },
  job: {
    name: 'job',
    also: ['got a job', 'employed'],
    did: 'got a job',
    heading: 'Got a job',
    details: { withSupport: 'With wage subsidy', withoutSupport: 'Without wage subsidy', unknown: 'Not known' },
    asks: 'With or without a wage subsidy?',
  },
  studies: { name: 'studies', also: ['started studies'], did: 'started studies', heading: 'Started studies', ...none },
  discontinued: {
    name: 'discontinued',
    also: ['dropped out', 'left early'],
    did: 'left the track early',
    heading: 'Discontinued',
    details: {
      job: 'Job',
      studies: 'Studies',
      moved: 'Moved',
      employerEnded: 'Ended by the employer',
      other: 'Other/not given',
    },
    asks: 'Why did it end?',
  },
  pupils: {
    name: 'pupils',
    also: ['pupil'],
    did: 'pupils in the handover',
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
    asks: 'Which way?',
  },
  employerJoined: {
    name: 'employer joined',
    also: [],
    did: 'joined',
    heading: 'Employers that joined',
    details: { private: 'Private', public: 'Public', nonProfit: 'Non-profit' },
    asks: 'What kind of employer?',
  },
  employerLeft: { name: 'employer left', also: [], did: 'left', heading: 'Employers that left', ...none },
  note: { name: 'note', also: [], did: 'note', heading: 'Notes', ...none },
}

export const kindText = both(sv, en)
