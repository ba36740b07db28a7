import { expect, test } from 'vitest'
import { diffOf, isUnchanged } from '../../../src/domain/checklist/diff.ts'
import { nextStepId, withoutStep, withStep } from '../../../src/domain/checklist/edit.ts'
import { carriers, isOutside, organisationOf } from '../../../src/domain/checklist/functions.ts'
import { type ChecklistProblem, readChecklist, stepProblems } from '../../../src/domain/checklist/problems.ts'
import { readOffset } from '../../../src/domain/checklist/read-offset.ts'
import { shipped, shippedChecklist } from '../../../src/domain/checklist/shipped.ts'
import { basisOf, type Checklist, daysFromAnchor, type Step } from '../../../src/domain/checklist/template.ts'

const handover = shippedChecklist('overlamning') as Checklist

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  phase: 'ett',
  title: { sv: id },
  description: '',
  role: 'projectLeader',
  support: [],
  offset: { weeks: 0 },
  after: [],
  law: [],
  evidence: ['judgement'],
  sources: [],
  holds: 'nothing',
  doneWhen: '',
  short: false,
  ...more,
})

const small = (...steps: Step[]): Checklist => ({
  key: 'liten',
  title: { sv: 'Liten' },
  anchor: { label: { sv: 'Start' } },
  basis: '',
  phases: [{ id: 'ett', title: { sv: 'Ett' } }],
  steps,
  retired: [],
})

const problemsOf = (given: unknown): readonly ChecklistProblem[] => {
  const read = readChecklist(JSON.stringify(given))
  return 'problems' in read ? read.problems : []
}

test('the handover has 25 steps in five phases, 13 in its short version, each with who, when and why', () => {
  expect(handover.steps).toHaveLength(25)
  expect(handover.steps.filter(({ short }) => short)).toHaveLength(13)
  expect(handover.phases.map(({ title }) => title.sv)).toEqual([
    'Förbered',
    'Kartlägg och informera',
    'Planera och sök',
    'Överlämna',
    'Följ upp',
  ])
  const count = (what: string) => handover.steps.filter(({ evidence }) => evidence.some((one) => one === what)).length
  expect([count('law'), count('practice'), count('agreement'), count('judgement')]).toEqual([11, 11, 4, 9])
  expect(handover.steps.flatMap(({ law }) => law).filter(({ verified }) => verified)).toHaveLength(27)
  expect(handover.steps.filter(({ holds }) => holds === 'counts').map(({ id }) => id)).toEqual([
    'steg-05',
    'steg-09',
    'steg-17',
    'steg-18',
    'steg-23',
    'steg-24',
  ])
})

test('every shipped checklist is sound, its steps in order, and every step without law and source is a judgement', () => {
  for (const checklist of shipped) {
    expect([checklist.key, stepProblems(checklist)]).toEqual([checklist.key, []])
    const places = checklist.steps.map((one) => [
      checklist.phases.findIndex(({ id }) => id === one.phase),
      daysFromAnchor(one),
    ])
    expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    for (const one of checklist.steps)
      if (one.law.length + one.sources.length === 0) expect(basisOf(one)).toEqual(['judgement'])
  }
})

test('no shipped text names a seed file, a repository or an address of ours', () => {
  expect(JSON.stringify(shipped)).not.toMatch(/seed|github|\.txt|\/work/u)
})

test('a step is carried by a role of ours or by a function outside, each of an organisation', () => {
  expect(isOutside('mentor')).toBe(true)
  expect(isOutside('sfiCoordinator')).toBe(false)
  expect(new Set(carriers.map(organisationOf)).size).toBeGreaterThan(5)
})

test('what is no JSON, has a role or an offset that is none, or lacks a field is told by step and field', () => {
  expect(readChecklist('{"key": ')).toEqual({ problems: [{ kind: 'notJson' }] })
  expect(problemsOf([])).toEqual([{ kind: 'field', step: null, field: '' }])
  expect(problemsOf('x')).toEqual([{ kind: 'field', step: null, field: '' }])
  const bad = { ...step('a'), role: 'janitor' }
  const far = { ...step('b'), offset: { weeks: 4000 } }
  const half = { ...step('c'), offset: { weeks: 1.5 } }
  const { title: _gone, ...nameless } = step('d')
  const more = { ...step('e'), owner: 'Kim' }
  expect(problemsOf({ ...small(), steps: [bad, far, half, nameless, more] })).toEqual([
    { kind: 'field', step: 'a', field: 'role' },
    { kind: 'field', step: 'b', field: 'offset' },
    { kind: 'field', step: 'c', field: 'offset' },
    { kind: 'field', step: 'd', field: 'title' },
    { kind: 'field', step: 'e', field: 'owner' },
  ])
})

