import { expect, test } from 'vitest'
import { readDays } from '../../src/domain/read-days.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const read = (text: string) => {
  const { days, rest } = readDays(text, today)
  const said = days === null ? 'none' : 'noSuch' in days ? `no such: ${days.noSuch}` : `${days.from} ${days.until}`
  return rest ? `${said} | ${rest}` : said
}

test.each([
  ['14–18 december', '2026-12-14 2026-12-18'],
  ['14-18 dec', '2026-12-14 2026-12-18'],
  ['v. 51', '2026-12-14 2026-12-18'],
  ['v. 51–1', '2026-12-14 2027-01-08'],
  ['från 14 december t.o.m. 8 januari', '2026-12-14 2027-01-08'],
  ['21 december – 8 januari', '2026-12-21 2027-01-08'],
  ['i morgon', '2026-11-24 2026-11-24'],
  ['på fredag', '2026-11-27 2026-11-27'],
  ['höstlov 26–30 oktober', '2027-10-26 2027-10-30 | höstlov'],
  ['jul 21 dec-8 jan', '2026-12-21 2027-01-08 | jul'],
  ['14 dec–', 'no such: 14 dec -'],
  ['week 51', '2026-12-14 2026-12-18'],
  ['31 april', 'no such: 31 april'],
  ['v. 54', 'no such: v. 54'],
  ['18 december till 14 december', 'no such: 18 december till 14 december'],
  ['sjuk', 'none | sjuk'],
  ['', 'none'],
])('%s', (text, said) => {
  expect(read(text)).toBe(said)
})
