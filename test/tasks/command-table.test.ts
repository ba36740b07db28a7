import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { commandTable, withTable } from '../../src/tasks/command-table.ts'
import { wordsOf } from '../../src/text/commands.ts'

test('the table of commands in the README is that of the code (npm run command-table writes it)', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  expect(withTable(readme)).toBe(readme)
})

test('every command that can be typed has its line, with both its names', () => {
  const lines = commandTable().split('\n').slice(2)
  const typed = commands.map(({ id }) => wordsOf(id)).filter((words) => words.typed !== false)
  expect(lines).toHaveLength(typed.length)
  for (const { sv, en } of typed)
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^\\| \\*\\*${sv.name}\\*\\* .*\\| ${en.name} +\\|`, 'u')),
    )
})

test('a page without the marks is refused', () => {
  expect(() => withTable('# A page')).toThrow(RangeError)
})
