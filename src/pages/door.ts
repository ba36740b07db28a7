/** The routes of reports, calendars and papers, for whichever server stands before them: nothing without a signed link, and read-only but for the page that takes a file. */

import { readFile } from 'node:fs/promises'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Database } from '../../db/database.ts'
import type { ReportHome } from '../../db/queries/reports.ts'
import type { Store } from '../../db/store.ts'
import { mostBytes, type UploadClaim } from '../domain/upload-link.ts'
import { fileKinds, fileOf, mediaTypes, noteKinds } from '../files/index.ts'
import type { Paper } from '../files/paper.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { agendaPaperOf } from './agenda.ts'
import { calendarOf } from './calendar.ts'
import { checklistOf } from './checklist.ts'
import { gonePage, paperPage, reportPage, troublePage } from './html.ts'
import { minutesOf } from './minutes.ts'
import { reportOf } from './report.ts'
import { runPaperOf } from './run.ts'
import {
  agendaLink,
  calendarLink,
  checklistLink,
  type LinkKind,
  minutesLink,
  reportLink,
  runLink,
  uploadLink,
} from './token.ts'
import { givenFile, statusOf, type TakeFile, uploadGonePage, uploadPage } from './upload.ts'

type Ports = {
  readonly database: Pick<Database, 'as'>
  readonly clock: () => Temporal.Instant
  /** which collaborations are served here: the demos or the real ones, never both */
  readonly demo: boolean
  /** takes a file that somebody gives; without it no page asks for one */
  readonly take?: TakeFile
}

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  // the address is the key
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-cache',
}

