import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { say, toGroup, toYou } from '../../../src/chat/reply.ts'
import { ask } from './ask.ts'
import { openTown, type Town } from './town.ts'

const leader = { as: 'projektledare', in: 'operativ' } as const
let town: Town

beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

describe('what is said', () => {
  test('a line is heard as the role that says it, where it is said', async () => {
    const answer = await ask(`${town.url}/chat`, { as: 'im', in: 'styrgrupp', at: 'exempelstaden', text: 'hjälp' })
    expect(answer.status).toBe(200)
    expect(town.heard.at(-1)).toEqual({
      key: null,
      place: { platform: 'page', workspace: 'exempelstaden', conversation: 'styrgrupp', kind: 'group' },
      account: { workspace: 'exempelstaden', user: 'im', name: null },
      what: { kind: 'text', text: 'hjälp' },
      seenByOthers: true,
      answers: 'inline',
    })
  })

  test('everybody has a direct conversation of their own, in which nobody else sees anything', async () => {
    await ask(`${town.url}/chat`, { as: 'ny', in: 'direkt', text: 'hjälp' })
    expect(town.heard.at(-1)).toMatchObject({
      place: { workspace: 'exempelkommunen', conversation: 'direkt:ny', kind: 'direct' },
      seenByOthers: false,
    })
  })

  test.each(['/dua hjälp', '/DUA', '  /dua hjälp'])('others in the group do not see the line “%s”', async (text) => {
    await ask(`${town.url}/chat`, { ...leader, text })
    expect(town.heard.at(-1)?.seenByOthers).toBe(false)
  })

  test('a word that only begins like the command word is seen', async () => {
    await ask(`${town.url}/chat`, { ...leader, text: '/duat' })
    expect(town.heard.at(-1)?.seenByOthers).toBe(true)
  })

  test('an id is the delivery key', async () => {
    await ask(`${town.url}/chat`, { ...leader, text: 'hjälp', id: 'a1' })
    expect(town.heard.at(-1)?.key).toBe('page:a1')
  })

  test('the answer has the reply as text and as the card that Teams gets', async () => {
    const { json } = await ask(`${town.url}/chat`, { ...leader, text: 'logga praktik 2 kvinnor 1 man' })
    expect(json.replies).toMatchObject([
      { in: 'operativ', to: 'you', text: expect.stringContaining('Loggat: 2 kvinnor'), card: { type: 'AdaptiveCard' } },
    ])
  })

  test('what a button of the card holds can be sent back as it is', async () => {
    const { json } = await ask(`${town.url}/chat`, { ...leader, text: 'logga praktik 2 kvinnor 1 man' })
    const undo = json.replies[0].card.body.at(-1).actions.at(-1)
    await ask(`${town.url}/chat`, { ...leader, [undo.verb]: undo.data })
    expect(town.heard.at(-1)?.what).toEqual({ kind: 'press', press: { command: 'undo', input: { event: 'e1' } } })
  })

  test('what a form of the card holds can be sent back with what was filled in', async () => {
    const { json } = await ask(`${town.url}/chat`, { ...leader, text: 'logga praktik 3' })
    const save = json.replies[0].card.body.at(-1).actions[0]
    await ask(`${town.url}/chat`, { ...leader, [save.verb]: { ...save.data, 'f1/women': 2, 'f1/day': '2026-11-20' } })
    expect(town.heard.at(-1)?.what).toMatchObject({
      kind: 'submit',
      form: 'f1',
      press: { command: 'log', input: { kind: 'placement', women: '2', men: '', day: '2026-11-20' } },
    })
  })

  test('a press and a submit can be written by hand', async () => {
    const input = { women: '2' }
    await ask(`${town.url}/chat`, { ...leader, press: { command: 'log', input, form: true } })
    expect(town.heard.at(-1)?.what).toEqual({ kind: 'press', press: { command: 'log', input, form: true } })
    await ask(`${town.url}/chat`, { ...leader, submit: { form: 'f9', command: 'log', input } })
    expect(town.heard.at(-1)?.what).toEqual({ kind: 'submit', form: 'f9', press: { command: 'log', input } })
  })

  test('a text of 100 000 characters reaches the bot, also when each is written as an escape', async () => {
    const body = `{"as":"im","in":"direkt","text":"${String.raw`\u200b`.repeat(100_000)}"}`
    const answer = await ask(`${town.url}/chat`, body)
    expect(answer.json.replies).toHaveLength(1)
    expect(town.heard.at(-1)?.what).toEqual({ kind: 'text', text: '\u200b'.repeat(100_000) })
  })
})

