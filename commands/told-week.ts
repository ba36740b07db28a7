import type { Turn } from '../src/chat/turn.ts'
import { lastCompleteWeek, toldFrom } from '../src/domain/reporting.ts'
import { type IsoWeek, mondayOf, previousWeek } from '../src/domain/week.ts'

/** The newest week that may be told outside, and since when it may. */
export type Told = { readonly week: IsoWeek; readonly at: Temporal.Instant }

/** A digest comes at most two weeks after its week. */
const lookBack = 3

/**
 * The newest closed week whose digest moment has come, by the groups that get the protected digest: told before, it
 * would be published too early, and the digest would show numbers that are no longer true.
 */
export async function newestTold({ store, collaboration, today, now }: Turn): Promise<Told> {
  const { timeZone, settings } = collaboration
  const groups = (await store.settings.groups()).filter(({ kind }) => settings.audience[kind] === 'outside')
  let week = lastCompleteWeek(today)
  for (let back = 0; ; back += 1) {
    const period = mondayOf(week).toString()
    const rhythms = []
    for (const group of groups) {
      const wish = await store.claims.find(group.id, 'preview', period)
      rhythms.push({ settings: group.settings, timeZone, claimed: wish ? [{ ...wish, kind: 'preview', period }] : [] })
    }
    const at = toldFrom(week, rhythms, timeZone)
    if (back === lookBack || Temporal.Instant.compare(at, now) <= 0) return { week, at }
    week = previousWeek(week)
  }
}
