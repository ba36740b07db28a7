import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agendaLink, minutesLink } from '../../src/pages/token.ts'
import { plain } from '../support/plain.ts'
import { reportScene, type Scene } from './scene.ts'

const now = Temporal.Instant.from('2026-11-24T12:00:00+01:00')
let scene: Scene
let meeting: string
beforeAll(async () => {
  scene = await reportScene()
  meeting = randomUUID()
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm')
  await scene.place.as(async (store) => {
    await store.meetings.add(
      {
        id: meeting,
        groupId: scene.place.groups.operative,
        start: at('2026-12-03T09:00'),
        end: at('2026-12-03T10:30'),
        place: 'Campus, rum 2',
        link: null,
        purpose: null,
        cancelled: false,
        sequence: 0,
        version: 1,
      },
      scene.place.memberId,
      now,
    )
    await store.agendas.keep({
      meetingId: meeting,
      language: 'sv',
      sections: [
        { heading: 'Läget i jobbspåren, med kvinnor och män', lines: ['Igång: Skolkök.', 'Planeras: Vård.'] },
        { heading: 'Kursstart i januari (SFI-samordnaren)', lines: [] },
      ],
      sentAt: now,
    })
  })
})
afterAll(() => scene.stop())

const wanted = () => ({ collaboration: scene.place.id, group: scene.place.groups.operative, meeting, at: now })

test('the link of an agenda gives it as a PDF for an archive, as it was sent', async () => {
  const url = await scene.place.as((store) => scene.links.agenda(store, wanted()))
  const response = await fetch(url ?? '')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toContain('dagordning-2026-12-03.pdf')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  const read = plain(text)
  expect(read).toContain('Dagordning för operativa gruppen 3 december 2026')
  expect(read).toContain('Skickad 24 november 2026.')
  expect(read).toMatch(/1 Läget i jobbspåren.*Igång: Skolkök\..*Planeras: Vård\..*2 Kursstart i januari/su)
})

test('only what the seal was made for is opened, and nothing that was never sent', async () => {
  const { home, other } = await scene.place.as(async (store) => ({
    home: await store.reports.home(),
    other: minutesLink.token({ ...wanted(), version: 1, language: 'sv', until: now.add({ hours: 24 }) }, 'x'),
  }))
  const secret = home?.secret ?? ''
  const claim = { ...wanted(), until: now.add({ hours: 24 }) }
  const status = async (token: string) => (await fetch(`${scene.origin}/r/agenda/${token}.pdf`)).status
  expect(await status(agendaLink.token(claim, secret))).toBe(200)
  expect(await status(agendaLink.token(claim, 'another secret'))).toBe(404)
  expect(await status(agendaLink.token({ ...claim, meeting: randomUUID() }, secret))).toBe(404)
  expect(await status(other)).toBe(404)
  expect(await status(agendaLink.token({ ...claim, until: now }, secret))).toBe(410)
})
