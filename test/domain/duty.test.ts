import { describe, expect, test } from 'vitest'
import { isToRemind, presentFor } from '../../src/domain/duty.ts'

const day = (date: string) => Temporal.PlainDate.from(`2026-12-${date}`)
const reminds = (days: readonly string[], today: string, on: string | null = null, until: string | null = null) =>
  isToRemind(
    days.map(day),
    { on: on === null ? null : day(on), snoozedUntil: until === null ? null : day(until) },
    day(today),
  )

describe('a reminder', () => {
  test('comes on each of its days, once', () => {
    const days = ['10', '11', '18']
    expect(['09', '10', '11', '12', '18'].map((today) => reminds(days, today))).toEqual([false, true, true, true, true])
    expect(reminds(days, '10', '10')).toBe(false)
    expect(reminds(days, '11', '10')).toBe(true)
    expect(reminds(days, '17', '11')).toBe(false)
  })

  test('that was missed is made up for once, however many lie behind', () => {
    expect(reminds(['10', '11'], '14', '09')).toBe(true)
    expect(reminds(['10', '11'], '14', '14')).toBe(false)
  })

  test('is put off until the day that was asked for, whatever lay before it', () => {
    const days = ['10', '11', '18']
    expect(['11', '13', '14', '18'].map((today) => reminds(days, today, '10', '14'))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(reminds(days, '15', '14', '14')).toBe(false)
    expect(reminds(days, '18', '14', '14')).toBe(true)
    expect(reminds([], '14', null, '14')).toBe(true)
  })

  test('without a day never comes', () => {
    expect(reminds([], '14')).toBe(false)
  })
})

describe('who is away', () => {
  const holder = (memberId: string, role: string, deputy = false, groupId = 'operative') => ({
    groupId,
    memberId,
    role,
    deputy,
  })
  const assignments = [
    holder('sara', 'sfiCoordinator'),
    holder('nils', 'sfiCoordinator', true),
    holder('ali', 'sfiCoordinator', true, 'steering'),
    holder('eva', 'projectLeader'),
  ]
  const present = (members: readonly string[], ...away: string[]) => presentFor(members, assignments, new Set(away))

  test('is spoken to by way of whoever stands in for the same role in the same group', () => {
    expect(present(['sara'], 'sara')).toEqual(['nils'])
    expect(present(['sara', 'nils'], 'sara')).toEqual(['nils'])
  })

  test('waits where nobody stands in, or they are away too', () => {
    expect(present(['eva'], 'eva')).toEqual([])
    expect(present(['sara'], 'sara', 'nils')).toEqual([])
  })

  test('and nobody else is left out', () => {
    expect(present(['sara', 'eva'], 'ali')).toEqual(['sara', 'eva'])
  })
})
