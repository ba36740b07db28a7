import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Room = {
  /** the room's files: the path begins with this */
  readonly at: string
  /** project paths that it may import, by their beginning */
  readonly may: readonly string[]
  /** packages that it may import */
  readonly packages: readonly string[]
  /** project paths of which it may import types only */
  readonly types?: readonly string[]
}

const nodeBuiltins = /^node:/

/** Who may import whom, top-down: the first room whose beginning fits a file is the file's. */
const plan: readonly Room[] = [
  { at: 'src/main.ts', may: ['src/start.ts'], packages: [] },
  { at: 'src/start.ts', may: ['src/', 'db/', 'commands/'], packages: [] },
  { at: 'src/app.ts', may: ['src/', 'db/', 'commands/'], packages: [] },
  { at: 'src/tasks/', may: ['src/', 'db/', 'commands/', 'package.json'], packages: [] },
  { at: 'src/bot.ts', may: ['src/', 'db/', 'commands/'], packages: [] },
  { at: 'src/page-view.ts', may: ['src/chat/', 'src/platforms/web/'], types: ['db/'], packages: [] },
  { at: 'src/take-file.ts', may: ['src/uploads/', 'src/chat/', 'src/pages/'], types: ['db/'], packages: [] },
  { at: 'src/public-door.ts', may: [], packages: [] },
  { at: 'src/config.ts', may: [], packages: ['zod'] },
  { at: 'src/domain/', may: ['src/domain/'], packages: ['zod', 'date-holidays'] },
  { at: 'src/text/', may: ['src/domain/', 'src/text/'], types: ['db/publish.ts'], packages: [] },
  { at: 'src/chat/', may: ['src/chat/', 'src/domain/', 'src/text/'], types: ['db/'], packages: ['zod'] },
  {
    at: 'commands/',
    may: ['commands/', 'dialogs/', 'src/chat/', 'src/text/', 'src/domain/'],
    types: ['db/'],
    packages: ['zod'],
  },
  { at: 'dialogs/', may: ['dialogs/', 'src/chat/', 'src/text/', 'src/domain/'], types: ['db/'], packages: ['zod'] },
  { at: 'db/queue.ts', may: ['db/', 'src/domain/'], packages: ['drizzle-orm', 'postgres', 'pg-boss', 'zod'] },
  { at: 'db/embedded', may: ['db/'], packages: ['postgres'] },
  { at: 'db/', may: ['db/', 'src/domain/'], packages: ['drizzle-orm', 'postgres', 'zod'] },
  { at: 'src/cards/', may: ['src/cards/', 'src/chat/', 'src/text/'], packages: ['zod'] },
  {
    at: 'src/files/',
    may: ['src/files/', 'src/domain/', 'src/text/'],
    packages: ['pdfkit', 'fontkit', 'write-excel-file', 'docx', 'fflate', 'ical-generator', 'timezones-ical-library'],
  },
  {
    at: 'src/llm/',
    may: ['src/llm/', 'src/domain/', 'src/text/', 'src/handbook/front-matter.ts'],
    packages: ['openai', 'zod'],
  },
  { at: 'src/handbook/', may: ['src/handbook/', 'src/domain/', 'src/text/'], packages: ['minisearch'] },
  { at: 'src/uploads/', may: ['src/uploads/', 'src/domain/'], packages: ['fflate', 'saxes', 'unpdf'] },
  {
    at: 'src/pages/',
    may: ['src/pages/', 'src/domain/', 'src/text/', 'src/files/'],
    types: ['db/'],
    packages: ['hono', '@hono/node-server', 'zod'],
  },
  {
    at: 'src/platforms/slack/',
    may: ['src/platforms/slack/', 'src/chat/', 'src/cards/', 'src/text/'],
    packages: ['@slack/bolt', '@slack/types', '@slack/web-api', 'zod'],
  },
  {
    at: 'src/platforms/teams/',
    may: ['src/platforms/teams/', 'src/chat/', 'src/cards/', 'src/text/'],
    packages: ['botbuilder', 'botframework-connector', 'botframework-schema', 'fflate', 'zod'],
  },
  {
    at: 'src/platforms/web/',
    may: ['src/platforms/web/', 'src/chat/', 'src/cards/', 'src/text/'],
    packages: ['hono', '@hono/node-server', 'adaptivecards', 'zod'],
  },
  {
    at: 'src/jobs/',
    may: ['src/jobs/', 'src/chat/', 'src/text/', 'src/domain/', 'src/llm/'],
    types: ['db/'],
    packages: ['node-cron', 'zod'],
  },
]

const sources = globSync(['src/**/*.{ts,js}', 'db/**/*.ts', 'commands/**/*.ts', 'dialogs/**/*.ts'], { cwd: root })

type Import = { readonly path: string; readonly typeOnly: boolean }

/** Read as text: the checker of TypeScript 7 has no compiler API. */
function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gmu)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)
  return [
    ...[...statements].map(([, type, path]) => ({ path: path ?? '', typeOnly: type !== undefined })),
    ...[...dynamic].map(([, path]) => ({ path: path ?? '', typeOnly: false })),
  ]
}

function breach(file: string, room: Room, { path, typeOnly }: Import): string | null {
  if (nodeBuiltins.test(path)) return null
  if (!path.startsWith('.'))
    return room.packages.some((name) => path === name || path.startsWith(`${name}/`))
      ? null
      : `${file} may not import the package ${path}`
  const target = relative(root, join(root, dirname(file), path))
  if (room.may.some((beginning) => target.startsWith(beginning))) return null
  if (typeOnly && room.types?.some((beginning) => target.startsWith(beginning))) return null
  return `${file} may not import ${target}`
}

test('every source lies in a room and imports only what its room may', async () => {
  const breaches: string[] = []
  for (const file of sources) {
    const room = plan.find((one) => file.startsWith(one.at))
    if (!room) {
      breaches.push(`${file} lies in no room of the plan`)
      continue
    }
    const text = await readFile(join(root, file), 'utf8')
    for (const one of importsOf(text)) breaches.push(breach(file, room, one) ?? '')
  }
  expect(breaches.filter(Boolean)).toEqual([])
})

test('the clock, the environment and chance are read at the doors only', async () => {
  const inner = sources.filter((file) => /^(src\/(domain|text|chat|cards|files|pages)|commands|dialogs)\//.test(file))
  const reads = /process\.env|Temporal\.Now|Date\.now|new Date\(\)|Math\.random|randomUUID/
  const breaches: string[] = []
  for (const file of inner) if (reads.test(await readFile(join(root, file), 'utf8'))) breaches.push(file)
  expect(breaches).toEqual([])
})

test('the plan finds a forbidden import', () => {
  const room = plan.find((one) => one.at === 'commands/')
  if (!room) throw new Error('no room')
  expect(breach('commands/x.ts', room, { path: '../db/database.ts', typeOnly: false })).toBe(
    'commands/x.ts may not import db/database.ts',
  )
  expect(breach('commands/x.ts', room, { path: '../db/database.ts', typeOnly: true })).toBe(null)
  expect(breach('commands/x.ts', room, { path: '@slack/bolt', typeOnly: false })).toBe(
    'commands/x.ts may not import the package @slack/bolt',
  )
})
