import { z } from 'zod'
import { trackCloseDialog } from '../dialogs/track-close.ts'
import { command } from '../src/chat/command.ts'
import { day, id, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say } from '../src/chat/reply.ts'
import type { TrackName, Turn } from '../src/chat/turn.ts'
import { dayOf, people } from '../src/text/format.ts'
import { activeNow } from './active.ts'
import { operativeGroup } from './operative.ts'
import { tellGroup } from './tell.ts'
import { changed, trackNamed } from './track-phase.ts'

/** Closes a track on a day, once what became of everybody in it is logged. Inside: who is active there is said. */
export const trackClose = command({
  id: 'trackClose',
  right: 'tracks',
  dialog: trackCloseDialog,
  input: z.object({ track: id, day: day.optional(), version: version.optional() }),
  async run(fields, turn) {
    if (turn.audience === 'outside') throw new Problem((words) => words.common.insideOnly)
    const track = trackNamed(fields.track, turn)
    const last = fields.day ?? turn.today
    const group = await operativeGroup(turn)
    if (track.status === 'closed') throw new Problem((words) => words.tracks.isClosed(track.name))
    await mustBeOver(track, last, turn)
    await mustBeEmpty(track, group.id, turn)
    const seen = fields.version ?? track.version
    const change = { status: 'closed', closedOn: last.toString() }
    if (!(await turn.store.tracks.change(track.id, seen, change))) throw changed(track)
    const open = { track: track.id, version: String(seen + 1), status: track.status }
    return tellGroup(
      turn,
      group,
      `track:${track.id}`,
      (words) => [
        say(words.tracks.closedNow(track.name, dayOf(last, words.language))),
        quiet(words.tracks.closeIntro),
        ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
      ],
      (words) => [buttons({ label: words.tracks.reopen, press: { command: 'trackPhase', input: open } })],
    )
  },
})

/** What is logged in a track lies within its days. */
async function mustBeOver(track: TrackName, last: Temporal.PlainDate, turn: Turn): Promise<void> {
  const fields = ['day']
  if (Temporal.PlainDate.compare(last, turn.today) > 0)
    throw new Problem((words) => words.tracks.closeAhead, { fields })
  const { startedOn, lastOn } = await turn.store.tracks.days(track.id)
  const at = (text: string) => Temporal.PlainDate.from(text)
  if (lastOn !== null && Temporal.PlainDate.compare(at(lastOn), last) > 0) {
    throw new Problem((words) => words.tracks.loggedAfter(track.name, dayOf(at(lastOn), words.language)), { fields })
  }
  if (startedOn !== null && Temporal.PlainDate.compare(at(startedOn), last) > 0) {
    throw new Problem((words) => words.tracks.beforeStart(track.name, dayOf(at(startedOn), words.language)), { fields })
  }
}

async function mustBeEmpty(track: TrackName, groupId: string, turn: Turn): Promise<void> {
  const row = (await activeNow(turn, groupId))?.rowOf(track.id)
  if (!row) return
  const count = (column: 'women' | 'men' | 'unrecorded') => (row[column].kind === 'number' ? row[column].value : 0)
  const counts = { women: count('women'), men: count('men'), unrecorded: count('unrecorded') }
  const given = Object.entries(counts).flatMap(([name, value]) => (value ? [[name, String(value)] as const] : []))
  // codes are logged one by one: the form has no numbers to fill in
  const input = { track: track.id, ...(track.counting === 'numbers' ? Object.fromEntries(given) : {}) }
  const log = (label: string, kind: string) => ({
    label,
    press: { command: 'log', input: { ...input, kind }, form: true as const },
  })
  throw new Problem((words) => words.tracks.stillActive(track.name, people(counts, words.language)), {
    ways: ({ tracks }) => [log(tracks.theyCompleted, 'completed'), log(tracks.theyLeft, 'discontinued')],
  })
}
