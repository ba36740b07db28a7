import { expect, test } from 'vitest'
import { readLabel } from '../../../src/domain/checklist/label.ts'
import { dueDay, newDays } from '../../../src/domain/checklist/schedule.ts'
import { shippedChecklist } from '../../../src/domain/checklist/shipped.ts'
import { daysFromAnchor } from '../../../src/domain/checklist/template.ts'
import { isDayOff } from '../../../src/domain/workday.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const schoolBreak = (name: string, from: string, until: string) => ({
  id: name,
  name,
  from: day(from),
  until: day(until),
})
const breaks = [
  schoolBreak('höstlov', '2026-10-26', '2026-10-30'),
  schoolBreak('jullov', '2026-12-19', '2027-01-10'),
  schoolBreak('sportlov', '2027-02-15', '2027-02-19'),
  schoolBreak('påsklov', '2027-03-29', '2027-04-02'),
]

test('the handover’s steps fall on the days of the researched example', () => {
  // Alingsås VT2027, domain/checklist.json `example_due_vt2027`
  const due = shippedChecklist('overlamning')?.steps.map((step) =>
    dueDay(day('2027-06-11'), daysFromAnchor(step), breaks).toString(),
  )
  expect(due).toEqual(
    `2026-08-28 2026-09-04 2026-09-18 2026-09-18 2026-10-02 2026-10-23 2026-11-13 2026-11-27 2026-12-18 2027-01-22
     2027-02-12 2027-03-05 2027-03-19 2027-03-25 2027-04-16 2027-04-30 2027-04-30 2027-05-28 2027-06-11 2027-06-18
     2027-06-24 2027-08-20 2027-09-10 2027-10-08 2027-10-22`.split(/\s+/u),
  )
})

test('what is to be done in the summer stays there, however long the break is', () => {
  const summer = schoolBreak('sommarlov', '2027-06-14', '2027-08-17')
  expect(dueDay(day('2027-06-11'), 14, [summer]).toString()).toBe('2027-06-24')
})

test('new days keep the order, lie ahead on working days, and come before what lies ahead', () => {
  const today = day('2026-11-30')
  for (const next of [null, day('2026-12-18'), day('2026-12-01')])
    for (const count of [1, 3, 12]) {
      const days = newDays(count, today, next, breaks)
      expect(days).toHaveLength(count)
      expect(days).toEqual(days.toSorted(Temporal.PlainDate.compare))
      expect(days.every((one) => Temporal.PlainDate.compare(one, today) > 0 && !isDayOff(one))).toBe(true)
    }
  const [, , last] = newDays(3, today, day('2027-01-29'), [])
  expect(last && Temporal.PlainDate.compare(last, day('2027-01-29'))).toBe(-1)
})

test.each([
  ['VT2027', { kind: 'term', text: 'VT2027' }],
  ['vt 27', { kind: 'term', text: 'VT2027' }],
  ['höstterminen 2026', { kind: 'term', text: 'HT2026' }],
  ['läsåret 2026/27', { kind: 'term', text: '2026/2027' }],
  ['2026/2028', { kind: 'named', text: '2026/2028' }],
  ['Händelse', { kind: 'event', beside: '' }],
  ['händelse 2026-11-30', { kind: 'event', beside: '2026-11-30' }],
  ['Vård och omsorg', { kind: 'named', text: 'Vård och omsorg' }],
  ['  ', null],
])('“%s” is read as what a run is for', (typed, label) => {
  expect(readLabel(typed)).toEqual(label)
})
