import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { type KillPoint, killOneAfterAnother } from '../support/kills.ts'
import { freshDatabase } from '../support/postgres.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dua-kills-'))
})
afterAll(() => rm(folder, { recursive: true }))

const laid = Temporal.Instant.from('2026-11-20T10:00:00Z')
const tuesday = Temporal.Instant.from('2026-11-24T07:00:10Z')
const towns = Array.from({ length: 8 }, (_, no) => ({ ...exempelkommunen, slug: `kommun-${no}`, startsAWeek: 0 }))

/** Lets replicas be killed on a database of its own; gives how often each digest's post arrived. */
async function arrivals(name: string, ask: '?' | '', kills: readonly (readonly [KillPoint, number])[]) {
  const base = await freshDatabase()
  const file = join(folder, name)
  await layDemo(base.ownerUrl, laid, towns)
  const platforms = new URL('../support/kill-platforms.ts', import.meta.url).href
  const killed = await killOneAfterAnother({
    ...base,
    at: tuesday,
    kills,
    platforms,
    platformsArgument: `${ask}${file}`,
    cache: join(folder, 'cache'),
  })
  const owner = connect(base.ownerUrl, { max: 1 })
  const posts = await owner<{ id: string; group: string; state: string }[]>`
    select id, split_part(subject, ':', 2) as group, state from posts where subject like 'digest:%'`
  await owner.end()
  await base.drop()
  const arrived = (await readFile(file, 'utf8')).split('\n')
  return { killed, posts, times: posts.map((post) => arrived.filter((id) => id === post.id).length) }
}

// first while it is claimed, then while it is carried out; small counts, so that there is something left for the next
const claiming = [
  ['begun', 1],
  ['claimed', 1],
  ['enqueued', 2],
  ['claimed', 5],
  ['not yet committed', 2],
  ['enqueued', 6],
] as const
const carryingOut = Array.from({ length: 14 }, (_, no) => {
  const points = ['not yet committed', 'committed', 'not yet sent', 'arrived', 'begun'] as const
  return [points[no % points.length] ?? 'begun', 1 + (no % 3)] as const
})
const twenty: readonly (readonly [KillPoint, number])[] = [...claiming, ...carryingOut]

test.concurrent('killed twenty times between claim and post, each digest is posted once', {
  timeout: 180_000,
}, async () => {
  const { killed, posts, times } = await arrivals('asked', '?', twenty)
  expect(killed).toBe(20)
  expect(new Set(posts.map((post) => post.group)).size).toBe(16)
  expect(posts.map((post) => post.state)).toEqual(Array(16).fill('sent'))
  expect(times).toEqual(Array(16).fill(1))
})

test.concurrent('on a platform that cannot be asked none is lost, and at most one comes twice for each kill', {
  timeout: 180_000,
}, async () => {
  const kills = Array.from({ length: 4 }, (_, no) => [no % 2 ? 'arrived' : 'not yet sent', 1 + (no >> 1)] as const)
  const { killed, posts, times } = await arrivals('not asked', '', kills)
  expect(killed).toBe(4)
  expect(posts).toHaveLength(16)
  expect(times.every((count) => count >= 1)).toBe(true)
  expect(times.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(16 + 4)
})
