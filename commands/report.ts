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
import { periodOfTerm, periodOfYear, previousTerm, type ReportPeriod, termOf } from '../src/domain/period.ts'
import { readPeriod } from '../src/domain/read-period.ts'
import { formatWeek } from '../src/domain/week.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { marked, tableOf } from '../src/text/number-table.ts'
import { periodInWords, wholeTitle } from '../src/text/period-words.ts'
import { shareLines } from '../src/text/shares.ts'
import { operativeGroup } from './operative.ts'
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
    const group = await operativeGroup(turn)
    const words = turn.openly ? turn.groupWords : turn.words
    const to = turn.openly ? 'group' : 'you'
    const period = await wanted(input, turn)
    const told = await turn.store.publications.told(group.id, period)
    if (!told) return nothing(to, period, words)
    const standing = await turn.store.standing.on(group.id, turn.today, turn.now)
    const around: Around = { words, today: turn.today, demo: turn.collaboration.demo, standing }
    const parts = [
      heading(capital(words.report.title(periodInWords(period, words)))),
      ...(turn.audience === 'inside' ? [quiet(words.summary.isProtected)] : []),
      ...(around.demo ? [quiet(words.common.demo)] : []),
      ...(period.kind === 'week' ? weekParts(told, around) : wholeParts(told, around)),
      ...links(await turn.reportLink(group.id, period, words.language), words),
      ...footLines([told], around).map(quiet),
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
  switch (which) {
    case 'term':
      return periodOfTerm(termOf(today))
    case 'lastTerm':
      return periodOfTerm(previousTerm(termOf(today)))
    case 'year':
      return periodOfYear(today.year)
    case 'lastYear':
      return periodOfYear(today.year - 1)
    default:
      return { kind: 'week', key: formatWeek((await newestTold(turn)).week) }
  }
}

function nothing(to: Reply['to'], period: ReportPeriod, words: Words): Reply {
  const way = { label: words.digest.showSummary, press: { command: 'summary', input: {} } }
  return { to, parts: [say(words.report.notPublished(periodInWords(period, words))), buttons(way)] }
}

function wholeParts(whole: Published, around: Around): Part[] {
  const { words, today } = around
  const drawn = tableOf(whole, marked(wholeTitle(whole, today, words), around), words, outsideYear)
  return [...(drawn ? [{ kind: 'table', ...drawn } as const] : []), ...shareLines(whole, words).map(say)]
}

function links(url: string | null, { report }: Words): Part[] {
  if (url === null) return [quiet(report.noLinks)]
  const files = (['pdf', 'xlsx', 'csv'] as const).map((kind) => link(report.files[kind], `${url}/${kind}`))
  return [link(report.show, url), ...files]
}

/** The newest week, the terms and years around today, without the one that is shown. */
function others(shown: ReportPeriod, today: Temporal.PlainDate, { report, numbers }: Words): Button[] {
  const term = termOf(today)
  const choices = [
    ...[term, previousTerm(term)].map((one) => ({ label: capital(numbers.term(one)), ...periodOfTerm(one) })),
    ...[today.year, today.year - 1].map((year) => ({ label: report.choiceOfYear(year), ...periodOfYear(year) })),
  ].filter(({ key }) => key !== shown.key)
  return [
    ...(shown.kind === 'week' ? [] : [{ label: report.choices.week, press: { command: 'report', input: {} } }]),
    ...choices.map(({ label, key }) => ({ label, press: { command: 'report', input: { period: key } } })),
  ]
}
