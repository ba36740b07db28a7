import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewLine } from '../../db/queries/minutes.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { calendarLink, minutesLink } from '../../src/pages/token.ts'
import { plain } from '../support/plain.ts'
import { reportScene, type Scene } from './scene.ts'

const opened = '2026-11-24T12:00:00+01:00'
const now = Temporal.Instant.from(opened)
let scene: Scene
beforeAll(async () => {
  scene = await reportScene()
})
afterAll(() => scene.stop())

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm')

const line = (text: string, more: Partial<NewLine> = {}): Omit<NewLine, 'id'> => ({
  kind: 'note',
  point: null,
  due: null,
  ownerMemberId: null,
  ownerRole: null,
  text,
  ...more,
})

type Written = { readonly lines: readonly Omit<NewLine, 'id'>[]; readonly dnr?: string; readonly absent?: boolean }

/** A meeting of Monday, with its notes approved. */
async function approved({ lines, dnr, absent = true }: Written): Promise<Meeting> {
  const meeting: Meeting = {
    id: randomUUID(),
    groupId: scene.place.groups.operative,
    start: at('2026-11-23T09:00'),
    end: at('2026-11-23T10:30'),
    place: 'Campus, rum 2',
    link: null,
    purpose: null,
    cancelled: false,
    sequence: 0,
    version: 1,
  }
  const { memberId } = scene.place
  await scene.place.as(async (store) => {
    await store.meetings.add(meeting, memberId, now)
    const kept = await store.minutes.hold(meeting.id, now)
    const fresh = lines.map((one) => ({ ...one, id: randomUUID() }))
    await store.minutes.add(kept, fresh, memberId, now)
    if (!absent) await store.minutes.attend(kept, [{ memberId, presence: 'present' }], memberId, now)
    const authority = 'Vuxenutbildningsnämnden & Campus'
    await store.minutes.approve(kept, { dnr: dnr ?? null, authority, change: null }, memberId, now)
  })
  return meeting
}

async function link(meeting: string, version = 1, language: 'sv' | 'en' = 'sv'): Promise<string> {
  const { id, groups } = scene.place
  const wanted = { collaboration: id, group: groups.operative, meeting, version, language, at: now }
  return (await scene.place.as((store) => scene.links.minutes(store, wanted))) ?? ''
}

