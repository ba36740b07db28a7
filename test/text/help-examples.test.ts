import { describe, expect, test } from 'vitest'
import { helpExamples } from '../../src/text/help-examples.ts'
import { understood } from '../chat/lines.ts'

describe.each(['sv', 'en'] as const)('every example in help, %s,', (language) => {
  const lines = Object.entries(helpExamples[language]).flatMap(([id, examples]) =>
    examples.map((example) => [example, id] as const),
  )
  test.each(lines)('“%s” is understood as %s', (line, id) => {
    expect(understood(line)).toMatchObject({ command: id, form: false })
  })
})