test('a thousand steps are one problem, and none is no checklist', () => {
  const many = Array.from({ length: 1000 }, (_, at) => step(`s${at}`))
  expect(problemsOf(small(...many))).toEqual([{ kind: 'tooMany', count: 1000 }])
  expect(problemsOf(small())).toEqual([{ kind: 'field', step: null, field: 'steps' }])
})

test('steps that come after each other in a round are found, however long the round', () => {
  expect(
    problemsOf(small(step('a', { after: ['c'] }), step('b', { after: ['a'] }), step('c', { after: ['b'] }))),
  ).toEqual([{ kind: 'cycle', steps: ['a', 'c', 'b'] }])
  expect(problemsOf(small(step('a', { after: ['a'] })))).toEqual([{ kind: 'cycle', steps: ['a'] }])
  expect(problemsOf(small(step('a'), step('b', { after: ['a'] }), step('c', { after: ['a', 'b'] })))).toEqual([])
})

test('an unknown phase, an unknown step before it, one that is due too early, an id twice or once retired are told', () => {
  expect(
    problemsOf({
      ...small(
        step('a', { offset: { weeks: 2 } }),
        step('a'),
        step('b', { phase: 'två' }),
        step('c', { after: ['a', 'x'], offset: { days: -1 } }),
        step('d'),
      ),
      retired: ['d'],
    }),
  ).toEqual([
    { kind: 'twice', step: 'a' },
    { kind: 'usedBefore', step: 'd' },
    { kind: 'noPhase', step: 'b', phase: 'två' },
    { kind: 'before', step: 'c', after: 'a' },
    { kind: 'noStep', step: 'c', after: 'x' },
  ])
})

test('a step that claims a law or a source without naming one is refused', () => {
  expect(
    problemsOf(
      small(step('a', { evidence: ['law'] }), step('b', { evidence: ['practice'] }), step('c', { evidence: [] })),
    ),
  ).toEqual([
    { kind: 'unfounded', step: 'a' },
    { kind: 'unfounded', step: 'b' },
  ])
})

test('a new step takes an id that none has had, and stands in its phase by its day', () => {
  const less = withoutStep(handover, 'steg-25')
  expect(nextStepId(less)).toBe('steg-26')
  const more = withStep(less, { ...step(nextStepId(less)), phase: 'lamna-over', offset: { days: -60 } })
  expect(more.steps.map(({ id }) => id).slice(13, 17)).toEqual(['steg-14', 'steg-26', 'steg-15', 'steg-16'])
  expect(stepProblems(more)).toEqual([])
})

test('what came after a retired step comes after what that came after', () => {
  const list = small(step('a'), step('b', { after: ['a'] }), step('c', { after: ['b', 'a'] }))
  expect(withoutStep(list, 'b').steps.at(-1)?.after).toEqual(['a'])
})

test('a diff tells what is new, what is gone, and which parts of which steps are other ones', () => {
  const first = handover.steps[0] as Step
  const moved = withStep(handover, { ...first, offset: { days: -280 }, role: 'youthCoordinator' })
  const is = withStep(withoutStep(moved, 'steg-02'), { ...step('steg-26'), phase: 'folj-upp' })
  const { added, retired, changed, head } = diffOf(handover, is)
  expect(added.map(({ id }) => id)).toEqual(['steg-26'])
  expect(retired.map(({ id }) => id)).toEqual(['steg-02'])
  expect(changed.map(({ is: { id }, parts }) => [id, parts])).toEqual([['steg-01', ['role', 'offset']]])
  expect(head).toBe(false)
  expect(isUnchanged(diffOf(handover, withStep(handover, { ...first, offset: { days: -287 } })))).toBe(true)
  expect(diffOf(handover, { ...handover, title: { sv: 'Annan' } }).head).toBe(true)
})

test.each([
  ['41 veckor före', { weeks: -41 }],
  ['-41 v', { weeks: -41 }],
  ['−3 veckor före', { weeks: -3 }],
  ['3 dagar efter', { days: 3 }],
  ['2 weeks before', { weeks: -2 }],
  ['Samma dag', { weeks: 0 }],
  ['0 veckor före', { weeks: 0 }],
  ['1 vecka', { weeks: 1 }],
  ['105 veckor före', null],
  ['800 dagar efter', null],
  ['snart', null],
  ['3 månader efter', null],
  ['3 veckor runt', null],
  ['', null],
])('“%s” is read as %o', (text, offset) => {
  expect(readOffset(text)).toEqual(offset)
})
