import type { RunEventKind } from '../domain/checklist/run-history.ts'
import { both } from './both.ts'
import { longDay } from './format.ts'

type Day = Temporal.PlainDate

/** What an entry says beside its kind, in words. */
type EventWords = {
  /** a function outside, whose word it is */
  readonly outside: string | null
  /** to whom a step went */
  readonly to: string | null
  readonly due: Day | null
  readonly version: number | null
}

/** `Klart enligt mentor på IM` */
function what(kind: RunEventKind, { outside, to, due, version }: EventWords): string {
  switch (kind) {
    case 'started':
      return 'Startad'
    case 'done':
      return outside === null ? 'Klart' : `Klart enligt ${outside}`
    case 'reopened':
      return 'Tillbaka på listan'
    case 'skipped':
      return 'Hoppades över'
    case 'blocked':
      return 'Hindrat'
    case 'notThisTime':
      return 'Inte den här gången'
    case 'handed':
      return to === null ? 'Lämnat vidare' : `Lämnat till ${to}`
    case 'accepted':
      return 'Mottaget'
    case 'sentBack':
      return 'Skickat tillbaka'
    case 'moved':
      return due === null ? 'Ny dag' : `Ny dag, ${longDay(due, 'sv')}`
    case 'redacted':
      return 'Texten borttagen'
    case 'added':
      return `Nytt steg från version ${version}`
    case 'changed':
      return `Ändrat enligt version ${version}`
    case 'removed':
      return `Utgick med version ${version}`
    case 'kept':
      return `Behölls som det var när version ${version} kom`
    case 'upgraded':
      return `Följer version ${version}`
    case 'ended':
      return 'Avslutad'
  }
}

function whatEn(kind: RunEventKind, { outside, to, due, version }: EventWords): string {
  switch (kind) {
    case 'started':
      return 'Started'
    case 'done':
      return outside === null ? 'Done' : `Done according to ${outside}`
    case 'reopened':
      return 'Back on the list'
    case 'skipped':
      return 'Skipped'
    case 'blocked':
      return 'Blocked'
    case 'notThisTime':
      return 'Not this time'
    case 'handed':
      return to === null ? 'Handed on' : `Handed to ${to}`
    case 'accepted':
      return 'Accepted'
    case 'sentBack':
      return 'Sent back'
    case 'moved':
      return due === null ? 'New day' : `New day, ${longDay(due, 'en')}`
    case 'redacted':
      return 'Text removed'
    case 'added':
      return `New step from version ${version}`
    case 'changed':
      return `Changed by version ${version}`
    case 'removed':
      return `Taken out by version ${version}`
    case 'kept':
      return `Kept as it was when version ${version} came`
    case 'upgraded':
      return `Follows version ${version}`
    case 'ended':
      return 'Ended'
  }
}

/** What has happened to a checklist that is carried out. */
export const runHistoryText = both(
  {
    show: 'Historik',
    title: 'Historik för en checklista',
    label: 'Vilken checklista?',
    labelHint: 'Till exempel VT2027. Utan namn visas den som är igång.',
    of: (name: string) => `Historik: ${name}`,
    note: 'Det senaste står först. Skäl och annan text finns bara i steget.',
    what,
    ofStep: (event: string, title: string, name: string, when: string) => `${event}: ${title}. ${name}, ${when}.`,
    ofRun: (event: string, name: string, when: string) => `${event}. ${name}, ${when}.`,
    older: 'Äldre',
    nothing: 'Inget mer har hänt.',
    unknown: (typed: string) => `Jag hittar ingen checklista som heter ”${typed}”.`,
    pageTitle: 'Vad som har hänt',
    pageColumns: { day: 'Dag', what: 'Vad', step: 'Steg' },
    pageWhole: 'Hela checklistan',
  },
  {
    show: 'History',
    title: 'History of a checklist',
    label: 'Which checklist?',
    labelHint: 'For example VT2027. Without a name the one that is running is shown.',
    of: (name) => `History: ${name}`,
    note: 'The latest comes first. Reasons and other text are found in the step alone.',
    what: whatEn,
    ofStep: (event, title, name, when) => `${event}: ${title}. ${name}, ${when}.`,
    ofRun: (event, name, when) => `${event}. ${name}, ${when}.`,
    older: 'Older',
    nothing: 'Nothing more has happened.',
    unknown: (typed) => `I find no checklist called “${typed}”.`,
    pageTitle: 'What has happened',
    pageColumns: { day: 'Day', what: 'What', step: 'Step' },
    pageWhole: 'The whole checklist',
  },
)
