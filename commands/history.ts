import { z } from 'zod'
import type { EventInWords, HistoryFilter } from '../db/queries/events.ts'
import type { Redaction } from '../db/queries/redactions.ts'
import { historyDialog } from '../dialogs/history.ts'
import { command } from '../src/chat/command.ts'
import { day, id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, heading, type Part, quiet, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'
import { type IsoWeek, mondayOf, parseWeek, sundayOf } from '../src/domain/week.ts'
import { describeEvent } from '../src/text/describe.ts'
import { capital, longDay } from '../src/text/format.ts'
import { dayIn, describedOf, instantOf, waysOf, whenOf } from './logged.ts'

/** Rows shown at once. */
const most = 15

const week = z.string().transform((written, context): IsoWeek => {
  const read = parseWeek(written)
  if (read) return read
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

const filters = z.object({ track: id.optional(), day: day.optional(), week: week.optional() })

/** What has been logged and changed, the newest first, the old ones with what took their place. For inside only. */
export const history = command({
  id: 'history',
  right: 'readEvents',
  dialog: historyDialog,
  input: filters,
  async run(wanted, turn) {
    const { words } = turn
    const about = aboutOf(wanted, turn)
    await turn.store.events.holdTexts('showing')
    const rows = await turn.store.events.latest(turn.group.id, most, filterOf(wanted, turn))
    if (!rows.length) {
      throw new Problem(({ log }) => (about ? log.historyNone(about) : log.historyEmpty))
    }
    for (const row of rows) turn.touches(row.id)
    const shown = new Map(rows.map((row) => [row.id, row]))
    const before = await beforeOf(rows, shown, turn)
    const redactions = await turn.store.redactions.of(rows.map((row) => row.id))
    const list: Part = {
      kind: 'list',
      items: rows.map((row) => {
        const redaction = redactions.find((one) => one.eventId === row.id)
        const text = [rowText(row, before.get(row.replacesId ?? ''), turn), ...textOf(row, redaction, turn)].join('\n')
        const ways = waysFor(row, turn)
        return ways.length ? { text, buttons: ways } : { text }
      }),
    }
    return toYou(
      heading(about ? words.log.historyOf(about) : words.log.history),
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
      list,
      ...(rows.length === most ? [quiet(words.log.historyMost(most))] : []),
      quiet(words.log.historyNote),
    )
  },
})

type Wanted = z.output<typeof filters>

function filterOf({ track, day: on, week: during }: Wanted, turn: Turn): HistoryFilter {
  const [first, last] = on ? [on, on] : during ? [mondayOf(during), sundayOf(during)] : []
  return {
    trackId: track,
    days: first && last && { first: first.toString(), last: last.toString(), timeZone: turn.collaboration.timeZone },
  }
}

function aboutOf({ track, day: on, week: during }: Wanted, { words, tracks }: Turn): string | null {
  const parts = [
    tracks.find((one) => one.id === track)?.name,
    on ? words.log.inDay(longDay(on, words.language)) : during && words.log.inWeek(during.week, during.year),
  ].filter((part) => part !== undefined)
  return parts.length ? parts.join(', ') : null
}

/** The rows that corrections took the place of, those out of sight too. */
async function beforeOf(rows: readonly EventInWords[], shown: ReadonlyMap<string, EventInWords>, turn: Turn) {
  const old = new Map(shown)
  for (const { replacesId, revision } of rows) {
    if (!replacesId || revision !== 'correction' || old.has(replacesId)) continue
    for (const row of await turn.store.events.chain(replacesId)) old.set(row.id, row)
  }
  return old
}

function rowText(row: EventInWords, before: EventInWords | undefined, turn: Turn): string {
  const { words } = turn
  const what = describeEvent(describedOf(row), words)
  const when = whenOf(instantOf(row.enteredAt), turn, words)
  const old = row.replaced ? ` ${words.log.rowReplaced}` : ''
  if (row.revision === 'undo') return words.log.rowUndo(what, row.by, when)
  if (row.revision === 'correction' && before) {
    return `${words.log.rowCorrection(what, describeEvent(describedOf(before), words), row.by, when)}${old}`
  }
  return `${capital(words.log.rowEntry(what, row.by, when))}${old}`
}

/** The note, or that there was one. */
function textOf(row: EventInWords, redaction: Redaction | undefined, turn: Turn): string[] {
  const { words } = turn
  if (row.note) return [words.log.rowNote(row.note)]
  if (!redaction) return []
  const reasons: Readonly<Record<string, string>> = words.log.reasons
  const on = dayIn(instantOf(redaction.at), turn, words)
  const reason = reasons[redaction.reason] ?? words.log.reasons.other
  return [words.log.textRemoved(words.log.redactedWhy(on, redaction.by, reason, redaction.reference))]
}

/** What this person may do with a row: what no longer counts can only have its text taken away. */
function waysFor(row: EventInWords, turn: Turn): Button[] {
  const own = row.ownerId === turn.person.memberId
  const counts = !row.replaced && row.revision !== 'undo'
  return [
    ...(counts && (own || may(turn.person.roles, 'correctOthers')) ? waysOf(row.id, turn.words) : []),
    ...(row.note && (own || may(turn.person.roles, 'redactOthers'))
      ? [{ label: turn.words.log.redact, press: { command: 'redact', input: { event: row.id } } }]
      : []),
  ]
}
