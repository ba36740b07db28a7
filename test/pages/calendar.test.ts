import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Meeting } from '../../src/domain/meeting.ts'
import { daysOf, type Series, spanOn } from '../../src/domain/series.ts'
import { calendarLink, reportLink } from '../../src/pages/token.ts'
import { reportScene, type Scene } from './scene.ts'

const opened = '2026-11-24T12:00:00+01:00'
let scene: Scene
beforeAll(async () => {
  scene = await reportScene()
})
afterAll(() => scene.stop())

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm')

async function called(start: string, end: string): Promise<Meeting> {
  const meeting: Meeting = {
    id: randomUUID(),
    groupId: scene.place.groups.operative,
    start: at(start),
    end: at(end),
    place: 'Campus, rum 2; entré B',
    link: null,
    purpose: 'Skolkök',
    cancelled: false,
    sequence: 0,
    version: 1,
  }
  await scene.place.as((store) => store.meetings.add(meeting, scene.place.memberId, Temporal.Instant.from(opened)))
  return meeting
}

async function link(meeting: string | null, language: 'sv' | 'en' = 'sv'): Promise<string> {
  const { id, groups } = scene.place
  const wanted = { collaboration: id, group: groups.operative, meeting, language, at: Temporal.Instant.from(opened) }
  return (await scene.place.as((store) => scene.links.calendar(store, wanted))) ?? ''
}

/** The events of a file, as another parser reads them. */
async function events(url: string): Promise<ICAL.Event[]> {
  const answer = await fetch(url)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

const sequenceOf = (event: ICAL.Event | undefined) => event?.component.getFirstPropertyValue('sequence')
const statusOf = (event: ICAL.Event | undefined) => event?.component.getFirstPropertyValue('status')

test('a meeting’s link gives its file; a change raises the sequence under the same uid, and a cancelled one says so', async () => {
  const meeting = await called('2026-12-03T09:00', '2026-12-03T10:30')
  const url = await link(meeting.id)
  const [first, ...more] = await events(url)
  expect(more).toEqual([])
  expect(first?.summary).toBe('Operativa gruppen')
  expect(first?.location).toBe('Campus, rum 2; entré B')
  expect(first?.startDate.toJSDate().toISOString()).toBe('2026-12-03T08:00:00.000Z')
  expect(sequenceOf(first)).toBe(0)

  const moved = { start: at('2026-12-03T13:00'), end: at('2026-12-03T14:30') }
  await scene.place.as((store) => store.meetings.change(meeting, moved, Temporal.Instant.from(opened)))
  const [second] = await events(url)
  expect(second?.uid).toBe(first?.uid)
  expect(sequenceOf(second)).toBe(1)
  expect(second?.startDate.toJSDate().toISOString()).toBe('2026-12-03T12:00:00.000Z')

  const as = { ...meeting, sequence: 1, version: 2 }
  await scene.place.as((store) => store.meetings.change(as, { cancelled: true }, Temporal.Instant.from(opened)))
  const [third] = await events(url)
  expect(third?.summary).toBe('Inställt: Operativa gruppen')
  expect([sequenceOf(third), statusOf(third)]).toEqual([2, 'CANCELLED'])
})

test('a group’s link gives all its meetings, at the same hour on both sides of a change of the clock', async () => {
  const [before, after] = [
    await called('2027-03-22T09:00', '2027-03-22T10:00'),
    await called('2027-03-29T09:00', '2027-03-29T10:00'),
  ]
  const all = await events(await link(null))
  const startOf = (id: string) => all.find(({ uid }) => uid.startsWith(id))?.startDate
  expect([startOf(before.id)?.hour, startOf(after.id)?.hour]).toEqual([9, 9])
  expect(startOf(before.id)?.toJSDate().toISOString()).toBe('2027-03-22T08:00:00.000Z')
  expect(startOf(after.id)?.toJSDate().toISOString()).toBe('2027-03-29T07:00:00.000Z')
})

test('a weekly series at nine is at nine every time, over both changes of the clock, each meeting with a name of its own', async () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const series: Series = {
    id: randomUUID(),
    groupId: scene.place.groups.operative,
    rule: { weekday: 2, every: { weeks: 1 } },
    from: day('2026-10-13'),
    end: { until: day('2027-04-13') },
    time: Temporal.PlainTime.from('09:00'),
    minutes: 90,
    place: null,
    link: null,
    purpose: 'Serie',
    points: [],
    version: 1,
  }
  const { days } = daysOf(series.rule, series.from, series.end, [])
  const meetings = days.map((one) => ({
    id: randomUUID(),
    ...spanOn(one, series, 'Europe/Stockholm'),
    called: false,
  }))
  await scene.place.as(async (store) => {
    const at = Temporal.Instant.from(opened)
    await store.series.draft(series, scene.place.memberId, at)
    await store.series.confirm(series, meetings, scene.place.memberId, at)
  })
  const ours = (await events(await link(null))).filter(({ description }) => description.includes('Syfte: Serie'))
  const local = ({ startDate }: ICAL.Event) => startDate.toString()
  expect(ours.map(local)).toEqual(days.map((one) => `${one}T09:00:00`))
  expect(ours.map(local)).toEqual(
    expect.arrayContaining(['2026-10-20', '2026-10-27', '2027-03-23', '2027-03-30'].map((one) => `${one}T09:00:00`)),
  )
  expect(ours.map(({ startDate }) => startDate.zone.tzid)).toEqual(days.map(() => 'Europe/Stockholm'))
  expect(new Set(ours.map(({ startDate }) => startDate.toJSDate().getUTCHours()))).toEqual(new Set([7, 8]))
  expect(new Set(ours.map(({ uid }) => uid)).size).toBe(days.length)
})

test('nothing opens it but its own link, and not for ever', async () => {
  const meeting = await called('2026-12-10T09:00', '2026-12-10T10:30')
  const url = await link(meeting.id)
  const home = await scene.place.as((store) => store.reports.home())
  const { id: collaboration, groups } = scene.place
  const until = Temporal.Instant.from('2027-01-01T00:00:00Z')
  const claim = { collaboration, group: groups.operative, language: 'sv', until } as const
  const statusOf = async (token: string) => (await fetch(`${scene.origin}/r/calendar/${token}.ics`)).status
  expect(await statusOf(calendarLink.token({ ...claim, meeting: meeting.id }, home?.secret ?? ''))).toBe(200)
  expect(await statusOf(calendarLink.token({ ...claim, meeting: meeting.id }, 'another secret'))).toBe(404)
  expect(await statusOf(calendarLink.token({ ...claim, meeting: randomUUID() }, home?.secret ?? ''))).toBe(404)
  const steering = { ...claim, group: groups.steering, meeting: meeting.id }
  expect(await statusOf(calendarLink.token(steering, home?.secret ?? ''))).toBe(404)
  const report = { ...claim, period: { kind: 'week', key: '2026-W47' }, audience: 'outside' } as const
  expect(await statusOf(reportLink.token(report, home?.secret ?? ''))).toBe(404)
  expect(await statusOf('x')).toBe(404)
  scene.at('2028-06-01T12:00:00+02:00')
  expect((await fetch(url)).status).toBe(410)
  scene.at(opened)
})