describe('what comes back', () => {
  test('the reply comes first, then the posts that the turn caused', async () => {
    const post = {
      id: 'p1',
      at: '2026-11-21T09:00:00Z',
      by: 'bot',
      name: null,
      to: 'you',
      text: 'Fredag',
      reply: null,
    } as const
    const own = await openTown({
      hear: async () => ({
        kind: 'said',
        turnId: 't1',
        reply: toGroup(say('Klart')),
        language: 'sv',
        delivered: Promise.resolve(),
      }),
      causedBy: async (turn, as) => [{ ...post, text: `${turn} ${as.user}`, in: `direkt:${as.user}` }],
    })
    const { json } = await ask(`${own.url}/chat`, { ...leader, text: 'x' })
    expect(json.replies).toMatchObject([
      { in: 'operativ', to: 'group', text: 'Klart' },
      { in: 'direkt', to: 'you', text: 't1 projektledare', card: null },
    ])
    await own.close()
  })

  test('a delivery that is handled elsewhere is answered with nothing', async () => {
    const own = await openTown({ hear: async () => ({ kind: 'busy' }) })
    const answer = await ask(`${own.url}/chat`, { ...leader, text: 'x', id: 'a' })
    expect([answer.status, answer.json.replies]).toEqual([200, []])
    await own.close()
  })

  test('what could not be kept is answered 503, with the reply that gives the text back', async () => {
    const own = await openTown({
      hear: async () => ({ kind: 'failed', reply: toYou(say('Inget är sparat: ”logga”')), language: 'sv' }),
    })
    const answer = await ask(`${own.url}/chat`, { ...leader, text: 'logga' })
    expect(answer.status).toBe(503)
    expect(answer.json).toMatchObject({
      error: 'Inget är sparat: ”logga”',
      replies: [{ text: 'Inget är sparat: ”logga”' }],
    })
    await own.close()
  })

  test('a fault after the turn is kept leaves the reply as the answer', async () => {
    const own = await openTown({
      hear: async () => ({
        kind: 'said',
        turnId: 't1',
        reply: toYou(say('Loggat')),
        language: 'sv',
        delivered: Promise.resolve(),
      }),
      causedBy: () => Promise.reject(new Error('gone')),
    })
    const answer = await ask(`${own.url}/chat`, { ...leader, text: 'x' })
    expect([answer.status, answer.json]).toMatchObject([200, { turn: 't1', replies: [{ text: 'Loggat' }] }])
    await own.close()
  })

  test('the history says who and when', async () => {
    await ask(`${town.url}/chat`, { as: 'integration', in: 'direkt', text: 'logga praktik 2 kvinnor' })
    const { json } = await ask(`${town.url}/chat?as=integration&in=direkt`)
    expect(json.replies).toMatchObject([
      { by: 'person', name: null, in: 'direkt', text: 'logga praktik 2 kvinnor', card: null },
      { by: 'bot', in: 'direkt', text: expect.stringContaining('Loggat'), card: { type: 'AdaptiveCard' } },
    ])
    expect(() => Temporal.Instant.from(json.replies[0].at)).not.toThrow()
  })

  test('a history that cannot be read is a 503 that tells nothing of why', async () => {
    const own = await openTown({ history: () => Promise.reject(new Error('secret')) })
    const answer = await ask(`${own.url}/chat?as=im&in=operativ`)
    expect(answer.status).toBe(503)
    expect(answer.text).not.toContain('secret')
    await own.close()
  })
})

