import { describe, expect, test } from 'vitest'
import { type Claimed, type GroupRhythm, nextDigest, roundsOf } from '../../src/domain/due.ts'
import { momentOf } from '../../src/domain/moments.ts'
import { groupSettingsSchema } from '../../src/domain/settings.ts'

const timeZone = 'Europe/Stockholm'

type MeetingGiven = readonly [toldAt: string, start: string, has?: { called?: boolean; online?: boolean }]

type Given = {
  kind?: GroupRhythm['kind']
  settings?: object
  since?: string
  claimed?: readonly Partial<Claimed>[]
  previewed?: boolean
  mornings?: boolean
  polls?: readonly string[]
  /** when the group was told, and when it starts */
  meetings?: readonly MeetingGiven[]
}

function group({
  kind = 'operative',
  settings = {},
  since = '2020-01-01T00:00',
  claimed = [],
  previewed = true,
  mornings = false,
  polls = [],
  meetings = [],
}: Given): GroupRhythm {
  return {
    kind,
    settings: groupSettingsSchema.parse(settings),
    timeZone,
    since: local(since),
    previewed,
    claimed: claimed.map((one) => ({ kind: '', period: '', held: false, movedTo: null, ...one })),
    mornings,
    polls: polls.map((day) => Temporal.PlainDate.from(day)),
    meetings: meetings.map(([toldAt, start, has = {}]) => ({
      toldAt: local(toldAt),
      start: local(start),
      called: true,
      online: false,
      ...has,
    })),
  }
}

const local = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone).toInstant()
const spoken = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** `digest 2026-11-16 2026-11-24T08:00`: kind, period, moment */
const due = (given: Given, at: string) =>
  roundsOf(group(given), local(at)).due.map((one) => `${one.kind} ${one.period} ${spoken(one.at)}`)
const next = (given: Given, at: string) => {
  const moment = roundsOf(group(given), local(at)).next
  return moment && spoken(moment)
}

/** Every moment from a day on at which something is due when all is claimed in time, with what. */
function course(given: Given, from: string, to: string): string[] {
  const claimed: Partial<Claimed>[] = [...(given.claimed ?? [])]
  const told: string[] = []
  for (let at: string | null = next(given, from); at !== null && at <= to; at = next({ ...given, claimed }, at)) {
    const found = due({ ...given, since: from, claimed }, at)
    told.push(...found)
    claimed.push(...found.map((one) => ({ kind: one.split(' ')[0] ?? '', period: one.split(' ')[1] ?? '' })))
  }
  return told
}

const noRollUp = { rollUpAt: null }
const digestOnly = { ...noRollUp, preview: { on: false }, friday: { on: false } }

describe('an ordinary week', () => {
  test('Friday’s question, Monday’s preview, Tuesday’s digest, and the roll-up each working day', () => {
    expect(course({}, '2026-11-19T16:00', '2026-11-24T16:00')).toEqual([
      'friday 2026-11-16 2026-11-20T13:00',
      'rollUp 2026-11-20 2026-11-20T15:30',
      'preview 2026-11-16 2026-11-23T08:00',
      'rollUp 2026-11-23 2026-11-23T15:30',
      'digest 2026-11-16 2026-11-24T08:00',
      'rollUp 2026-11-24 2026-11-24T15:30',
    ])
  })

  test('the steering group gets its preview and its digest, and nothing about logging', () => {
    expect(course({ kind: 'steering' }, '2026-11-19T16:00', '2026-11-24T16:00')).toEqual([
      'preview 2026-11-16 2026-11-23T08:00',
      'digest 2026-11-16 2026-11-24T08:00',
    ])
  })

  test('nothing is due a minute before, and nothing again once it is claimed', () => {
    expect(due({ settings: digestOnly, since: '2026-11-20T00:00' }, '2026-11-24T07:59')).toEqual([])
    expect(due({ settings: digestOnly, since: '2026-11-20T00:00' }, '2026-11-24T08:00')).toHaveLength(1)
    expect(
      due({ settings: digestOnly, claimed: [{ kind: 'digest', period: '2026-11-16' }] }, '2026-11-24T08:00'),
    ).toEqual([])
  })

  test('what is switched off is never due', () => {
    const off = { digest: { on: false }, preview: { on: true }, friday: { on: false }, rollUpAt: null }
    expect(roundsOf(group({ settings: off }), local('2026-11-24T08:00'))).toEqual({ due: [], next: null })
  })

  test('other days and times are kept', () => {
    const settings = {
      ...noRollUp,
      digest: { day: 4, at: '15:15' },
      preview: { day: 3, at: '09:30' },
      friday: { day: 4, at: '10:00' },
    }
    expect(course({ settings }, '2026-11-18T16:00', '2026-11-26T16:00')).toEqual([
      'friday 2026-11-16 2026-11-19T10:00',
      'digest 2026-11-09 2026-11-19T15:15',
      'preview 2026-11-16 2026-11-25T09:30',
      'friday 2026-11-23 2026-11-26T10:00',
      'digest 2026-11-16 2026-11-26T15:15',
    ])
  })
})

