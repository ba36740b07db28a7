import { createServer, type IncomingMessage } from 'node:http'

export type Received = {
  readonly method: string
  /** decoded parts of the path below the server's own prefix */
  readonly path: readonly string[]
  readonly authorization: string | null
  readonly body: unknown
}
export type Given = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A JSON server on 127.0.0.1 under a prefix of its own, so that nobody's cache takes it for an earlier one. */
export async function jsonServer(
  prefix: string,
  answer: (received: Received) => Given | Promise<Given>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [first, ...path] = pathname.split('/').slice(1).map(decodeURIComponent)
    const given =
      first === prefix
        ? await answer({
            method: request.method ?? '',
            path: path.filter(Boolean),
            authorization: request.headers.authorization ?? null,
            body: await bodyOf(request),
          })
        : { status: 404 }
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
    response.end(given.body === undefined ? '' : JSON.stringify(given.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/${prefix}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let read = ''
  for await (const chunk of request.setEncoding('utf8')) read += chunk
  if (!request.headers['content-type']?.includes('json')) return Object.fromEntries(new URLSearchParams(read))
  return read === '' ? null : JSON.parse(read)
}
