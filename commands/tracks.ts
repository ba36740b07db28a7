import { z } from 'zod'
import { phases } from '../dialogs/track-fields.ts'
import { tracksDialog } from '../dialogs/tracks.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { type Button, buttons, heading, type Part, quiet, say, toGroup, toYou } from '../src/chat/reply.ts'
import type { TrackName, Turn } from '../src/chat/turn.ts'
import { may } from '../src/domain/rights.ts'
import { dayOf, listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { cellText, splitOf } from '../src/text/number-table.ts'
import { type Active, activeNow } from './active.ts'
import { operativeGroup } from './operative.ts'

/**
 * The board: inside, each track with its phase, its employers and how many are active, exact; outside, how many tracks
 * there are in each phase and never anything about people (number-rules §1).
 */
export const tracks = command({
  id: 'tracks',
  right: 'readNumbers',
  dialog: tracksDialog,
  input: z.object({ track: id.optional(), forOthers: z.literal('yes').optional() }),
  async run({ track, forOthers }, turn) {
    const mayRead = turn.audience === 'inside' && may(turn.person.roles, 'readEvents') && !forOthers
    // an observer reads along in what is posted openly
    const inside = mayRead && !(turn.openly && (await turn.store.standing.isObserved(turn.group.id, turn.today)))
    const asked = turn.tracks.filter((one) => track === undefined || one.id === track)
    const parts = !turn.tracks.length
      ? [say(turn.words.tracks.none), ...newButton(turn)]
      : inside
        ? await board(asked, turn)
        : overview(turn)
    return turn.openly ? toGroup(...parts) : toYou(...parts)
  },
})

async function board(asked: readonly TrackName[], turn: Turn): Promise<Part[]> {
  const { words, store, today } = turn
  const [employers, active] = [
    await store.tracks.employersOn(today),
    await activeNow(turn, (await operativeGroup(turn)).id),
  ]
  const namesOf = (id: string) => employers.filter((one) => one.trackId === id).map((one) => one.name)
  const items = asked.map((track) => ({
    text: `${stateOf(track, words)} ${employersIn(namesOf(track.id), words)}`,
    ...(may(turn.person.roles, 'tracks') ? { buttons: waysOf(track, words) } : {}),
  }))
  return [
    heading(words.tracks.board),
    { kind: 'list', items },
    ...(active ? [activeTable(asked, active, turn)] : []),
    quiet(words.numbers.exact),
    buttons(
      { label: words.tracks.forOthers, press: { command: 'tracks', input: { forOthers: 'yes' } } },
      ...(may(turn.person.roles, 'tracks') ? [addButton(words)] : []),
    ),
  ]
}

function activeTable(asked: readonly TrackName[], { table, rowOf }: Active, turn: Turn): Part {
  const { words } = turn
  // nobody is active in a closed track (it cannot be closed before)
  const open = asked.filter((track) => track.status !== 'closed')
  const none = { kind: 'number', value: 0 } as const
  const cells = { women: none, men: none, unrecorded: none, total: none }
  const { k } = table.shown
  const rows = open.map(({ id, name }) => ({
    name,
    row: rowOf(id) ?? ({ measure: 'active', track: id, through: table.shown.through, ...cells } as const),
  }))
  const title = words.tracks.activeTitle(dayOf(turn.today, words.language))
  const { columns } = words.common
  return {
    kind: 'table',
    title: turn.collaboration.demo ? `${title} · ${words.common.demo}` : title,
    columns: [words.tracks.track, columns.women, columns.men, columns.unrecorded, columns.total],
    rows: rows.map(({ name, row }) => [
      name,
      ...(['women', 'men', 'unrecorded', 'total'] as const).map((column) => cellText(row[column], k, words)),
    ]),
    spoken: rows.map(({ name, row }) => words.tracks.activeIn(name, splitOf(row, k, words))),
  }
}

/** Counts of tracks are not about people: they may be shown anywhere (number-rules §3.7). */
function overview({ words, tracks: all }: Turn): Part[] {
  const having = (status: TrackName['status']) => all.filter((track) => track.status === status)
  const open = [...having('running'), ...having('planned')]
  const inPhases = phases.map((phase) =>
    words.tracks.inPhase(words.tracks.phases[phase], open.filter((track) => track.phase === phase).length),
  )
  return [
    heading(words.tracks.board),
    say(words.tracks.counts(having('running').length, having('planned').length, having('closed').length)),
    say(words.tracks.inPhases(listed(inPhases, words.language))),
    quiet(words.tracks.peopleInside),
  ]
}

/** `Skolkök: igång, genomförandefas.` */
function stateOf(track: TrackName, { tracks: words, language }: Words): string {
  if (track.status !== 'closed') return words.open(track.name, words.statuses[track.status], words.phases[track.phase])
  return words.closed(track.name, track.closedOn && dayOf(Temporal.PlainDate.from(track.closedOn), language))
}

/** `Arbetsgivare: Exempelmark.` */
export function employersIn(names: readonly string[], { tracks: words, language }: Words): string {
  return names.length ? words.has(listed(names, language)) : words.noEmployer
}

function waysOf({ id, status, version }: TrackName, { tracks: words }: Words): Button[] {
  const input = { track: id, version: String(version) }
  if (status === 'closed')
    return [{ label: words.reopen, press: { command: 'trackPhase', input: { ...input, status: 'running' } } }]
  return [
    { label: words.change, press: { command: 'trackPhase', input } },
    { label: words.close, press: { command: 'trackClose', input, form: true } },
  ]
}

const addButton = ({ tracks: words }: Words): Button => ({
  label: words.newTitle,
  press: { command: 'trackNew', input: {}, form: true },
})

const newButton = ({ words, person }: Turn): Part[] => (may(person.roles, 'tracks') ? [buttons(addButton(words))] : [])
