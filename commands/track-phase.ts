import { z } from 'zod'
import type { TrackChange } from '../db/queries/tracks.ts'
import { openStatuses, phases } from '../dialogs/track-fields.ts'
import { trackPhaseDialog } from '../dialogs/track-phase.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { TrackName, Turn } from '../src/chat/turn.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { operativeGroup } from './operative.ts'
import { tellGroup } from './tell.ts'
import { freeTrackName } from './track-new.ts'

/** Changes a track's phase, status or name; opens a closed one again. */
export const trackPhase = command({
  id: 'trackPhase',
  right: 'tracks',
  dialog: trackPhaseDialog,
  input: z.object({
    track: id,
    version: version.optional(),
    phase: z.enum(phases).optional(),
    status: z.enum(openStatuses).optional(),
    name: text(80).optional(),
  }),
  async run(fields, turn) {
    const track = trackNamed(fields.track, turn)
    const { phase, status } = fields
    if (!phase && !status && fields.name === undefined) return choices(track, turn)
    const name = fields.name === undefined ? track.name : freeTrackName(fields.name, turn, track.id)
    const change: TrackChange = {
      ...(name === track.name ? {} : { name }),
      ...(phase && phase !== track.phase ? { phase } : {}),
      ...(status && status !== track.status ? { status, closedOn: null } : {}),
    }
    if (!Object.keys(change).length) throw new Problem((words) => words.tracks.unchanged(track.name))
    if (track.status === 'closed' && !change.status) {
      throw new Problem((words) => words.tracks.isClosed(track.name), {
        ways: (words) => [
          {
            label: words.tracks.reopen,
            press: { command: 'trackPhase', input: { ...asSeen(track), status: 'running' } },
          },
        ],
      })
    }
    const begins = change.status === 'running' && (await turn.store.tracks.days(track.id)).startedOn === null
    const begun = begins ? { startedOn: turn.today.toString() } : {}
    const seen = fields.version ?? track.version
    if (!(await turn.store.tracks.change(track.id, seen, { ...change, ...begun }))) throw changed(track)
    const now = { id: track.id, version: seen + 1 }
    return tellGroup(
      turn,
      await operativeGroup(turn),
      `track:${track.id}`,
      (words) => [say(said(track, change, words)), ...(turn.collaboration.demo ? [quiet(words.common.demo)] : [])],
      (words) => [buttons({ label: words.tracks.change, press: { command: 'trackPhase', input: asSeen(now) } })],
    )
  },
})

/** The track that a button, form or line names. */
export function trackNamed(trackId: string, turn: Turn): TrackName {
  const track = turn.tracks.find((one) => one.id === trackId)
  if (!track) throw new Problem((words) => words.log.noTrack, { fields: ['track'] })
  return track
}

/** Somebody else was quicker: the new one is a press away. */
export function changed(track: TrackName): Problem {
  return new Problem((words) => words.common.changedMeanwhile(null), {
    ways: () => [{ label: track.name, press: { command: 'tracks', input: { track: track.id } } }],
  })
}

/** A button's input that holds for the track as it is now. */
const asSeen = ({ id: track, version: seen }: Pick<TrackName, 'id' | 'version'>) => ({ track, version: String(seen) })

function choices(track: TrackName, { words }: Turn): Reply {
  const { tracks } = words
  const { name, status, phase } = track
  if (status === 'closed') {
    return toYou(
      say(tracks.isClosed(name)),
      buttons({
        label: tracks.reopen,
        press: { command: 'trackPhase', input: { ...asSeen(track), status: 'running' } },
      }),
    )
  }
  return toYou(
    say(tracks.choosePhase(name, tracks.statuses[status], tracks.phases[phase])),
    buttons(
      ...phases.map((value) => ({
        label: capital(tracks.phases[value]),
        press: { command: 'trackPhase', input: { ...asSeen(track), phase: value } },
        ...(value === phase ? { style: 'primary' as const } : {}),
      })),
    ),
    buttons({
      label: tracks.rename,
      press: { command: 'trackPhase', input: { ...asSeen(track), phase, status, name }, form: true },
    }),
  )
}

function said(before: TrackName, change: TrackChange, { tracks }: Words): string {
  const name = change.name ?? before.name
  const phase = phases.find((one) => one === change.phase)
  const status = openStatuses.find((one) => one === change.status)
  return [
    ...(change.name ? [tracks.renamed(before.name, change.name)] : []),
    ...(phase ? [tracks.isIn(name, tracks.phases[phase])] : []),
    ...(status ? [tracks.isNow(name, tracks.statuses[status])] : []),
  ].join(' ')
}
