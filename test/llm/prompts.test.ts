import { describe, expect, test } from 'vitest'
import { loadPrompts } from '../../src/llm/load.ts'
import { promptIds, readPrompt, render } from '../../src/llm/prompt.ts'
import recorded from './prompt-versions.json' with { type: 'json' }

const prompts = loadPrompts()
const all = promptIds.flatMap((id) => [prompts(id, 'sv'), prompts(id, 'en')])

test('a changed prompt has a new version: every version that there has been is recorded with its hash', () => {
  // a new version gets a line of its own; the lines of earlier ones stay as they are
  const versions: Readonly<Record<string, string>> = recorded
  for (const { tag } of all) {
    const [name = '', hash] = tag.split('#')
    expect({ [name]: hash }).toEqual({ [name]: versions[name] })
  }
})

test.each(all.map((prompt) => [prompt.tag.split('@')[0] ?? '', prompt] as const))(
  '%s is sent as it lies here',
  async (name, prompt) => {
    const { system, user } = render(prompt, Object.fromEntries(prompt.variables.map((one) => [one, `«${one}»`])))
    await expect(`${system}\n\n======\n\n${user}\n`).toMatchFileSnapshot(`snapshots/${name}.txt`)
  },
)

describe('a prompt that cannot be taken', () => {
  const head = (more = '') => `---\nid: answer\nversion: 1\nlanguage: sv\nvariables:\n  - question\n${more}---\n`
  const body = 'Svara.\n\n---\n\n{{question}}\n'
  test.each([
    ['no head', body],
    ['an unknown key', `---\nid: answer\nversion: 1\nlanguage: sv\nauthor: x\nvariables:\n  - question\n---\n${body}`],
    ['another id than its name', head().replace('id: answer', 'id: other') + body],
    ['another language than its name', head().replace('language: sv', 'language: en') + body],
    ['no version', head().replace('version: 1', 'version: x') + body],
    ['one text', `${head()}{{question}}`],
    ['three texts', `${head()}${body}\n---\n\nmer`],
    ['a variable that is not used', head('  - sections\n') + body],
    ['a variable that is not declared', `${head()}${body}{{sections}}`],
  ])('is refused: %s', (_, text) => {
    expect(() => readPrompt('answer.sv.md', text)).toThrow('answer.sv.md')
  })

  test('and neither is a value missing or too many when it is sent', () => {
    const prompt = readPrompt('answer.sv.md', head() + body)
    expect(() => render(prompt, {})).toThrow('question')
    expect(() => render(prompt, { question: '', more: '' })).toThrow('more')
  })
})
