/** Socket Mode, kept connected. */

import type { Logger } from '@slack/bolt'
import { SocketModeReceiver } from '@slack/bolt'
import { webClientOptions } from './client.ts'
import type { Note } from './logger.ts'
import { codeOf } from './trouble.ts'

/** milliseconds between one connection and the next */
const SHORTEST_PAUSE = 250
const LONGEST_PAUSE = 30_000

export type Socket = { readonly receiver: SocketModeReceiver; start(): void; stop(): Promise<void> }

/**
 * Connects, and connects again whenever the connection ends. The client's own way of doing so is switched off: an
 * outage in the middle of it is a rejection that nobody catches, which ends the process.
 */
export function socket(
  appToken: string,
  apiUrl: string | undefined,
  logger: Logger,
  note: Note,
  pause: (ms: number, cancelled: AbortSignal) => Promise<unknown>,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: webClientOptions(apiUrl, logger) },
    // Left unacknowledged, an event that could not be committed is sent again.
    processEventErrorHandler: async () => false,
  })
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function stayConnected(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const ended = Promise.withResolvers<void>()
      receiver.client.once('disconnected', ended.resolve)
      try {
        await receiver.start()
        failures = 0
        if (stopping.signal.aborted) await receiver.client.disconnect()
        await ended.promise
      } catch (error) {
        failures += 1
        note(`slack: not connected: ${codeOf(error)}`)
      } finally {
        receiver.client.off('disconnected', ended.resolve)
      }
      await pause(Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** failures), stopping.signal).catch(() => undefined)
    }
  }

  return {
    receiver,
    start() {
      running = stayConnected()
    },
    async stop() {
      stopping.abort()
      await receiver.client.disconnect()
      await running
    },
  }
}
