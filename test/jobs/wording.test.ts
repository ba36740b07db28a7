import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openModel } from '../../src/llm/model.ts'
import { withOwner } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { type ModelServer, modelServer, saying, status, trouble } from '../support/model-server.ts'
import { plain } from '../support/plain.ts'

let server: ModelServer
let chat: DemoChat
beforeAll(async () => {
  server = await modelServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  const model = openModel(server.settings, { request: 10_000, whole: 20_000, again: 1 })
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false, model })
})
afterEach(() => chat.stop())

const anna = () => chat.as('arbetsmarknadskoordinator')
const question = '/dua fråga Vem följer upp dem som är ute i praktik?'
const section = 'roll-arbetsmarknadskoordinator'
const answer = 'Arbetsmarknadskoordinatorn följer upp dem som är ute i praktik. Något fast intervall finns inte.'
const worded = { answerable: true, answer, citations: [{ section, quote: 'Något fast intervall finns inte' }] }
const mark = 'Svaret är formulerat med AI utifrån källan. Kontrollera mot källan.'
const theirs = async () => (await anna().sees()).filter((one) => one.by === 'bot').map(({ text }) => plain(text))
const calls = () =>
  withOwner(
    chat,
    (sql) => sql<{ outcome: string; prompt: string; tokens: number }[]>`
  select outcome, prompt, tokens_in + tokens_out as tokens from model_calls order by outcome`,
  )
const left = () => withOwner(chat, (sql) => sql`select 1 from wishes`)

