import { z } from 'zod'
import type { Participant } from '../db/queries/participants.ts'
import { ages, backgrounds, genders } from '../dialogs/participant-new.ts'
import { participantsDialog } from '../dialogs/participants.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, heading, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Words } from '../src/text/index.ts'
import { mustHaveRegister } from './register.ts'

/** how many codes one answer holds */
const most = 50

/** The register of codes; only to who asks, and only where it is switched on. */
export const participants = command({
  id: 'participants',
  right: 'participants',
  dialog: participantsDialog,
  input: z.object({ code: text(10).optional(), track: id.optional() }),
  async run({ code, track }, turn) {
    mustHaveRegister(turn)
    const { words } = turn
    const found = await turn.store.participants.list(
      { ...(code === undefined ? {} : { code }), ...(track === undefined ? {} : { trackId: track }) },
      most + 1,
    )
    if (!found.length && code !== undefined) throw new Problem(({ participants: said }) => said.unknown(code))
    const items = found.slice(0, most).map((one) => ({ text: row(one, turn) }))
    const none = track === undefined ? words.participants.none : words.participants.noneIn(trackOf(track, turn))
    return toYou(
      heading(words.participants.title),
      ...(items.length ? [{ kind: 'list' as const, items }, quiet(words.participants.inside)] : [say(none)]),
      ...(found.length > most ? [quiet(words.participants.most(most))] : []),
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
      buttons({ label: words.participants.newTitle, press: { command: 'participantNew', input: {}, form: true } }),
    )
  },
})

/** `Kvinna · Under 25 år · Nyanländ`. */
export function aboutCode(
  one: Pick<Participant, 'gender' | 'age' | 'background'>,
  { participants: words }: Words,
): string {
  return words.about(
    words.genders[genders.find((value) => value === one.gender) ?? 'notRecorded'],
    words.ages[ages.find((value) => value === one.age) ?? 'notRecorded'],
    words.backgrounds[backgrounds.find((value) => value === one.background) ?? 'notRecorded'],
  )
}

const row = (one: Participant, turn: Turn) =>
  turn.words.participants.row(one.code, trackOf(one.trackId, turn), aboutCode(one, turn.words))

const trackOf = (trackId: string, turn: Turn) => turn.tracks.find((track) => track.id === trackId)?.name ?? ''