describe('the clock', () => {
  test('stands where the demo stands, and names the next moments of the week', async () => {
    const { json } = await ask(`${town.url}/clock`)
    expect(json).toEqual({
      now: '2026-11-21T10:00',
      week: 47,
      jumps: {
        friday: '2026-11-27T13:00',
        monday: '2026-11-23T08:00',
        tuesday: '2026-11-24T08:00',
        day: '2026-11-22T10:00',
      },
    })
  })

  test('moves forward and never back', async () => {
    const own = await openTown()
    const forward = await ask(`${own.url}/clock`, { to: '2026-11-23T08:00' })
    expect([forward.status, forward.json.now, forward.json.jumps.monday]).toEqual([
      200,
      '2026-11-23T08:00',
      '2026-11-30T08:00',
    ])
    const back = await ask(`${own.url}/clock`, { to: '2026-11-22T08:00' })
    expect([back.status, back.json.error]).toEqual([400, expect.stringContaining('framåt')])
    await own.close()
  })

  test.each(['2026-02-30T07:00', '2026-11-23', '2026-11-23T07:00Z', 7, undefined])(
    '“%s” is no local time',
    async (to) => {
      const answer = await ask(`${town.url}/clock`, { to })
      expect([answer.status, answer.json.error]).toEqual([400, expect.stringContaining('"to"')])
    },
  )
})

