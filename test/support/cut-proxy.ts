import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the line to the database is cut: before the n-th thing that the bot sends reaches it, or after it has, before the answer. */
export type Cut = { readonly at: number; readonly side: 'before' | 'after' }

/**
 * A line to the database that can be cut at any of the bot's messages: what a kill or a lost server looks like from the other end.
 * Counting starts when a cut is set; after it every connection is refused until `mend`.
 */
export async function cutProxy(url: string) {
  const target = new URL(url)
  const socketPath = join(target.searchParams.get('host') ?? '', '.s.PGSQL.5432')
  const folder = await mkdtemp(join(tmpdir(), 'cut-'))
  const open = new Set<Socket>()
  let cut: Cut | null = null
  let sent = 0
  let broken = false

  const server = createServer((bot) => {
    if (broken) return void bot.destroy()
    const database = createConnection(socketPath)
    for (const socket of [bot, database]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        bot.destroy()
        database.destroy()
      })
    }
    let deaf = false
    bot.on('data', (bytes) => {
      if (cut && ++sent === cut.at) {
        broken = true
        if (cut.side === 'before') return breakAll()
        deaf = true
        // the server must have carried it out before the line goes: it has when it begins to answer
        database.once('data', breakAll)
      }
      database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (!deaf) bot.write(bytes)
    })
  })
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  await new Promise<void>((done) => server.listen(join(folder, '.s.PGSQL.5432'), done))
  const own = new URL(url)
  own.searchParams.set('host', folder)
  return {
    url: own.href,
    set(next: Cut) {
      cut = next
      sent = 0
      broken = false
    },
    mend() {
      cut = null
      broken = false
    },
    /** whether the last cut was reached */
    get reached() {
      return broken
    },
    async close() {
      breakAll()
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true })
    },
  }
}
