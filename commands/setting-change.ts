/** Changing one setting: what it becomes, the decision that goes with it, who is told. */

import { z } from 'zod'
import { every, isDecided, type SettingId, weekdays } from '../dialogs/settings.ts'
import { day, text, time } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { GroupSettings, Settings } from '../src/domain/settings.ts'
import type { Words } from '../src/text/index.ts'
import { nameOf } from './names.ts'
import { operativeGroup } from './operative.ts'
import { asInput } from './receipt.ts'
import { type Standing, subjects, valueText } from './setting-values.ts'
import { tellGroup } from './tell.ts'

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

/** The version of what a setting is kept in. */
export const versionOf = (what: SettingId, { group }: Standing, turn: Turn) =>
  isOfGroup(what) ? group.version : turn.collaboration.version

/** Settings of a group; the others are the whole collaboration's. */
export const isOfGroup = (what: SettingId) =>
  !['threshold', 'audienceOperative', 'audienceSteering', 'register', 'turnHours'].includes(what)

/**
 * @param seen the version that the change was made for
 * @throws Problem what cannot be, or has been changed meanwhile; nothing is written then
 */
export async function changeSetting(
  what: SettingId,
  given: SettingValues,
  before: Standing,
  seen: number,
  turn: Turn,
): Promise<Reply> {
  const { store } = turn
  const values = given.keyHolder === undefined ? given : { ...given, keyHolder: nameOf(given.keyHolder, 'keyHolder') }
  const settings = nextSettings(what, values, before.settings, turn)
  const group = { ...before.group, settings: nextGroup(what, values, before.group.settings, turn) }
  const decision = isDecided(what) ? decisionOf(what, values, settings, turn) : null
  if (decision === 'missing') return decisionForm(what, values, before, seen, turn)
  const after: Standing = { group, settings, decisions: decision ? [decision, ...before.decisions] : before.decisions }
  const said = (standing: Standing, words: Words) => valueText(what, standing, words)
  if (said(before, turn.words) === said(after, turn.words)) {
    throw new Problem((words) => words.settings.unchanged(words.settings.names[what], said(before, words)))
  }
  const done = isOfGroup(what)
    ? await store.settings.setGroup(group.id, seen, group.settings)
    : await store.settings.setCollaboration(seen, settings)
  if (!done) throw changedMeanwhile(what, before)
  if (decision) {
    await store.settings.decide({
      ...decision,
      id: turn.id(),
      byMemberId: turn.person.memberId,
      at: turn.now.toString(),
    })
  }
  const isLower = what === 'threshold' && settings.threshold < before.settings.threshold
  return tellGroup(
    turn,
    isOfGroup(what) ? group : await operativeGroup(turn),
    `setting:${what}`,
    (words) => [
      say(words.settings.changed(words.settings.names[what], said(after, words))),
      ...(isLower ? [say(words.settings.laterPeriods)] : []),
      quiet([words.settings.before(said(before, words)), words.settings.by(turn.person.name)].join(' ')),
    ],
    (words) => [buttons(changeButton(what, before, words))],
  )
}

/** Opens a setting's form as it stands then. */
export const changeButton = (what: SettingId, { group }: Standing, { settings }: Words): Button => ({
  label: settings.change,
  press: { command: 'settings', input: { what, group: group.kind } },
})

function changedMeanwhile(what: SettingId, standing: Standing): Problem {
  return new Problem((words) => words.common.changedMeanwhile(null), {
    ways: (words) => [changeButton(what, standing, words)],
  })
}

function nextGroup(what: SettingId, values: SettingValues, now: GroupSettings, turn: Turn): GroupSettings {
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

function nextSettings(what: SettingId, values: SettingValues, now: Settings, turn: Turn): Settings {
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

/** The decision as it is recorded; 'missing' when something of it is not filled in. */
function decisionOf(what: SettingId, values: SettingValues, settings: Settings, turn: Turn) {
  const { decidedBy, decidedOn, reference, keyHolder = null } = values
  const subject = subjects[what]
  if (!subject || decidedBy === undefined || !decidedOn || reference === undefined) return 'missing'
  if (Temporal.PlainDate.compare(decidedOn, turn.today) > 0) {
    throw new Problem((words) => words.settings.decidedAhead, { fields: ['decidedOn'] })
  }
  const value = {
    threshold: settings.threshold,
    'audience.operative': settings.audience.operative,
    'audience.steering': settings.audience.steering,
    register: { on: settings.register, keyHolder },
  }[subject]
  const by = nameOf(decidedBy, 'decidedBy')
  return { subject, value, decidedBy: by, decidedOn: decidedOn.toString(), reference: reference.replace(/\s+/gu, ' ') }
}

function decisionForm(what: SettingId, values: SettingValues, { group }: Standing, seen: number, turn: Turn): Reply {
  const input = { ...asInput(values), what, group: group.kind, version: String(seen) }
  return toYou(turn.form('settings', input, { intro: turn.words.settings.needsDecision }))
}