describe('what is refused says what to send', () => {
  test.each([
    [{ as: 'kungen', in: 'operativ', text: 'x' }, '"as"'],
    [{ as: 'im', in: 'fikarum', text: 'x' }, '"in"'],
    [{ as: 'im', in: 'operativ', at: 'stockholm', text: 'x' }, '"at"'],
    [{ as: 'im', in: 'operativ', text: 'x', id: '' }, '"id"'],
    [{ as: 'im', in: 'operativ', text: 'x', id: 'a b' }, '"id"'],
    [{ as: 'im', in: 'operativ', text: 'x', id: 'a\u0000' }, '"id"'],
    [{ as: 'im', in: 'operativ', text: 'x', id: 'nr-040101-2380' }, '"id"'],
    [{ as: 'im', in: 'operativ', text: 7 }, '"text"'],
    [{ as: 'im', in: 'operativ' }, '"press"'],
    [{ as: 'im', in: 'operativ', text: 'x', press: { command: 'undo', input: {} } }, '"text"'],
    [{ as: 'im', in: 'operativ', press: { command: 'undo', input: { a: 1 } } }, '"press"'],
    [
      { as: 'im', in: 'operativ', press: { dua: 'submit', form: 'f', fields: [], press: { command: 'x', input: {} } } },
      '"press"',
    ],
    [{ as: 'im', in: 'operativ', submit: 'f1' }, '"submit"'],
    [{ as: 'im', in: 'direkt', joined: true }, '"joined"'],
    [{ as: 'im', in: 'operativ', joined: 'yes' }, '"joined"'],
    [[], 'JSON'],
    ['{"as":', 'JSON'],
    ['', 'JSON'],
  ])('%j', async (body, says) => {
    const count = town.heard.length
    const answer = await ask(`${town.url}/chat`, body)
    expect([answer.status, answer.json.error]).toEqual([400, expect.stringContaining(says)])
    expect(town.heard).toHaveLength(count)
  })

  test('a body over a megabyte', async () => {
    const answer = await ask(`${town.url}/chat`, { ...leader, text: 'x'.repeat(1024 * 1024) })
    expect([answer.status, answer.json.error]).toEqual([413, expect.stringContaining('megabyte')])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'content type “%s”',
    async (type) => {
      const answer = await ask(`${town.url}/chat`, { ...leader, text: 'x' }, { 'content-type': type })
      expect([answer.status, answer.json.error]).toEqual([415, expect.stringContaining('application/json')])
    },
  )

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('the method %s', async (method) => {
    for (const path of ['/', '/chat', '/clock', '/page.js']) {
      expect([404, 405]).toContain((await ask(town.url + path, undefined, {}, method)).status)
      expect([404, 405]).toContain((await ask(town.url + path, '{}', { 'content-length': '2' }, method)).status)
    }
  })

  test('an address where nothing is', async () => {
    for (const path of ['/nope', '/..%2f..%2fpackage.json', '/index.html', '/chat/', '/healthz/x']) {
      expect((await ask(town.url + path)).status).toBe(404)
    }
  })
})

describe('other web sites', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.evil.example', '0.0.0.0', '[::1]'])(
    'the host name “%s” is not answered',
    async (host) => {
      for (const path of ['/', '/chat?as=im&in=operativ', '/healthz', '/page.js']) {
        expect((await ask(town.url + path, undefined, { host })).status).toBe(403)
      }
    },
  )

  test('localhost with the right port is answered', async () => {
    const { port } = new URL(town.url)
    expect((await ask(`${town.url}/healthz`, undefined, { host: `localhost:${port}` })).status).toBe(200)
    expect((await ask(`${town.url}/healthz`, undefined, { host: `LOCALHOST:${port}` })).status).toBe(200)
  })

  test('a script of another origin is not heard', async () => {
    const count = town.heard.length
    for (const origin of ['http://evil.example', 'null', town.url.replace('http', 'https'), 'http://127.0.0.1:1']) {
      const answer = await ask(`${town.url}/chat`, { ...leader, text: 'x' }, { origin })
      expect([answer.status, answer.json.error]).toEqual([403, expect.any(String)])
    }
    expect(town.heard).toHaveLength(count)
  })

  test('the page’s own origin is heard', async () => {
    expect((await ask(`${town.url}/chat`, { ...leader, text: 'x' }, { origin: town.url })).status).toBe(200)
  })

  test('every answer forbids frames, foreign scripts and guessing of types', async () => {
    for (const path of ['/', '/page.js', '/chat?as=im&in=operativ', '/nope']) {
      const { headers } = await ask(town.url + path)
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})

describe('health', () => {
  test('the process is up, and ready when its parts are', async () => {
    expect((await ask(`${town.url}/healthz`)).status).toBe(200)
    expect((await ask(`${town.url}/readyz`)).status).toBe(200)
  })

  test('it is not ready when its parts are not, or cannot tell', async () => {
    for (const ready of [async () => false, () => Promise.reject(new Error('gone'))]) {
      const own = await openTown({ ready })
      expect((await ask(`${own.url}/readyz`)).status).toBe(503)
      expect((await ask(`${own.url}/healthz`)).status).toBe(200)
      await own.close()
    }
  })

  test('a port that is taken is said at once', async () => {
    const { port } = new URL(town.url)
    await expect(openTown({ port: Number(port) })).rejects.toThrow(/EADDRINUSE/)
  })
})

describe('the page’s files', () => {
  test('the page speaks the language asked for, and its own otherwise', async () => {
    expect((await ask(town.url)).text).toContain('<html lang="sv">')
    expect((await ask(`${town.url}/?language=en`)).text).toContain('Try the assistant')
    expect((await ask(`${town.url}/?language=xx`)).text).toContain('<html lang="sv">')
  })

  test('nothing of the address comes back as markup', async () => {
    const { text } = await ask(`${town.url}/?as=%22%3E%3Cscript%3E&in=__proto__&at=constructor`)
    expect(text).not.toContain('"><script>')
    expect(text.match(/ checked>/g)).toHaveLength(3)
  })

  test('a file that the browser has already is not sent again', async () => {
    const first = await ask(`${town.url}/adaptivecards.js`)
    expect(first.headers['content-type']).toContain('text/javascript')
    const again = await ask(`${town.url}/adaptivecards.js`, undefined, { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})
