import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestText, readWanted } from '../../src/tasks/digest.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

let place: Municipality
beforeAll(async () => {
  place = await municipality()
  await place.log(
    { kind: 'started', day: '2026-03-03', women: 7, men: 8 },
    { kind: 'started', day: '2026-11-17', women: 7, men: 2 },
  )
})
afterAll(() => place.stop())

const printed = (...args: string[]) => digestText(place, readWanted([...args, '--collaboration', 'exempel']))

test('it prints a group’s digest, and neither sends nor publishes it', async () => {
  const text = await printed('--group', 'styrgrupp', '--week', '2026-W47')
  expect(text).toContain('Veckosammanställning till styrgruppen, vecka 47 2026 (16–22 november)')
  expect(text).toContain('Började: 9.')
  expect(text).toMatch(/^Mått +Kvinnor +Män +Uppgift saknas +Totalt$/m)
  expect(await place.ledger()).toEqual([])
  const [posts] = await place.owner<{ count: number }[]>`select count(*)::int from posts`
  expect(posts?.count).toBe(0)
})

test('the operative group’s is exact', async () => {
  expect(await printed('--group', 'operativ', '--week', '2026-W47')).toContain('Började: 7 kvinnor, 2 män.')
})

test('what is wrong is told, with how it is used', async () => {
  expect(() => readWanted(['--group', 'styrgrupp'])).toThrow('npm run digest')
  expect(() => readWanted(['--group', 'ledningen', '--week', '2026-W47'])).toThrow('npm run digest')
  expect(() => readWanted(['--group', 'styrgrupp', '--week', '2026-W54'])).toThrow('npm run digest')
  expect(() => readWanted(['--grupp', 'styrgrupp'])).toThrow('npm run digest')
  const unknown = readWanted(['--group', 'styrgrupp', '--week', '2026-W47', '--collaboration', 'ingenstans'])
  await expect(digestText(place, unknown)).rejects.toThrow('No such group in ingenstans. There is: exempel.')
})
