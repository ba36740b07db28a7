import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { tidy } from '../../src/domain/text-tidy.ts'
import { type CalendarEvent, type CalendarWanted, calendarFile, methodOf } from '../../src/files/calendar.ts'

const stockholm = 'Europe/Stockholm'
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(stockholm)
const organizer = { name: 'Projektledaren, Exempelkommunen', email: 'operativ.grupp@example.se' }

const meeting = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'm-1@dua-boten',
  sequence: 0,
  start: at('2026-12-03T09:00'),
  end: at('2026-12-03T10:30'),
  summary: 'Operativa gruppen',
  location: 'Campus, rum 2',
  link: null,
  description: '1 Läget i jobbspåren\n2 Övriga frågor',
  organizer: null,
  cancelled: false,
  changedAt: Temporal.Instant.from('2026-11-21T09:30:15.5Z'),
  ...change,
})

const wanted = (events: readonly CalendarEvent[], change: Partial<CalendarWanted> = {}): CalendarWanted => ({
  method: 'PUBLISH',
  name: 'Operativa gruppen',
  timeZone: stockholm,
  events,
  ...change,
})

/** Read by a parser that shares nothing with what wrote it; each event's zone is the one that stands in the file. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((one) => {
      const zone = new ICAL.Timezone(one)
      return [zone.tzid, zone]
    }),
  )
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const time = (name: string) => {
      const property = component.getFirstProperty(name)
      const value = property?.getFirstValue()
      if (!property || !(value instanceof ICAL.Time)) throw new Error(`no ${name}`)
      const zone = zones.get(String(property.getParameter('tzid')))
      if (zone) value.zone = zone
      return {
        local: value.toString(),
        zone: value.zone.tzid,
        instant: Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000).toString(),
      }
    }
    const text = (name: string) => component.getFirstPropertyValue(name)
    return { component, time, text }
  })
  return { calendar, events }
}

/** The only event of a file. */
function only(file: string) {
  const [event] = readBack(file).events
  if (!event) throw new Error('no event')
  return event
}

describe('a weekly series at nine', () => {
  test.each([
    ['the change to summer time', '2027-03-14T09:00'],
    ['the change to winter time', '2026-10-11T09:00'],
  ])('stays at nine across %s', (_, first) => {
    const days = Array.from({ length: 5 }, (_, no) => at(first).add({ weeks: no }))
    const events = days.map((start, no) => meeting({ uid: `s-${no}`, start, end: start.add({ minutes: 90 }) }))
    const read = readBack(calendarFile(wanted(events))).events
    expect(read.map(({ time }) => time('dtstart'))).toEqual(
      days.map((day) => ({
        local: `${day.toPlainDate()}T09:00:00`,
        zone: stockholm,
        instant: day.toInstant().toString(),
      })),
    )
    expect(new Set(days.map(({ offset }) => offset))).toEqual(new Set(['+01:00', '+02:00']))
    expect(read.map(({ time }) => time('dtend').local.slice(11))).toEqual(Array(5).fill('10:30:00'))
  })
})

test('any time of any year is the same moment when read back, the hour that comes twice too', () => {
  const zones = ['Europe/Stockholm', 'Europe/Helsinki', 'America/New_York', 'UTC']
  const minutes = fc.integer({ min: Date.UTC(2025, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 })
  const twice = Date.UTC(2026, 9, 25, 0, 30) / 60_000
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), fc.integer({ min: 1, max: 600 }), (minute, zone, long) => {
      const start = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(stockholm)
      const end = start.add({ minutes: long })
      const { time } = only(calendarFile(wanted([meeting({ start, end })], { timeZone: zone })))
      expect(time('dtstart').instant).toBe(start.toInstant().toString())
      expect(time('dtend').instant).toBe(end.toInstant().toString())
    }),
    { examples: [0, 30, 60, 90, 120, 150].map((later) => [twice + later, stockholm, 45]) },
  )
})

test('what changed keeps its name and rises; when it changed is the only moment in the file', () => {
  const file = calendarFile(wanted([meeting({ sequence: 3 })]))
  const { text, time } = only(file)
  expect(text('uid')).toBe('m-1@dua-boten')
  expect(text('sequence')).toBe(3)
  for (const name of ['dtstamp', 'last-modified'])
    expect(time(name)).toMatchObject({ zone: 'UTC', instant: '2026-11-21T09:30:15Z' })
  expect(calendarFile(wanted([meeting({ sequence: 3 })]))).toBe(file)
})

