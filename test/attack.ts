/** `npm run attack -- --histories 1000`: the attacker of test/domain/disclosure over as many random logs as wanted. */

import { parseArgs } from 'node:util'
import { attack } from './domain/disclosure/attacker.ts'
import { history, publish, seeded } from './domain/disclosure/histories.ts'

const { values } = parseArgs({
  options: { histories: { type: 'string', default: '100' }, first: { type: 'string', default: '1' } },
})
const count = Number(values.histories)
const first = Number(values.first)

const sum = { weeks: 0, rows: 0, hidden: 0, narrowed: 0 }
for (let seed = first; seed < first + count; seed++) {
  const chance = seeded(seed)
  const k = [5, 5, 5, 4, 3, 10][Math.floor(chance() * 6)] ?? 5
  const from = 2 + Math.floor(chance() * 25)
  const wish = {
    first: from,
    last: from + 6 + Math.floor(chance() * 20),
    rate: (k / 5) * (0.3 + 4 * chance() ** 2),
    late: chance() < 0.5 ? 0 : chance() * 0.3,
    undone: chance() < 0.5 ? 0 : chance() * 0.2,
  }
  const looksOften = chance()
  const ledger = publish(history(chance, wish), wish, k, () => chance() < looksOften)
  sum.weeks += ledger.filter(({ period }) => period.kind === 'week').length
  sum.rows += ledger.filter(({ period }) => period.kind === 'year').length
  for (const choice of [true, false]) {
    const found = attack(ledger, choice)
    sum.hidden += found.length
    for (const one of found.filter(({ isOpen }) => !isOpen)) {
      sum.narrowed += 1
      process.stdout.write(`seed ${seed} ${JSON.stringify({ ...wish, choice, ...one })}\n`)
    }
  }
}
process.stdout.write(
  `${count} histories, ${sum.weeks} weeks and ${sum.rows} year tables published, ${sum.hidden} hidden numbers attacked, ${sum.narrowed} narrowed down\n`,
)
process.exitCode = sum.narrowed > 0 ? 1 : 0
