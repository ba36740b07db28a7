import { expect, test } from 'vitest'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { startApp } from '../../src/app.ts'
import { freshDatabase } from '../support/postgres.ts'

type Told = { readonly replies: readonly { readonly text: string }[] }

test('a demo’s digest has a link that opens a page with the digest’s own numbers', async () => {
  const base = await freshDatabase()
  const clock = () => Temporal.Instant.from('2026-11-23T10:00:00+01:00')
  await layDemo(base.ownerUrl, clock(), [exempelkommunen])
  const config = { port: 0, publicPort: 0, publicHost: '127.0.0.1', commandWord: '/dua', slack: null, teams: null }
  const app = await startApp({ config, appUrl: base.appUrl, clock, note: () => {} })
  try {
    const page = `http://127.0.0.1:${app.listening.page}`
    await fetch(`${page}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: '2026-11-24T08:00' }),
    })
    const history = (await (await fetch(`${page}/chat?as=styrgrupp&in=styrgrupp`)).json()) as Told
    const digest =
      history.replies.map(({ text }) => text).findLast((text) => text.includes('Veckosammanställning')) ?? ''
    const [, url = ''] = /Visa rapport med diagram: (http:\/\/localhost:\d+\/r\/\S+)/u.exec(digest) ?? []
    const response = await fetch(url)
    expect(response.status).toBe(200)
    const html = (await response.text()).replaceAll('&lt;', '<')
    expect(html).toContain('Demo – påhittade siffror')
    const cells = [...html.matchAll(/role="rowheader">(.*?)<\/th>(.*?)<\/tr>/gsu)].map(([, name = '', rest = '']) => [
      name,
      ...[...rest.matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map(([, cell = '']) => cell),
    ])
    const [, women, men] = cells.find(([name, ...rest]) => name === 'Började i jobbspår' && rest.length === 4) ?? []
    expect(digest).toContain(`Började i jobbspår: ${women} kvinnor, ${men} män`)
    const pdf = await fetch(`${url}/pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    // the door to the world has nothing of the demo
    const outside = url.replace(/localhost:\d+/u, `127.0.0.1:${app.listening.public}`)
    expect((await fetch(outside)).status).toBe(404)
  } finally {
    await app.stop()
    await base.drop()
  }
})
