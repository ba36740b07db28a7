import { chmod, lstat, rm } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { socketBase, socketFolder } from '../../../db/embedded/socket.ts'

const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

test('the folder of the socket is short and lets in its owner alone', async () => {
  const folder = await folderFor('/srv/'.padEnd(137, 'x'), undefined)
  expect(folder.length).toBeLessThan(90)
  expect((await lstat(folder)).mode & 0o777).toBe(0o700)
})

test('a data folder keeps its socket folder, also where the temp folder has moved since', async () => {
  const first = await folderFor('/srv/data', undefined)
  expect(await folderFor('/srv/data', undefined)).toBe(first)
  expect(await folderFor('/srv/other', first)).toBe(first)
})

test('a folder that others may enter is not taken', async () => {
  const first = await folderFor('/srv/open', undefined)
  await chmod(first, 0o755)
  expect(await folderFor('/srv/open', first)).not.toBe(first)
})

test.each([`/${'long/'.repeat(15)}`, '/with,comma', '/with space'])('sockets do not lie in %s', (temporary) => {
  expect(socketBase(temporary)).toBe('/tmp')
})

async function folderFor(cluster: string, last: string | undefined): Promise<string> {
  const folder = await socketFolder(cluster, me, last)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
