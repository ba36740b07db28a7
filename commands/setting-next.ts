/** What a setting becomes: from what was given to the settings as they are kept. */

import { z } from 'zod'
import { every, fieldOfSection, lengths, pauses, type SettingId, weekdays } from '../dialogs/setting-fields.ts'
import { day, text, time } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { digestSections, type GroupSettings, isPaused, type Settings } from '../src/domain/settings.ts'
import type { Words } from '../src/text/index.ts'

const onOff = z.enum(['on', 'off']).optional()

/** Everything that a setting can be set to; each setting has its own of these. */
export const settingValues = z.object({
  receipt: z.enum(['author', 'group']).optional(),
  on: onOff,
  day: z.enum(weekdays).optional(),
  at: time.optional(),
  every: z.enum(every).optional(),
  length: z.enum(lengths).optional(),
  showLine: onOff,
  showWeek: onOff,
  showStanding: onOff,
  showYear: onOff,
  showLookAt: onOff,
  showLate: onOff,
  pause: z.enum(pauses).optional(),
  language: z.enum(['sv', 'en']).optional(),
  until: day.optional(),
  threshold: text(9).optional(),
  audience: z.enum(['inside', 'outside']).optional(),
  keyHolder: text(120).optional(),
  hours: text(9).optional(),
  calls: text(9).optional(),
  decidedBy: text(120).optional(),
  decidedOn: day.optional(),
  reference: text(120).optional(),
})

export type SettingValues = z.output<typeof settingValues>

/** @throws Problem a pause without its last day or with one that has been, a digest without parts */
export function nextGroup(what: SettingId, values: SettingValues, now: GroupSettings, turn: Turn): GroupSettings {
  const on = values.on !== 'off'
  const weekly = (of: GroupSettings['friday']) => ({ on, day: Number(values.day ?? of.day), at: values.at ?? of.at })
  const cadence = { every: values.every ?? now.digest.every, length: values.length ?? now.digest.length }
  switch (what) {
    case 'receipt':
      return { ...now, receipt: values.receipt ?? now.receipt }
    case 'rollUp':
      return { ...now, rollUpAt: on ? (values.at ?? now.rollUpAt ?? '15:30') : null }
    case 'digest':
      return { ...now, digest: { ...now.digest, ...weekly(now.digest), ...cadence } }
    case 'sections':
      return { ...now, digest: { ...now.digest, without: sectionsLeftOut(values) } }
    case 'preview':
      return { ...now, preview: weekly(now.preview) }
    case 'friday':
      return { ...now, friday: weekly(now.friday) }
    case 'language':
      return { ...now, language: values.language ?? now.language }
    case 'pause':
      return values.pause === 'none'
        ? { ...now, pausedUntil: null, ...(isPaused(now, turn.today) ? { resumedAt: turn.now.toString() } : {}) }
        : { ...now, pausedUntil: pauseUntil(values, turn) }
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
    case 'modelCalls': {
      const callsADay =
        values.on === 'off' ? 0 : within(values.calls, 1, 10_000, 'calls', (words) => words.settings.callsRange)
      return { ...now, model: { ...now.model, callsADay } }
    }
    case 'modelNotes':
      return { ...now, model: { ...now.model, notes: values.on !== 'off' } }
    default:
      return now
  }
}

function sectionsLeftOut(values: SettingValues): GroupSettings['digest']['without'] {
  const without = digestSections.filter((section) => values[fieldOfSection[section]] === 'off')
  if (without.length === digestSections.length) {
    throw new Problem((words) => words.settings.noSections, { fields: [fieldOfSection.line] })
  }
  return without
}

/** A week is this day and the seven after it, so that one weekly digest is left out whatever its day. */
function pauseUntil({ pause, until }: SettingValues, { today }: Turn): GroupSettings['pausedUntil'] {
  if (pause === 'furtherNotice') return pause
  if (pause === 'week') return today.add({ days: 7 }).toString()
  if (!until) {
    const field = pause === 'until' ? 'until' : 'pause'
    throw new Problem((words) => words.common.fieldMissing(words.settings[field]), { fields: [field] })
  }
  if (Temporal.PlainDate.compare(until, today) < 0) {
    throw new Problem((words) => words.settings.pausePast, { fields: ['until'] })
  }
  return until.toString()
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
