import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { shares } from '../../src/domain/disclosure/shares.ts'
import type { ShownTable } from '../../src/domain/disclosure/types.ts'
import { type Kind, kinds, type Stock } from '../../src/domain/kinds.ts'
import {
  definitions,
  measures,
  movesActive,
  movesPlacements,
  outsideWeek,
  outsideYear,
  partsOfJob,
  shareRules,
} from '../../src/domain/measures.ts'
import { statistics } from '../../src/tasks/definitions.ts'

test('the page of definitions is that of the code (npm run definitions writes it)', async () => {
  expect(await readFile(new URL('../../docs/statistics.md', import.meta.url), 'utf8')).toBe(statistics())
})

test('what leaves outside is what the steering group is told', () => {
  expect(outsideWeek).toEqual(['started', 'placement', 'completed', 'job', 'discontinued'])
  expect(outsideYear).toEqual(['started', 'completed', 'job', 'discontinued'])
})

describe('the definitions say what the log says', () => {
  test('of the measure that a kind of event adds to', () => {
    const flows = measures.filter((measure) => definitions[measure].kind === 'flow' && !isPartOfJob(measure))
    const counted = flows.flatMap((measure) => definitions[measure].from.map(({ kind }) => [kind, measure]))
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(kinds.flatMap(({ id, measure }) => (measure ? [[id, measure]] : []))),
    )
  })

  test('of the answers that make the parts of a job: each makes one, and so does none', () => {
    const said = partsOfJob.flatMap((part) => definitions[part].from.flatMap(({ details }) => details ?? []))
    const answers = kinds.flatMap((kind) => (kind.id === 'job' ? kind.details : []))
    expect(said.toSorted()).toEqual([...answers, null].toSorted())
  })

  test('of what moves the active and the running placements', () => {
    const active = definitions.active.from.map(({ kind, sign }) => [kind, sign])
    expect(Object.fromEntries(active)).toEqual(movesActive)
    const every: readonly Kind[] = kinds
    const moving = (name: Stock) =>
      Object.fromEntries(every.flatMap(({ id, stock }) => (stock[name] ? [[id, stock[name]]] : [])))
    expect(moving('active')).toEqual(movesActive)
    expect(moving('placed')).toEqual(movesPlacements)
  })

  test('of shares: which there are, and from which base on', () => {
    const { of, distributions } = shares(tableOf(shareRules.leastBase * 2, shareRules.leastBase))
    expect(of.map(({ measure, base }) => [measure, base])).toEqual(
      measures.flatMap((measure) => {
        const { shareOf } = definitions[measure]
        return shareOf ? [[measure, shareOf]] : []
      }),
    )
    expect(distributions.map(({ measure }) => measure)).toEqual(measures.filter((one) => definitions[one].split))
    const percentOf = (base: number) => shares(tableOf(base, 7)).of[0]?.women.percent
    expect(percentOf(shareRules.leastBase - 1)).toBe(null)
    expect(percentOf(shareRules.leastBase)).toBe(70)
    expect(percentOf(shareRules.decimalFrom - 1)).toBe(7)
    expect(percentOf(shareRules.decimalFrom + 10)).toBe(6.4)
  })
})

const isPartOfJob = (measure: string) => partsOfJob.some((part) => part === measure)

/** An exact table: so many women and men in each measure, and so many of each who got a job. */
function tableOf(count: number, jobs: number): ShownTable {
  const number = (value: number) => ({ kind: 'number', value }) as const
  const rows = measures.map((measure) => {
    const [each, through] = [number(measure === 'job' ? jobs : count), '2026-W47']
    return { measure, track: null, through, women: each, men: each, unrecorded: number(0), total: number(2 * count) }
  })
  const period = { kind: 'year', key: '2026' } as const
  return { scope: 'group', form: 'gender', period, through: '2026-W47', rows, k: 5, ruleVersion: 1, exact: true }
}
