import { expect, test } from 'vitest'
import type { KindId } from '../../src/domain/kinds.ts'
import { describeBare, describeEvent, describeNote } from '../../src/text/describe.ts'
import { wordsIn } from '../../src/text/index.ts'

const day = Temporal.PlainDate.from('2026-11-16')
const event = (kind: KindId, women: number, men: number, track: string | null = 'Skolkök', unrecorded = 0) => ({
  ...{ kind, women, men, unrecorded, track, day },
  ...{ employer: kind.startsWith('employer') ? 'Lidl' : null, code: null, detail: null },
})

test.each([
  [event('started', 0, 1), '1 man började i jobbspåret Skolkök', '1 man started in the job track Skolkök'],
  [
    event('placement', 2, 1),
    '2 kvinnor och 1 man började praktik i Skolkök',
    '2 women and 1 man started a placement in Skolkök',
  ],
  [event('job', 0, 1), '1 man i jobbspåret Skolkök fick jobb', '1 man in the job track Skolkök got a job'],
  [event('completed', 2, 0), '2 kvinnor fullföljde jobbspåret Skolkök', '2 women completed the job track Skolkök'],
  [event('discontinued', 1, 0), '1 kvinna avbröt jobbspåret Skolkök', '1 woman left the job track Skolkök early'],
  [
    event('studies', 0, 1),
    '1 man i jobbspåret Skolkök började studera',
    '1 man in the job track Skolkök started studies',
  ],
  [
    event('pupils', 12, 8, null),
    '12 kvinnor och 8 män är elever i överlämningen',
    '12 women and 8 men are pupils in the handover',
  ],
  [event('pupils', 1, 0, null), '1 kvinna är elev i överlämningen', '1 woman is a pupil in the handover'],
  [event('employerJoined', 0, 0), 'Lidl anslöt sig till Skolkök', 'Lidl joined Skolkök'],
  [event('employerLeft', 0, 0, null), 'Lidl lämnade samarbetet', 'Lidl left the cooperation'],
  [
    event('placement', 2, 0, 'Lager', 1),
    '2 kvinnor och 1 person utan uppgift om kön började praktik i Lager',
    '2 women and 1 person whose gender is not recorded started a placement in Lager',
  ],
])('an event is told as people say it', (what, sv, en) => {
  expect(describeEvent(what, wordsIn('sv'))).toBe(`${sv} måndag 16 november 2026`)
  expect(describeEvent(what, wordsIn('en'))).toBe(`${en} Monday 16 November 2026`)
})

test('people without gender are told the same way', () => {
  expect(describeBare(3, event('job', 0, 0), wordsIn('sv'))).toBe(
    '3 personer i jobbspåret Skolkök fick jobb måndag 16 november 2026',
  )
})

test('a note is named by its day, or by what it stands beside', () => {
  expect(describeNote(event('note', 0, 0, null), wordsIn('sv'))).toBe('noteringen från måndag 16 november 2026')
  expect(describeNote(event('completed', 1, 0), wordsIn('sv'))).toBe(
    'noteringen till 1 kvinna fullföljde jobbspåret Skolkök måndag 16 november 2026',
  )
})