describe('days off', () => {
  test('Christmas moves the question to Monday, and Epiphany leaves Tuesday’s digest alone', () => {
    expect(course({ settings: noRollUp }, '2026-12-22T12:00', '2027-01-05T12:00')).toEqual(
      [
        // Friday is Christmas Day
        'friday 2026-12-21 2026-12-28T13:00',
        'preview 2026-12-21 2026-12-28T08:00',
        'digest 2026-12-21 2026-12-29T08:00',
        // Friday is New Year’s Day
        'friday 2026-12-28 2027-01-04T13:00',
        'preview 2026-12-28 2027-01-04T08:00',
        'digest 2026-12-28 2027-01-05T08:00',
      ].sort((a, b) => (a.slice(-16) < b.slice(-16) ? -1 : 1)),
    )
  })

  test('at Easter, question and preview come before the days off, since after them the digest is there', () => {
    expect(course({ settings: noRollUp }, '2027-03-24T12:00', '2027-03-30T12:00')).toEqual([
      'preview 2027-03-22 2027-03-25T08:00',
      'friday 2027-03-22 2027-03-25T13:00',
      'digest 2027-03-22 2027-03-30T08:00',
    ])
  })

  test('a digest on a holiday comes on the next working day', () => {
    // Tuesday 24 December 2030; Christmas lasts until Thursday, and Friday is a working day
    expect(course({ settings: digestOnly }, '2030-12-20T12:00', '2030-12-30T12:00')).toEqual([
      'digest 2030-12-16 2030-12-27T08:00',
    ])
  })

  test('no roll-up on a day off', () => {
    expect(
      course(
        { settings: { ...digestOnly, digest: { on: false }, rollUpAt: '15:30' } },
        '2026-12-23T12:00',
        '2026-12-28T16:00',
      ),
    ).toEqual(['rollUp 2026-12-23 2026-12-23T15:30', 'rollUp 2026-12-28 2026-12-28T15:30'])
  })
})

