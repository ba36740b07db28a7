/** A bot in a process of its own that handles numbered deliveries until it is killed: `node logging-child.ts APP_URL PREFIX`. */

import { makeBot } from '../../src/bot.ts'

const [, , appUrl = '', prefix = ''] = process.argv
const bot = makeBot({
  appUrl,
  commandWord: '/dua',
  clock: () => Temporal.Instant.from('2026-11-23T09:00:00Z'),
  note: (line) => process.stderr.write(`${line}\n`),
})

for (let no = 0; ; no++) {
  process.send?.(`begun ${no}`)
  const answer = await bot.hear({
    key: `${prefix}-${no}`,
    place: { platform: 'page', workspace: 'exempelkommunen', conversation: 'operativ', kind: 'group' },
    account: { workspace: 'exempelkommunen', user: 'arbetsmarknadskoordinator', name: null },
    what: { kind: 'text', text: 'logga praktik 1 kvinna Skolkök' },
    seenByOthers: false,
    answers: 'inline',
  })
  if (answer.kind === 'said') process.send?.(`answered ${no}`)
}
