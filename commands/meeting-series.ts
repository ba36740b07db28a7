import { z } from 'zod'
import type { KeptSeries } from '../db/queries/series.ts'
import { seriesDialog } from '../dialogs/series.ts'
import { command } from '../src/chat/command.ts'
import { day, id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { readSeries, type SeriesProblem } from '../src/domain/read-series.ts'
import { mostStanding, type Series } from '../src/domain/series.ts'
import type { Words } from '../src/text/index.ts'
import { callsMeetings, groupOf } from './meeting-found.ts'
import { asInput, lineOf, onlineLink } from './meeting-read.ts'
import { confirmParts, daysParts, planOf, planParts, templateParts } from './meeting-series-plan.ts'
import { seriesById, showSeriesButton } from './series-found.ts'

const longestPoint = 200

/**
 * Shows what a series of meetings will be, to be confirmed before anything is sent. Without words it shows the series
 * that are running.
 */
export const meetingSeries = command({
  id: 'meetingSeries',
  right: 'meetings',
  dialog: seriesDialog,
  input: z.object({
    when: text(200).optional(),
    group: z.enum(['operative', 'steering']).optional(),
    from: day.optional(),
    until: day.optional(),
    times: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    place: text(120).optional(),
    link: text(1000).optional(),
    purpose: text(300).optional(),
    points: text(2000).optional(),
    series: id.optional(),
  }),
  async run(fields, turn) {
    if (fields.series !== undefined) return shown(fields.series, turn)
    if (!fields.when?.trim()) return running(turn)
    if (!(await callsMeetings(turn)))
      throw new Problem((words) => words.common.notAllowed.leader, {
        ways: (words) => [{ label: words.meetings.propose, press: { command: 'meeting', input: {}, form: true } }],
      })
    const group = await groupOf(turn, fields.group)
    const { from = null, until = null, times } = fields
    const given = { from, until, times: times === undefined ? null : Number(times) }
    const read = readSeries(fields.when, turn.now.toZonedDateTimeISO(turn.collaboration.timeZone), given)
    if (!read.ok) throw problemOf(read.problem)
    const series: Series = {
      id: turn.id(),
      groupId: group.id,
      rule: read.rule,
      from: read.from,
      end: read.end,
      time: read.time,
      minutes: read.minutes,
      place: lineOf(fields.place),
      link: onlineLink(fields.link),
      purpose: lineOf(fields.purpose),
      points: pointsOf(fields.points),
      version: 1,
    }
    const plan = await planOf(series, turn)
    if (!plan.days.length) throw new Problem((words) => words.series.allSkipped(plan.skipped), { fields: ['when'] })
    await turn.store.series.draft(series, turn.person.memberId, turn.now)
    const { series: _, from: __, until: ___, ...typed } = fields
    const dates = asInput({ from: from?.toString(), until: until?.toString() })
    return toYou(
      ...planParts(series, plan, group, turn.words),
      ...(read.assumed.length ? [quiet(read.assumed.map(turn.words.when.assumed).join(' '))] : []),
      ...confirmParts(series, plan, { ...asInput(typed), ...dates }, turn.words),
    )
  },
})

/** The field that a problem is mended in, where it is not the words. */
const fieldOf: Partial<Record<SeriesProblem['kind'], string>> = {
  tooMany: 'times',
  noTimes: 'times',
  past: 'from',
  tooFar: 'from',
  endBeforeStart: 'until',
  noEnd: 'until',
}

const problemOf = (problem: SeriesProblem) =>
  new Problem((words) => words.series.problem(problem), { fields: [fieldOf[problem.kind] ?? 'when'] })

/** One a line, empty lines passed over. Throws a Problem beside the field. */
function pointsOf(typed: string | undefined): string[] {
  const points = [...new Set((typed ?? '').split('\n').flatMap((line) => lineOf(line) ?? []))]
  if (points.length > mostStanding)
    throw new Problem((words) => words.series.tooManyPoints(mostStanding), { fields: ['points'] })
  if (points.some((point) => point.length > longestPoint))
    throw new Problem((words) => words.series.longPoint(longestPoint), { fields: ['points'] })
  return points
}

/** The series of both groups; whoever calls meetings can go on from each. */
async function running(turn: Turn): Promise<Reply> {
  const groups = await turn.store.settings.groups()
  const found = await turn.store.series.running(
    groups.map((group) => group.id),
    turn.now,
  )
  const mayCall = await callsMeetings(turn)
  const { series: words, settings } = turn.words
  const open = mayCall
    ? [buttons({ label: words.call, press: { command: 'meetingSeries', input: {}, form: true } })]
    : []
  if (!found.length) return toYou(say(words.none), ...open)
  const items = found.map((one) => {
    const kind = groups.find((group) => group.id === one.groupId)?.kind ?? 'operative'
    return {
      text: words.item(settings.groups[kind], words.rule(one.rule, one), one.left),
      buttons: [showSeriesButton(one, turn.words), ...(mayCall ? changeButtons(one, turn.words) : [])],
    }
  })
  return toYou(say(words.running), { kind: 'list', items }, ...open)
}

async function shown(seriesId: string, turn: Turn): Promise<Reply> {
  const { series, group } = await seriesById(turn, seriesId)
  const ahead = await turn.store.meetings.ahead([group.id], turn.now)
  const days = ahead.filter((one) => one.seriesId === series.id).map(({ start }) => start.toPlainDate())
  if (!days.length) throw new Problem((words) => words.series.noneLeft)
  const mayChange = await callsMeetings(turn)
  const { words } = turn
  return toYou(
    heading(words.series.heading(words.settings.groups[group.kind])),
    ...daysParts(series, { days, skipped: [] }, words),
    ...(mayChange ? editableParts(series, words) : templateParts(series, words)),
    ...(mayChange ? [buttons(...changeButtons(series, words))] : []),
  )
}

/** Place, link, purpose and standing points, each text with the way to take it away. */
function editableParts(series: KeptSeries, words: Words) {
  const { id: seriesId, version, purpose, points } = series
  const remove = (label: string, what: string): Button => ({
    label,
    press: { command: 'meetingSeriesText', input: { series: seriesId, version: String(version), what } },
  })
  const items = [
    ...(purpose === null
      ? []
      : [{ text: words.meetings.about(purpose), buttons: [remove(words.series.removePurpose, 'purpose')] }]),
    ...points.map((text, at) => ({ text, buttons: [remove(words.series.removePoint, String(at))] })),
  ]
  return [
    ...templateParts({ ...series, purpose: null, points: [] }, words),
    ...(items.length ? [{ kind: 'list', items } as const] : []),
  ]
}

const changeButtons = ({ id: seriesId, version }: KeptSeries, { series: words }: Words): Button[] => {
  const input = { series: seriesId, version: String(version) }
  return [
    { label: words.change, press: { command: 'meetingSeriesChange', input, form: true } },
    { label: words.end, press: { command: 'meetingSeriesEnd', input } },
  ]
}