/** The file's words, with its spaces made one. */
async function pdf(url: string) {
  const answer = await fetch(`${url}.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="minnesanteckningar-2026-11-23.pdf"')
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  const { text, totalPages } = await extractText(document, { mergePages: true })
  return { text: plain(text).replaceAll(/\s+/gu, ' '), totalPages, document }
}

async function docx(url: string): Promise<string> {
  const answer = await fetch(`${url}.docx`)
  expect(answer.headers.get('content-type')).toMatch(/wordprocessingml\.document$/)
  const part = unzipSync(new Uint8Array(await answer.arrayBuffer()))['word/document.xml'] ?? new Uint8Array()
  const words = strFromU8(part)
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
  return plain(words)
}

const whole: Written = {
  dnr: 'VUX 2026/123',
  absent: false,
  lines: [
    line('Hotellet vill vara med', { point: 'employers' }),
    line('Ljuset i salen är trasigt'),
    line('Vi fortsätter med Skolkök', { kind: 'decision', point: 'tracks' }),
    line('ring Återvinningen', {
      kind: 'task',
      ownerRole: 'sfiCoordinator',
      due: Temporal.PlainDate.from('2026-12-11'),
    }),
    line('besök hotellet', { kind: 'task' }),
    line('Ska Skolkök utökas?', { kind: 'question' }),
  ],
}

test('approved notes are a PDF for the archive, with their number, authority and who approved what when', async () => {
  const { text, document } = await pdf(await link((await approved(whole)).id))
  expect(text).toMatch(/^Vuxenutbildningsnämnden & Campus Dnr VUX 2026\/123 Operativa gruppen i Exempelkommunen/u)
  expect(text).toContain('Minnesanteckningar, operativa gruppen 23 november 2026')
  expect(text).toContain('Måndag 23 november 2026 kl. 9.00–10.30 (v. 48), Campus, rum 2')
  expect(text).toMatch(/Godkända av \S+ 24 november 2026 kl\. 12\.00\. Version 1\./u)
  expect(text).toContain('Arbetsgivare • Hotellet vill vara med Övrigt • Ljuset i salen är trasigt')
  expect(text).toContain('Beslut 1 Vi fortsätter med Skolkök (Läget i jobbspåren, med kvinnor och män)')
  expect(text).toContain('Ring Återvinningen SFI-samordnare 11 december 2026')
  expect(text).toContain('Besök hotellet Ej bestämt Ej bestämt')
  expect(text).toContain('Frågor till styrgruppen 1 Ska Skolkök utökas?')
  const { metadata } = await document.getMetadata()
  expect([metadata?.get('pdfaid:part'), metadata?.get('pdfaid:conformance')]).toEqual(['2', 'A'])
})

test('they are a Word document too, and in English where that is asked for', async () => {
  const { id } = await approved(whole)
  const words = await docx(await link(id))
  expect(words).toContain('Beslut\nVi fortsätter med Skolkök (Läget i jobbspåren, med kvinnor och män)')
  expect(words).toContain('Vuxenutbildningsnämnden &amp; Campus\tDnr VUX 2026/123')
  expect(await docx(await link(id, 1, 'en'))).toContain(
    'Decisions\nVi fortsätter med Skolkök (The job tracks, with women and men)',
  )
})

test('what is empty is left out', async () => {
  const { text } = await pdf(await link((await approved({ lines: [line('Bara en sak')] })).id))
  expect(text).toContain('Det vi tog upp • Bara en sak')
  for (const heading of ['Närvaro', 'Beslut', 'Att göra', 'Frågor', 'Dnr', 'Versioner', 'Borttagen'])
    expect(text).not.toContain(heading)
})

test('two hundred lines, long words and odd signs are all there, on pages with their numbers', async () => {
  const lines = [
    ...Array.from({ length: 196 }, (_, no) => line(`Sak nummer ${no}. ${'Vi pratade länge om det. '.repeat(no % 9)}`)),
    line('arbetsmarknadsintegrationssamordnare'.repeat(13)),
    line('🎉 & <w:p/> ]]> العربية'),
    line('u'.repeat(500), { kind: 'task', ownerRole: 'projectLeader', due: Temporal.PlainDate.from('2026-12-11') }),
    line('å '.repeat(249), { kind: 'decision' }),
  ]
  const url = await link((await approved({ lines, dnr: 'x'.repeat(40) })).id)
  const { text, totalPages } = await pdf(url)
  for (let no = 0; no < 196; no++) expect(text).toContain(`Sak nummer ${no}.`)
  expect(text).toContain(`Sida ${totalPages} av ${totalPages}`)
  expect(text.match(/u{2,}/giu)?.join('').length).toBeGreaterThanOrEqual(500)
  expect(await docx(url)).toContain('🎉 &amp; &lt;w:p/&gt; ]]&gt; العربية')
})

test('a corrected version says what was changed and what came before; the older one says that it is replaced', async () => {
  const meeting = await approved(whole)
  const { memberId } = scene.place
  await scene.place.as(async (store) => {
    const kept = await store.minutes.hold(meeting.id, now)
    await store.minutes.reopen(kept)
    const [first] = await store.minutes.lines(meeting.id)
    if (!first) throw new Error('no line')
    const is = { text: 'Hotellet tvekar', point: 'employers' as const, due: null, ownerMemberId: null, ownerRole: null }
    await store.minutes.replace(kept, first, { ...is, id: randomUUID() }, now)
    const approval = { dnr: null, authority: 'Exempelkommunen', change: 'hotellets svar' }
    await store.minutes.approve(kept, approval, memberId, now)
  })
  const [older, newer] = [await pdf(await link(meeting.id)), await pdf(await link(meeting.id, 2))]
  expect(older.text).toContain('Hotellet vill vara med')
  expect(older.text).toContain('Den här versionen är ersatt av version 2.')
  expect(newer.text).toContain('Ändrat i den här versionen: hotellets svar')
  expect(newer.text).toContain('Hotellet tvekar Övrigt')
  expect(newer.text).not.toContain('Hotellet vill vara med')
  expect(newer.text).toContain('Versioner • Version 1, godkänd av')
  expect(newer.text).toContain('Närvaro Närvarande:')
})

test('a text taken away for good is gone from every version’s file, which says so', async () => {
  const meeting = await approved(whole)
  const [first] = whole.lines
  await scene.place.as(async (store) => {
    const lines = await store.minutes.lines(meeting.id)
    await store.minutes.blank(meeting.id, lines[0]?.id ?? '')
  })
  const url = await link(meeting.id)
  expect((await pdf(url)).text).toContain('• Borttagen text')
  expect(await docx(url)).not.toContain(first?.text)
})

test('nothing opens them but their own link, and not for ever; a draft has none', async () => {
  const meeting = await approved(whole)
  const home = await scene.place.as((store) => store.reports.home())
  const { id: collaboration, groups } = scene.place
  const until = Temporal.Instant.from('2027-01-01T00:00:00Z')
  const claim = {
    collaboration,
    group: groups.operative,
    meeting: meeting.id,
    version: 1,
    language: 'sv',
    until,
  } as const
  const secret = home?.secret ?? ''
  const statusOf = async (token: string, kind = 'pdf') =>
    (await fetch(`${scene.origin}/r/minutes/${token}.${kind}`)).status
  expect(await statusOf(minutesLink.token(claim, secret))).toBe(200)
  expect(await statusOf(minutesLink.token(claim, secret), 'csv')).toBe(404)
  expect(await statusOf(minutesLink.token(claim, 'another secret'))).toBe(404)
  expect(await statusOf(minutesLink.token({ ...claim, version: 2 }, secret))).toBe(404)
  expect(await statusOf(minutesLink.token({ ...claim, group: groups.steering }, secret))).toBe(404)
  expect(await statusOf(calendarLink.token({ ...claim, meeting: meeting.id }, secret))).toBe(404)
  const url = await link(meeting.id)
  scene.at('2027-06-01T12:00:00+02:00')
  expect((await fetch(`${url}.pdf`)).status).toBe(410)
  scene.at(opened)
})
