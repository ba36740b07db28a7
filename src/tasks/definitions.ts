/** `npm run definitions`: writes docs/statistics.md, how everything is counted, from the code that counts. */

import { writeFile } from 'node:fs/promises'
import type { ShownCell } from '../domain/disclosure/types.ts'
import { type KindId, kinds } from '../domain/kinds.ts'
import {
  definitions,
  type Measure,
  measures,
  movesActive,
  movesPlacements,
  partsOfJob,
  shareRules,
} from '../domain/measures.ts'
import { settingsSchema } from '../domain/settings.ts'
import { lastWeekOfSpring } from '../domain/week.ts'
import { definitions as definitionText } from '../text/definitions.ts'
import { listed, number, percent } from '../text/format.ts'
import { wordsIn } from '../text/index.ts'
import { cellText } from '../text/number-table.ts'
import { statisticsPage as page, type SumName, statisticsTerms as terms } from '../text/statistics.ts'
import { aligned } from './aligned.ts'

const [sv, en] = [wordsIn('sv'), wordsIn('en')]
const { threshold } = settingsSchema.parse({})

/** The whole page. */
export function statistics(): string {
  const sections = [
    `# ${page.title}`,
    page.written('npm run definitions'),
    page.intro,
    `## ${page.measures}`,
    page.kindsOf(both(terms.sv.kinds.flow, terms.en.kinds.flow), both(terms.sv.kinds.stock, terms.en.kinds.stock)),
    measureTable(),
    page.notMeasures(notMeasures()),
    `## ${page.each}`,
    ...measures.flatMap(described),
    `## ${page.common}`,
    page
      .rules(String(threshold - 1))
      .map(([term, english, text]) => `- **${term}** _(${english})_: ${text}`)
      .join('\n'),
    `## ${page.periods}`,
    periodTable(),
    page.cutWeek,
    `## ${page.identities}`,
    page.identitiesIntro,
    sums(),
    `## ${page.shares}`,
    page.sharesIntro(terms.sv.share, terms.sv.distribution),
    shareTable(),
    page.shareRules(shareRules.leastBase, shareRules.decimalFrom, threshold),
    page.samePeriod,
    `## ${page.writtenAs}`,
    forms(),
    page.nothing(threshold),
  ]
  return `${sections.join('\n\n')}\n`
}

const both = (swedish: string, english: string) => `${swedish} _(${english})_`
const row = (measure: Measure) => sv.numbers.measures[measure].row
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function measureTable(): string {
  const rows = measures.map((measure) => {
    const { kind, outside } = definitions[measure]
    const leaves = outside.map((table) => page.leaves[table]).join(', ')
    return [
      row(measure),
      en.numbers.measures[measure].row,
      terms.sv.kinds[kind],
      sources(measure),
      leaves || page.leaves.never,
    ]
  })
  return aligned([page.measureTable, ...rows])
}

/** `började`, `jobb (med lönestöd)`, `+ började − fullföljde`: the words that people log with. */
function sources(measure: Measure): string {
  const { kind, from } = definitions[measure]
  const named = from.map((source) => {
    const { name, details } = sv.kinds[source.kind]
    const said = source.details?.map((detail) =>
      lower(detail === null ? page.nothingSaid : (details[detail] ?? detail)),
    )
    return said ? `${name} (${said.join(', ')})` : name
  })
  if (kind === 'flow') return named.join(', ')
  return named.map((name, at) => `${(from[at]?.sign ?? 1) > 0 ? '+' : '−'} ${name}`).join(' ')
}

function notMeasures(): string {
  const counted: readonly KindId[] = measures.flatMap((measure) =>
    definitions[measure].from.map((source) => source.kind),
  )
  return listed(
    kinds.filter(({ id }) => !counted.includes(id)).map(({ id }) => `_${sv.kinds[id].name}_`),
    'sv',
  )
}

function described(measure: Measure): string[] {
  const { shareOf, split } = definitions[measure]
  const sum = sumOf(measure)
  const lines = [
    definitionText.sv.measures[measure],
    reason(measure),
    ...(sum ? [page.sum(page.sumNames[sum])] : []),
    ...(shareOf ? [page.base(row(shareOf))] : []),
    ...(split ? [page.split] : []),
  ]
  return [
    `### ${row(measure)}`,
    `_${en.numbers.measures[measure].row}. ${definitionText.en.measures[measure]}_`,
    lines.join(' '),
  ]
}

function reason(measure: Measure): string {
  const { outside, reason: why } = definitions[measure]
  return outside.length === 1 ? page.reasons.onlyWeek : page.reasons[why]
}

/** What ties a measure to others; that it is the sum of its columns and of the tracks goes for every one. */
function sumOf(measure: Measure): SumName | null {
  const isIn = (names: readonly Measure[]) => names.includes(measure)
  if (isIn(['job', ...partsOfJob])) return 'job'
  if (isIn(['active', ...keysOf(movesActive)])) return 'active'
  return isIn(keysOf(movesPlacements)) ? 'placements' : null
}

function sums(): string {
  const { women, men, unrecorded, total } = sv.common.columns
  const moved = (moves: Readonly<Partial<Record<Measure, 1 | -1>>>) =>
    keysOf(moves)
      .map((measure, at) => `${(moves[measure] ?? 1) < 0 ? ' − ' : at > 0 ? ' + ' : ''}${row(measure)}`)
      .join('')
  const said: Record<SumName, string> = {
    columns: page.columnsSum([women, men, unrecorded], total),
    tracks: page.tracksSum,
    job: `${partsOfJob.map(row).join(' + ')} = ${row('job')}`,
    active: `${moved(movesActive)} = ${page.changeOf(row('active'))}`,
    placements: `${moved(movesPlacements)} = ${page.changeOf(page.placementsRunning)}`,
  }
  return keysOf(said)
    .map((name) => `- **${page.sumNames[name]}**: ${said[name]}`)
    .join('\n')
}

function periodTable(): string {
  const days = { ...page.periodDays, term: page.periodDays.term(lastWeekOfSpring, lastWeekOfSpring + 1) }
  const rows = (['week', 'year', 'term', 'sinceStart'] as const).map((kind) => [
    terms.sv[kind],
    terms.en[kind],
    days[kind],
    page.periodOutside[kind],
  ])
  return aligned([page.periodTable, ...rows])
}

function shareTable(): string {
  const rows = measures.flatMap((measure) => {
    const { shareOf, split } = definitions[measure]
    return [
      ...(shareOf ? [[terms.sv.share, terms.en.share, row(measure), row(shareOf)]] : []),
      ...(split
        ? [[terms.sv.distribution, terms.en.distribution, row(measure), page.whereRecorded(row(measure))]]
        : []),
    ]
  })
  return aligned([page.shareTable, ...rows])
}

function forms(): string {
  const cell = (shown: ShownCell) => cellText(shown, threshold, sv)
  return aligned([
    page.writtenTable,
    [cell({ kind: 'few' }), page.forms.few(threshold - 1)],
    [cell({ kind: 'hidden' }), page.forms.hidden],
    [cell({ kind: 'number', value: 0 }), page.forms.zero],
    [number(5700, 'sv'), page.forms.thousands],
    [percent(59.7, 'sv'), page.forms.percent],
    [sv.common.columns.unrecorded, page.forms.unrecorded],
  ])
}

const keysOf = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>) => Object.keys(record) as K[]

if (import.meta.main) await writeFile(new URL('../../docs/statistics.md', import.meta.url), statistics())
