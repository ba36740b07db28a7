import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { linkLibraries, nativeFolder } from './binaries.ts'
import { initialise } from './cluster.ts'
import { firstThatWorks, type Settings } from './programs.ts'
import { lastServer, launch } from './server.ts'
import { give, socketBase, socketFolder } from './socket.ts'
import { waysToRun } from './way.ts'

/** Starts the server of the data folder `cluster`, two levels below a folder that exists; makes it where it is missing. */
export async function begin(cluster: string, settings: Settings): Promise<void> {
  const native = nativeFolder(process.platform, process.arch)
  const home = dirname(cluster)
  const folder = dirname(home)
  const data = existsSync(cluster) ? await stat(cluster) : undefined
  const env = await linkLibraries(native, join(folder, 'postgres-lib'))
  const me = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, named: hasName() }
  const programs = await firstThatWorks(waysToRun(me, data), join(native, 'bin'), env, [folder, socketBase()])
  const { owner } = programs.way
  await mkdir(home, { recursive: true, mode: 0o700 })
  await give(home, owner)
  if (!data) await initialise(cluster, programs, settings.fsync !== 'off')
  const last = await lastServer(cluster)
  await launch(cluster, programs, await socketFolder(cluster, owner, last?.socketFolder), settings)
}

/** Containers run programs under numbers for which no name is known. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
