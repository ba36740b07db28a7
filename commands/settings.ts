import { z } from 'zod'
import type { Group } from '../db/queries/settings.ts'
import { isDecided, type SettingId, settingIds, valueFields } from '../dialogs/setting-fields.ts'
import { settingsDialog } from '../dialogs/settings.ts'
import { command } from '../src/chat/command.ts'
import { couldBe } from '../src/chat/could-be.ts'
import type { Input } from '../src/chat/heard.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { readLine } from '../src/chat/read-line.ts'
import { buttons, heading, type Part, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { wordsOfLine } from '../src/chat/words-of-line.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { asInput } from './receipt.ts'
import { changeSetting, isOfGroup, isThere, settingButtons, versionOf } from './setting-change.ts'
import { settingValues } from './setting-next.ts'
import { decidedText, type Standing, valuesOf, valueText } from './setting-values.ts'

/** Words that say nothing beside a value: "till 10 januari", "30 timmar". */
const beside = new Set(['t.o.m.', 't.o.m', 'tom', 'until', 'timmar', 'timme', 'tim', 'h', 'hours'])

const schema = settingValues.extend({
  what: z.enum(settingIds).optional(),
  group: z.enum(['operative', 'steering']).optional(),
  to: text(200).optional(),
  version: version.optional(),
})

/** Shows the settings; changes one, by its form or by the words after its name. */
export const settings = command({
  id: 'settings',
  right: 'settings',
  dialog: settingsDialog,
  input: schema,
  async run({ what, group: kind, to, version: seen, ...given }, turn) {
    const groups = await turn.store.settings.groups()
    const group = groups.find((one) => (kind ? one.kind === kind : one.id === turn.group.id))
    if (!group) throw new Problem((words) => words.common.unknownPlace)
    const decisions = await turn.store.settings.decisions()
    const standing: Standing = { group, settings: turn.collaboration.settings, decisions, today: turn.today }
    if (!what) {
      const [word] = (to ?? '').split(' ')
      if (word) throw unknownSetting(word, turn)
      return list(standing, groups, turn)
    }
    if (!isThere(what, turn)) throw unknownSetting(turn.words.settings.names[what], turn)
    if (seen !== undefined) return changeSetting(what, given, standing, seen, turn)
    const typed = { ...asInput(given), ...(to === undefined ? {} : read(what, to, turn)) }
    if (!Object.keys(typed).length) return form(what, {}, standing, turn)
    // whoever writes when or what wants it on; off is said
    // and a day means a pause until then
    const implied = typed.until === undefined ? {} : { pause: 'until' }
    const values = { ...valuesOf(what, standing), on: 'on', ...implied, ...typed }
    const isWhole = !isDecided(what) || ['decidedBy', 'decidedOn', 'reference'].every((name) => name in typed)
    if (!isWhole) return form(what, values, standing, turn)
    return changeSetting(what, settingValues.parse(values), standing, versionOf(what, standing, turn), turn)
  },
})

/** The words after a setting's name. */
function read(what: SettingId, to: string, turn: Turn): Input {
  const fields = valueFields(what)
  const context = { today: turn.today, tracks: [], employers: [] }
  const words = wordsOfLine(to).filter((word) => word.key || !beside.has(fold(word.text)))
  const { input, unknown } = readLine(words, fields, context)
  const [word] = unknown
  if (word === undefined) return input
  const near = couldBe(word, fields, context, input, turn.language)
  throw new Problem((said) => said.common.unknownWord(word, near), {
    ways: ({ common }) => [{ label: common.openForm, press: { command: 'settings', input: { what } } }],
  })
}

function unknownSetting(word: string, { today, language }: Turn): Problem {
  const near = couldBe(word, settingsDialog.fields.slice(0, 1), { today, tracks: [], employers: [] }, {}, language)
  return new Problem((words) => words.common.unknownWord(word, near), {
    ways: ({ settings: words }) => [{ label: words.title, press: { command: 'settings', input: {} } }],
  })
}

function form(what: SettingId, values: Input, standing: Standing, turn: Turn): Reply {
  const { settings: words } = turn.words
  const input = {
    ...valuesOf(what, standing),
    ...values,
    what,
    group: standing.group.kind,
    version: String(versionOf(what, standing, turn)),
  }
  const example = what.startsWith('audience') ? [words.audienceExample] : []
  const covers = what === 'pause' && standing.group.kind === 'operative' ? [words.pauseCovers] : []
  const intro = [words.value(words.names[what], valueText(what, standing, turn.words)), ...example, ...covers]
  return toYou(
    turn.form('settings', input, { intro: [...intro, ...(isDecided(what) ? [words.needsDecision] : [])].join('\n') }),
  )
}

function list(standing: Standing, groups: readonly Group[], turn: Turn): Reply {
  const { words } = turn
  const row = (what: SettingId) => ({
    text: [
      `${words.settings.value(words.settings.names[what], valueText(what, standing, words))}.`,
      decidedText(what, standing, words) ?? '',
    ]
      .filter(Boolean)
      .join(' '),
    buttons: settingButtons(what, standing, words),
  })
  const rows = (of: (what: SettingId) => boolean): Part => ({
    kind: 'list',
    items: settingIds.filter((what) => isThere(what, turn) && of(what)).map(row),
  })
  const others = groups.filter(({ id }) => id !== standing.group.id)
  return toYou(
    heading(words.settings.of(standing.group.name)),
    rows(isOfGroup),
    say(words.settings.all),
    rows((what) => !isOfGroup(what)),
    ...(others.length
      ? [
          buttons(
            ...others.map(({ kind, name }) => ({
              label: words.settings.otherGroup(name),
              press: { command: 'settings', input: { group: kind } },
            })),
          ),
        ]
      : []),
  )
}