describe('the clock and the calendar', () => {
  test.each([
    ['autumn', '2026-10-24T12:00', '2026-10-27T08:00', '2026-10-27T07:00:00Z'],
    ['before it', '2026-10-17T12:00', '2026-10-20T08:00', '2026-10-20T06:00:00Z'],
    ['spring', '2027-03-27T12:00', '2027-03-30T08:00', '2027-03-30T06:00:00Z'],
    ['before it', '2027-03-20T12:00', '2027-03-23T08:00', '2027-03-23T07:00:00Z'],
  ])('eight o’clock stays eight o’clock over the clock change of %s', (_, from, wall, utc) => {
    const { next: moment } = roundsOf(group({ settings: digestOnly }), local(from))
    expect([moment && spoken(moment), moment?.toString()]).toEqual([wall, utc])
  })

  test('a time that the spring clock change skips comes an hour later, one that autumn has twice is the first', () => {
    const at = (day: string) => momentOf(Temporal.PlainDate.from(day), '02:30', timeZone).toString()
    expect(at('2027-03-28')).toBe('2027-03-28T01:30:00Z')
    expect(at('2026-10-25')).toBe('2026-10-25T00:30:00Z')
  })

  test('week 53 has its digest, and week 1 after it', () => {
    expect(course({ settings: digestOnly }, '2026-12-30T12:00', '2027-01-12T12:00')).toEqual([
      'digest 2026-12-28 2027-01-05T08:00',
      'digest 2027-01-04 2027-01-12T08:00',
    ])
  })

  test('every other week stays every other week past a week 53', () => {
    const settings = { ...digestOnly, digest: { every: 'otherWeek' } }
    const days = course({ settings }, '2026-11-30T12:00', '2027-02-14T12:00').map((one) => one.split(' ')[1])
    expect(days).toEqual(['2026-11-23', '2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18', '2027-02-01'])
  })

  test('once a month is the week before the month’s first digest day', () => {
    const settings = { ...digestOnly, digest: { every: 'month' } }
    expect(course({ settings }, '2026-11-30T12:00', '2027-03-05T12:00')).toEqual([
      'digest 2026-11-23 2026-12-01T08:00',
      'digest 2026-12-28 2027-01-05T08:00',
      'digest 2027-01-25 2027-02-02T08:00',
      'digest 2027-02-22 2027-03-02T08:00',
    ])
  })
})

describe('after a time out of order', () => {
  test('only the newest of the missed weeks is due', () => {
    expect(due({ settings: digestOnly, since: '2026-01-01T00:00' }, '2026-11-26T09:40')).toEqual([
      'digest 2026-11-16 2026-11-24T08:00',
    ])
  })

  test('a question or preview whose digest has had its time is let go', () => {
    const kinds = (at: string) =>
      due({ settings: noRollUp, since: '2026-11-20T00:00' }, at).map((one) => one.split(' ')[0])
    expect(kinds('2026-11-23T09:00')).toEqual(['friday', 'preview'])
    expect(kinds('2026-11-24T09:00')).toEqual(['digest'])
  })

  test('nothing is made up for from before the group had a place', () => {
    expect(due({ since: '2026-11-25T10:00' }, '2026-11-25T10:05')).toEqual([])
    expect(next({ since: '2026-11-25T10:00' }, '2026-11-25T10:05')).toBe('2026-11-25T15:30')
  })
})

describe('a pause', () => {
  const settings = { pausedUntil: '2026-08-09' }

  test('nothing is due up to and with its last day, nor made up for after it', () => {
    expect(due({ settings }, '2026-07-14T08:00')).toEqual([])
    expect(due({ settings }, '2026-08-10T07:59')).toEqual([])
    expect(next({ settings }, '2026-07-14T08:00')).toBe('2026-08-10T08:00')
    expect(due({ settings }, '2026-08-10T08:00')).toEqual(['preview 2026-08-03 2026-08-10T08:00'])
  })

  test('one until further notice has no end of its own, and started again nothing is made up for', () => {
    expect(due({ settings: { pausedUntil: 'furtherNotice' } }, '2026-11-24T08:00')).toEqual([])
    expect(next({ settings: { pausedUntil: 'furtherNotice' } }, '2026-11-24T08:00')).toBe(null)
    const resumed = { ...digestOnly, resumedAt: local('2026-11-25T10:00').toString() }
    expect(due({ settings: resumed }, '2026-11-25T10:00')).toEqual([])
    expect(next({ settings: resumed }, '2026-11-25T10:00')).toBe('2026-12-01T08:00')
  })

  test('the next digest is the first after the pause', () => {
    const comes = (settings: object, at: string) => {
      const moment = nextDigest(group({ settings }), local(at))
      return moment && spoken(moment)
    }
    expect(comes({}, '2026-11-24T07:59')).toBe('2026-11-24T08:00')
    expect(comes({}, '2026-11-24T08:01')).toBe('2026-12-01T08:00')
    expect(comes({ pausedUntil: '2026-12-01' }, '2026-11-24T08:01')).toBe('2026-12-08T08:00')
    expect(comes({ pausedUntil: '2027-01-10', digest: { every: 'month' } }, '2026-11-24T08:01')).toBe(
      '2027-02-02T08:00',
    )
    expect(comes({ pausedUntil: 'furtherNotice' }, '2026-11-24T08:01')).toBe(null)
  })

  test('a pause of years has an end too', () => {
    expect(next({ settings: { pausedUntil: '2029-01-07' } }, '2026-11-24T08:00')).toBe('2029-01-08T08:00')
  })
})

