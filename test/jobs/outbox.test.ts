import { afterEach, beforeEach, expect, test } from 'vitest'
import { say, toGroup } from '../../src/chat/reply.ts'
import { recordingPlatform } from '../support/recording-platform.ts'
import { type Bound, boundBot } from './bound.ts'

let lerum: Bound
let slack: ReturnType<typeof recordingPlatform>

const digestIn = (place: string) => slack.said().filter((one) => one.to === place && one.text.includes('ecka 47'))

beforeEach(async () => {
  lerum = await boundBot({})
  slack = recordingPlatform('slack')
  lerum.bot.join(slack.platform)
})
afterEach(() => lerum.stop())

const losesAnswer = () => slack.hasTrouble((post) => (post.to.conversation === 'C1' ? 'lost answer' : null))
const isWell = () => slack.hasTrouble(() => null)

test('after a lost answer a platform that can be asked is asked, and nothing is said twice', async () => {
  losesAnswer()
  await lerum.comes('2026-11-24T08:00')
  isWell()
  await lerum.comes('2026-11-24T08:10')
  await lerum.comes('2026-11-24T08:20')
  expect(digestIn('C1')).toHaveLength(1)
})

test('a digest that came in time is not called late when that is found out too late', async () => {
  losesAnswer()
  await lerum.comes('2026-11-24T08:00')
  isWell()
  await lerum.comes('2026-11-24T09:40')
  expect(digestIn('C1')).toHaveLength(1)
  expect(slack.updated().map((one) => one.text)).toEqual([digestIn('C1')[0]?.text])
})

test('after a lost answer a platform that cannot be asked hears it once more, and no digest is lost', async () => {
  slack.cannotBeAsked()
  losesAnswer()
  await lerum.comes('2026-11-24T08:00')
  isWell()
  await lerum.comes('2026-11-24T08:10')
  await lerum.comes('2026-11-24T08:20')
  expect(digestIn('C1')).toHaveLength(2)
})

test('a row of posts that takes longer than its lease is sent by one sender only', async () => {
  for (const conversation of ['C2', 'C3', 'C4']) await lerum.bind({ conversation })
  const other = lerum.replica()
  other.join(slack.platform)
  let isLooking = false
  slack.hasTrouble(async () => {
    if (isLooking) return null
    // each takes half a minute, and meanwhile another replica looks for posts that were left lying
    lerum.clock.pass({ seconds: 35 })
    isLooking = true
    await other.outbox.sweep()
    isLooking = false
    return null
  })
  lerum.clock.set('2026-11-24T08:00')
  await lerum.bot.settle()
  const places = slack.said().flatMap((one) => (one.text.includes('ecka 47') ? [one.to] : []))
  expect(places.filter((place) => place.startsWith('C')).sort()).toEqual(['C1', 'C2', 'C3', 'C4'])
})

test('replicas that sweep at the same time share what lies there', async () => {
  for (let no = 2; no <= 6; no++) await lerum.bind({ conversation: `C${no}` })
  slack.hasTrouble(() => ({ kind: 'network' }))
  await lerum.comes('2026-11-24T08:00')
  isWell()
  lerum.clock.set('2026-11-24T08:10')
  const others = [lerum.replica(), lerum.replica(), lerum.replica()]
  for (const other of others) other.join(slack.platform)
  await Promise.all(others.flatMap((other) => [other.outbox.sweep(), other.outbox.sweep()]))
  expect([1, 2, 3, 4, 5, 6].map((no) => digestIn(`C${no}`).length)).toEqual([1, 1, 1, 1, 1, 1])
})

test('who was slow and then failed neither gives up nor shortens what another has taken over', async () => {
  const other = lerum.replica()
  other.join(slack.platform)
  let isFirst = true
  slack.hasTrouble(async (post) => {
    if (!isFirst || post.to.conversation !== 'C1') return null
    isFirst = false
    // so slow that its hold ends: the other sends it, and then the first is told that the channel is gone
    lerum.clock.pass({ minutes: 2 })
    await other.outbox.sweep()
    return { kind: 'gone' }
  })
  lerum.clock.set('2026-11-24T08:00')
  await lerum.bot.settle()
  expect(digestIn('C1')).toHaveLength(1)
  expect(await lerum.digests()).toEqual([{ state: 'sent', trouble: null }])
  expect(slack.said().filter((one) => one.text.startsWith('Jag kan inte skriva'))).toEqual([])
})

/** Other words for the digest, as a redaction gives them. */
async function rewrites(text: string): Promise<void> {
  const [post] = await lerum.owner<{ id: string; collaboration_id: string }[]>`
    select id, collaboration_id from posts where subject like 'digest:%'`
  if (!post) throw new Error('no digest')
  await lerum.bot.database.as(post.collaboration_id, (store) => store.posts.rewrite(post.id, toGroup(say(text))))
}

test('words that change while they are being sent are put right at once after it', async () => {
  slack.hasTrouble(async (post) => {
    if (post.to.conversation === 'C1') await rewrites('Maskat')
    return null
  })
  await lerum.comes('2026-11-24T08:00')
  await lerum.comes('2026-11-24T08:01')
  expect(digestIn('C1')).toHaveLength(1)
  expect(slack.updated().map((one) => one.text)).toEqual(['Maskat'])
})

test('words that change while a late digest is looked for are the ones that are sent, and kept', async () => {
  slack.hasTrouble(() => ({ kind: 'network' }))
  await lerum.comes('2026-11-24T08:00')
  isWell()
  slack.looksUp(() => rewrites('Maskat'))
  await lerum.comes('2026-11-24T09:40')
  const [sent, ...others] = slack.said().filter((one) => one.to === 'C1')
  expect(others).toEqual([])
  expect(sent?.text).toContain('skulle ha kommit')
  expect(sent?.text).toContain('Maskat')
})

test('a digest waits through hours of refusals, each as long as it was asked to', async () => {
  slack.hasTrouble(() => ({ kind: 'wait', ms: 30_000 }))
  await lerum.comes('2026-11-24T08:00')
  for (let no = 0; no < 60; no++) {
    lerum.clock.pass({ seconds: 31 })
    await lerum.bot.outbox.sweep()
  }
  isWell()
  lerum.clock.pass({ seconds: 29 })
  await lerum.bot.outbox.sweep()
  expect(digestIn('C1')).toEqual([])
  lerum.clock.pass({ seconds: 2 })
  await lerum.bot.outbox.sweep()
  expect(digestIn('C1')).toHaveLength(1)
})

test('a clock that is put back doubles nothing, and what it holds back comes in its time', async () => {
  await lerum.bind({ conversation: 'C2' })
  slack.hasTrouble((post) => (post.to.conversation === 'C2' ? { kind: 'network' } : null))
  await lerum.comes('2026-11-24T08:00')
  isWell()
  await lerum.comes('2026-11-24T07:00')
  for (const minute of ['58', '59']) await lerum.comes(`2026-11-24T07:${minute}`)
  for (const minute of ['00', '01', '02']) await lerum.comes(`2026-11-24T08:${minute}`)
  expect([digestIn('C1').length, digestIn('C2').length]).toEqual([1, 1])
})

test('a digest that nobody got through in a week is given up, and the log says so', async () => {
  slack.hasTrouble(() => ({ kind: 'network' }))
  await lerum.comes('2026-11-24T08:00')
  lerum.clock.set('2026-12-01T08:00')
  await lerum.bot.outbox.sweep()
  expect(await lerum.digests()).toEqual([{ state: 'failed', trouble: 'network: scripted' }])
  expect(lerum.lines).toContainEqual(expect.stringMatching(/^given up: post /))
})
