import { z } from 'zod'
import type { Published } from '../db/publish.ts'
import { reportDialog } from '../dialogs/report.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { type Around, footLines, weekParts } from '../src/chat/number-parts.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, link, type Part, quiet, type Reply, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { outsideYear } from '../src/domain/measures.ts'
import { readPeriod } from '../src/domain/read-period.ts'
import type { ReportPeriod } from '../src/domain/report.ts'
import { formatTerm, parseTerm, previousTerm, termOf } from '../src/domain/term.ts'
import { formatWeek } from '../src/domain/week.ts'
import type { Words } from '../src/text/index.ts'
import { tableOf } from '../src/text/number-table.ts'
import { periodInWords, wholeTitle } from '../src/text/report-title.ts'
import { shareLines } from '../src/text/shares.ts'
import { newestTold } from './told-week.ts'

const fields = z.object({
  which: z.enum(['week', 'term', 'lastTerm', 'year', 'lastYear']).optional(),
  period: text(30).optional(),
})

/**
 * What has been published for a week, a term or a year: its numbers, and links to the page and files with all of it. It
 * publishes nothing; always the protected version, wherever it is asked.
 */
export const report = command({
  id: 'report',
  right: 'readNumbers',
  dialog: reportDialog,
  input: fields,
  async run(input, turn) {
    const group = turn.group.kind === 'operative' ? turn.group : await turn.store.standing.operativeGroup()
    if (!group) throw new Problem((words) => words.summary.noGroup)
    const words = turn.openly ? turn.groupWords : turn.words
    const to = turn.openly ? 'group' : 'you'
    const period = await wanted(input, turn)
    const { week, whole } = await toldOf(turn, group.id, period)
    if (!week && !whole) return nothing(to, period, words)
    const standing = await turn.store.standing.on(group.id, turn.today, turn.now)
    const around: Around = { words, today: turn.today, demo: turn.collaboration.demo, standing }
    const parts = [
      heading(capital(words.report.title(periodInWords(period, words)))),
      ...(turn.audience === 'inside' ? [quiet(words.summary.isProtected)] : []),
      ...(around.demo ? [quiet(words.common.demo)] : []),
      ...weekParts(week, around),
      ...wholeParts(whole, around),
      ...links(await turn.reportLink(group.id, period, words.language), words),
      ...footLines([week, whole], around).map(quiet),
      buttons(...others(period, turn.today, words)),
    ]
    return { to, parts }
  },
})

async function wanted({ which, period }: z.output<typeof fields>, turn: Turn): Promise<ReportPeriod> {
  const { today } = turn
  const named = period?.trim() ? readPeriod(period, today) : undefined
  if (named === null) {
    throw new Problem((words) => words.report.unknownPeriod(period ?? ''), { fields: ['period'] })
  }
  if (named) return named
  const term = termOf(today)
  switch (which) {
    case 'term':
      return { kind: 'term', key: formatTerm(term) }
    case 'lastTerm':
      return { kind: 'term', key: formatTerm(previousTerm(term)) }
    case 'year':
      return { kind: 'year', key: String(today.year) }
    case 'lastYear':
      return { kind: 'year', key: String(today.year - 1) }
    default:
      return { kind: 'week', key: formatWeek((await newestTold(turn)).week) }
  }
}

type Told = { readonly week: Published | null; readonly whole: Published | null }

async function toldOf({ store: { publications } }: Turn, group: string, period: ReportPeriod): Promise<Told> {
  const told = await publications.told(group, period)
  return period.kind === 'week' ? { week: told, whole: null } : { week: null, whole: told }
}

function nothing(to: Reply['to'], period: ReportPeriod, words: Words): Reply {
  const way = { label: words.digest.showSummary, press: { command: 'summary', input: {} } }
  return { to, parts: [say(words.report.notPublished(periodInWords(period, words))), buttons(way)] }
}

function wholeParts(whole: Published | null, { words, today, demo }: Around): Part[] {
  if (!whole) return []
  const title = wholeTitle(whole, today, words)
  const drawn = tableOf(whole, demo ? `${title} · ${words.common.demo}` : title, words, outsideYear)
  return [...(drawn ? [{ kind: 'table', ...drawn } as const] : []), ...shareLines(whole, words).map(say)]
}

function links(url: string | null, { report }: Words): Part[] {
  if (url === null) return [quiet(report.noLinks)]
  const files = (['pdf', 'xlsx', 'csv'] as const).map((kind) => link(report.files[kind], `${url}/${kind}`))
  return [link(report.show, url), ...files]
}

/** The newest week, the terms and years around today, without the one that is shown. */
function others(shown: ReportPeriod, today: Temporal.PlainDate, words: Words): Button[] {
  const term = termOf(today)
  const terms = [term, previousTerm(term)].map(formatTerm)
  const years = [today.year, today.year - 1].map(String)
  return [
    ...(shown.kind === 'week' ? [] : [{ label: words.report.choices.week, input: {} }]),
    ...terms.map((key) => ({ label: termLabel(key, words), input: { period: key } })),
    ...years.map((key) => ({ label: words.report.choiceOfYear(Number(key)), input: { period: key } })),
  ]
    .filter(({ input }) => !('period' in input) || input.period !== shown.key)
    .map(({ label, input }) => ({ label, press: { command: 'report', input } }))
}

function termLabel(key: string, words: Words): string {
  const term = parseTerm(key)
  return term ? capital(words.report.term(term)) : key
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
