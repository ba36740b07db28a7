import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ModelServer, modelServer, saying } from '../support/model-server.ts'
import { plain } from '../support/plain.ts'
import { pageStage } from './page-stage.ts'
import { slackStage } from './slack-stage.ts'
import type { Stage } from './stage.ts'
import { teamsStage } from './teams-stage.ts'

const question = 'fråga Vem följer upp dem som är ute i praktik?'
const answer = 'Arbetsmarknadskoordinatorn följer upp dem som är ute i praktik. Något fast intervall finns inte.'
const section = 'roll-arbetsmarknadskoordinator'
const worded = { answerable: true, answer, citations: [{ section, quote: 'Något fast intervall finns inte' }] }
const mark = 'Svaret är formulerat med AI'

let server: ModelServer
beforeAll(async () => {
  server = await modelServer()
  server.does(saying(worded))
})
afterAll(() => server.stop())

/** The same with a language model, on every platform. */
describe.each([
  ['page', pageStage],
  ['slack', slackStage],
  ['teams', teamsStage],
] as const)('on %s', (_name, open) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open(undefined, server.settings)
  })
  afterAll(() => stage.stop())
  // what is written in a channel of Teams has been read by all
  const openly = () => (stage.name === 'teams' ? 'group' : 'you')

  test('an answer comes at once, its wording after it, to who saw that, and its buttons work', async () => {
    const first = await stage.person('arbetsmarknadskoordinator').says(question, 'operativ', openly())
    expect(first.text).not.toContain(mark)
    const then = await stage.sees('arbetsmarknadskoordinator', mark)
    expect(plain(then.text)).toContain(answer)
    expect(then.buttons).toEqual(expect.arrayContaining(['Visa källans text', 'Det hjälpte']))
    expect(plain((await then.presses('Visa källans text')).text)).toContain('rapporterar sedan')
  })
})

describe('what can be changed is changed', () => {
  test('on Slack a message that all see, or of the one-to-one chat, is updated and no second one comes', async () => {
    const stage = await slackStage(undefined, server.settings)
    const { slack } = stage
    const anna = slack.user('arbetsmarknadskoordinator')
    for (const ask of [() => anna.mention('operativ', question), () => anna.direct(question)]) {
      const from = slack.seen.length
      await ask()
      const updated = await slack.until(({ blocks }) => JSON.stringify(blocks).includes(mark), from)
      expect(updated.kind).toBe('update')
      // on a busy machine a sign of life comes first, to who asked alone
      const own = slack.seen.slice(from).filter(({ kind }) => kind === 'message')
      expect(own).toHaveLength(1)
      expect(own[0]?.id).toBe(updated.id)
    }
    await stage.stop()
  })

  test('in the one-to-one chat of Teams the first answer is updated', async () => {
    const stage = await teamsStage(undefined, server.settings)
    const anna = stage.teams.user('arbetsmarknadskoordinator')
    await anna.says(question)
    const { text } = await stage.sees('arbetsmarknadskoordinator', mark)
    expect(plain(text)).toContain(answer)
    const answers = stage.teams
      .chatWith(anna)
      .messages()
      .filter((one) => one.text.includes('Källa:'))
    expect(answers).toHaveLength(1)
    await stage.stop()
  })
})
