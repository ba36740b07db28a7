/** The routes of the local page: the page itself, its JSON door, its events, its health. */

import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { pageText } from '../../text/page.ts'
import { readMoment, readPerson, readSpoken, readStanding, Unfit } from './asking.ts'
import { clockFace } from './clock.ts'
import { guard } from './guard.ts'
import type { PagePorts } from './index.ts'
import type { Event, News } from './news.ts'
import { conversationOf } from './places.ts'
import type { Sheet } from './sheet.ts'
import { historyTold, toldOf, userOf } from './telling.ts'

/** Bytes: a text of 100 000 characters must reach the bot however its JSON is written (at most six bytes a character). */
const largest = 1024 * 1024

const methods: readonly string[] = ['GET', 'HEAD', 'POST']

type Parts = {
  readonly ports: PagePorts
  readonly news: News
  readonly sheet: Sheet
  /** the values of `Host` that are answered */
  readonly hosts: ReadonlySet<string>
  readonly language: 'sv' | 'en'
}

export function door({ ports, news, sheet, hosts, language }: Parts): Hono {
  const words = pageText[language].door
  const app = new Hono()
  app.use(guard(hosts, words))
  app.use(async (c, next) => {
    if (methods.includes(c.req.method)) return next()
    return c.json({ error: words.nothing }, 405, { allow: methods.join(', '), connection: 'close' })
  })
  // a file is larger than what is said, and has a limit of its own
  app.post('/r/upload/*', (c) => ports.report(c.req.raw))
  // The rest of the body stays unread, so nothing more can be heard on that connection.
  const tooLarge = (c: Context) => c.json({ error: words.tooLarge }, 413, { connection: 'close' })
  app.use(bodyLimit({ maxSize: largest, onError: tooLarge }))
  app.onError((error, c) => {
    if (error instanceof Unfit) return c.json({ error: error.message }, error.status)
    return c.json({ error: words.fault }, 503)
  })
  app.notFound((c) => c.json({ error: words.nothing }, 404))

  app.post('/chat', async (c) => {
    const { standing, heard } = readSpoken(await jsonOf(c, words.notJson), words)
    const answer = await ports.hear(heard)
    const told = await toldOf(answer, standing, ports)
    if (answer.kind === 'said' && heard.place.kind === 'group') news.tell(heard.place)
    // Nothing could be kept: whoever asks by hand sees that by the status, the page shows the reply.
    if (answer.kind === 'failed') return c.json({ error: told.replies[0]?.text ?? words.fault, ...told }, 503)
    return c.json(told)
  })
  app.get('/chat', async (c) => {
    const standing = readStanding(c.req.query(), words)
    const history = await ports.history(userOf(standing), conversationOf(standing))
    return c.json({ replies: historyTold(history, standing.in, language) })
  })
  app.get('/events', (c) => {
    const who = readPerson(c.req.query(), words)
    return streamSSE(c, async (stream) => {
      const tell = ({ event, ...data }: Event) => stream.writeSSE({ event, data: JSON.stringify(data) })
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
      const end = news.listen({ who, tell })
      await stream.write('retry: 1000\n\n')
      await gone
      end()
    })
  })

  app.get('/clock', async (c) => c.json(clockFace(await ports.now())))
  app.post('/clock', async (c) => {
    const to = readMoment(await jsonOf(c, words.notJson), words)
    const now = await ports.moveClock(to).catch((error: unknown) => {
      throw error instanceof RangeError ? new Unfit(words.behind) : error
    })
    news.clock()
    return c.json(clockFace(now))
  })

  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const ready = await ports.ready().catch(() => false)
    return ready ? c.json({ ok: true }) : c.json({ error: words.notReady }, 503)
  })

  app.get('/r/*', (c) => ports.report(c.req.raw))
  app.get('/', (c) => c.html(sheet.page(c.req.query(), language)))
  app.get('/:file', (c) => sheet.file(c.req.param('file'), c.req.header('if-none-match')) ?? c.notFound())
  return app
}

async function jsonOf(c: Context, says: string): Promise<unknown> {
  return c.req.json().catch(() => {
    throw new Unfit(says)
  })
}
