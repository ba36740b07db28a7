/**
 * Reads a golden table of test/golden: a log and the tables that it gives, worked out by hand. Headings say what is
 * asked, in order; see any of the files. Throws an Error for what it cannot read: nothing is skipped over.
 */
import type { CountedPeriod } from '../../db/queries/counts.ts'
import type { ExactTable } from '../../src/domain/disclosure/types.ts'
import { kindIds } from '../../src/domain/kinds.ts'
import { type Measure, measures } from '../../src/domain/measures.ts'
import type { Logged } from './municipality.ts'

export type Golden = {
  readonly title: string
  readonly threshold: number
  readonly log: readonly Logged[]
  readonly asked: readonly Asked[]
}

export type Asked = {
  readonly heading: string
  readonly audience: 'inside' | 'outside'
  readonly period: CountedPeriod
  readonly through: string
  readonly form: ExactTable['form']
  readonly asOf: string
  readonly measures: readonly Measure[]
  readonly byTrack: boolean
  /** `started`, `started, Skolkök`, each with its cells as shown; null: nothing can be shown */
  readonly rows: readonly (readonly string[])[] | null
}

const columns = {
  log: ['row', 'entered', 'what', 'happened', 'women', 'men', 'unrecorded', 'more'],
  gender: ['measure', 'women', 'men', 'unrecorded', 'total'],
  totals: ['measure', 'total'],
}

/** @param idOf a row's id by its letter in the log */
export function readGolden(page: string, idOf: (row: string) => string): Golden {
  const [top = '', logged = '', ...asked] = page.split(/^## /m)
  const [, title = ''] = /^# (.+)$/m.exec(top) ?? []
  const [, threshold = '5'] = /^Threshold: (\d+)$/m.exec(top) ?? []
  if (!title || !logged.startsWith('Log\n')) throw new Error('a golden table has a title and a log')
  const rows = tableIn(logged, columns.log).map((cells) => readLogged(cells, idOf))
  return { title, threshold: Number(threshold), log: rows, asked: asked.map(readAsked) }
}

function readLogged(cells: readonly string[], idOf: (row: string) => string): Logged {
  const [row = '', entered = '', what = '', day = '', women, men, unrecorded, more = ''] = cells
  const [, verb, replaced = '', kindName = what] = /^(corrects|undoes) (\S+): (\S+)$/.exec(what) ?? []
  const kind = kindIds.find((id) => id === kindName)
  if (!kind) throw new Error(`no kind of event: ${what}`)
  const { track, ...detail } = readMore(more)
  return {
    id: idOf(row),
    kind,
    day,
    entered: `${entered.replace(' ', 'T')}:00Z`,
    women: Number(women),
    men: Number(men),
    unrecorded: Number(unrecorded),
    ...(track === undefined ? {} : { track }),
    ...detail,
    ...(verb === 'corrects' ? { corrects: idOf(replaced) } : {}),
    ...(verb === 'undoes' ? { undoes: idOf(replaced) } : {}),
  }
}

/** `withSupport`, `in Grönyteskötsel`, `in no track`, with commas between. */
function readMore(more: string): { track?: string | null; detail?: string } {
  const said = more.split(', ').filter(Boolean)
  const track = said.find((one) => one.startsWith('in '))?.slice(3)
  const detail = said.find((one) => !one.startsWith('in '))
  return {
    ...(track === undefined ? {} : { track: track === 'no track' ? null : track }),
    ...(detail === undefined ? {} : { detail }),
  }
}

/** `Inside, week 2026-W47, on 2026-11-24`, `Outside, year 2026 through 2026-W44, on 2026-11-03`, `…, by track`. */
function readAsked(section: string): Asked {
  const [heading = ''] = section.split('\n')
  const said =
    /^(Inside|Outside), (week|term|year|since start)(?: (\S+))?(?: through (\S+))?, on (\S+)(, by track)?$/.exec(
      heading,
    )
  if (!said) throw new Error(`what is asked by ${heading}`)
  const [, place, kind, key = '', through = key, on, byTrack] = said
  const audience = place === 'Inside' ? 'inside' : 'outside'
  const form = audience === 'outside' && kind === 'week' ? 'totals' : 'gender'
  const [, nothing = ''] = /^Nothing of (.+)\.$/m.exec(section) ?? []
  const rows = section.includes('\n|') || !nothing ? tableIn(section, columns[form]) : null
  const named = [...nothing.split(', '), ...(rows ?? []).map(([label = '']) => label.split(', ')[0])]
  return {
    heading,
    audience,
    period: kind === 'since start' ? { kind: 'sinceStart', key: 'all' } : ({ kind, key } as CountedPeriod),
    through,
    form,
    asOf: `${on}T07:00:00Z`,
    measures: measures.filter((measure) => named.includes(measure)),
    byTrack: byTrack !== undefined,
    rows,
  }
}

/** The rows of the section's one Markdown table, without its header. */
function tableIn(section: string, header: readonly string[]): string[][] {
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  const [first, , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  if (first?.join() !== header.join()) throw new Error(`a table with ${header.join()}, not ${first?.join()}`)
  return rows
}
