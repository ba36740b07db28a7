import type { Field, Option } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { type DigestSection, digestSections } from '../src/domain/settings.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

export const settingIds = [
  'receipt',
  'rollUp',
  'digest',
  'sections',
  'preview',
  'friday',
  'language',
  'pause',
  'threshold',
  'audienceOperative',
  'audienceSteering',
  'register',
  'turnHours',
  'modelCalls',
  'modelNotes',
] as const
export type SettingId = (typeof settingIds)[number]

export const every = ['week', 'otherWeek', 'month'] as const
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const lengths = ['full', 'short'] as const
export const pauses = ['none', 'week', 'until', 'furtherNotice'] as const

/** The field that says whether a section of the digest is there. */
export const fieldOfSection = {
  line: 'showLine',
  week: 'showWeek',
  standing: 'showStanding',
  year: 'showYear',
  lookAt: 'showLookAt',
  late: 'showLate',
} as const satisfies Record<DigestSection, string>

const decision = ['decidedBy', 'decidedOn', 'reference']

/** What is asked for each setting: the same in its form and on the line. */
const fieldsOf: Readonly<Record<SettingId, readonly string[]>> = {
  receipt: ['receipt'],
  rollUp: ['on', 'at'],
  digest: ['on', 'day', 'at', 'every', 'length'],
  sections: digestSections.map((section) => fieldOfSection[section]),
  preview: ['on', 'day', 'at'],
  friday: ['on', 'day', 'at'],
  language: ['language'],
  pause: ['pause', 'until'],
  threshold: ['threshold', ...decision],
  audienceOperative: ['audience', ...decision],
  audienceSteering: ['audience', ...decision],
  register: ['on', 'keyHolder', ...decision],
  turnHours: ['hours'],
  modelCalls: ['on', 'calls'],
  modelNotes: ['on', ...decision],
}

function isShown(name: string, what: SettingId | undefined): boolean {
  return what !== undefined && fieldsOf[what].includes(name)
}

/** The setting that an input is about. */
export const settingOf = (input: Input): SettingId | undefined => settingIds.find((id) => id === input.what)

/** A recorded decision goes with the change (number-rules §1). */
export const isDecided = (what: SettingId) => fieldsOf[what].includes('reference')

/** The values of one setting, as they are read from the words of a line: bare where a word can belong to one of them only. */
export const valueFields = (what: SettingId): readonly Field[] =>
  values
    .filter(({ name }) => fieldsOf[what].includes(name))
    .map(({ keyed: _, ...field }) => (what === 'sections' ? { ...field, keyed: true } : field))

const choice = (name: string, label: Field['label'], options: (words: Words) => readonly Option[]): Field => ({
  name,
  type: 'choice',
  label,
  options,
  required: true,
})

const onOrOff = ({ settings }: Words): readonly Option[] =>
  (['on', 'off'] as const).map((value) => ({
    value,
    label: settings.switch[value],
    also: settings.switchAlso[value],
  }))

/** Both languages' words before the colon: `delar efterregistrerat:av`. */
const sectionKeys: Record<DigestSection, readonly string[]> = {
  line: ['rad', 'line'],
  week: ['vecka', 'week'],
  standing: ['spår', 'jobbspår', 'arbetsgivare', 'tracks', 'employers'],
  year: ['år', 'året', 'year'],
  lookAt: ['titta', 'look'],
  late: ['efterregistrerat', 'efterhand', 'late'],
}

const all: readonly Field[] = [
  choice(
    'receipt',
    ({ settings }) => settings.receipt,
    ({ settings }) =>
      (['author', 'group'] as const).map((value) => ({
        value,
        label: settings.receipts[value],
        also: settings.receiptsAlso[value],
      })),
  ),
  choice('on', ({ settings }) => settings.on, onOrOff),
  ...digestSections.map(
    (section): Field => ({
      ...choice(fieldOfSection[section], ({ settings }) => settings.sections[section], onOrOff),
      keys: sectionKeys[section],
    }),
  ),
  choice(
    'day',
    ({ settings }) => settings.day,
    ({ settings }) =>
      weekdays.map((value) => {
        const label = settings.days[Number(value) - 1] ?? value
        return { value, label, also: settings.daysAlso(label) }
      }),
  ),
  {
    name: 'at',
    type: 'time',
    label: ({ settings }) => settings.at,
    hint: ({ settings }) => settings.atHint,
    keys: ['tid', 'kl'],
  },
  choice(
    'every',
    ({ settings }) => settings.every,
    ({ settings }) =>
      every.map((value) => ({ value, label: settings.everies[value], also: settings.everiesAlso[value] })),
  ),
  choice(
    'length',
    ({ settings }) => settings.length,
    ({ settings }) =>
      lengths.map((value) => ({ value, label: settings.lengths[value], also: settings.lengthsAlso[value] })),
  ),
  choice(
    'pause',
    ({ settings }) => settings.pause,
    ({ settings }) =>
      pauses.map((value) => ({ value, label: settings.pauses[value], also: settings.pausesAlso[value] })),
  ),
  choice(
    'language',
    ({ settings }) => settings.languageField,
    ({ settings }) =>
      (['sv', 'en'] as const).map((value) => ({ value, label: capital(settings.languages[value]), also: [value] })),
  ),
  {
    name: 'until',
    type: 'day',
    ahead: true,
    label: ({ settings }) => settings.until,
    hint: ({ settings }) => settings.untilHint,
  },
  {
    name: 'threshold',
    type: 'number',
    label: ({ settings }) => settings.threshold,
    hint: ({ settings }) => settings.thresholdHint,
    required: true,
  },
  choice(
    'audience',
    ({ settings }) => settings.audience,
    ({ settings }) =>
      (['inside', 'outside'] as const).map((value) => ({
        value,
        label: settings.audiences[value],
        also: settings.audiencesAlso[value],
      })),
  ),
  {
    name: 'keyHolder',
    type: 'line',
    label: ({ settings }) => settings.keyHolder,
    hint: ({ settings }) => settings.keyHolderHint,
    keys: ['nyckel', 'key'],
    max: 120,
  },
  {
    name: 'hours',
    type: 'number',
    label: ({ settings }) => settings.hours,
    hint: ({ settings }) => settings.hoursHint,
    required: true,
  },
  {
    name: 'calls',
    type: 'number',
    label: ({ settings }) => settings.calls,
    hint: ({ settings }) => settings.callsHint,
  },
  {
    name: 'decidedBy',
    type: 'line',
    label: ({ settings }) => settings.decidedBy,
    hint: ({ settings }) => settings.decidedByHint,
    required: true,
    max: 120,
  },
  { name: 'decidedOn', type: 'day', label: ({ settings }) => settings.decidedOn, required: true },
  {
    name: 'reference',
    type: 'line',
    label: ({ settings }) => settings.reference,
    keys: ['beslut', 'dnr'],
    required: true,
    max: 120,
  },
]

// on a line the words after the setting's name are read as that setting's values, see `valueFields`
export const values: readonly Field[] = all.map((field) => ({
  ...field,
  keyed: true,
  shown: (input) => isShown(field.name, settingOf(input)),
}))
