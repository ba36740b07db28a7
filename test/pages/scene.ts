/** The small municipality of the model text with two digests sent, and its reports on a public door. */

import type { ReportPeriod } from '../../src/domain/period.ts'
import { reportListener } from '../../src/pages/door.ts'
import { linkMaker } from '../../src/pages/links.ts'
import { openPublicDoor } from '../../src/public-door.ts'
import { digestOf } from '../support/digest.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

export type Scene = Awaited<ReturnType<typeof reportScene>>

/** Numbers that nobody outside may be able to tell from each other: another set of them changes nothing that is shown. */
export type Hidden = { readonly placement: readonly [number, number]; readonly left: readonly [number, number] }

export async function reportScene(hidden: Hidden = { placement: [2, 1], left: [2, 3] }) {
  const place = await small(hidden)
  let now = Temporal.Instant.from('2026-11-24T12:00:00+01:00')
  const ports = { database: place.app, clock: () => now, demo: false }
  const door = await openPublicDoor({ '/r/': reportListener(ports) }, 0, '127.0.0.1', async () => true)
  const origin = `http://127.0.0.1:${door.port}`
  const links = linkMaker({ public: origin, page: () => null })

  return {
    place,
    origin,
    links,
    at: (moment: string) => {
      now = Temporal.Instant.from(moment)
    },
    /** A link made when links are opened. */
    async link(period: ReportPeriod, language: 'sv' | 'en' = 'sv', group = place.groups.operative): Promise<string> {
      const wanted = { collaboration: place.id, group, period, language, at: now }
      const url = await place.as((store) => links.report(store, wanted))
      if (url === null) throw new Error('no link')
      return url
    },
    async stop() {
      await door.close()
      await place.stop()
    },
  }
}

async function small({ placement, left }: Hidden): Promise<Municipality> {
  const place = await municipality({
    tracks: [{ name: 'Skolkök' }, { name: 'Grönyteskötsel' }, { name: 'Vård', status: 'planned' }],
    employers: ['private', 'private', 'public'],
  })
  await place.log(
    { kind: 'started', day: '2026-03-02', women: 10, men: 12, unrecorded: 1 },
    { kind: 'started', day: '2026-09-07', women: 9, men: 10, unrecorded: 1, track: 'Grönyteskötsel' },
    { kind: 'completed', day: '2026-06-01', women: 13, men: 15 },
    { kind: 'job', day: '2026-06-15', women: 7, men: 9, detail: 'withSupport' },
    { kind: 'discontinued', day: '2026-05-04', women: left[0], men: left[1] },
    { kind: 'followUp', day: '2026-10-28', women: 1, men: 1, detail: 'good' },
  )
  await digestOf(place, '2026-W44')
  await place.log(
    { kind: 'placement', day: '2026-11-17', women: placement[0], men: placement[1] },
    { kind: 'discontinued', day: '2026-11-18', men: 1 },
  )
  await digestOf(place, '2026-W47')
  return place
}
