import { z } from 'zod'
import { logDialog } from '../dialogs/log.ts'
import { logManyDialog } from '../dialogs/log-many.ts'
import { command } from '../src/chat/command.ts'
import { couldBe } from '../src/chat/could-be.ts'
import { findCommand } from '../src/chat/find-command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { readLine } from '../src/chat/read-line.ts'
import { buttons, heading, type Part, quiet, type Reply, toGroup, toYou } from '../src/chat/reply.ts'
import { startsWithKind } from '../src/chat/starts-with-kind.ts'
import type { Turn } from '../src/chat/turn.ts'
import { wordsOfLine } from '../src/chat/words-of-line.ts'
import { kindOf } from '../src/domain/kinds.ts'
import { describeEvent } from '../src/text/describe.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { type Entry, entrySchema, GenderAsked, genderQuestion, makeEntry } from './entry.ts'
import { waysOf } from './logged.ts'

/** Lines taken at once; more is a list for a file. */
const most = 40
/** Up to so many lines each has its own buttons in the receipt. */
const mostWithButtons = 10

/** Several lines at once, each read as `logga` reads it; all are stored or none. */
export const logMany = command({
  id: 'logMany',
  right: 'log',
  dialog: logManyDialog,
  input: z.object({ lines: text(3000).optional() }),
  async run({ lines = '' }, turn) {
    const rows = lines
      .split('\n')
      .map((line) => line.replace(/^\s*[-•*–]\s+/u, '').trim())
      .filter((line) => line !== '')
    if (!rows.length) return toYou(turn.form('logMany', {}))
    if (rows.length > most) throw new Problem((words) => words.log.tooManyLines(most), { fields: ['lines'] })
    // every track at once and in order, so that two long lists never wait for each other
    await turn.store.events.holdTracks(turn.tracks.map((track) => track.id))
    const entries: Entry[] = []
    const wrong: { line: number; why: (words: Words) => string }[] = []
    for (const [index, row] of rows.entries()) {
      try {
        entries.push(
          await entryOf(
            row,
            turn,
            entries.map((entry) => entry.event),
          ),
        )
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        wrong.push({ line: index + 1, why: error.says })
      }
    }
    if (wrong.length) {
      throw new Problem(
        (words) =>
          [...wrong.map(({ line, why }) => words.log.manyWrong(line, why(words))), words.log.manyNothing].join('\n'),
        { fields: ['lines'] },
      )
    }
    for (const { event } of entries) {
      turn.store.events.add(event)
      turn.touches(event.id)
    }
    return receiptOf(entries, turn)
  },
})

/** One line → a checked event. Throws a Problem, also where the gender is not given. */
async function entryOf(line: string, turn: Turn, alongside: readonly Entry['event'][]): Promise<Entry> {
  const all = wordsOfLine(line)
  const plain = all.map((word) => word.text)
  const begun = startsWithKind(plain) ? null : findCommand(plain)
  const words = begun?.kind === 'command' && begun.id === 'log' ? all.slice(begun.used) : all
  const { fields } = logDialog
  const { input, unknown } = readLine(words, fields, turn)
  const [word] = unknown
  if (word !== undefined) {
    throw new Problem(({ log, common, language }) => {
      const near = couldBe(word, fields, turn, input, language)
      return input.kind === undefined && !near.length ? log.manyKind(word) : common.unknownWord(word, near)
    })
  }
  if (input.kind === undefined) throw new Problem(({ log }) => log.manyKind(plain[0] ?? line))
  const parsed = entrySchema.safeParse(input)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new Problem(({ common }) => {
      const columns: Readonly<Record<string, string>> = common.columns
      const label = columns[name] ?? fields.find((field) => field.name === name)?.label(turn.words) ?? name
      return common.fieldWrong(label)
    })
  }
  try {
    return await makeEntry(parsed.data, turn, null, alongside)
  } catch (error) {
    if (!(error instanceof GenderAsked)) throw error
    throw new Problem((said) => genderQuestion(error, parsed.data.kind, said))
  }
}

async function receiptOf(entries: readonly Entry[], turn: Turn): Promise<Reply> {
  const alone = turn.group.settings.receipt === 'author'
  const words = alone ? turn.words : turn.groupWords
  const told = (withButtons: boolean): Part => ({
    kind: 'list',
    items: entries.map(({ event, described }) => {
      const text = `${capital(describeEvent(described, words))}.`
      return withButtons ? { text, buttons: waysOf(event.id, words) } : { text }
    }),
  })
  const open = entries.flatMap(({ event, described }, index) =>
    event.detail === null && kindOf(described.kind).details.length ? [index + 1] : [],
  )
  const notes = [...new Set(entries.flatMap((entry) => entry.notes))]
  const parts = [
    heading(words.log.manyDone(entries.length)),
    ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    told(entries.length <= mostWithButtons),
    ...notes.map((note) => quiet(note)),
    ...(open.length ? [quiet(words.log.manyOpen(open.join(', ')))] : []),
    ...(entries.length > mostWithButtons
      ? [buttons({ label: words.log.history, press: { command: 'history', input: {} } })]
      : []),
  ]
  if (alone) return toYou(...parts)
  const ids = entries.map(({ event }) => event.id)
  await turn.mirror(toGroup(heading(words.log.manyDone(entries.length)), told(false)), null, ids)
  return toGroup(...parts)
}
