import type { InsideOnly, Published } from '../../db/publish.ts'
import type { WeekFigures } from '../../db/queries/counts.ts'
import type { Store } from '../../db/store.ts'
import {
  type Asked,
  countWeek,
  countYear,
  exactActive,
  exactWeek,
  exactYear,
  type Gate,
  protectedYear,
} from '../chat/figures.ts'
import type { Input } from '../chat/heard.ts'
import type { Links } from '../chat/links.ts'
import type { Around } from '../chat/number-parts.ts'
import { standingTo } from '../chat/question-asked.ts'
import { type Button, buttons, link, type Part, quiet, type Reply, say, toGroup, toYou } from '../chat/reply.ts'
import { type Audience, audienceOf } from '../domain/audience.ts'
import { isLate } from '../domain/checklist/run.ts'
import type { Meeting } from '../domain/meeting.ts'
import { silentOf } from '../domain/question.ts'
import type { GroupKind } from '../domain/roles.ts'
import type { DigestSection, GroupSettings, Settings } from '../domain/settings.ts'
import { formatWeek, type IsoWeek, mondayOf, sundayOf, weekOf } from '../domain/week.ts'
import { stepName } from '../text/checklist-words.ts'
import { capital, clockTime, longDay } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { weekInWords } from '../text/period-words.ts'
import { empty, inside, outside, type ToldOutside, told } from './digest-parts.ts'

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
    readonly settings: Pick<GroupSettings, 'language'> & {
      readonly digest: Pick<GroupSettings['digest'], 'length' | 'without'>
    }
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
  readonly links?: Links
  id(): string
}

/**
 * A group's digest of a week, in the group's language: exact where the group's place is inside, else
 * protected. `digest` publishes what it shows, in the store's transaction; `preview` shows what the digest would show,
 * the whole of it and without its buttons, and writes nothing, for the leader's eyes alone. What is said about a late
 * one, and the leader's ways, are added by who sends it. The whole of a protected digest lies behind it, for its buttons.
 */
export async function digestFor(kind: 'digest' | 'preview', store: Store, context: DigestContext): Promise<Reply> {
  const { group, week, dueAt } = context
  const words = wordsIn(group.settings.language)
  const counted = group.kind === 'operative' ? group : await store.standing.operativeGroup()
  const to = kind === 'preview' ? toYou : toGroup
  if (!counted) return to(say(words.summary.noGroup))
  const today = dueAt.toZonedDateTimeISO(context.collaboration.timeZone).toPlainDate()
  const audience = await audienceFor(store, context, today)
  const lateSince = context.previousDueAt ?? dueAt.subtract({ hours: 7 * 24 })
  const [standing, [nextMeeting], { log, exact }] = await Promise.all([
    store.standing.on(counted.id, sundayOf(week), dueAt),
    store.meetings.ahead([group.id], dueAt),
    figuresFor(store, audience, counted.id, formatWeek(week), dueAt, lateSince),
  ])
  const digest: Digest = {
    store,
    context,
    asked: { group: counted.id, asOf: dueAt },
    gate:
      kind === 'preview' && audience === 'outside'
        ? (table) => store.publications.preview(table, dueAt)
        : (table) => store.publications.publish(table, audience, { now: dueAt, id: context.id }),
    around: { words, today, demo: context.collaboration.demo, standing },
    log,
    nextMeeting: nextMeeting ?? null,
    lateTasks: (await store.duties.open([group.id])).filter(({ due }) => isBefore(due, today)).length,
    questions: await questionsTo(store, group.id, today),
    lateSteps: group.kind === 'operative' ? await lateStepsOf(store, group.id, { today, audience }, words) : [],
  }
  const made =
    exact && group.kind === 'operative' ? await insideParts(digest, exact) : await outsideParts(digest, exact)
  if (!made) return to(...told(empty, toldOf(digest, words.digest.empty(week.week)), 'full', without(digest)))
  if (kind === 'preview') return to(...made.whole, ...(made.short ? [quiet(words.digest.isShort)] : []))
  const reply = to(...(made.short ?? made.whole), ...made.link, buttons(...made.ways))
  await store.counts.keep(counted.id, formatWeek(week), dueAt)
  return audience === 'outside' ? { ...reply, behind: made.whole } : reply
}

