/** The door that the world reaches: Slack, Teams, reports and health, and nothing of the demo. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** By path; one that ends in a slash has all that begins with it. */
export type PublicRoutes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>

/** How long what is being answered may take to finish when the door closes, in milliseconds. */
const patience = 5_000

/**
 * Opens the door. Rejects when the port is taken.
 * @param host '0.0.0.0' for all interfaces
 */
export async function openPublicDoor(routes: PublicRoutes, port: number, host: string, ready: () => Promise<boolean>) {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const folder = path.slice(0, path.indexOf('/', 1) + 1)
    const route = own(routes, path) ?? own(routes, folder)
    if (route) return route(request, response)
    request.resume()
    if (path === '/healthz') plain(response, 200, 'ok')
    else if (path === '/readyz') void ready().then((is) => plain(response, is ? 200 : 503, is ? 'ready' : 'not ready'))
    else plain(response, 404, 'not found')
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, host, resolve)
  await listening
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    /** Takes no more, lets what is being answered finish, and closes. */
    async close(): Promise<void> {
      const closed = new Promise((done) => server.close(done))
      await Promise.race([closed, pause(patience, undefined, { ref: false })])
      server.closeAllConnections()
      await closed
    },
  }
}

const own = (routes: PublicRoutes, path: string) => (Object.hasOwn(routes, path) ? routes[path] : undefined)

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
