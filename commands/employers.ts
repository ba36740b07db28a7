import { z } from 'zod'
import type { EmployerDetails } from '../db/queries/employers.ts'
import { sectors } from '../dialogs/employer-new.ts'
import { employersDialog } from '../dialogs/employers.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { buttons, heading, quiet, say, toGroup, toYou } from '../src/chat/reply.ts'
import { listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

/** Employers with contact, needs and tracks: the operative group's own. */
export const employers = command({
  id: 'employers',
  right: 'employers',
  dialog: employersDialog,
  input: z.object({ employer: id.optional(), track: id.optional() }),
  async run({ employer, track }, turn) {
    const { words, store, today, collaboration } = turn
    const [all, links] = [await store.employers.all(), await store.tracks.employersOn(today)]
    const trackIds = (one: EmployerDetails) =>
      links.filter((link) => link.employerId === one.id).map((link) => link.trackId)
    const asked = all.filter(
      (one) =>
        (employer === undefined || one.id === employer) && (track === undefined || trackIds(one).includes(track)),
    )
    const namesOf = (one: EmployerDetails) =>
      turn.tracks.filter(({ id: trackId }) => trackIds(one).includes(trackId)).map(({ name }) => name)
    const items = asked.map((one) => ({
      text: row(one, namesOf(one), words),
      buttons: [{ label: words.employers.change, press: { command: 'employerNew', input: { employer: one.id } } }],
    }))
    const parts = [
      heading(words.employers.title),
      ...(items.length ? [{ kind: 'list' as const, items }] : [say(words.employers.none)]),
      ...(collaboration.demo ? [quiet(words.common.demo)] : []),
      buttons({ label: words.employers.newTitle, press: { command: 'employerNew', input: {}, form: true } }),
    ]
    return turn.openly ? toGroup(...parts) : toYou(...parts)
  },
})

/** The sector's name as it is written. */
export function sectorOf(sector: string, { employers: words }: Words): string {
  return words.sectors[sectors.find((one) => one === sector) ?? 'notRecorded']
}

function row({ name, sector, contact, needs }: EmployerDetails, tracks: readonly string[], words: Words): string {
  const { employers: said } = words
  return [
    said.row(name, sectorOf(sector, words)),
    tracks.length ? said.in(listed(tracks, words.language)) : said.inNone,
    ...(contact ? [said.contactIs(contact)] : []),
    ...(needs ? [said.needsAre(needs)] : []),
  ].join(' ')
}
