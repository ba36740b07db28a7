/** What a setting becomes: from what was given to the settings as they are kept. */

import { z } from 'zod'
import { every, type SettingId, weekdays } from '../dialogs/setting-fields.ts'
import { day, text, time } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { GroupSettings, Settings } from '../src/domain/settings.ts'
import type { Words } from '../src/text/index.ts'

/** Everything that a setting can be set to; each setting has its own of these. */
export const settingValues = z.object({
  receipt: z.enum(['author', 'group']).optional(),
  on: z.enum(['on', 'off']).optional(),
  day: z.enum(weekdays).optional(),
  at: time.optional(),
  every: z.enum(every).optional(),
  language: z.enum(['sv', 'en']).optional(),
  until: day.optional(),
  threshold: text(9).optional(),
  audience: z.enum(['inside', 'outside']).optional(),
  keyHolder: text(120).optional(),
  hours: text(9).optional(),
  decidedBy: text(120).optional(),
  decidedOn: day.optional(),
  reference: text(120).optional(),
})

export type SettingValues = z.output<typeof settingValues>

/** @throws Problem a pause that ends in the past */
export function nextGroup(what: SettingId, values: SettingValues, now: GroupSettings, turn: Turn): GroupSettings {
  const on = values.on !== 'off'
  const weekly = (of: GroupSettings['friday']) => ({ on, day: Number(values.day ?? of.day), at: values.at ?? of.at })
  switch (what) {
    case 'receipt':
      return { ...now, receipt: values.receipt ?? now.receipt }
    case 'rollUp':
      return { ...now, rollUpAt: on ? (values.at ?? now.rollUpAt ?? '15:30') : null }
    case 'digest':
      return { ...now, digest: { ...weekly(now.digest), every: values.every ?? now.digest.every } }
    case 'preview':
      return { ...now, preview: weekly(now.preview) }
    case 'friday':
      return { ...now, friday: weekly(now.friday) }
    case 'language':
      return { ...now, language: values.language ?? now.language }
    case 'pause':
      return { ...now, pausedUntil: on ? pauseUntil(values.until, turn) : null }
    default:
      return now
  }
}

/** @throws Problem a number out of range, a register without a key or with a track that needs it */
export function nextSettings(what: SettingId, values: SettingValues, now: Settings, turn: Turn): Settings {
  const audience = values.audience ?? 'outside'
  switch (what) {
    case 'threshold':
      return { ...now, threshold: within(values.threshold, 3, 50, 'threshold', (words) => words.settings.range) }
    case 'audienceOperative':
      return { ...now, audience: { ...now.audience, operative: audience } }
    case 'audienceSteering':
      return { ...now, audience: { ...now.audience, steering: audience } }
    case 'register':
      return { ...now, register: registerOn(values, turn) }
    case 'turnHours':
      return { ...now, turnHours: within(values.hours, 24, 720, 'hours', (words) => words.settings.hoursRange) }
    default:
      return now
  }
}

function pauseUntil(until: Temporal.PlainDate | undefined, { today }: Turn): string | null {
  if (until && Temporal.PlainDate.compare(until, today) < 0) {
    throw new Problem((words) => words.settings.pausePast, { fields: ['until'] })
  }
  return until?.toString() ?? null
}

function registerOn({ on, keyHolder }: SettingValues, { tracks }: Turn): boolean {
  if (on !== 'off') {
    if (keyHolder === undefined) {
      throw new Problem((words) => words.common.fieldMissing(words.settings.keyHolder), { fields: ['keyHolder'] })
    }
    return true
  }
  const open = tracks.find((track) => track.counting === 'code' && track.status !== 'closed')
  if (open) throw new Problem((words) => words.settings.codeTrackOpen(open.name))
  return false
}

function within(value: string | undefined, least: number, most: number, field: string, says: (words: Words) => string) {
  const number = /^\d+$/.test(value ?? '') ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) throw new Problem(says, { fields: [field] })
  return number
}
