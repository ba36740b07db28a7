import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { slackManifest } from '../../src/platforms/slack/manifest.ts'
import { manifest } from '../../src/tasks/manifest.ts'

const address = { PUBLIC_URL: 'https://dua.example.se' }
const registration = {
  TEAMS_APP_ID: '8d2f6a5e-0f0c-4f0e-9a57-1f3c2a9d7b10',
  TEAMS_APP_PASSWORD: 'never to be seen',
  TEAMS_TENANT_ID: '3c4b2f0e-5d7a-4f57-8a3e-0b9f6c1d2e3a',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dua-manifest-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The script as npm runs it. */
const run = (args: readonly string[], env: Record<string, string>) =>
  new Promise((done) => {
    const script = resolve(import.meta.dirname, '../../src/tasks/manifest.ts')
    execFile(process.execPath, [script, ...args], { cwd: folder, env }, (error, out, err) =>
      done({ code: error ? error.code : 0, out, err }),
    )
  })

describe('for Slack', () => {
  const app = { commandWord: '/dua', name: 'Assistenten', language: 'sv' } as const
  const overHttp = slackManifest({ ...app, requestUrl: 'https://dua.example.se/slack/events' })

  test('over HTTP the manifest with the address is printed, and nothing else', async () => {
    expect(await run(['slack'], address)).toEqual({ code: 0, out: `${JSON.stringify(overHttp, null, 2)}\n`, err: '' })
  })

  test('an address with a path keeps it', async () => {
    const told = JSON.parse(await manifest(['slack'], { PUBLIC_URL: 'https://example.se/dua/' }))
    expect(told.settings.interactivity.request_url).toBe('https://example.se/dua/slack/events')
  })

  test('Socket Mode, asked for or configured, has no address', async () => {
    const asked = await manifest(['slack', '--socket'], address)
    const configured = await manifest(['slack'], { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })
    for (const told of [asked, configured])
      expect(JSON.parse(told)).toEqual(slackManifest({ ...app, requestUrl: null }))
  })

  test('command word and name are those of the configuration', async () => {
    const named = { COMMAND_WORD: '/samverkan', BOT_NAME: 'Hjälpredan' }
    const told = JSON.parse(await manifest(['slack', '--socket'], named))
    expect(told.features.slash_commands[0].command).toBe('/samverkan')
    expect(told.display_information.name).toBe('Hjälpredan')
  })

  test('without the address it is told what is missing', async () => {
    await expect(manifest(['slack'], {})).rejects.toThrow(/PUBLIC_URL is missing .*--socket/)
  })
})

describe('for Teams', () => {
  const ready = { ...address, ...registration }

  test("the package holds a manifest that is valid by Teams' schema, with the app's id, host and version", async () => {
    const file = join(folder, 'deeper/teams.zip')
    expect(await manifest(['teams', file], ready)).toBe(file)
    const told = JSON.parse(firstFile(await readFile(file)))
    expect(await AppManifestUtils.validateAgainstSchema(told)).toEqual([])
    expect(told).toMatchObject({
      id: registration.TEAMS_APP_ID,
      version: about.version,
      validDomains: ['dua.example.se'],
      name: { short: 'Assistenten' },
    })
  })

  test('without a name for the file it lies in dist', async () => {
    expect(await run(['teams'], ready)).toEqual({ code: 0, out: 'dist/teams-app.zip\n', err: '' })
    expect((await readFile(join(folder, 'dist/teams-app.zip'))).subarray(0, 2).toString()).toBe('PK')
  })

  test('everything that is missing is named at once', async () => {
    await expect(manifest(['teams'], {})).rejects.toThrow(/TEAMS_APP_ID is missing[\s\S]*PUBLIC_URL is missing/)
  })

  test('a registration that is half filled in is told, without its secret', async () => {
    const half = { ...address, TEAMS_APP_PASSWORD: registration.TEAMS_APP_PASSWORD }
    const told = await manifest(['teams'], half).catch(String)
    expect(told).toContain('TEAMS_APP_ID is missing')
    expect(told).not.toContain(registration.TEAMS_APP_PASSWORD)
  })

  test('nothing is printed as a result when something is missing', async () => {
    expect(await run(['teams'], {})).toEqual({ code: 1, out: '', err: expect.stringContaining('TEAMS_APP_ID') })
  })
})

test.each([
  { args: [] },
  { args: ['discord'] },
  { args: ['slack', 'more'] },
  { args: ['teams', '--socket'] },
  { args: ['slack', '--sockets'] },
])('anything else is answered with how it is used: $args', async ({ args }) => {
  await expect(manifest(args, { ...address, ...registration })).rejects.toThrow(/manifest -- slack[\s\S]*-- teams/)
})

/** The text of an archive's first file, by its local header. */
function firstFile(archive: Buffer): string {
  const [packed, name, extra] = [archive.readUInt32LE(18), archive.readUInt16LE(26), archive.readUInt16LE(28)]
  const start = 30 + name + extra
  return inflateRawSync(archive.subarray(start, start + packed)).toString()
}
