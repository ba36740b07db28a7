import { describe, expect, test } from 'vitest'
import { evaluate, readLabelled } from '../../src/handbook/evaluate.ts'
import { handbookOf } from '../../src/handbook/handbook.ts'
import { loadHandbook } from '../../src/handbook/load.ts'
import { readWanted, reported } from '../../src/tasks/eval.ts'
import labelled from './labelled.json' with { type: 'json' }

const book = loadHandbook()
const first = (question: string) => {
  const found = book.find(question)
  return found.kind === 'found' ? found.section.id : null
}

test('the labelled questions find their sections, and what lies outside is refused', () => {
  const score = evaluate(book, readLabelled(labelled))
  expect(score.answerable).toBeGreaterThanOrEqual(40)
  expect(score.firstThree).toBeGreaterThanOrEqual(0.95)
  expect(score.first).toBeGreaterThanOrEqual(0.85)
  expect(score.wronglyRefused).toBeLessThanOrEqual(0.05)
  expect(score.kinds.far?.rightlyRefused).toBeGreaterThanOrEqual(0.8)
  expect(score.kinds.near?.rightlyRefused).toBeGreaterThanOrEqual(0.4)
})

describe('a question', () => {
  test.each([
    ['vem foljer upp praktiken', 'roll-arbetsmarknadskoordinator'],
    ['VEM FÖLJER UPP PRAKTIKEN???', 'roll-arbetsmarknadskoordinator'],
    ['vem följr upp dom som är i praktikk', 'roll-arbetsmarknadskoordinator'],
    ['praktikuppföljning, hur ofta', 'roll-arbetsmarknadskoordinator'],
    ['who follows up placements', 'roll-arbetsmarknadskoordinator'],
    ['vad betyder <5', 'konstabeller'],
  ])('is found without accents, with slips, as a compound, in English: %s', (question, id) => {
    expect(first(question)).toBe(id)
  })

  test('of only signs, of nothing, or of ten thousand letters finds nothing and does not crash', () => {
    for (const question of ['', '   ', '?!*', '💡', 'a', 'x'.repeat(10_000), 'xq '.repeat(3_000)])
      expect(first(question)).toBe(null)
  })

  test('near the handbook’s is not answered, and who usually knows is told', () => {
    expect(book.find('Hur mycket pengar får arbetsgivaren i lönestöd per månad?')).toMatchObject({
      kind: 'notFound',
      owner: 'employmentOfficer',
    })
  })

  test('finds only what is in the book', () => {
    expect(handbookOf([], [], []).find('Vem följer upp praktiken?')).toEqual({
      kind: 'notFound',
      owner: null,
      others: [],
    })
  })
})

describe('npm run eval', () => {
  test('counts ranks and refusals, all together and for each kind', () => {
    const [a, b] = book.sections
    if (!a || !b) throw new Error('no sections')
    const none = { kind: 'notFound', owner: null, others: [] } as const
    const asked = {
      find: (q: string) => (q === 'no' ? none : ({ kind: 'found', section: a, others: [] } as const)),
      rank: () => [b, a],
    }
    const of = (id: string, q: string, kind: string, gold: string[]) => ({
      id,
      q,
      kind,
      gold,
      answerable: gold.length > 0,
    })
    const score = evaluate(asked, [
      of('1', 'x', 'k', [a.id]),
      of('2', 'no', 'k', [b.id]),
      of('3', 'no', 'far', []),
      of('4', 'x', 'far', []),
    ])
    expect(score).toMatchObject({
      answerable: 2,
      first: 0.5,
      firstThree: 1,
      meanReciprocalRank: 0.75,
      wronglyRefused: 0.5,
      unanswerable: 2,
      rightlyRefused: 0.5,
    })
    expect(score.kinds.far).toMatchObject({ answerable: 0, first: null, rightlyRefused: 0.5 })
    expect(reported(score)).toContain(
      '| far  | 0          |        |         |      |                 | 2            | 50.0 %          |',
    )
  })

  test('says how it is used, and what is wrong with a file', () => {
    for (const args of [[], ['--set'], ['--what'], ['--json']])
      expect(() => readWanted(args)).toThrow('npm run eval -- --set FILE')
    expect(readWanted(['--set', 'x.json', '--json'])).toEqual({ set: 'x.json', json: true, model: false })
    for (const json of [null, [], {}, { questions: [] }]) expect(() => readLabelled(json)).toThrow('"questions"')
    expect(() => readLabelled({ questions: [{ id: '1', q: 'x', kind: 'k', gold: [1], answerable: true }] })).toThrow(
      'question 1',
    )
  })
})
