import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../src/tasks/bind.ts', import.meta.url))
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [script, ...args], { env: { PATH: process.env.PATH ?? '' } }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  )

test('without its words it says how it is used, and touches no database', async () => {
  const { code, stderr } = await run('--slack', 'T1')
  expect(code).toBe(1)
  expect(stderr).toContain('npm run bind -- --slack TEAM/CHANNEL')
})

test('a platform that is not configured is named before anything is bound', async () => {
  const { code, stderr } = await run('--slack', 'T1/C1', '--group', 'operativ', '--leader', 'U1')
  expect(code).toBe(1)
  expect(stderr).toContain('slack is not configured')
})
