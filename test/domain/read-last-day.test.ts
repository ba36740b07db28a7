import { expect, test } from 'vitest'
import { readLastDay } from '../../src/domain/read-last-day.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test.each([
  ['ring Återvinningen senast fredag 11 december', 'ring Återvinningen', '2026-12-11'],
  ['skicka listan by 11 December', 'skicka listan', '2026-12-11'],
  ['boka lokal senast på fredag', 'boka lokal', '2026-11-27'],
  ['boka lokal, senast den 4/12', 'boka lokal', '2026-12-04'],
  ['ta fram underlag klart senast v. 50', 'ta fram underlag', '2026-12-11'],
  ['ta fram underlag senast v. 2', 'ta fram underlag', '2027-01-15'],
  ['mejla senast: i morgon', 'mejla', '2026-11-24'],
  ['boka lokal till fredag', 'boka lokal', '2026-11-27'],
  ['boka lokal innan fredag', 'boka lokal', '2026-11-26'],
  ['skicka listan till Sara', 'skicka listan till Sara', undefined],
  ['prata om senast inkomna', 'prata om senast inkomna', undefined],
  ['kontakta senast 3 december dem som slutat', 'kontakta senast 3 december dem som slutat', undefined],
  ['meet by the lake', 'meet by the lake', undefined],
  ['', '', undefined],
])('%s', (line, text, day) => {
  const read = readLastDay(line, today)
  expect(read.text).toBe(text)
  expect(read.day?.toString()).toBe(day)
})

test.each([
  ['ring senast 31 april', '31 april'],
  ['ring senast v. 54', 'v. 54'],
])('%s names a day that does not exist', (line, invalid) => {
  expect(readLastDay(line, today)).toEqual({ text: 'ring', day: { invalid } })
})