describe('the leader’s wish', () => {
  const preview = { kind: 'preview', period: '2026-11-16' }

  test('a digest that is held back is never due', () => {
    expect(
      due(
        { settings: digestOnly, since: '2026-11-20T00:00', claimed: [{ ...preview, held: true }] },
        '2026-11-25T08:00',
      ),
    ).toEqual([])
  })

  test('a moved digest is due at its new moment, and the one after it at its own', () => {
    const claimed = [{ ...preview, movedTo: local('2026-11-25T08:00') }]
    expect(course({ settings: digestOnly, claimed }, '2026-11-20T12:00', '2026-12-01T12:00')).toEqual([
      'digest 2026-11-16 2026-11-25T08:00',
      'digest 2026-11-23 2026-12-01T08:00',
    ])
  })

  test('only the group that is previewed has a preview', () => {
    expect(course({ settings: noRollUp, previewed: false }, '2026-11-21T12:00', '2026-11-24T12:00')).toEqual([
      'digest 2026-11-16 2026-11-24T08:00',
    ])
  })
})

describe('a morning', () => {
  const quiet = { digest: { on: false }, preview: { on: false }, friday: { on: false }, rollUpAt: null }
  const mornings = { settings: quiet, mornings: true }

  test('comes at eight on working days, to one group of the collaboration', () => {
    expect(course(mornings, '2026-12-23T16:00', '2026-12-29T16:00')).toEqual([
      'morning 2026-12-28 2026-12-28T08:00',
      'morning 2026-12-29 2026-12-29T08:00',
    ])
    expect(next({ settings: quiet }, '2026-12-23T16:00')).toBe(null)
  })

  test('missed it is made up for until the end of the working day, then the next one does', () => {
    expect(due(mornings, '2026-11-27T16:59')).toEqual(['morning 2026-11-27 2026-11-27T08:00'])
    expect(due(mornings, '2026-11-27T17:00')).toEqual([])
    expect(due(mornings, '2026-11-28T12:00')).toEqual([])
  })

  test('a pause of the rhythm does not silence it', () => {
    const paused = { settings: { pausedUntil: 'furtherNotice' }, mornings: true }
    expect(due(paused, '2026-11-24T08:00')).toEqual(['morning 2026-11-24 2026-11-24T08:00'])
    const until = { settings: { pausedUntil: '2026-12-31' }, mornings: true }
    expect(due(until, '2026-11-24T08:00')).toEqual(['morning 2026-11-24 2026-11-24T08:00'])
    expect(next(until, '2026-11-24T16:00')).toBe('2026-11-25T08:00')
  })
})

describe('a poll', () => {
  const quiet = { digest: { on: false }, friday: { on: false }, preview: { on: false }, rollUpAt: null }

  test('closes at four on its last day for answers, once', () => {
    const given = { settings: quiet, polls: ['2026-11-27', '2026-12-02'] }
    expect(course(given, '2026-11-26T12:00', '2026-12-31')).toEqual([
      'poll 2026-11-27 2026-11-27T16:00',
      'poll 2026-12-02 2026-12-02T16:00',
    ])
    expect(due(given, '2026-11-27T15:59')).toEqual([])
  })

  test('whose day was missed closes late, and two that were missed close both', () => {
    expect(due({ settings: quiet, polls: ['2026-11-27', '2026-11-30'] }, '2026-12-01T09:00')).toEqual([
      'poll 2026-11-27 2026-11-27T16:00',
      'poll 2026-11-30 2026-11-30T16:00',
    ])
  })

  test('closes in a pause as well: everybody has been told the day', () => {
    for (const pausedUntil of ['2026-12-31', 'furtherNotice']) {
      const given = { settings: { pausedUntil }, polls: ['2026-11-27'] }
      expect(next(given, '2026-11-24T09:00')).toBe('2026-11-27T16:00')
      expect(due(given, '2026-11-27T16:00')).toEqual(['poll 2026-11-27 2026-11-27T16:00'])
    }
  })
})

