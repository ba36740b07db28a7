/** What each setting is now, in words and as a form holds it. */

import type { Decision, DecisionSubject, Group } from '../db/queries/settings.ts'
import { fieldOfSection, type SettingId } from '../dialogs/setting-fields.ts'
import type { Input } from '../src/chat/heard.ts'
import { digestSections, type GroupSettings, isPaused, type Settings, usualCalls } from '../src/domain/settings.ts'
import { clockTime, dayOf, listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { keyHolder } from './register.ts'

/** Everything that settings are read from. */
export type Standing = {
  readonly group: Group
  readonly settings: Settings
  readonly today: Temporal.PlainDate
  /** newest first */
  readonly decisions: readonly Decision[]
}

/** What a recorded decision about the setting is filed under; null for one that needs none. */
export const subjects: Readonly<Record<SettingId, DecisionSubject | null>> = {
  receipt: null,
  rollUp: null,
  digest: null,
  sections: null,
  preview: null,
  friday: null,
  language: null,
  pause: null,
  threshold: 'threshold',
  audienceOperative: 'audience.operative',
  audienceSteering: 'audience.steering',
  register: 'register',
  turnHours: null,
  modelCalls: null,
  modelNotes: 'model.notes',
}

/** A setting's values as its form has them, filled in. */
export function valuesOf(what: SettingId, { group, settings, decisions, today }: Standing): Input {
  const { receipt, rollUpAt, digest, preview, friday, language } = group.settings
  switch (what) {
    case 'receipt':
      return { receipt }
    case 'rollUp':
      return { on: onOff(rollUpAt !== null), ...(rollUpAt === null ? {} : { at: rollUpAt }) }
    case 'digest':
      return { ...weekly(digest), every: digest.every, length: digest.length }
    case 'sections':
      return Object.fromEntries(
        digestSections.map((section) => [fieldOfSection[section], onOff(!digest.without.includes(section))]),
      )
    case 'preview':
      return weekly(preview)
    case 'friday':
      return weekly(friday)
    case 'language':
      return { language }
    case 'pause':
      return pauseInput(group.settings, today)
    case 'threshold':
      return { threshold: String(settings.threshold) }
    case 'audienceOperative':
      return { audience: settings.audience.operative }
    case 'audienceSteering':
      return { audience: settings.audience.steering }
    case 'register': {
      const holder = keyHolder(decisions)
      return { on: onOff(settings.register), ...(holder === null ? {} : { keyHolder: holder }) }
    }
    case 'turnHours':
      return { hours: String(settings.turnHours) }
    case 'modelCalls': {
      const { callsADay } = settings.model
      return { on: onOff(callsADay > 0), calls: String(callsADay || usualCalls) }
    }
    case 'modelNotes':
      return { on: onOff(settings.model.notes) }
  }
}

/** A setting's value in words, after its name: `Kvittens: bara den som loggade`. */
export function valueText(what: SettingId, { group, settings, decisions, today }: Standing, words: Words): string {
  const { settings: said, language } = words
  const { rollUpAt, digest, preview, friday } = group.settings
  switch (what) {
    case 'receipt':
      return lower(said.receipts[group.settings.receipt])
    case 'rollUp':
      return rollUpAt === null ? said.offValue : at(rollUpAt, words)
    case 'digest':
      return digestText(digest, words)
    case 'sections':
      return digest.without.length
        ? said.sectionsBut(
            listed(
              digest.without.map((section) => said.section(said.sections[section])),
              language,
            ),
          )
        : said.allSections
    case 'preview':
      return preview.on ? when(preview, words) : said.offValue
    case 'friday':
      return friday.on ? when(friday, words) : said.offValue
    case 'language':
      return said.languages[group.settings.language]
    case 'pause':
      return pauseText(group.settings, today, words)
    case 'threshold':
      return said.thresholdValue(settings.threshold)
    case 'audienceOperative':
      return lower(said.audiences[settings.audience.operative])
    case 'audienceSteering':
      return lower(said.audiences[settings.audience.steering])
    case 'register':
      return settings.register ? said.registerOn(keyHolder(decisions)) : said.offValue
    case 'turnHours':
      return said.hoursValue(settings.turnHours)
    case 'modelCalls':
      return settings.model.callsADay ? said.callsValue(settings.model.callsADay) : said.offValue
    case 'modelNotes':
      return settings.model.notes ? said.onValue : said.offValue
  }
}

/** Who decided what stands now, when, and where it can be read; null where nothing is decided. */
export function decidedText(what: SettingId, { decisions }: Standing, { settings, language }: Words): string | null {
  const decision = decisions.find(({ subject }) => subject === subjects[what])
  if (!decision) return null
  const day = dayOf(Temporal.PlainDate.from(decision.decidedOn), language)
  return settings.decided(decision.decidedBy, day, decision.reference)
}

function digestText(digest: GroupSettings['digest'], words: Words): string {
  const { settings } = words
  if (!digest.on) return settings.offValue
  const value = settings.digestValue(settings.everies[digest.every], when(digest, words))
  return digest.length === 'short' ? settings.shortValue(value) : value
}

// a pause whose last day has been is none any more
function pauseInput({ pausedUntil }: GroupSettings, today: Temporal.PlainDate): Input {
  if (pausedUntil === null || !isPaused({ pausedUntil }, today)) return {}
  return pausedUntil === 'furtherNotice' ? { pause: pausedUntil } : { pause: 'until', until: pausedUntil }
}

function pauseText({ pausedUntil }: GroupSettings, today: Temporal.PlainDate, { settings, language }: Words): string {
  if (pausedUntil === null || !isPaused({ pausedUntil }, today)) return settings.notPaused
  if (pausedUntil === 'furtherNotice') return settings.pausedOpen
  return settings.pausedUntil(dayOf(Temporal.PlainDate.from(pausedUntil), language))
}

const onOff = (on: boolean) => (on ? 'on' : 'off')

const weekly = ({ on, day, at: time }: GroupSettings['friday']): Input => ({
  on: onOff(on),
  day: String(day),
  at: time,
})

const when = ({ day, at: time }: GroupSettings['friday'], words: Words) =>
  words.settings.when(words.settings.days[day - 1] ?? '', at(time, words))

const at = (time: string, words: Words) => clockTime(Temporal.PlainTime.from(time), words.language)

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
