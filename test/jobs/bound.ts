import { type Binding, bindGroup } from '../../db/bind.ts'
import { connect } from '../../db/connect.ts'
import { type Bot, type BotOptions, makeBot } from '../../src/bot.ts'
import { freshDatabase } from '../support/postgres.ts'

export type Place = Partial<Omit<Binding, 'collaboration'>>

const local = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Stockholm').toInstant()

/** A real municipality with nothing in it yet, on the real bot over a real database. */
export async function boundBot(...places: readonly Place[]) {
  const base = await freshDatabase()
  const owner = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  let now = local('2026-11-20T10:00')
  const clock = Object.assign(() => now, {
    set: (moment: string) => {
      now = local(moment)
    },
    pass: (time: Temporal.DurationLike) => {
      now = now.add(time)
    },
  })
  const lines: string[] = []
  const bots: Bot[] = []
  const bind = (place: Place) =>
    bindGroup(
      base.ownerUrl,
      {
        platform: 'slack',
        workspace: 'T1',
        conversation: 'C1',
        group: 'operative',
        leader: 'U1',
        collaboration: { slug: 'lerum', name: 'Lerum' },
        ...place,
      },
      now,
    )
  for (const place of places) await bind(place)

  /** One more process over the same database. */
  function replica(options: Partial<BotOptions> = {}): Bot {
    const note = (line: string) => void lines.push(line)
    const bot = makeBot({ appUrl: base.appUrl, commandWord: '/dua', clock, note, ...options })
    bots.push(bot)
    return bot
  }
  const bot = replica()

  return {
    ...base,
    bot,
    replica,
    bind,
    clock,
    lines,
    owner,
    /** Moves the clock to a local moment, does what is due there and takes up what lies unsent. */
    async comes(moment: string) {
      clock.set(moment)
      await bot.settle()
      await bot.outbox.sweep()
    },
    digests: () => owner<{ state: string; trouble: string | null }[]>`
      select state, trouble from posts where subject like 'digest:%' order by at, id`,
    async stop() {
      await Promise.all(bots.map((one) => one.stop()))
      await owner.end()
      await base.drop()
    },
  }
}

export type Bound = Awaited<ReturnType<typeof boundBot>>