describe('a meeting', () => {
  const quiet = { digest: { on: false }, friday: { on: false }, preview: { on: false }, rollUpAt: null }
  const of = (...meetings: readonly MeetingGiven[]) => ({ settings: quiet, meetings })

  test('of a series is called ten days before, late until it begins', () => {
    const uncalled = of(['2026-11-20T09:00', '2027-01-14T09:00', { called: false }])
    expect(course(uncalled, '2026-11-21T09:00', '2027-01-31')).toEqual(['call 2027-01-14 2027-01-04T08:00'])
    expect(due(uncalled, '2027-01-13T09:00')).toEqual(['call 2027-01-14 2027-01-04T08:00'])
    expect(due(uncalled, '2027-01-14T09:00')).toEqual([])
  })

  test('online has an hour before it of its own, a moved one again, two on a day each', () => {
    const online = { online: true }
    const two = of(['2026-11-20T09:00', '2026-12-03T09:00', online], ['2026-11-20T09:00', '2026-12-03T13:00', online])
    const claimed = [{ kind: 'hourBefore', period: '2026-12-03', part: local('2026-12-03T09:00').toString() }]
    expect(due({ ...two, since: '2026-12-03T07:30' }, '2026-12-03T08:00')).toEqual([
      'hourBefore 2026-12-03 2026-12-03T08:00',
    ])
    expect(due({ ...two, claimed, since: '2026-12-03T07:30' }, '2026-12-03T12:00')).toEqual([
      'hourBefore 2026-12-03 2026-12-03T12:00',
    ])
    const moved = of(['2026-12-03T08:30', '2026-12-03T13:00', online])
    expect(due({ ...moved, claimed }, '2026-12-03T12:00')).toEqual(['hourBefore 2026-12-03 2026-12-03T12:00'])
    // told within the hour, nobody is told again
    expect(due(of(['2026-12-03T12:10', '2026-12-03T13:00', online]), '2026-12-03T12:30')).toEqual([])
  })

  test('has its agenda sent two working days before, the steering group’s five', () => {
    const one = of(['2026-11-20T09:00', '2026-12-07T09:00'])
    expect(course(one, '2026-11-21T09:00', '2026-12-31')).toEqual(['agenda 2026-12-07 2026-12-03T08:00'])
    expect(course({ ...one, kind: 'steering' }, '2026-11-21T09:00', '2026-12-31')).toEqual([
      'agenda 2026-12-07 2026-11-30T08:00',
    ])
  })

  test('called late has it on the working day before, called later than that not at all; one moved has it again', () => {
    expect(course(of(['2026-12-03T10:00', '2026-12-07T09:00']), '2026-12-03T10:00', '2026-12-31')).toEqual([
      'agenda 2026-12-07 2026-12-04T08:00',
    ])
    expect(course(of(['2026-12-04T10:00', '2026-12-07T09:00']), '2026-12-04T10:00', '2026-12-31')).toEqual([])
    const claimed = [{ kind: 'agenda', period: '2026-12-07', part: local('2026-12-07T09:00').toString() }]
    const moved = { ...of(['2026-12-03T10:00', '2026-12-17T09:00']), claimed }
    expect(course(moved, '2026-12-03T10:00', '2026-12-31')).toEqual(['agenda 2026-12-17 2026-12-15T08:00'])
  })

  test('is called and joined in a pause as well', () => {
    const meetings: MeetingGiven[] = [['2026-11-20T09:00', '2027-01-14T09:00', { called: false, online: true }]]
    for (const pausedUntil of ['furtherNotice', '2027-01-31']) {
      expect(due({ settings: { ...quiet, pausedUntil }, meetings }, '2027-01-04T08:00')).toEqual([
        'call 2027-01-14 2027-01-04T08:00',
      ])
    }
  })
})
