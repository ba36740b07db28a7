import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ModelServer, modelServer, saysWhat } from '../support/model-server.ts'

let server: ModelServer
let folder: string
beforeAll(async () => {
  server = await modelServer()
  folder = await mkdtemp(join(tmpdir(), 'eval-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const run = (args: readonly string[], env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['src/tasks/eval.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...env, PATH: process.env.PATH },
  })

test('each question that is found is worded by the endpoint, and counted by what came of it', async () => {
  const of = (id: string, q: string, gold: string[]) => ({ id, q, kind: 'plain', gold, answerable: gold.length > 0 })
  const set = join(folder, 'set.json')
  await writeFile(
    set,
    JSON.stringify({
      questions: [
        of('1', 'Vem följer upp dem som är ute i praktik?', ['roll-arbetsmarknadskoordinator']),
        of('2', 'Vem följer upp praktiken?', ['dua-laget']),
        of('3', 'Hur lagar man en cykel?', []),
      ],
    }),
  )
  server.does(
    saysWhat(() => ({
      answerable: true,
      answer: 'Arbetsmarknadskoordinatorn följer upp dem som är ute i praktik.',
      citations: [{ section: 'roll-arbetsmarknadskoordinator', quote: 'Något fast intervall finns inte' }],
    })),
  )
  const env = { LLM_BASE_URL: server.url, LLM_API_KEY: 'key', LLM_MODEL: 'test-model' }
  const { stdout } = await run(['--set', set, '--json', '--model'], env)
  expect(JSON.parse(stdout).model).toMatchObject({
    answerable: { questions: 2, refused: 0, right: 1, wrong: 1, left: 0 },
    unanswerable: { questions: 1, refused: 1, right: 0, wrong: 0, left: 0 },
    outcomes: { worded: 2 },
    tokensIn: 200,
    cost: null,
  })
  expect((await run(['--set', set, '--model'], env)).stdout).toContain('worded right')
  await expect(run(['--set', set, '--model'], {})).rejects.toThrow('LLM_BASE_URL')
})
