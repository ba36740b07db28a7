import type { InsideOnly, Published } from '../../db/publish.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import type { Store } from '../../db/store.ts'
import { type Asked, exactActive, exactWeek, type Gate, protectedWeek, protectedYear } from '../chat/figures.ts'
import type { Input } from '../chat/heard.ts'
import {
  type Around,
  activeParts,
  footLines,
  standingLine,
  toLookAt,
  weekParts,
  yearParts,
} from '../chat/number-parts.ts'
import {
  type Button,
  buttons,
  heading,
  link,
  type Part,
  quiet,
  type Reply,
  say,
  toGroup,
  toYou,
} from '../chat/reply.ts'
import type { ReportLink } from '../chat/report-link.ts'
import { type Audience, audienceOf } from '../domain/audience.ts'
import type { GroupKind } from '../domain/roles.ts'
import type { Settings } from '../domain/settings.ts'
import { formatWeek, type IsoWeek, sundayOf, weekOf } from '../domain/week.ts'
import { clockTime, longDay } from '../text/format.ts'
import { type Language, wordsIn } from '../text/index.ts'
import { cellText, peopleLine, weekInWords } from '../text/number-table.ts'

/** Whose digest, of which week, and as it stood when. */
export type DigestContext = {
  readonly collaboration: {
    readonly id: string
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
  /** without it the digest has no link to its report */
  readonly reportLink?: ReportLink
  id(): string
}

/**
 * A group's digest of a week, in the group's language: exact where the group's place is inside, else
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
  const today = dueAt.toZonedDateTimeISO(context.collaboration.timeZone).toPlainDate()
  const audience = await audienceFor(store, context, today)
  const standing = await store.standing.on(counted.id, sundayOf(week), dueAt)
  const lateSince = context.previousDueAt ?? dueAt.subtract({ hours: 7 * 24 })
  const digest: Digest = {
    store,
    context,
    asked: { group: counted.id, asOf: dueAt },
    gate:
      kind === 'preview' && audience === 'outside'
        ? (table) => store.publications.preview(table)
        : (table) => store.publications.publish(table, audience, { now: dueAt, id: context.id }),
    around: { words, today, demo: context.collaboration.demo, standing },
    figures: await store.counts.week(counted.id, formatWeek(week), dueAt, lateSince),
  }
  const own = [
    ...(digest.around.demo ? [quiet(words.common.demo)] : []),
    ...(context.line === null ? [] : [say(words.digest.leader(context.line))]),
  ]
  const exact = store.publications.insideOnly(digest.figures, audience)
  const parts =
    exact && group.kind === 'operative' ? await insideParts(digest, exact, own) : await outsideParts(digest, exact, own)
  return to(...(parts ?? [say(words.digest.empty(week.week)), ...own]))
}

type Digest = {
  readonly store: Store
  readonly context: DigestContext
  readonly asked: Asked
  readonly gate: Gate
  readonly around: Around
  readonly figures: WeekFigures
}

/** The place's audience; where somebody sits as an observer only, what is posted is protected (number-rules §1). */
async function audienceFor(
  store: Store,
  { collaboration, group }: DigestContext,
  day: Temporal.PlainDate,
): Promise<Audience> {
  const audience = audienceOf({ groupKind: group.kind, kind: 'group' }, null, collaboration.settings.audience)
  return audience === 'inside' && (await store.standing.isObserved(group.id, day)) ? 'outside' : audience
}

/** `Exempelkommunen · tisdag 24 november 2026 kl. 8.00` */
function sentLine({ context, around }: Digest): Part {
  const { collaboration, group, dueAt } = context
  const at = dueAt.toZonedDateTimeISO(collaboration.timeZone).toPlainDateTime()
  const { language } = group.settings
  const day = longDay(at.toPlainDate(), language)
  return quiet(around.words.digest.sent(collaboration.name, day, clockTime(at, language)))
}

/** The steering group's, and everybody's outside. Null for a week in which nothing happened. */
async function outsideParts(
  digest: Digest,
  exact: InsideOnly<WeekFigures> | null,
  own: readonly Part[],
): Promise<Part[] | null> {
  const { store, context, asked, gate, around, figures } = digest
  const { words, standing } = around
  const { week, group } = context
  // one after the other: what one publishes, the next has to reckon with
  const ofWeek = await protectedWeek(store, asked, week, standing, gate)
  if (isEmpty(ofWeek, figures)) return null
  const ofYear = await protectedYear(store, asked, week.year, week, gate)
  const look = toLookAt(ofYear, around)
  const { digest: said } = words
  return [
    heading(said.title(group.name, weekInWords(formatWeek(week), words))),
    sentLine(digest),
    ...own,
    heading(said.happened),
    ...weekParts(ofWeek, around),
    say(standingLine(around)),
    ...yearParts(ofYear, around),
    ...(look.length ? [heading(said.lookAt), { kind: 'list', items: look.map((text) => ({ text })) } as const] : []),
    ...footLines([ofWeek, ofYear], around).map(quiet),
    say(exact ? said.lateExact(exact.shown.inside.late) : figures.late > 0 ? said.lateSome : said.lateNone),
    ...(await reportPart(digest, exact !== null)),
    buttons(showWeek(said.showSummary, week), compare(words.summary.compareButton)),
  ]
}

/** What was published can be read with a chart and definitions; what is exact, or not sent yet, was not published. */
async function reportPart({ store, context, asked, around }: Digest, isExact: boolean): Promise<Part[]> {
  const { reportLink, collaboration, group, week, dueAt } = context
  if (isExact || !reportLink) return []
  const period = { kind: 'week', key: formatWeek(week) } as const
  const { language } = group.settings
  const wanted = { collaboration: collaboration.id, group: asked.group, period, language, at: dueAt }
  const url = await reportLink(store, wanted)
  return url === null ? [] : [link(around.words.report.show, url)]
}

/** The operative group's own, as counted. Null for a week in which nothing happened. */
async function insideParts(
  digest: Digest,
  exact: InsideOnly<WeekFigures>,
  own: readonly Part[],
): Promise<Part[] | null> {
  const { store, context, asked, gate, around, figures } = digest
  const { words, today } = around
  const { week, group } = context
  const [ofWeek, active] = await Promise.all([
    exactWeek(store, asked, week, gate),
    exactActive(store, asked, weekOf(today), gate),
  ])
  if (!ofWeek || isEmpty(ofWeek, figures)) return null
  const { digest: said, numbers, summary } = words
  const { entries, followUps, needSupport, late } = exact.shown.inside
  const items = toDo(active, around)
  const title = weekInWords(formatWeek(week), words)
  return [
    heading(said.titleInside(title.charAt(0).toUpperCase() + title.slice(1), group.name)),
    ...own,
    say(
      [said.logged(entries), peopleLine(ofWeek, words), numbers.followUps(followUps, needSupport)]
        .filter(Boolean)
        .join(' '),
    ),
    ...activeParts(active, around).slice(0, 1),
    ...(items.length ? [say(said.toDo(items))] : []),
    ...(late > 0 ? [say(said.lateExact(late))] : []),
    quiet(`${numbers.exact} ${said.othersHave}`),
    buttons(showWeek(summary.showProtected, week, { version: 'protected' }), showWeek(said.showSummary, week)),
  ]
}

const isEmpty = (ofWeek: Published | null, { entries, late }: WeekFigures): boolean =>
  entries === 0 &&
  late === 0 &&
  (ofWeek?.shown.rows ?? []).every(({ total }) => total.kind === 'number' && total.value === 0)

function toDo(active: Published | null, { words, standing }: Around): string[] {
  const missing = active?.shown.rows.find((row) => row.track === null)?.unrecorded
  const isMissing = missing?.kind === 'number' && missing.value > 0
  return [
    ...(isMissing ? [words.digest.genderMissing(cellText(missing, 0, words))] : []),
    ...standing.tracks.filter((track) => track.quiet).map((track) => words.digest.quiet(track.name)),
  ]
}

const showWeek = (label: string, week: IsoWeek, input: Input = {}): Button => ({
  label,
  press: { command: 'summary', input: { ...input, week: formatWeek(week) } },
})

const compare = (label: string): Button => ({ label, press: { command: 'summary', input: { compare: 'dua-2018-10' } } })
