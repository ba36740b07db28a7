import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { hostsOf } from './guard.ts'
import type { PageServer } from './index.ts'

/** Listens there, and then makes the app: which `Host` it answers to depends on the port it got. */
export async function listenOn(
  port: number,
  host: string,
  make: (hosts: ReadonlySet<string>) => Hono,
): Promise<PageServer> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  server.on('request', getRequestListener(make(hostsOf(taken)).fetch, { overrideGlobalObjects: false }))
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
