import type { InsideOnly, Published } from '../../db/publish.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import type { Store } from '../../db/store.ts'
import { type Asked, exactActive, exactWeek, type Gate, protectedWeek, protectedYear } from '../chat/figures.ts'
import { type Around, footLines, standingLine, toLookAt, weekParts, yearParts } from '../chat/number-parts.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toGroup, toYou } from '../chat/reply.ts'
import { type Audience, audienceOf } from '../domain/audience.ts'
import type { GroupKind } from '../domain/roles.ts'
import type { Settings } from '../domain/settings.ts'
import { formatWeek, type IsoWeek, mondayOf, sundayOf } from '../domain/week.ts'
import { clockTime, longDay } from '../text/format.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { peopleLine, splitOf, weekInWords } from '../text/number-table.ts'

/** Whose digest, of which week, and as it stood when. */
export type DigestContext = {
  readonly collaboration: {
    readonly name: string
    readonly timeZone: string
    readonly demo: boolean
    readonly settings: Pick<Settings, 'audience'>
  }
  readonly group: {
    readonly id: string
    readonly kind: GroupKind
    readonly name: string
    readonly settings: { readonly language: Language }
  }
  /** a closed week */
  readonly week: IsoWeek
  /** when it is, or was, to be sent: entries made later are not in it, so a late digest has the same numbers */
  readonly dueAt: Temporal.Instant
  /** when the digest before it was due; null where there was none: a week earlier */
  readonly previousDueAt: Temporal.Instant | null
  /** the leader's own line */
  readonly line: string | null
  id(): string
}

/**
 * A group's digest of a week, in the group's language (texts.md §1): exact where the group's place is inside, else
 * protected. `digest` publishes what it shows, in the store's transaction; `preview` shows what the digest would show
 * and writes nothing, for the leader's eyes alone. What is said about a late one, and the leader's ways, are added by
 * who sends it.
 */
export async function digestFor(kind: 'digest' | 'preview', store: Store, context: DigestContext): Promise<Reply> {
  const { group, week, dueAt } = context
  const words = wordsIn(group.settings.language)
  const counted = group.kind === 'operative' ? group : await store.standing.operativeGroup()
  const to = kind === 'preview' ? toYou : toGroup
  if (!counted) return to(say(words.summary.noGroup))
  const sunday = sundayOf(week)
  const audience = await audienceFor(store, context, sunday)
  const standing = await store.standing.on(counted.id, sunday, dueAt)
  const lateSince = context.previousDueAt ?? dueAt.subtract({ hours: 7 * 24 })
  const digest: Digest = {
    store,
    context,
    asked: { group: counted.id, asOf: dueAt },
    gate:
      kind === 'preview' && audience === 'outside'
        ? (table) => store.publications.preview(table)
        : (table) => store.publications.publish(table, audience, { now: dueAt, id: context.id }),
    around: { words, today: dueAt.toZonedDateTimeISO(context.collaboration.timeZone).toPlainDate(), demo: context.collaboration.demo, standing },
    figures: await store.counts.week(counted.id, formatWeek(week), dueAt, lateSince),
  }
  const own = context.line === null ? [] : [say(words.digest.leader(context.line))]
  const exact = store.publications.insideOnly(digest.figures, audience)
  const parts = exact && group.kind === 'operative' ? await insideParts(digest, exact) : await outsideParts(digest, exact)
  if (!parts) return to(say(words.digest.empty(week.week)), ...own)
  const [title, ...rest] = parts
  return to(...(title ? [title] : []), ...sentLine(digest), ...own, ...rest)
}
