import { createHash, randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Published } from '../../db/publish.ts'
import { wordsIn } from '../../src/text/index.ts'
import { cellText } from '../../src/text/number-table.ts'
import { type Asked, readGolden } from '../support/golden.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

const pages = await Promise.all(
  globSync('*.md', { cwd: import.meta.dirname })
    .toSorted()
    .map(async (name) =>
      readGolden(await readFile(`${import.meta.dirname}/${name}`, 'utf8'), (row) => idIn(name, row)),
    ),
)

/** The gate looks at a row of the year in some weeks and not in others: asked in as many, it has been looked at. */
const timesAsked = 30

test.each(pages)('$title', async ({ threshold, log, asked }) => {
  const place = await municipality({ settings: { threshold } })
  try {
    await place.owner`
      insert into decisions (collaboration_id, id, subject, value, reference, decided_by, decided_on, by_member_id, at)
      values (${place.id}, ${randomUUID()}, 'threshold', ${String(threshold)}, '§ 12', 'Kommunstyrelsen', '2025-12-01',
        ${place.memberId}, '2025-12-01T10:00:00Z')`
    await place.log(...log)
    for (const one of asked) {
      const published = await answer(place, one)
      const rows = published && drawn(published, place)
      expect(one.byTrack ? rows?.toSorted(byLabel) : rows, one.heading).toEqual(one.rows)
    }
  } finally {
    await place.stop()
  }
})

/** As a person asks: the numbers of the day, week after week; outside until nothing new can come. */
async function answer(place: Municipality, asked: Asked): Promise<Published | null> {
  const { audience, asOf, rows: _, heading: __, ...wanted } = asked
  const day = Temporal.Instant.from(asOf)
  let published: Published | null = null
  for (let week = 0; week < (audience === 'outside' ? timesAsked : 1); week++)
    published = await place.as(async (store) => {
      const table = await store.counts.table({ ...wanted, group: place.groups.operative, asOf: day })
      const now = day.add({ hours: week * 7 * 24 })
      return store.publications.publish(table, audience, { now, id: randomUUID })
    })
  return published
}

/** The rows as they read, in the words of the screen. */
function drawn(published: Published, place: Municipality): string[][] {
  const { rows, form, k } = published.shown
  const words = wordsIn('sv')
  const names = new Map(['Skolkök', 'Grönyteskötsel'].map((name) => [place.trackOf(name), name]))
  return rows.map((row) => {
    const label = row.track === null ? row.measure : `${row.measure}, ${names.get(row.track)}`
    const cells = form === 'totals' ? [row.total] : [row.women, row.men, row.unrecorded, row.total]
    return [label, ...cells.map((cell) => cellText(cell, k, words))]
  })
}

const byLabel = ([one = '']: readonly string[], [other = '']: readonly string[]) => one.localeCompare(other, 'sv')

function idIn(page: string, row: string): string {
  return createHash('sha256')
    .update(`${page} ${row}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
}
