import { z } from 'zod'
import { ages, backgrounds, genders, participantNewDialog } from '../dialogs/participant-new.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import type { TrackName, Turn } from '../src/chat/turn.ts'
import { makeCode } from '../src/domain/code.ts'
import { aboutCode } from './participants.ts'
import { asInput } from './receipt.ts'
import { keyHolder, mustHaveRegister } from './register.ts'
import { trackNamed } from './track-phase.ts'

/** of 32 768 codes; half of them in use, and one try in a million finds none free */
const tries = 20

/** Makes a code by chance for one participant of a track that counts by code. Closed choices only, never a name. */
export const participantNew = command({
  id: 'participantNew',
  right: 'participants',
  dialog: participantNewDialog,
  input: z.object({
    track: id.optional(),
    gender: z.enum(genders).optional(),
    age: z.enum(ages).optional(),
    background: z.enum(backgrounds).optional(),
  }),
  async run(fields, turn) {
    mustHaveRegister(turn)
    const track = codeTrack(fields.track, turn)
    const { gender, age, background } = fields
    if (!gender || !age || !background)
      return toYou(turn.form('participantNew', asInput({ ...fields, track: track.id })))
    const code = await freeCode(turn)
    const about = { gender, age, background }
    const row = { id: turn.id(), code, trackId: track.id, ...about, createdAt: turn.now.toString() }
    await turn.store.participants.add(row)
    const { participants: words } = turn.words
    return toYou(
      say(words.made(code, track.name)),
      quiet(aboutCode(about, turn.words)),
      quiet(words.keepApart(keyHolder(await turn.store.settings.decisions()))),
      ...(turn.collaboration.demo ? [quiet(turn.words.common.demo)] : []),
      buttons({ label: words.logStart, press: { command: 'log', input: { kind: 'started', track: track.id, code } } }),
    )
  },
})

/** The track named, or the only one that counts by code. */
function codeTrack(trackId: string | undefined, turn: Turn): TrackName {
  const open = turn.tracks.filter((track) => track.counting === 'code' && track.status !== 'closed')
  const [only] = open
  if (!only) throw new Problem((words) => words.participants.noCodeTrack)
  if (trackId === undefined && open.length > 1) throw new Problem((words) => words.log.noTrack, { fields: ['track'] })
  const track = trackId === undefined ? only : trackNamed(trackId, turn)
  const fields = ['track']
  if (track.counting !== 'code') throw new Problem((words) => words.log.countsByNumbers(track.name), { fields })
  if (track.status === 'closed') throw new Problem((words) => words.participants.closed(track.name), { fields })
  return track
}

async function freeCode(turn: Turn): Promise<string> {
  const codes = [...new Set(Array.from({ length: tries }, () => makeCode(turn.random)))]
  const taken = await turn.store.participants.taken(codes)
  const free = codes.find((code) => !taken.has(code))
  if (free === undefined) throw new Problem((words) => words.participants.full)
  return free
}