describe('an invitation', () => {
  const invited = (...events: readonly Partial<CalendarEvent>[]) =>
    wanted(
      events.map((event) => meeting({ organizer, ...event })),
      { method: 'REQUEST' },
    )

  test('asks where there is a mailbox to answer to', () => {
    const file = calendarFile(invited({}))
    const { calendar, events } = readBack(file)
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    const by = events[0]?.component.getFirstProperty('organizer')
    expect(by?.getFirstValue()).toBe('mailto:operativ.grupp@example.se')
    expect(by?.getParameter('cn')).toBe('Projektledaren, Exempelkommunen')
    expect(events[0]?.component.getAllProperties('attendee')).toHaveLength(1)
    expect(events[0]?.text('status')).toBe('CONFIRMED')
  })

  test('that is called off is a CANCEL with the same name', () => {
    const { calendar, events } = readBack(calendarFile(invited({ cancelled: true, sequence: 1 })))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(events[0]?.text('status')).toBe('CANCELLED')
    expect(events[0]?.text('uid')).toBe('m-1@dua-boten')
    expect(events[0]?.text('transp')).toBe('TRANSPARENT')
  })

  test.each([
    ['without an organizer', [{ organizer: null }]],
    ['with one event of two without', [{}, { organizer: null }]],
    ['with an address that is none', [{ organizer: { name: 'x', email: 'finns inte' } }]],
    ['with an address that holds a line', [{ organizer: { name: 'x', email: 'a@b.se\r\nATTACH:x' } }]],
    ['with one that stands and one that is called off', [{}, { cancelled: true }]],
  ])('%s is a PUBLISH and asks nobody', (_, events) => {
    expect(methodOf(invited(...events))).toBe('PUBLISH')
    const { calendar, events: read } = readBack(calendarFile(invited(...events)))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    for (const { component } of read) expect(component.getFirstProperty('attendee')).toBe(null)
  })

  test('asked to cancel what stands, the file does not', () => {
    expect(methodOf({ ...invited({}), method: 'CANCEL' })).toBe('REQUEST')
  })
})

test('a feed has a name, is looked at again each hour, and keeps what was called off', () => {
  const file = calendarFile(wanted([meeting(), meeting({ uid: 'm-2', cancelled: true, organizer })]))
  const { calendar, events } = readBack(file)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Operativa gruppen')
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
  expect(events.map(({ text }) => text('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
  expect(readBack(calendarFile(wanted([]))).events).toEqual([])
})

test('the link is where a calendar looks for it and where a person does', () => {
  const link =
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22a,b;c%22'
  const { text } = only(calendarFile(wanted([meeting({ link })])))
  const written = link.replace('a,b;c', 'a%2Cb%3Bc')
  expect(text('url')).toBe(written)
  expect(text('description')).toBe(`1 Läget i jobbspåren\n2 Övriga frågor\n\n${written}`)
  for (const bad of ['javascript:alert(1)', 'http://example.se', 'inte en länk', ''])
    expect(only(calendarFile(wanted([meeting({ link: bad })]))).text('url')).toBe(null)
})

describe('texts', () => {
  const odd = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'å, ä; ö: "\\n"',
        '\r\nATTACH:http://x',
        '\nEND:VEVENT',
        '\u2028BEGIN:VALARM',
        '\u0085X:',
        '👩‍🏫',
        '^n',
        '\\',
      ),
    ),
    { maxLength: 8 },
  )
  const text = odd.map((parts) => parts.join(''))
  const onOneLine = (words: string) => tidy(words).replaceAll('\n', ' ')
  const properties = (file: string) => {
    const { calendar, events } = readBack(file)
    return [calendar, ...events.map(({ component }) => component)].map((one) =>
      one.getAllProperties().map(({ name }) => name),
    )
  }

  test('come back as they were once tidied, each in its own place, and never become a line of the file', () => {
    const usual = properties(calendarFile(wanted([meeting({ organizer })])))
    fc.assert(
      fc.property(text, text, text, text, (summary, location, description, name) => {
        const filled = { summary: `s${summary}`, location: `l${location}`, description: `d${description}` }
        const file = calendarFile(
          wanted([meeting({ ...filled, organizer: { ...organizer, name: `o${name}` } })], { name: `n${name}` }),
        )
        expect(properties(file)).toEqual(usual)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[^\P{Cc}]|[\u2028\u2029]/u)
        }
        // RFC 7986 is younger than this parser: it hands the calendar's name over as it stands
        const named = String(readBack(file).calendar.getFirstPropertyValue('name'))
        expect(named.replaceAll(/\\([\\;,])/gu, '$1')).toBe(onOneLine(`n${name}`))
        const read = only(file)
        expect(read.text('summary')).toBe(onOneLine(filled.summary))
        expect(read.text('location')).toBe(onOneLine(filled.location))
        expect(read.text('description')).toBe(tidy(filled.description))
      }),
    )
  })

  test('keep Swedish letters, commas, semicolons, line ends and emoji', () => {
    const description = `Åse, Örjan; "ärenden"\nkl. 9.00\\13 👩 ${'lång rad utan slut '.repeat(30)}`
    const { text } = only(calendarFile(wanted([meeting({ description, location: 'Rum 2;\nhus B, våning 3' })])))
    expect(text('description')).toBe(description.trim())
    expect(text('location')).toBe('Rum 2; hus B, våning 3')
  })

  test('an empty one is left out', () => {
    const { component } = only(calendarFile(wanted([meeting({ description: ' ', location: '\n' })])))
    expect(component.getFirstProperty('description')).toBe(null)
    expect(component.getFirstProperty('location')).toBe(null)
  })
})

test('a name that could hold a line, and a meeting that ends before it starts, are faults', () => {
  expect(() => calendarFile(wanted([meeting({ uid: 'a\r\nATTACH:x' })]))).toThrow(RangeError)
  expect(() => calendarFile(wanted([meeting({ end: at('2026-12-03T09:00') })]))).toThrow(RangeError)
})
