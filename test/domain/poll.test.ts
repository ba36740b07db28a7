import { describe, expect, test } from 'vitest'
import { answerDay, bestTime, hasClosed, type PollAnswer, problemOfTimes } from '../../src/domain/poll.ts'

const timeZone = 'Europe/Stockholm'
const at = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone)
const day = (text: string) => Temporal.PlainDate.from(text)
const time = (start: string, end: string) => ({ start: at(start), end: at(end) })

/** `yin`: yes, if need be, no. */
const answered = (...all: readonly string[]) =>
  all.map((letters, index) => ({
    no: index + 1,
    answers: [...letters].map((letter): PollAnswer => (letter === 'y' ? 'yes' : letter === 'i' ? 'ifNeeded' : 'no')),
  }))

describe('the best time', () => {
  test.each([
    ['has the fewest whom it does not suit', ['yyyyn', 'yyii'], 2],
    ['of those has the most whom it suits', ['yii', 'yyi', 'iii'], 2],
    ['is none where two are equally good', ['yyn', 'yyn', 'ynn'], null],
    ['is none where nobody has answered', ['', ''], null],
    ['is none where all that was said is no', ['nn', 'n'], null],
    ['is not one that suits nobody, though fewer have said so', ['n', 'yynn'], 2],
    ['is not one that nobody has answered', ['', 'yn'], 2],
    ['may be one that only goes if need be', ['i', 'n'], 1],
  ])('%s', (_, letters, best) => {
    expect(bestTime(answered(...letters))?.no ?? null).toBe(best)
  })
})

describe('times to ask about', () => {
  const nine = time('2026-12-03T09:00', '2026-12-03T10:30')
  const one = time('2026-12-04T13:00', '2026-12-04T14:30')

  test('are two to eight, no two the same', () => {
    expect(problemOfTimes([nine])).toEqual({ kind: 'tooFew' })
    expect(problemOfTimes([nine, one])).toBe(null)
    expect(problemOfTimes([nine, one, nine])).toEqual({ kind: 'same', nos: [1, 3] })
    expect(
      problemOfTimes(Array.from({ length: 9 }, (_, no) => ({ ...nine, start: nine.start.add({ minutes: no }) }))),
    ).toEqual({ kind: 'tooMany', most: 8 })
    // at the same moment, but shorter
    expect(problemOfTimes([nine, time('2026-12-03T09:00', '2026-12-03T10:00')])).toBe(null)
  })

  test.each([
    ['four working days ahead', '2026-11-23T10:00', '2026-11-27'],
    ['past days off', '2026-11-26T10:00', '2026-12-02'],
    ['the working day before a first time that is nearer', '2026-12-01T10:00', '2026-12-02'],
    ['today, until four', '2026-12-02T15:59', '2026-12-02'],
  ])('are answered by default %s', (_, now, by) => {
    expect(String(answerDay(null, [one, nine], at(now)))).toBe(by)
  })

  test('on a Monday are answered by Friday, or on the Sunday where Friday is over', () => {
    const monday = time('2026-11-30T09:00', '2026-11-30T10:00')
    expect(String(answerDay(null, [monday], at('2026-11-26T10:00')))).toBe('2026-11-27')
    expect(String(answerDay(null, [monday], at('2026-11-27T16:00')))).toBe('2026-11-29')
  })

  test.each([
    ['2026-11-22', '2026-11-23T10:00', { kind: 'byPast' }],
    ['2026-11-23', '2026-11-23T16:00', { kind: 'byPast' }],
    ['2026-12-03', '2026-11-23T10:00', { kind: 'byNotBefore', first: day('2026-12-03') }],
    [null, '2026-12-02T16:00', { kind: 'tooSoon' }],
    ['2026-12-02', '2026-12-03T08:00', { kind: 'tooSoon' }],
  ])('cannot be answered by %s at %s', (by, now, problem) => {
    expect(answerDay(by === null ? null : day(by), [nine, one], at(now))).toEqual(problem)
  })

  test('close at four local time', () => {
    expect(hasClosed(day('2026-11-27'), at('2026-11-27T15:59'))).toBe(false)
    expect(hasClosed(day('2026-11-27'), at('2026-11-27T16:00'))).toBe(true)
  })
})