type Digest = {
  readonly store: Store
  readonly context: DigestContext
  readonly asked: Asked
  readonly gate: Gate
  readonly around: Around
  readonly log: Pick<WeekFigures, 'entries' | 'late'>
  readonly nextMeeting: Meeting | null
  readonly lateTasks: number
  readonly questions: ToldOutside['questions']
  readonly lateSteps: ToldOutside['lateSteps']
}

/** `short` is null where the group gets the whole. */
type Made = {
  readonly whole: readonly Part[]
  readonly short: readonly Part[] | null
  /** to the report, where links can be made */
  readonly link: readonly Part[]
  readonly ways: readonly Button[]
}

/** What else a week tells; outside only what is needed to know whether anything happened. */
async function figuresFor(
  { counts, publications }: Store,
  audience: Audience,
  ...asked: Parameters<Store['counts']['week']>
): Promise<{ readonly log: Digest['log']; readonly exact: InsideOnly<WeekFigures> | null }> {
  if (audience === 'outside') return { log: await counts.entered(...asked), exact: null }
  const figures = await counts.week(...asked)
  return { log: figures, exact: publications.insideOnly(figures, audience) }
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

const without = ({ context }: Digest): readonly DigestSection[] => context.group.settings.digest.without

function toldOf({ context, around, nextMeeting, lateTasks, questions, lateSteps }: Digest, title: string) {
  return { around, title, sent: sentLine(context), line: context.line, nextMeeting, lateTasks, questions, lateSteps }
}

/** Questions to a group that not all its functions have answered, as they stand now. */
async function questionsTo(store: Store, groupId: string, today: Temporal.PlainDate): Promise<Digest['questions']> {
  const open = (await store.questions.open()).filter((question) => question.groupId === groupId)
  const found = await Promise.all(
    open.map(async (question) => ({ question, standing: await standingTo(store, question, today) })),
  )
  return found.filter(({ standing }) => silentOf(standing).length > 0)
}

/** Steps of checklists that run whose day has passed. An event is one student: outside nothing of it is told. */
async function lateStepsOf(
  { runs }: Store,
  groupId: string,
  { today, audience }: { readonly today: Temporal.PlainDate; readonly audience: Audience },
  words: Words,
): Promise<string[]> {
  const all = await runs.going([groupId])
  const going = all.filter(
    ({ state, labelKind }) => state === 'running' && (labelKind !== 'event' || audience === 'inside'),
  )
  const steps = await Promise.all(going.map(({ id }) => runs.steps(id)))
  return steps
    .flat()
    .filter((one) => isLate(one, today))
    .map(({ step }) => stepName(step, words))
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0

/** `Exempelkommunen · tisdag 24 november 2026 kl. 8.00` */
function sentLine({ collaboration, group, dueAt }: DigestContext): string {
  const at = dueAt.toZonedDateTimeISO(collaboration.timeZone).toPlainDateTime()
  const { language } = group.settings
  const day = longDay(at.toPlainDate(), language)
  return wordsIn(language).digest.sent(collaboration.name, day, clockTime(at, language))
}

/** The steering group's, and everybody's outside. Null for a week in which nothing happened. */
async function outsideParts(digest: Digest, exact: InsideOnly<WeekFigures> | null): Promise<Made | null> {
  const { store, context, asked, gate, around, log } = digest
  const { words } = around
  const { week, group } = context
  const shows = (...sections: DigestSection[]) => sections.some((section) => !without(digest).includes(section))
  const [countedWeek, countedYear] = await Promise.all([
    countWeek(store, asked, week),
    shows('year', 'lookAt') ? countYear(store, asked, week.year, week) : null,
  ])
  // one after the other: what one publishes, the next has to reckon with
  const ofWeek = await gate(countedWeek)
  if (isEmpty(ofWeek, log)) return null
  const ofYear = shows('year', 'lookAt') ? await protectedYear(store, asked, week.year, week, gate, countedYear) : null
  const from = {
    ...toldOf(digest, words.digest.title(group.name, weekInWords(formatWeek(week), words))),
    ofWeek,
    ofYear,
    tables: [...(shows('week') ? [ofWeek] : []), ...(shows('year', 'lookAt') ? [ofYear] : [])],
    late: { some: log.late > 0, count: exact?.shown.inside.late ?? null },
  }
  // what lies behind a short one is protected; an exact one is whole at once
  const isShort = exact === null && group.settings.digest.length === 'short'
  const { digest: said, summary } = words
  const more = exact ? [] : [ofDigest('digestText', said.copyText, context)]
  return {
    whole: told(outside, from, 'full', without(digest)),
    short: isShort ? told(outside, from, 'short', without(digest)) : null,
    link: await reportPart(digest, exact !== null),
    ways: [
      ...(isShort ? [ofDigest('digestWhole', said.showWhole, context)] : [showWeek(said.showSummary, week)]),
      ...(isShort ? [] : [compare(summary.compareButton)]),
      ...more,
      pause(said.pause, group.kind),
    ],
  }
}

/** What was published can be read with a chart and definitions; what is exact, or not sent yet, was not published. */
async function reportPart({ store, context, asked, around }: Digest, isExact: boolean): Promise<Part[]> {
  const { links, collaboration, group, week, dueAt } = context
  if (isExact || !links) return []
  const period = { kind: 'week', key: formatWeek(week) } as const
  const { language } = group.settings
  const wanted = { collaboration: collaboration.id, group: asked.group, period, language, at: dueAt }
  const url = await links.report(store, wanted)
  return url === null ? [] : [link(around.words.report.show, url)]
}

/** The operative group's own, as counted. Null for a week in which nothing happened. */
async function insideParts(digest: Digest, exact: InsideOnly<WeekFigures>): Promise<Made | null> {
  const { store, context, asked, gate, around, log } = digest
  const { words, today } = around
  const { week, group } = context
  const [ofWeek, ofYear, active] = await Promise.all([
    exactWeek(store, asked, week, gate),
    exactYear(store, asked, week.year, week, gate),
    exactActive(store, asked, weekOf(today), gate),
  ])
  if (!ofWeek || isEmpty(ofWeek, log)) return null
  const { digest: said, summary } = words
  const title = said.titleInside(capital(weekInWords(formatWeek(week), words)), group.name)
  return {
    whole: told(inside, { ...toldOf(digest, title), ofWeek, ofYear, active, figures: exact }, 'full', without(digest)),
    short: null,
    link: [],
    ways: [
      showWeek(summary.showProtected, week, { version: 'protected' }),
      showWeek(said.showSummary, week),
      ofDigest('digestText', said.copyText, context),
      pause(said.pause, group.kind),
    ],
  }
}

const isEmpty = (ofWeek: Published | null, { entries, late }: Digest['log']): boolean =>
  entries === 0 &&
  late === 0 &&
  (ofWeek?.shown.rows ?? []).every(({ total }) => total.kind === 'number' && total.value === 0)

const showWeek = (label: string, week: IsoWeek, input: Input = {}): Button => ({
  label,
  press: { command: 'summary', input: { ...input, week: formatWeek(week) } },
})

const compare = (label: string): Button => ({ label, press: { command: 'summary', input: { compare: 'dua-2018-10' } } })

/** What is kept with the week's digest. */
const ofDigest = (command: string, label: string, { group, week }: DigestContext): Button => ({
  label,
  press: { command, input: { group: group.id, week: mondayOf(week).toString() } },
})

/** The leader's; others are told whose it is. */
const pause = (label: string, group: GroupKind): Button => ({
  label,
  press: { command: 'settings', input: { what: 'pause', group } },
})
