import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { firstThatWorks } from '../../../db/embedded/programs.ts'
import { waysToRun } from '../../../db/embedded/way.ts'

const me = { uid: 1000, gid: 100, named: true }
const root = { uid: 0, gid: 0, named: true }

test.each([
  ['an ordinary user runs it as itself', me, undefined, [[1000, '']]],
  ['so too where the data is there', me, { uid: 1000, gid: 100 }, [[1000, '']]],
  ['a number without a name needs a namespace', { ...me, named: false }, undefined, [[1000, 'unshare']]],
  [
    'root becomes nobody',
    root,
    undefined,
    [
      [65534, ''],
      [65534, 'setpriv'],
      [0, 'unshare'],
    ],
  ],
  [
    'root becomes whom the data belongs to',
    root,
    { uid: 1000, gid: 100 },
    [
      [1000, ''],
      [1000, 'setpriv'],
    ],
  ],
  ['root keeps to a namespace where the data is its own', root, { uid: 0, gid: 0 }, [[0, 'unshare']]],
])('%s', (_, who, data, expected) => {
  const ways = waysToRun(who, data)
  expect(ways.map(({ owner, through }) => [owner.uid, through[0] ?? ''])).toEqual(expected)
})

test('root takes over nothing but the user, unless folders are in the way', () => {
  const [plain, passing] = waysToRun(root, undefined)
  expect(plain?.as).toEqual({ uid: 65534, gid: 65534 })
  expect(passing?.as).toBeUndefined()
  expect(passing?.through.join(' ')).toContain('+dac_override')
})

test('the first way that works is taken', async () => {
  const owner = { uid: 1000, gid: 1000 }
  const closed = { owner, through: ['sh', '-c', 'echo closed >&2; exit 1'] }
  const open = { owner, through: ['env'] }
  const bin = await mkdtemp(join(tmpdir(), 'dua-way-'))
  onTestFinished(() => rm(bin, { recursive: true }))
  await writeFile(join(bin, 'postgres'), '#!/bin/sh', { mode: 0o755 })
  expect(await firstThatWorks([closed, open, closed], bin, {}, ['/'])).toMatchObject({ way: open })
})

test('where no way works the message tells why and what to set', async () => {
  const closed = { owner: { uid: 0, gid: 0 }, through: ['sh', '-c', 'echo closed to us >&2; exit 1'] }
  await expect(firstThatWorks([closed], '/bin', {}, ['/'])).rejects.toThrow(/closed to us.*DATABASE_URL/)
})