/** A page that sends something: its form goes to itself, and says where it comes from. */
const uploadHeaders = {
  ...headers,
  'content-security-policy': headers['content-security-policy'].replace("form-action 'none'", "form-action 'self'"),
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** What a checklist is worked on further as, printed as, and taken to another municipality as. */
const checklistFiles = ['docx', 'pdf', 'json'] as const

const files = { 'report.css': 'text/css; charset=utf-8', 'print.js': 'text/javascript; charset=utf-8' } as const

/** 404 for what was never a link of ours, 410 for one that is too old. */
type Gone = { readonly gone: 404 | 410 }
const gone: Gone = { gone: 404 }

/** What every link says: whose it is, and until when it works. */
type Claim = { readonly collaboration: string; readonly until: Temporal.Instant }

type MeetingPaper = { readonly paper: Paper; readonly day: Temporal.PlainDate }

/** `until`: the last day on which the link works. */
type Report = {
  readonly paper: Paper
  /** the period's */
  readonly key: string
  readonly now: Temporal.Instant
  readonly until: Temporal.PlainDate
}

/** The same for a server of Node's own. */
export const reportListener = (ports: Ports) => getRequestListener(reportDoor(ports), { overrideGlobalObjects: false })

/** Answers what comes under `/r/`: a report, its files, and what they are dressed in. */
export function reportDoor({ database, clock, demo, take }: Ports): (request: Request) => Response | Promise<Response> {
  const app = new Hono<{ Variables: { claim: UploadClaim } }>({ strict: false }).basePath('/r')
  app.use(async (c, next) => {
    await next()
    const isUpload = c.req.path.startsWith('/r/upload/')
    for (const [name, value] of Object.entries(isUpload ? uploadHeaders : headers)) c.res.headers.set(name, value)
  })
  for (const [name, type] of Object.entries(files)) {
    const body = readFile(new URL(`./public/${name}`, import.meta.url), 'utf8')
    app.get(name, async (c) => c.body(await body, 200, { 'content-type': type }))
  }
  app.get('/calendar/:file', async (c) => {
    const calendar = await openCalendar(c.req.param('file').replace(/\.ics$/, ''))
    if (typeof calendar !== 'string') return c.html(gonePage('../'), calendar.gone)
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="mote.ics"',
    })
  })
  paper('minutes', minutesLink, minutesOf, ({ minutes }) => minutes.fileName)
  paper('agenda', agendaLink, agendaPaperOf, ({ agenda }) => agenda.fileName)
  app.get('/checklist/:file', async (c) => {
    const asked = c.req.param('file')
    const [, token = asked, ending] = /^(.+\.[\w-]{43})\.([a-z]+)$/.exec(asked) ?? []
    const opened = await openChecklist(token)
    if ('gone' in opened) return c.html(gonePage('../'), opened.gone)
    const { paper, checklist, now, until } = opened
    const { report: words, checklists } = wordsIn(paper.language)
    const name = `${checklists.fileName}-${checklist.key}`
    if (ending === undefined) {
      const files = checklistFiles.map((kind) => ({ href: `${token}.${kind}`, label: checklists.files[kind] }))
      return c.html(paperPage(paper, files, until, '../'))
    }
    if (ending === 'json')
      return c.body(JSON.stringify(checklist, null, 2), 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.json"`,
      })
    const kind = noteKinds.find((one) => one === ending)
    if (!kind) return c.html(gonePage('../'), 404)
    const file = await fileOf(kind, paper, { made: now, sheets: words.sheets, page: words.page })
    return c.body(new Uint8Array(file), 200, {
      'content-type': mediaTypes[kind],
      'content-disposition': `attachment; filename="${name}.${kind}"`,
    })
  })
  app.get('/run/:token', async (c) => {
    const opened = await openRun(c.req.param('token'))
    if ('gone' in opened) return c.html(gonePage('../'), opened.gone)
    return c.html(paperPage(opened.paper, [], opened.until, '../'))
  })
  if (take) {
    app.use('/upload/:token', async (c, next) => {
      const claim = await open(uploadLink, c.req.param('token'), async (_, opened) => opened)
      if ('gone' in claim) return c.html(uploadGonePage(), claim.gone)
      c.set('claim', claim)
      return next()
    })
    app.get('/upload/:token', (c) => c.html(uploadPage(c.get('claim').language)))
    app.post(
      '/upload/:token',
      bodyLimit({
        maxSize: mostBytes + 64 * 1024,
        onError: (c) => c.html(uploadPage(c.get('claim').language, { kind: 'tooLarge' }), 413, { connection: 'close' }),
      }),
      async (c) => {
        const claim = c.get('claim')
        const given = await givenFile(c.req.raw)
        const outcome = given.kind === 'given' ? await take(claim, given) : given
        return c.html(uploadPage(claim.language, outcome), statusOf(outcome))
      },
    )
  }
  app.get('/:token', async (c) => {
    const token = c.req.param('token')
    const report = await openReport(token)
    if ('gone' in report) return c.html(gonePage(), report.gone)
    return c.html(reportPage(report.paper, token, report.until))
  })
  app.get('/:token/:kind', async (c) => {
    const kind = fileKinds.find((one) => one === c.req.param('kind'))
    const report = await openReport(c.req.param('token'))
    if (!kind || 'gone' in report) return c.html(gonePage('../'), 'gone' in report ? report.gone : 404)
    const { report: words } = wordsIn(report.paper.language)
    const file = await fileOf(kind, report.paper, { made: report.now, sheets: words.sheets, page: words.page })
    const name = `${words.fileName}-${report.key.toLowerCase()}.${kind}`
    return c.body(new Uint8Array(file), 200, {
      'content-type': mediaTypes[kind],
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
  app.notFound((c) => c.html(gonePage(), 404))
  app.onError((_, c) => c.html(troublePage(), 503))
  return app.fetch

  /** A paper of a meeting, as PDF and as a document. */
  function paper<C extends Claim>(
    what: string,
    link: LinkKind<C>,
    read: (store: Store, claim: C, home: ReportHome) => Promise<MeetingPaper | null>,
    fileName: (words: Words) => string,
  ): void {
    app.get(`/${what}/:file`, async (c) => {
      const [, token = '', ending] = /^(.+)\.([a-z]+)$/.exec(c.req.param('file')) ?? []
      const kind = noteKinds.find((one) => one === ending)
      const opened = await open(link, token, async (store, claim, home, now) => {
        const found = await read(store, claim, home)
        return found ? { ...found, now } : gone
      })
      if (!kind || 'gone' in opened) return c.html(gonePage('../'), 'gone' in opened ? opened.gone : 404)
      const words = wordsIn(opened.paper.language)
      const { sheets, page } = words.report
      const file = await fileOf(kind, opened.paper, { made: opened.now, sheets, page })
      return c.body(new Uint8Array(file), 200, {
        'content-type': mediaTypes[kind],
        'content-disposition': `attachment; filename="${fileName(words)}-${opened.day}.${kind}"`,
      })
    })
  }

  function openReport(token: string): Promise<Report | Gone> {
    return open(reportLink, token, async (store, claim, home, now) => {
      const today = now.toZonedDateTimeISO(home.timeZone).toPlainDate()
      const until = claim.until.toZonedDateTimeISO(home.timeZone).toPlainDate()
      return { paper: await reportOf(store, claim, { ...home, today }), key: claim.period.key, now, until }
    })
  }

  async function openCalendar(token: string): Promise<string | Gone> {
    return open(calendarLink, token, async (store, claim, home, now) => {
      return (await calendarOf(store, claim, { ...home, now })) ?? gone
    })
  }

  function openChecklist(token: string) {
    return open(checklistLink, token, async (store, claim, home, now) => {
      const opened = await checklistOf(store, claim, home)
      const until = claim.until.toZonedDateTimeISO(home.timeZone).toPlainDate()
      return opened ? { ...opened, now, until } : gone
    })
  }

  function openRun(token: string) {
    return open(runLink, token, async (store, claim, home, now) => {
      const today = now.toZonedDateTimeISO(home.timeZone).toPlainDate()
      const opened = await runPaperOf(store, claim, { ...home, today })
      const until = claim.until.toZonedDateTimeISO(home.timeZone).toPlainDate()
      return opened ? { paper: opened, until } : gone
    })
  }

  /** What lies behind a token that is genuine and not too old, in its collaboration. */
  async function open<C extends Claim, T>(
    link: LinkKind<C>,
    token: string,
    read: (store: Store, claim: C, home: ReportHome, now: Temporal.Instant) => Promise<T>,
  ): Promise<T | Gone> {
    const claim = link.claim(token)
    if (!claim) return gone
    return database.as(claim.collaboration, async (store) => {
      const home = await store.reports.home()
      if (!home || home.demo !== demo || !link.isGenuine(token, home.secret)) return gone
      const now = clock().add({ seconds: home.clockAhead })
      return Temporal.Instant.compare(now, claim.until) >= 0 ? { gone: 410 } : read(store, claim, home, now)
    })
  }
}
