import { buttons, quiet, type Reply, say, toGroup } from '../chat/reply.ts'
import { audienceOf } from '../domain/audience.ts'
import { kindIds } from '../domain/kinds.ts'
import { momentOf } from '../domain/moments.ts'
import { rollUp } from '../domain/roll-up.ts'
import { previousWorkday } from '../domain/workday.ts'
import { weekdayAndDay } from '../text/format.ts'
import { wordsIn } from '../text/index.ts'
import { type Errand, localOf, postToGroup } from './errand.ts'

/** After a longer silence (a pause, a time out of order) only so much is told. */
const longest = { hours: 7 * 24 }

/** Tells the group what was logged since the last roll-up; says nothing when that is nothing, or where numbers are protected. */
export async function sendRollUp(errand: Errand): Promise<void> {
  const { store, about, claim, period, today } = errand
  const audience = audienceOf(
    { groupKind: about.group.kind, kind: 'group' },
    null,
    about.collaboration.settings.audience,
  )
  if (audience === 'outside' || (await store.standing.isObserved(about.group.id, today))) return
  const from = await since(errand)
  const { tracks, first } = rollUp(await store.rhythm.entered(about.group.id, from), claim.dueAt, kindIds)
  if (first === null) return
  const { language } = about.group.settings
  const { rhythm, common } = wordsIn(language)
  const firstDay = localOf(errand, first).toPlainDate()
  const day = weekdayAndDay(period, language)
  const head = !firstDay.equals(period)
    ? rhythm.loggedSince(weekdayAndDay(firstDay, language))
    : period.equals(today)
      ? rhythm.loggedToday(day)
      : rhythm.loggedOn(day)
  const told = tracks.map(({ track, kinds }) => {
    const did = kindIds.flatMap((id) =>
      kinds.filter(({ kind }) => kind === id).map(({ count }) => rhythm.did[id](count)),
    )
    return `${track ?? rhythm.noTrack}: ${did.join(', ')}.`
  })
  const reply: Reply = toGroup(
    say([head, ...told].join(' ')),
    ...(about.collaboration.demo ? [quiet(common.demo)] : []),
    buttons({ label: rhythm.showAll, press: { command: 'history', input: {} } }),
  )
  await postToGroup(errand, reply, language)
}

/** From the moment of the last roll-up; the first begins where one would have been on the working day before. */
async function since({ store, about, claim, period }: Errand): Promise<Temporal.Instant> {
  const last = await store.claims.newest(about.group.id, 'rollUp', period.toString())
  if (!last) {
    const before = previousWorkday(period.subtract({ days: 1 }))
    return momentOf(before, about.group.settings.rollUpAt ?? '00:00', about.collaboration.timeZone)
  }
  const earliest = claim.dueAt.subtract(longest)
  return Temporal.Instant.compare(last.dueAt, earliest) < 0 ? earliest : last.dueAt
}
