/** How the tests' Slack reaches the bot over Socket Mode: a WebSocket server, just large enough for one client. */

import { createHash, randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { asRecord, asText, type Json } from './slack-edge-json.ts'
import type { Server } from './slack-edge-server.ts'
import type { Answered, Wire } from './slack-edge-wire.ts'

const DEADLINE = 3000
const TYPES = { command: 'slash_commands', interaction: 'interactive', event: 'events_api' } as const

export type SocketLine = {
  readonly wire: Wire
  /** ends the connection that there is, or the next one */
  hangUp(): void
  /** how many clients are connected */
  open(): number
}

/** Delivers to whoever has connected, as soon as somebody has. */
export function socketLine(server: Server): SocketLine {
  const acks = new Map<string, (answered: Answered) => void>()
  const open = new Set<Duplex>()
  let connected = Promise.withResolvers<Duplex>()

  server.onUpgrade((request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    write(socket, { type: 'hello' })
    open.add(socket)
    const heard = (text: string) => {
      const envelope = asRecord(JSON.parse(text))
      acks.get(asText(envelope.envelope_id))?.({ status: 200, body: asRecord(envelope.payload) })
    }
    const closed = () => void open.delete(socket)
    read(socket, heard, closed)
    socket.on('close', closed)
    socket.on('error', () => socket.destroy())
    connected.resolve(socket)
  })

  const hangUp = () => {
    const { promise } = connected
    connected = Promise.withResolvers()
    promise.then((socket) => socket.destroy())
  }

  const wire: Wire = async ({ kind, payload }, quirks = {}) => {
    const socket = await connected.promise
    const envelope_id = randomUUID()
    return new Promise((resolve) => {
      const deadline = setTimeout(() => resolve({ status: 0, body: {} }), DEADLINE)
      acks.set(envelope_id, (answered) => {
        clearTimeout(deadline)
        resolve(answered)
      })
      write(socket, {
        envelope_id,
        type: TYPES[kind],
        payload,
        accepts_response_payload: kind !== 'event',
        retry_attempt: quirks.retry ?? 0,
      })
    })
  }

  return { wire, hangUp, open: () => open.size }
}

/** One text frame from server to client: not masked (RFC 6455). */
function write(socket: Duplex, value: Json): void {
  const body = Buffer.from(JSON.stringify(value))
  const head =
    body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  socket.write(Buffer.concat([head, body]))
}

/** The text frames of a client: masked. A close is answered with a close. */
function read(socket: Duplex, heard: (text: string) => void, closed: () => void): void {
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const [first = 0, second = 0] = rest
      const long = (second & 127) === 126
      const start = long ? 8 : 6
      if (rest.length < start) return
      const length = long ? rest.readUInt16BE(2) : second & 127
      if (rest.length < start + length) return
      const mask = rest.subarray(start - 4, start)
      const body = rest.subarray(start, start + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0))
      rest = rest.subarray(start + length)
      const kind = first & 15
      if (kind === 1) heard(Buffer.from(body).toString())
      if (kind === 8) {
        closed()
        return void socket.end(Buffer.from([0x88, 0]))
      }
    }
  })
}
