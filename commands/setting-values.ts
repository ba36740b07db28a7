/** What each setting is now, in words and as a form holds it. */

import type { Decision, DecisionSubject, Group } from '../db/queries/settings.ts'
import type { SettingId } from '../dialogs/setting-fields.ts'
import type { Input } from '../src/chat/heard.ts'
import type { GroupSettings, Settings } from '../src/domain/settings.ts'
import { clockTime, dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { keyHolder } from './register.ts'

/** Everything that settings are read from. */
export type Standing = {
  readonly group: Group
  readonly settings: Settings
  /** newest first */
  readonly decisions: readonly Decision[]
}

/** What a recorded decision about the setting is filed under; null for one that needs none. */
export const subjects: Readonly<Record<SettingId, DecisionSubject | null>> = {
  receipt: null,
  rollUp: null,
  digest: null,
  preview: null,
  friday: null,
  language: null,
  pause: null,
  threshold: 'threshold',
  audienceOperative: 'audience.operative',
  audienceSteering: 'audience.steering',
  register: 'register',
  turnHours: null,
}

/** A setting's values as its form has them, filled in. */
export function valuesOf(what: SettingId, { group, settings, decisions }: Standing): Input {
  const { receipt, rollUpAt, digest, preview, friday, language, pausedUntil } = group.settings
  switch (what) {
    case 'receipt':
      return { receipt }
    case 'rollUp':
      return { on: onOff(rollUpAt !== null), ...(rollUpAt === null ? {} : { at: rollUpAt }) }
    case 'digest':
      return { ...weekly(digest), every: digest.every }
    case 'preview':
      return weekly(preview)
    case 'friday':
      return weekly(friday)
    case 'language':
      return { language }
    case 'pause':
      return pausedUntil === null ? {} : { until: pausedUntil }
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
  }
}

/** A setting's value in words, after its name: `Kvittens: bara den som loggade`. */
export function valueText(what: SettingId, { group, settings, decisions }: Standing, words: Words): string {
  const { settings: said, language } = words
  const { rollUpAt, digest, preview, friday, pausedUntil } = group.settings
  switch (what) {
    case 'receipt':
      return lower(said.receipts[group.settings.receipt])
    case 'rollUp':
      return rollUpAt === null ? said.offValue : at(rollUpAt, words)
    case 'digest':
      return digest.on ? said.digestValue(said.everies[digest.every], when(digest, words)) : said.offValue
    case 'preview':
      return preview.on ? when(preview, words) : said.offValue
    case 'friday':
      return friday.on ? when(friday, words) : said.offValue
    case 'language':
      return said.languages[group.settings.language]
    case 'pause':
      return pausedUntil === null
        ? said.notPaused
        : said.pausedUntil(dayOf(Temporal.PlainDate.from(pausedUntil), language))
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
  }
}

/** Who decided what stands now, when, and where it can be read; null where nothing is decided. */
export function decidedText(what: SettingId, { decisions }: Standing, { settings, language }: Words): string | null {
  const decision = decisions.find(({ subject }) => subject === subjects[what])
  if (!decision) return null
  const day = dayOf(Temporal.PlainDate.from(decision.decidedOn), language)
  return settings.decided(decision.decidedBy, day, decision.reference)
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
