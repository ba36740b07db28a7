import { z } from 'zod'
import { openStatuses, phases } from '../dialogs/track-fields.ts'
import { trackNewDialog } from '../dialogs/track-new.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { logJoined } from './joined.ts'
import { nameOf } from './names.ts'
import { operativeGroup } from './operative.ts'
import { mustHaveRegister } from './register.ts'
import { tellGroup } from './tell.ts'
import { employersIn } from './tracks.ts'

export const trackNew = command({
  id: 'trackNew',
  right: 'tracks',
  dialog: trackNewDialog,
  input: z.object({
    name: text(80),
    phase: z.enum(phases).default('planning'),
    status: z.enum(openStatuses).default('planned'),
    counting: z.enum(['numbers', 'code']).default('numbers'),
    employer: id.optional(),
  }),
  async run(fields, turn) {
    const { phase, status, counting } = fields
    const name = freeTrackName(fields.name, turn, null)
    if (counting === 'code') mustHaveRegister(turn)
    const employer = turn.employers.find((one) => one.id === fields.employer)
    if (fields.employer !== undefined && !employer)
      throw new Problem((words) => words.log.noEmployer, { fields: ['employer'] })
    const group = await operativeGroup(turn)
    const trackId = turn.id()
    await turn.store.tracks.add({
      id: trackId,
      groupId: group.id,
      name,
      phase,
      status,
      counting,
      startedOn: status === 'running' ? turn.today.toString() : null,
      closedOn: null,
      createdAt: turn.now.toString(),
    })
    if (employer) logJoined(turn, group.id, trackId, employer)
    return tellGroup(
      turn,
      group,
      `track:${trackId}`,
      (words) => {
        const { statuses, phases: named, countings, added } = words.tracks
        return [
          say(
            [
              added(name, statuses[status], named[phase], countings[counting]),
              ...(employer ? [employersIn([employer.name], words)] : []),
            ].join(' '),
          ),
          ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
        ]
      },
      (words) => [
        buttons({
          label: words.tracks.change,
          press: { command: 'trackPhase', input: { track: trackId, version: '1' } },
        }),
      ],
    )
  },
})

/**
 * The name as it is stored.
 * @param own the track that has it already
 * @throws Problem it is another's, however it is spelt, or it is no name
 */
export function freeTrackName(given: string, turn: Turn, own: string | null): string {
  const name = nameOf(given, 'name')
  const taken = turn.tracks.find((track) => track.id !== own && fold(track.name) === fold(name))
  if (taken) throw new Problem((words) => words.tracks.taken(taken.name), { fields: ['name'] })
  return name
}
