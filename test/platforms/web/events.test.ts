import { afterEach, beforeEach, expect, test } from 'vitest'
import { say, toGroup } from '../../../src/chat/reply.ts'
import { pagePlatform } from '../../../src/platforms/web/index.ts'
import { ask } from './ask.ts'
import { openTown, type Town } from './town.ts'

let town: Town

beforeEach(async () => {
  town = await openTown()
})
afterEach(() => town.close())

/** Listens as somebody; gives the next event each time it is asked. */
async function listen(query: string) {
  const leave = new AbortController()
  const response = await fetch(`${town.url}/events?${query}`, { signal: leave.signal })
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  return {
    async next(): Promise<string> {
      for (;;) {
        const [event, ...rest] = held.split('\n\n')
        if (rest.length > 0) {
          held = rest.join('\n\n')
          if (event?.startsWith('event:')) return event.replaceAll('\n', ' ')
        } else held += (await reader.read()).value ?? ''
      }
    },
    leave: () => leave.abort(),
  }
}

const post = (conversation: string, onlyUser: string | null = null, workspace = 'exempelkommunen') =>
  town.platform.send({
    id: 'p1',
    to: { workspace, conversation, kind: 'group', onlyUser, reference: null },
    reply: toGroup(say('Hej')),
    language: 'sv',
  })

test('a post is told to those who look, without what it says', async () => {
  const im = await listen('as=im')
  expect(await post('styrgrupp')).toBe('p1')
  expect(await im.next()).toBe('event: said data: {"in":"styrgrupp"}')
  im.leave()
})

test('what only another person may see is not told', async () => {
  const im = await listen('as=im')
  await post('operativ', 'ny')
  await post('direkt:ny')
  await post('operativ', null, 'exempelstaden')
  await post('direkt:im')
  expect(await im.next()).toBe('event: said data: {"in":"direkt"}')
  im.leave()
})

test('a change of an earlier post is told', async () => {
  const im = await listen('as=im')
  const to = {
    workspace: 'exempelkommunen',
    conversation: 'operativ',
    kind: 'group',
    onlyUser: null,
    reference: null,
  } as const
  await town.platform.update('p1', { id: 'p1', to, reply: toGroup(say('Hej')), language: 'sv' })
  expect(await im.next()).toBe('event: said data: {"in":"operativ"}')
  im.leave()
})

test('what somebody says in the group is told to the others there', async () => {
  const im = await listen('as=im')
  await ask(`${town.url}/chat`, { as: 'ny', in: 'operativ', text: 'hej' })
  expect(await im.next()).toBe('event: said data: {"in":"operativ"}')
  im.leave()
})

test('that the clock has moved is told to everybody', async () => {
  const im = await listen('as=im&at=exempelstaden')
  await ask(`${town.url}/clock`, { to: '2026-11-23T08:00' })
  expect(await im.next()).toBe('event: clock data: {}')
  im.leave()
})

test('who is nobody cannot listen', async () => {
  expect((await ask(`${town.url}/events?as=kungen`)).status).toBe(400)
})

test('the server closes though somebody listens', async () => {
  const own = await openTown()
  const response = await fetch(`${own.url}/events?as=im`)
  await own.close()
  await expect(response.text()).rejects.toThrow()
})

test('a post needs nobody who looks, and there is no message to look up', async () => {
  const { platform } = pagePlatform({ ...town.ports, language: 'sv' })
  const to = {
    workspace: 'exempelkommunen',
    conversation: 'operativ',
    kind: 'group',
    onlyUser: null,
    reference: null,
  } as const
  const outgoing = { id: 'p2', to, reply: toGroup(say('Hej')), language: 'sv' } as const
  expect(await platform.send(outgoing)).toBe('p2')
  expect(await platform.find(outgoing)).toBeNull()
})