describe('an answer from the handbook', () => {
  test('comes at once in the section’s own words, and gives way to the wording', async () => {
    server.does(saying(worded))
    const first = await anna().says(question)
    expect(plain(first.text)).toContain('rapporterar sedan')
    expect(first.text).not.toContain('AI')
    await chat.bot.wishes?.idle()
    const [last, ...others] = (await theirs()).reverse()
    expect(others).toEqual([])
    expect(last).toContain(`${answer}\nArbetsmarknadskoordinator hos oss nu: `)
    expect(last).toContain('Källa: Bilaga 1')
    expect(last).toContain(`${mark}\n[Visa källans text] [Det hjälpte]`)
    expect(last).not.toContain('rapporterar sedan')
    expect(await calls()).toEqual([{ outcome: 'worded', prompt: expect.stringContaining('answer.sv@1#'), tokens: 120 }])
    expect(await left()).toEqual([])
  })

  test('stays as it is, silently, where the wording cannot be trusted or does not come', async () => {
    const told = plain((await anna().says(question)).text).split('\n')[1] ?? ''
    const outcomes: string[] = []
    for (const behaviour of [
      saying({ ...worded, answer: `${answer} Läs mer på https://example.org` }),
      saying({ ...worded, citations: [{ section, quote: 'var fjortonde dag sker det' }] }),
      trouble.html,
      status(500),
    ]) {
      server.does(behaviour)
      await chat.bot.wishes?.idle()
      await anna().says(question)
      await chat.bot.wishes?.idle()
      const last = (await theirs()).at(-1) ?? ''
      expect(last).toContain(told)
      expect(last).not.toContain('AI')
      outcomes.push(/(?<=#\w{8} )\S+/.exec(chat.lines.at(-1) ?? '')?.[0] ?? '')
    }
    expect(outcomes).toEqual(['link', 'quote', 'garbled', 'fault'])
    expect(await left()).toEqual([])
    expect(chat.lines.join()).not.toContain('praktik')
  })

  test('asked where others see it is worded for them, in the same message', async () => {
    server.does(saying(worded))
    expect((await anna().says('Vem följer upp dem som är ute i praktik?')).reply.to).toBe('group')
    await chat.bot.wishes?.idle()
    const seen = await chat.as('sfi-samordnare').sees()
    expect(seen.filter(({ by }) => by === 'bot').map(({ text }) => text)).toEqual([expect.stringContaining(mark)])
  })

  test('the source’s own words are a button away', async () => {
    server.does(saying(worded))
    await anna().says(question)
    await chat.bot.wishes?.idle()
    const said = await anna().presses({ command: 'ask', input: { section } })
    expect(plain(said.text)).toContain('rapporterar sedan')
  })

  test('is worded for nobody who may not ask any more when the wording comes', async () => {
    server.does((asked, response) => {
      void withOwner(chat, (sql) => sql`delete from role_assignments`).then(() => saying(worded)(asked, response))
    })
    await anna().says(question)
    await chat.bot.wishes?.idle()
    expect(
      (await withOwner(chat, (sql) => sql<{ reply: string }[]>`select reply::text as reply from turns`))
        .map(({ reply }) => reply)
        .join(),
    ).not.toContain('formulerat')
    expect(await left()).toEqual([])
    expect((await calls()).map(({ outcome }) => outcome)).toEqual(['worded'])
  })

  test('what has been blanked meanwhile stays blanked', async () => {
    server.does((asked, response) => {
      void withOwner(chat, (sql) => sql`update turns set said = null, reply = null`).then(() =>
        saying(worded)(asked, response),
      )
    })
    await anna().says(question)
    await chat.bot.wishes?.idle()
    expect(await withOwner(chat, (sql) => sql`select 1 from turns where reply is not null`)).toEqual([])
  })
})

test('of a section that is changed or taken away meanwhile there is no wording', async () => {
  server.does((asked, response) => {
    const retired = withOwner(
      chat,
      (sql) => sql`
        insert into handbook_sections (collaboration_id, id, version, stamp, state, owner, reviewed, review_by,
          by_member_id, at, adopted_on, noted_by_member_id)
        select collaboration_id, ${section}, 1, gen_random_uuid(), 'retired', 'projectLeader', '2026-11-23', '2027-11-23',
          id, now(), '2026-11-23', id from members where name = 'Projektledaren'`,
    )
    void retired.then(() => saying(worded)(asked, response))
  })
  const first = await anna().says(question)
  await chat.bot.wishes?.idle()
  expect((await theirs()).at(-1)).toBe(plain(first.text))
  expect((await calls()).map(({ outcome }) => outcome)).toEqual(['worded'])
  expect(await left()).toEqual([])
})

describe('a wish', () => {
  test('is not kept where the municipality has switched the model off', async () => {
    const off = (sql: Parameters<Parameters<typeof withOwner>[1]>[0]) =>
      sql`update collaborations set settings = jsonb_set(settings, '{model}', '{"callsADay": 0}')`
    await withOwner(chat, off)
    await chat.bot.wishes?.stop()
    await anna().says(question)
    expect(await left()).toEqual([])
  })

  test('is carried out once, though two replicas take it up', async () => {
    let answered = 0
    server.does((asked, response) => {
      answered++
      saying(worded)(asked, response)
    })
    await anna().says(question)
    await chat.bot.wishes?.idle()
    chat.clock.set('2026-11-23T10:01:05+01:00')
    expect(await chat.bot.wishes?.sweep()).toBe(0)
    expect(answered).toBe(1)
  })

  test('that its replica left behind is taken up by another, and dropped with its text after two minutes', async () => {
    server.does(saying(worded))
    // who commits dies before carrying it out
    await chat.bot.wishes?.stop()
    await anna().says(question)
    expect(await left()).toHaveLength(1)
    const other = chat.replica()
    chat.clock.set('2026-11-23T10:00:50+01:00')
    expect(await other.wishes?.sweep()).toBe(0)
    chat.clock.set('2026-11-23T10:01:01+01:00')
    expect(await other.wishes?.sweep()).toBe(1)
    expect(await other.wishes?.sweep()).toBe(0)
    await other.wishes?.idle()
    expect((await theirs()).at(-1)).toContain(mark)

    await anna().says(question)
    chat.clock.set('2026-11-23T10:04:00+01:00')
    expect(await other.wishes?.sweep()).toBe(0)
    expect(await left()).toEqual([])
    await other.stop()
  })

  test('past the day’s ceiling nothing is asked, and the log says so', async () => {
    await withOwner(
      chat,
      (sql) => sql`update collaborations set settings = jsonb_set(settings, '{model}', '{"callsADay": 1}')`,
    )
    server.does(saying(worded))
    await anna().says(question)
    await chat.bot.wishes?.idle()
    await anna().says(question)
    await chat.bot.wishes?.idle()
    expect((await theirs()).filter((text) => text.includes(mark))).toHaveLength(1)
    expect(await calls()).toHaveLength(1)
    expect(chat.lines.at(-1)).toMatch(/^model ceiling /)
    chat.clock.set('2026-11-24T10:00:00+01:00')
    await anna().says(question)
    await chat.bot.wishes?.idle()
    expect(await calls()).toHaveLength(2)
  })
})
