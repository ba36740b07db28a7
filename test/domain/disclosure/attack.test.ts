import { expect, test } from 'vitest'
import { attack } from './attacker.ts'
import { history, publish, seeded } from './histories.ts'

// `npm run attack` tries thousands of the same
test.each([
  { k: 5, rate: 0.6, late: 0, undone: 0 },
  { k: 5, rate: 1.4, late: 0, undone: 0 },
  { k: 5, rate: 3.5, late: 0, undone: 0 },
  { k: 5, rate: 2, late: 0.2, undone: 0.1 },
  { k: 3, rate: 2, late: 0, undone: 0 },
  { k: 10, rate: 6, late: 0, undone: 0 },
])(
  'threshold $k, $rate a week, $late late, $undone undone: nothing hidden can be narrowed down',
  ({ k, rate, late, undone }) => {
    const chance = seeded(k * 31 + rate * 10 + late * 100)
    const first = 2 + Math.floor(chance() * 20)
    const wish = { first, last: first + 16, rate, late, undone }
    const ledger = publish(history(chance, wish), wish, k, () => chance() < 0.5)
    const found = [true, false].flatMap((choice) => attack(ledger, choice))
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({ isOpen }) => !isOpen)).toEqual([])
  },
  120_000,
)
