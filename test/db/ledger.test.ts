import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerQueries } from '../../db/queries/publications.ts'
import { knownOf } from '../../src/domain/disclosure/known.ts'
import type { ShownTable } from '../../src/domain/disclosure/types.ts'
import { families } from '../../src/domain/measures.ts'
import { history, publish, seeded } from '../domain/disclosure/histories.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

let place: Municipality
beforeAll(async () => {
  place = await municipality()
})
afterAll(() => place.stop())

/** What a year's digests have published, and rows of an earlier week that somebody asked for afterwards. */
function yearOf(seed: number): readonly ShownTable[] {
  const chance = seeded(seed)
  const weeks = { first: 30, last: 52, rate: 3, late: 0.05, undone: 0.02 }
  const tables = publish(history(chance, weeks), weeks, 5, () => chance() < 0.5).map((table) => ({
    ...table,
    scope: place.groups.operative,
  }))
  const yearly = tables.filter(({ period }) => period.kind === 'year')
  const earlier = yearly[Math.floor(yearly.length / 2)]
  return earlier ? [...tables, { ...earlier, rows: earlier.rows.slice(0, 1) }] : tables
}

test('of the years before, what a decision reads says the same as everything that was published', async () => {
  const tx = await place.owner.reserve()
  const ledger = () => ledgerQueries({ tx, cid: place.id, db: () => drizzle(place.owner) })
  for (const seed of [1, 2, 3, 4]) {
    await tx`truncate publications`
    const tables = yearOf(seed)
    for (const table of tables)
      await ledger().append(randomUUID(), table, Temporal.Instant.from('2026-12-31T12:00:00Z'))
    for (const year of [2026, 2027]) {
      const period = { kind: 'year', key: String(year) } as const
      const { published } = await ledger().read({ scope: place.groups.operative, period })
      for (const family of families) {
        const [read, all] = [published, tables].map((some) => knownOf(some, family, year))
        // weeks of other years take no part in a year's reckoning
        expect({ ...read, weeks: [] }).toEqual({ ...all, weeks: [] })
      }
      if (year === 2027) expect(published.length).toBeLessThan(6)
    }
  }
  tx.release()
})
