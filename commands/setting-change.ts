/** Changing one setting: what it becomes, the decision that goes with it, who is told. */

import { isDecided, type SettingId } from '../dialogs/setting-fields.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { nextDigest } from '../src/domain/due.ts'
import { type GroupSettings, isPaused, type Settings } from '../src/domain/settings.ts'
import { clockTime, weekdayAndDay } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { nameOf } from './names.ts'
import { operativeGroup } from './operative.ts'
import { asInput } from './receipt.ts'
import { nextGroup, nextSettings, type SettingValues } from './setting-next.ts'
import { type Standing, subjects, valueText } from './setting-values.ts'
import { tellGroup } from './tell.ts'

/** The version of what a setting is kept in. */
export const versionOf = (what: SettingId, { group }: Standing, turn: Turn) =>
  isOfGroup(what) ? group.version : turn.collaboration.version

/** Settings of a group; the others are the whole collaboration's. */
export const isOfGroup = (what: SettingId) =>
  !['threshold', 'audienceOperative', 'audienceSteering', 'register', 'turnHours', 'modelCalls', 'modelNotes'].includes(
    what,
  )

/** Nothing of a language model is shown where there is none. */
export const isThere = (what: SettingId, { later }: Turn) =>
  later !== null || (what !== 'modelCalls' && what !== 'modelNotes')

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
  const after: Standing = {
    ...before,
    group,
    settings,
    decisions: decision ? [decision, ...before.decisions] : before.decisions,
  }
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
      ...nextDigestLine(what, group.settings, turn, words),
      quiet([words.settings.before(said(before, words)), words.settings.by(turn.person.name)].join(' ')),
    ],
    (words) => [buttons(...settingButtons(what, after, words))],
  )
}

/** After a pause it is told when the next digest comes. */
function nextDigestLine(what: SettingId, settings: GroupSettings, turn: Turn, words: Words): Part[] {
  const { timeZone } = turn.collaboration
  const next = what === 'pause' && settings.digest.on ? nextDigest({ settings, timeZone }, turn.now) : null
  if (next === null) return []
  const local = next.toZonedDateTimeISO(timeZone).toPlainDateTime()
  const when = `${weekdayAndDay(local.toPlainDate(), words.language)} ${clockTime(local, words.language)}`
  return [say(words.settings.nextDigest(when))]
}

/** The ways on from a setting: to change it, and to end a pause. */
export function settingButtons(what: SettingId, standing: Standing, words: Words): Button[] {
  const { group, today } = standing
  const start = {
    label: words.settings.startAgain,
    press: { command: 'settings', input: { what, group: group.kind, pause: 'none' } },
  }
  return [changeButton(what, standing, words), ...(what === 'pause' && isPaused(group.settings, today) ? [start] : [])]
}

/** Opens a setting's form as it stands then. */
const changeButton = (what: SettingId, { group }: Standing, { settings }: Words): Button => ({
  label: settings.change,
  press: { command: 'settings', input: { what, group: group.kind } },
})

function changedMeanwhile(what: SettingId, standing: Standing): Problem {
  return new Problem((words) => words.common.changedMeanwhile(null), {
    ways: (words) => [changeButton(what, standing, words)],
  })
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
    'model.notes': settings.model.notes,
  }[subject]
  const by = nameOf(decidedBy, 'decidedBy')
  return { subject, value, decidedBy: by, decidedOn: decidedOn.toString(), reference: reference.replace(/\s+/gu, ' ') }
}

function decisionForm(what: SettingId, values: SettingValues, { group }: Standing, seen: number, turn: Turn): Reply {
  const input = { ...asInput(values), what, group: group.kind, version: String(seen) }
  return toYou(turn.form('settings', input, { intro: turn.words.settings.needsDecision }))
}
