import { z } from 'zod'
import type { EmployerDetails } from '../db/queries/employers.ts'
import { employerNewDialog, sectors } from '../dialogs/employer-new.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { TrackName, Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { sectorOf } from './employers.ts'
import { logJoined } from './joined.ts'
import { nameOf } from './names.ts'
import { operativeGroup } from './operative.ts'
import { asInput } from './receipt.ts'
import { tellGroup } from './tell.ts'
import { trackNamed } from './track-phase.ts'

const schema = z.object({
  /** the one that is changed */
  employer: id.optional(),
  version: version.optional(),
  name: text(80).optional(),
  sector: z.enum(sectors).optional(),
  contact: text(200).optional(),
  needs: text(500).optional(),
  track: id.optional(),
})

type Fields = z.output<typeof schema>

/** Adds an employer, or changes one; with a track, the employer joins it, and that is logged. */
export const employerNew = command({
  id: 'employerNew',
  right: 'employers',
  dialog: employerNewDialog,
  input: schema,
  async run(fields, turn) {
    const all = await turn.store.employers.all()
    const before = all.find((one) => one.id === fields.employer) ?? null
    if (fields.employer !== undefined && !before) throw new Problem((words) => words.log.noEmployer)
    if (before && fields.version === undefined) return changeForm(before, fields, false, turn)
    const missing = fields.name === undefined ? 'name' : fields.sector === undefined ? 'sector' : null
    const name = fields.name === undefined ? '' : nameOf(fields.name, 'name')
    const namesake = all.find((one) => one.id !== before?.id && name !== '' && fold(one.name) === fold(name))
    if (namesake && before) throw new Problem((words) => words.employers.taken(namesake.name), { fields: ['name'] })
    if (namesake) return changeForm(namesake, fields, true, turn)
    if (missing) return missingForm(missing, fields, turn)
    const track = fields.track === undefined ? null : openTrack(fields.track, turn)
    return save({ ...fields, name, sector: fields.sector ?? 'notRecorded' }, before, track, turn)
  },
})

async function save(
  given: Fields & { readonly name: string; readonly sector: string },
  before: EmployerDetails | null,
  track: TrackName | null,
  turn: Turn,
): Promise<Reply> {
  const { store, words: own } = turn
  const needs = given.needs === undefined ? null : maskContacts(given.needs, own.common.contactMarks)
  const row = {
    id: before?.id ?? turn.id(),
    name: given.name,
    sector: given.sector,
    contact: given.contact ?? null,
    needs,
  }
  const links = await store.tracks.employersOn(turn.today)
  const isIn = track !== null && links.some((link) => link.employerId === row.id && link.trackId === track.id)
  const group = await operativeGroup(turn)
  if (!before) await store.employers.add({ ...row, createdAt: turn.now.toString() })
  else if (!(await store.employers.change({ ...row, version: given.version ?? before.version }))) throw changed(before)
  const sector = sectors.find((one) => one === row.sector) ?? 'notRecorded'
  if (track && !isIn) logJoined(turn, group.id, track.id, { id: row.id, sector })
  return tellGroup(
    turn,
    group,
    `employer:${row.id}`,
    (words) => {
      const said = before ? words.employers.changed : words.employers.added
      const joining = isIn ? words.employers.alreadyIn : words.employers.joined
      return [
        say([said(row.name, sectorOf(row.sector, words)), ...(track ? [joining(row.name, track.name)] : [])].join(' ')),
        ...(needs === (given.needs ?? null) ? [] : [quiet(words.employers.masked)]),
        ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
      ]
    },
    (words) => [
      buttons({ label: words.employers.change, press: { command: 'employerNew', input: { employer: row.id } } }),
    ],
  )
}

/** The form with what is known filled in, and what was given over it; `unawares`: a new one was meant, of a name that there is. */
function changeForm(before: EmployerDetails, fields: Fields, unawares: boolean, turn: Turn): Reply {
  const { id: employer, name, sector, contact, needs, version: seen } = before
  const known = asInput({ employer, name, sector, contact, needs, version: seen })
  const { name: _, employer: __, version: ___, ...given } = asInput(fields)
  const intro = unawares ? { intro: turn.words.employers.exists(name) } : {}
  return toYou(turn.form('employerNew', { ...known, ...given }, intro))
}

function missingForm(field: 'name' | 'sector', fields: Fields, { words, form }: Turn): Reply {
  const error = words.common.fieldMissing(words.employers[field])
  return toYou(form('employerNew', asInput(fields), { errors: { [field]: error } }))
}

function openTrack(trackId: string, turn: Turn): TrackName {
  const track = trackNamed(trackId, turn)
  if (track.status === 'closed')
    throw new Problem((words) => words.participants.closed(track.name), { fields: ['track'] })
  return track
}

function changed({ id: employer, name }: EmployerDetails): Problem {
  return new Problem((words) => words.common.changedMeanwhile(null), {
    ways: () => [{ label: name, press: { command: 'employers', input: { employer } } }],
  })
}
