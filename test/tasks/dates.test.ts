import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { plain } from '../support/plain.ts'

/** The script as npm runs it. */
const run = (...args: readonly string[]) =>
  new Promise<{ code: unknown; out: string; err: string }>((done) => {
    const script = resolve(import.meta.dirname, '../../src/tasks/dates.ts')
    execFile(process.execPath, [script, ...args], (error, out, err) =>
      done({ code: error ? error.code : 0, out: plain(out), err: plain(err) }),
    )
  })
const now = ['--now', '2026-11-21T10:00'] as const

test('a phrase is told as start, end and what was assumed', async () => {
  expect(await run(...now, 'tisdag v. 49 kl 9–10.30')).toEqual({
    code: 0,
    out: [
      'Börjar: tisdag 1 december 2026 kl. 9.00',
      'Slutar: tisdag 1 december 2026 kl. 10.30',
      'Antaget: Du skrev inget år: jag tar vecka 49 2026.',
      '',
    ].join('\n'),
    err: '',
  })
})

test('a phrase that says all is told without assumptions, in English where that is asked for', async () => {
  const { out } = await run(...now, '--language', 'en', '1 Dec 2026 9:00-10:30')
  expect(out).toBe(
    'Begins: Tuesday 1 December 2026 at 09:00\nEnds: Tuesday 1 December 2026 at 10:30\nNothing is assumed.\n',
  )
})

test('what cannot be read ends with 1 and one sentence that says why', async () => {
  expect(await run(...now, 'tisdag 2 december 2026 kl 9')).toEqual({
    code: 1,
    out: '',
    err: 'Onsdag 2 december 2026 stämmer inte med ”tisdag”. Vilken dag menar du?\n',
  })
  expect((await run(...now, '28 mars 2027 kl 2.30')).err).toBe(
    'Klockan ställs fram söndag 28 mars 2027, så kl. 2.30 finns inte. Menar du kl. 3.30 eller kl. 14.30?\n',
  )
})

test('--json gives one object, for a problem too', async () => {
  const read = await run(...now, '--json', 'tisdag kl 9')
  expect(JSON.parse(read.out)).toEqual({
    ok: true,
    start: '2026-11-24T09:00:00+01:00[Europe/Stockholm]',
    end: '2026-11-24T10:30:00+01:00[Europe/Stockholm]',
    assumed: [
      {
        kind: 'weekday',
        day: '2026-11-24',
        text: 'Du skrev ingen vecka: jag tar första tisdagen som kommer, 24 november 2026.',
      },
      { kind: 'length', minutes: 90, text: 'Du skrev ingen sluttid: jag räknar med 90 minuter.' },
    ],
  })
  const refused = await run(...now, '--json', 'tisdag kl 25')
  expect(refused).toMatchObject({ code: 1, err: '' })
  expect(JSON.parse(refused.out)).toEqual({
    ok: false,
    problem: {
      kind: 'noSuchTime',
      typed: 'kl 25',
      text: '”kl 25” är inget klockslag. Skriv en tid mellan 0.00 och 23.59.',
    },
  })
})

test('another zone is that of the phrase and of --now', async () => {
  const { out } = await run(...now, '--zone', 'Europe/Helsinki', '--json', 'idag kl 10')
  expect(JSON.parse(out).start).toBe('2026-11-21T10:00:00+02:00[Europe/Helsinki]')
})

test('without --now it is read as of now', async () => {
  expect(await run('i morgon kl 9')).toMatchObject({ code: 0, out: expect.stringContaining('kl. 9.00') })
  expect(await run('igår kl 9')).toMatchObject({ code: 1, err: expect.stringContaining('har redan varit') })
})

test.each([
  { args: [], tells: /npm run dates/ },
  { args: ['--when', 'x'], tells: /npm run dates/ },
  { args: ['--language', 'de', 'tisdag'], tells: /npm run dates/ },
  { args: ['--zone', 'Mars/Olympus', 'tisdag'], tells: /ingen tidszon heter ”Mars\/Olympus”/ },
  { args: ['--now', 'nyss', 'tisdag'], tells: /”nyss” är ingen tid/ },
  { args: ['--now', '+200000-01-01T10:00', 'tisdag'], tells: /är ingen tid/ },
])('what it is asked wrongly is told, $args', async ({ args, tells }) => {
  expect(await run(...args)).toEqual({ code: 1, out: '', err: expect.stringMatching(tells) })
})
