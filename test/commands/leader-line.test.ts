import { expect, test } from 'vitest'
import { countsPeople, tellsOfTrack } from '../../commands/leader-line.ts'

const tracks = [{ name: 'Skolkök' }, { name: 'Grönyteskötsel' }]

test.each([
  'I skolköket fick en kvinna jobb.',
  'Skolköks-Anna slutade',
  'Skol-kök: en man avbröt',
  'Skolkök : ett avhopp',
  'Skolkök tappade någon',
  'Hon i skolköket mår bättre',
  'Skolkök: 3 nya',
])('an event in a track is found however it is spelt: %s', (line) => {
  expect(tellsOfTrack(line, tracks)?.name).toBe('Skolkök')
})

test('a number of people is found without a track', () => {
  expect(countsPeople('Exakt 1 kvinna och 2 män började i veckan')).toBe(true)
  expect(countsPeople('Två nya deltagare kommer')).toBe(true)
})

test('employers and questions may be told of a track', () => {
  const line = 'Skolkök har en ny intresserad arbetsgivare. Jag behöver ert svar på fråga 12 före fredag.'
  expect(tellsOfTrack(line, tracks)).toBe(null)
  expect(countsPeople(line)).toBe(false)
  expect(tellsOfTrack('Skolkök behöver ert beslut.', tracks)).toBe(null)
})
