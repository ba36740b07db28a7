/** Slack, over signed HTTP or Socket Mode: one folder behind the port. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { App, HTTPReceiver, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt'
import type { Hear } from '../../chat/hear.ts'
import type { Platform } from '../../chat/platform.ts'
import { webClient } from './client.ts'
import { deliverer, NotCommitted } from './deliver.ts'
import { codesOnly, type Note } from './logger.ts'
import { pacer } from './pace.ts'
import { slackPort } from './port.ts'
import { socket } from './socket.ts'
import { codeOf } from './trouble.ts'

export type SlackConfig = {
  readonly botToken: string
  readonly mode:
    | { readonly kind: 'http'; readonly signingSecret: string }
    | { readonly kind: 'socket'; readonly appToken: string }
  /** the Web API's address, where it is not Slack's own */
  readonly apiUrl?: string
  /** told a code when an answer could not be given, or the connection was lost */
  readonly note: Note
}

export type Slack = {
  readonly platform: Platform
  /** answers the requests to /slack/events; in Socket Mode there are none */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** begins to listen; does not need Slack to be reachable */
  start(): Promise<void>
  /** listens no more, and waits for what is being answered */
  stop(): Promise<void>
}

/** Where the world reaches Slack's HTTP deliveries. */
export const SLACK_PATH = '/slack/events'

/** Slack waits 3 s for an answer (platform limit). */
const BUDGET = 2000
/** How long a request may stay open for an event that has yet to be committed. */
const PATIENCE = 30_000

export function slackPlatform(config: SlackConfig, hear: Hear): Slack {
  const logger = codesOnly(config.note)
  const client = webClient(config.botToken, config.apiUrl, logger)
  const wait = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal, ref: false })
  const deliver = deliverer({
    hear,
    client,
    note: config.note,
    language: 'sv',
    overtime: (cancelled) => wait(BUDGET, cancelled),
  })
  const running = new Set<Promise<void>>()
  const idle = async () => void (await Promise.allSettled(running))
  const process = async (event: ReceiverEvent) => {
    const work = deliver(event)
    running.add(work)
    try {
      await work
    } catch (error) {
      if (!(error instanceof NotCommitted)) config.note(`slack: fault: ${codeOf(error)}`)
      throw error
    } finally {
      running.delete(work)
    }
  }
  const platform = slackPort(
    client,
    pacer(
      () => performance.now(),
      (ms) => pause(ms),
    ),
  )

  if (config.mode.kind === 'socket') {
    const connection = socket(config.mode.appToken, config.apiUrl, logger, config.note, wait)
    attach(connection.receiver, logger, process)
    return {
      platform,
      handle: (_, response) => void response.writeHead(404).end(),
      start: async () => connection.start(),
      stop: async () => {
        await connection.stop()
        await idle()
      },
    }
  }
  const receiver = httpReceiver(config.mode.signingSecret, logger)
  attach(receiver, logger, process)
  return {
    platform,
    handle: (request, response) => {
      try {
        receiver.requestListener(request, response)
      } catch {
        response.writeHead(404).end()
      }
    },
    start: async () => undefined,
    stop: idle,
  }
}

/** Bolt's receiver for HTTP: it checks signature and time; an event that is not acknowledged gets a 503. */
function httpReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  const unavailable = (response: ServerResponse) => {
    if (!response.headersSent) response.writeHead(503).end()
  }
  return new HTTPReceiver({
    signingSecret,
    endpoints: SLACK_PATH,
    logger,
    unhandledRequestTimeoutMillis: PATIENCE,
    unhandledRequestHandler: ({ response }) => unavailable(response),
    processEventErrorHandler: async ({ response }) => {
      unavailable(response)
      return true
    },
  })
}

/**
 * Puts our own handling in place of Bolt's listeners. Bolt's `processEvent` acknowledges an event before any listener
 * has run, so that a kill in between loses it, and asks Slack who the bot is before the first acknowledgement.
 */
function attach(receiver: Receiver, logger: Logger, process: (event: ReceiverEvent) => Promise<void>): void {
  const app = new App({ receiver, logger, convoStore: false, ignoreSelf: false, authorize: async () => ({}) })
  app.processEvent = process
}
