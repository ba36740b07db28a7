import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportDoor } from '../../src/pages/door.ts'
import { reportLink } from '../../src/pages/token.ts'
import { reportScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await reportScene()
})
afterAll(() => scene.stop())

const opened = '2026-11-24T12:00:00+01:00'
const week = { kind: 'week', key: '2026-W47' } as const
const goneText = 'Länken är gammal eller inte hel.'

async function answer(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url)
  return { status: response.status, text: await response.text() }
}

test('a link opens its report until it is 90 days old, and not a second longer', async () => {
  scene.at(opened)
  const url = await scene.link(week)
  scene.at('2027-02-22T11:59:59+01:00')
  expect(await answer(url)).toMatchObject({ status: 200 })
  scene.at('2027-02-22T12:00:00+01:00')
  const late = await answer(url)
  expect(late.status).toBe(410)
  expect(late.text).toContain(goneText)
  expect(late.text).toContain('The link is old or not whole.')
  expect(late.text).not.toContain(scene.place.name)
})

test('nothing of a link can be changed: every sign of it counts', async () => {
  scene.at(opened)
  const url = await scene.link(week)
  const token = url.slice(url.lastIndexOf('/') + 1)
  const other = (sign: string) => (sign === 'A' ? 'B' : 'A')
  const altered = Array.from(token, (sign, at) => token.slice(0, at) + other(sign) + token.slice(at + 1))
  const secret = await secretOf()
  expect(reportLink.isGenuine(token, secret)).toBe(true)
  expect(altered.filter((one) => reportLink.isGenuine(one, secret))).toEqual([])
  for (const one of [altered[3], altered.at(-1), `${token}x`, token.slice(0, -1), token.split('.')[0]]) {
    expect(await answer(`${scene.origin}/r/${one}`)).toMatchObject({
      status: 404,
      text: expect.stringContaining(goneText),
    })
  }
})

test('another municipality’s secret, another period or a later day makes another seal', async () => {
  const token = new URL(await scene.link(week)).pathname.slice(3)
  const claim = reportLink.claim(token)
  if (!claim) throw new Error('no claim')
  const seal = token.split('.')[1]
  for (const wanted of [
    { ...claim, period: { kind: 'year', key: '2026' } as const },
    { ...claim, until: claim.until.add({ hours: 1 }) },
    { ...claim, language: 'en' as const },
    { ...claim, group: scene.place.groups.steering },
  ]) {
    const forged = `${reportLink.token(wanted, 'another secret').split('.')[0]}.${seal}`
    expect(await answer(`${scene.origin}/r/${forged}`)).toMatchObject({ status: 404 })
  }
  expect(await answer(`${scene.origin}/r/${reportLink.token(claim, 'another secret')}`)).toMatchObject({ status: 404 })
  const nobody = { ...claim, collaboration: '00000000-0000-4000-8000-000000000000' }
  expect(await answer(`${scene.origin}/r/${reportLink.token(nobody, await secretOf())}`)).toMatchObject({ status: 404 })
})

test.each([
  'x',
  'a.b',
  `${'a'.repeat(700)}.${'b'.repeat(43)}`,
  '%2e%2e%2f',
  `${Buffer.from('{"a":1}').toString('base64url')}.${'b'.repeat(43)}`,
  `${Buffer.from('["1 or 1=1","x",["week","x"],"inside","sv",1]').toString('base64url')}.${'b'.repeat(43)}`,
])('what is no link of ours says the same as one that is old: %s', async (token) => {
  const { status, text } = await answer(`${scene.origin}/r/${token}/pdf`)
  expect(status).toBe(404)
  expect(text).toContain(goneText)
})

test('nothing can be written, and a real municipality is not on the page of the demos', async () => {
  const url = await scene.link(week)
  expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  const local = reportDoor({ database: scene.place.app, clock: () => Temporal.Instant.from(opened), demo: true })
  expect((await local(new Request(url))).status).toBe(404)
})

test('a report is for who has the link: it tells no other site, is kept by no cache and found by no search', async () => {
  const { headers } = await fetch(await scene.link(week))
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('cache-control')).toContain('private')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

async function secretOf(): Promise<string> {
  const home = await scene.place.as((store) => store.reports.home())
  return home?.secret ?? ''
}
