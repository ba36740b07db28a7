import { request } from 'node:http'

type Answer = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the door answers is looked at by the test itself
  readonly json: any
}

/** Asks the door with any header, also those that fetch does not let through. An object is sent as JSON. */
export function ask(url: string, body?: unknown, headers: Record<string, string> = {}, verb?: string): Promise<Answer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const method = verb ?? (body === undefined ? 'GET' : 'POST')
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const outgoing = request(url, { method, headers: { ...type, ...headers } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString()
        const json = response.headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : null
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(sent)
  })
}
