import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctDialog } from '../../dialogs/correct.ts'
import { historyDialog } from '../../dialogs/history.ts'
import { logDialog } from '../../dialogs/log.ts'
import type { Field } from '../../src/chat/command.ts'
import { couldBe } from '../../src/chat/could-be.ts'
import { Problem } from '../../src/chat/problem.ts'
import { readLine } from '../../src/chat/read-line.ts'
import { wordsOfLine } from '../../src/chat/words-of-line.ts'
import { kindIds } from '../../src/domain/kinds.ts'
import { wordsIn } from '../../src/text/index.ts'
import { context } from './lines.ts'

const read = (line: string, fields: readonly Field[] = logDialog.fields) => readLine(wordsOfLine(line), fields, context)
const input = (line: string, fields?: readonly Field[]) => {
  const { input: values, unknown } = read(line, fields)
  expect(unknown).toEqual([])
  return values
}

/** What the line is refused with, in Swedish. */
const refused = (line: string) => {
  try {
    read(line)
  } catch (error) {
    if (error instanceof Problem) return error.says(wordsIn('sv'))
    throw error
  }
  throw new Error(`“${line}” was taken`)
}

describe('a line in any order', () => {
  const whole = { kind: 'placement', women: '2', men: '1', track: 'kitchen', day: '2026-11-22' }
  test.each([
    'praktik 2 kvinnor 1 man Skolkök igår',
    'praktik 2k 1m skolkok igar',
    'igår skolkök 2k 1m praktik',
    'praktik, 2k1m, i Skolkök, i går.',
    'praktik kvinnor:2 män:1 spår:Skolkök datum:igår',
    'praktik kvinnor: 2 män: 1 spår: Skolkök datum: igår',
    '2 kvinnor och 1 man började praktik i Skolkök igår',
    'placement 2 women 1 man skolk yesterday',
    'praktik två kvinnor en man skol 2026-11-22',
  ])('%s', (line) => {
    expect(input(line)).toEqual(whole)
  })
})

describe('names', () => {
  test.each([
    ['praktik Vård och omsorg', 'care'],
    ['praktik vard-och-omsorg', 'care'],
    ['praktik vårdochomsorg', 'care'],
    ['praktik Lager', 'store'],
    ['praktik Lager Öst', 'storeEast'],
    ['praktik spår:"Lager Öst"', 'storeEast'],
    ['praktik grön', 'green'],
    ['praktik sommar', 'summer'],
  ])('%s is the track %s', (line, track) => {
    expect(input(line)).toEqual({ kind: 'placement', track })
  })

  test('a small word is no beginning of a track', () => {
    expect(input('praktik som 1k')).toEqual({ kind: 'placement', women: '1' })
  })

  test('a beginning that several tracks share is asked about', () => {
    expect(refused('praktik lag')).toBe('”lag” kan vara ”Lager”, ”Lager Öst”. Vilket menar du?')
  })

  test('a track that there is none of is named after its key', () => {
    expect(refused('praktik spår:skolkoket')).toBe('Jag förstår inte ”skolkoket”. Menade du ”Skolkök”?')
  })

  test('an employer stands after the track', () => {
    expect(input('praktik 1k Skolkök hos Exempelmark')).toMatchObject({ track: 'kitchen', employer: 'mark' })
    expect(input('praktik 1k ag:exempelmark')).toMatchObject({ employer: 'mark' })
  })
})

describe('choices that depend on the kind', () => {
  test.each([
    ['uppföljning 1k bra', { kind: 'followUp', women: '1', detail: 'good' }],
    ['bra uppföljning 1k', { kind: 'followUp', women: '1', detail: 'good' }],
    ['1k behöver stöd uppföljning', { kind: 'followUp', women: '1', detail: 'needsSupport' }],
    ['jobb 1 man med lönestöd', { kind: 'job', men: '1', detail: 'withSupport' }],
    ['avbröt 1k studier', { kind: 'discontinued', women: '1', detail: 'studies' }],
    ['studier 1k', { kind: 'studies', women: '1' }],
    ['elever 3k sfi', { kind: 'pupils', women: '3', detail: 'sfi' }],
    ['job 1 woman with wage subsidy', { kind: 'job', women: '1', detail: 'withSupport' }],
  ])('%s', (line, values) => {
    expect(input(line)).toEqual(values)
  })

  test('a correction takes a choice without its kind', () => {
    expect(input('behöver stöd', correctDialog.fields)).toEqual({ detail: 'needsSupport' })
  })
})

describe('every kind by every word for it', () => {
  test.each(
    (['sv', 'en'] as const).flatMap((language) =>
      kindIds.flatMap((id) => {
        const { name, also } = wordsIn(language).kinds[id]
        return [name, ...also].map((word) => [word, id] as const)
      }),
    ),
  )('%s is %s', (word, kind) => {
    const isText = kind === 'note' && word.length >= 4
    expect(input(`${word} 1k`)).toEqual(isText ? { kind, note: '1k' } : { kind, women: '1' })
  })
})

describe('counts', () => {
  test.each([
    ['praktik 3', { bare: '3' }],
    ['praktik 3 personer', { bare: '3' }],
    ['praktik 2k 1m 1u', { women: '2', men: '1', unrecorded: '1' }],
    ['praktik 1 uppgift saknas', { unrecorded: '1' }],
    ['praktik uppgift saknas:1', { unrecorded: '1' }],
    ['praktik uppgift saknas: 1', { unrecorded: '1' }],
    ['praktik 999k', { women: '999' }],
  ])('%s', (line, values) => {
    expect(input(line)).toEqual({ kind: 'placement', ...values })
  })

  test.each([
    ['praktik -1k', '-1k'],
    ['praktik 1000 kvinnor', '1000'],
    ['praktik 99999999999999999999k', '99999999999999999999k'],
    ['praktik 2,5 kvinnor', '2,5 kvinnor'],
  ])('%s is refused', (line, word) => {
    expect(refused(line)).toBe(`”${word}” är inget antal som jag kan ta emot. Skriv ett helt tal från 0 till 999.`)
  })

  test('the same column twice is asked about', () => {
    expect(read('praktik 2k 3k').unknown).toEqual(['3k'])
  })
})

describe('days', () => {
  test.each([
    ['praktik i fredags', '2026-11-20'],
    ['praktik 18 nov', '2026-11-18'],
    ['praktik 2026-11-18', '2026-11-18'],
    ['praktik måndag v. 46', '2026-11-09'],
    ['praktik v. 46', '2026-11-13'],
    ['praktik v46', '2026-11-13'],
    ['praktik förra veckan', '2026-11-20'],
    ['praktik v. 48', '2026-11-23'],
    ['praktik imorgon', '2026-11-24'],
  ])('%s', (line, day) => {
    expect(input(line)).toEqual({ kind: 'placement', day })
  })

  test.each(['31 april', '2026-02-30', 'v. 60'])('%s does not exist', (day) => {
    expect(refused(`praktik ${day}`)).toBe(
      `Jag förstår inte datumet ”${day}”. Skriv till exempel 18/11 eller i fredags.`,
    )
  })

  test('a week stays a week where one is asked for', () => {
    for (const week of ['v. 46', 'vecka 46', 'vecka:46', 'v:46', 'vecka:2026-W46', '2026-W46']) {
      expect(input(week, historyDialog.fields)).toEqual({ week: '2026-W46' })
    }
    expect(input('Skolkök igår', historyDialog.fields)).toEqual({ track: 'kitchen', day: '2026-11-22' })
  })
})

describe('text', () => {
  test.each([
    ['notering "mötet flyttat till fredag"', 'mötet flyttat till fredag'],
    ['notering ”mötet: 9.00”', 'mötet: 9.00'],
    ['notering not:"2 kvinnor"', '2 kvinnor'],
    ['notering text:kort', 'kort'],
  ])('%s', (line, note) => {
    expect(input(line)).toEqual({ kind: 'note', note })
  })

  test('what stands in quotation marks is neither a number nor a name', () => {
    expect(input('praktik 1k igår "Skolkök 2 män"')).toEqual({
      kind: 'placement',
      women: '1',
      day: '2026-11-22',
      note: 'Skolkök 2 män',
    })
  })

  test('a name never runs across it', () => {
    expect(read('praktik Lager "x" Öst').input).toMatchObject({ track: 'store', note: 'x' })
  })
})

describe('text that nobody has put in quotation marks', () => {
  test.each([
    ['notering: Elever kom, på besök!', { kind: 'note', note: 'Elever kom, på besök!' }],
    ['note: Pupils visited', { kind: 'note', note: 'Pupils visited' }],
    ['igår notering: Elever kom', { kind: 'note', day: '2026-11-22', note: 'Elever kom' }],
    [
      'praktik 1k skolkök notering: passar bra, 2 män till',
      { kind: 'placement', women: '1', track: 'kitchen', note: 'passar bra, 2 män till' },
    ],
    ['praktik 1k not: sa "hej" i Lager', { kind: 'placement', women: '1', note: 'sa "hej" i Lager' }],
    ['1k skolkök notering: passar bra', { women: '1', track: 'kitchen', note: 'passar bra' }],
    ['not: passar bra', { note: 'passar bra' }],
    ['notering Studiebesök på Campus', { kind: 'note', note: 'Studiebesök på Campus' }],
    ['anteckning Obs: möte 3 december i Skolkök', { kind: 'note', note: 'Obs: möte 3 december i Skolkök' }],
    ['notering igår Studiebesök på Campus', { kind: 'note', day: '2026-11-22', note: 'Studiebesök på Campus' }],
    ['notering i fredags', { kind: 'note', day: '2026-11-20' }],
    [
      'notering Besök av "grannen", kl. 9 spår:Skolkök igår',
      { kind: 'note', note: 'Besök av "grannen", kl. 9', track: 'kitchen', day: '2026-11-22' },
    ],
    ['notering igår Skolkök "ny ugn"', { kind: 'note', day: '2026-11-22', track: 'kitchen', note: 'ny ugn' }],
  ])('%s', (line, values) => {
    expect(input(line)).toEqual(values)
  })

  test('a short form takes no text, and a correction’s key changes no kind', () => {
    expect(read('no idea').unknown).toEqual(['idea'])
    expect(input('notering: passar bra', correctDialog.fields)).toEqual({ note: 'passar bra' })
  })
})

describe('words that nothing takes', () => {
  test('are handed back as typed', () => {
    expect(read('praktik 1k fnord foo:bar "ett" "två"').unknown).toEqual(['fnord', 'foo:bar', 'två'])
  })

  test('a code with a wrong check letter is one of them', () => {
    expect(read('praktik P-7K3A').unknown).toEqual(['P-7K3A'])
  })

  test('what they could be is the nearest of the fields’ own words', () => {
    expect(couldBe('skolkoket', logDialog.fields, context, {}, 'sv')).toEqual(['Skolkök'])
    expect(couldBe('exempelmrk', logDialog.fields, context, {}, 'sv')).toEqual(['Exempelmark'])
    expect(couldBe('möte', logDialog.fields, context, {}, 'en')).toEqual(['Note'])
    expect(couldBe('utvlda', logDialog.fields, context, {}, 'sv')).toEqual(['utvalda', 'utvald'])
    expect(couldBe('fnordfnord', logDialog.fields, context, {}, 'sv')).toEqual([])
  })

  test('a word for what is given already is not suggested for itself', () => {
    const { input: values, unknown } = read('praktik 1k började')
    expect(unknown).toEqual(['började'])
    expect(couldBe('började', logDialog.fields, context, values, 'sv')).toEqual([])
  })
})

test('mentions are people, and only where a person is asked for', () => {
  expect(input('praktik 1k för:@anna')).toMatchObject({ for: '@anna' })
  expect(input('praktik 1k <@U123>')).toMatchObject({ for: '<@U123>' })
  expect(read('@anna', historyDialog.fields).unknown).toEqual(['@anna'])
})

describe('no line crashes', () => {
  const vocabulary = [
    ...(['sv', 'en'] as const).flatMap((language) => kindIds.map((id) => wordsIn(language).kinds[id].name)),
    ...context.tracks.map((track) => track.name),
    ...[
      'spår:',
      'not:',
      'kvinnor:',
      'för:',
      'datum:',
      'kod:',
      'detail:',
      'event:',
      '"',
      '”',
      ':',
      ',',
      '\n',
      '@',
      '<@',
    ],
    ...['2', '2k', '1m', '-1', '1e9', '18', 'nov', 'v.', '46', 'i', 'fredags', 'den', 'P-7K3Q', '2026-', '9.30', '١٢'],
    ...['uppgift', 'saknas', 'tre', 'för', 'två', 'veckor', 'sedan', 'mån', 'av', 'x'.repeat(300)],
  ]
  const lines = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 25 })
      .chain((words) => fc.constantFrom('', ' ').map((between) => words.join(between))),
  )
  test.each([
    ['logga', logDialog.fields],
    ['rätta', correctDialog.fields],
    ['historik', historyDialog.fields],
  ])('of %s', (_, fields) => {
    fc.assert(
      fc.property(lines, (line) => {
        try {
          const { input: values, unknown } = read(line, fields)
          for (const value of Object.values(values)) expect(typeof value).toBe('string')
          for (const word of unknown) expect(word).not.toBe('')
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          for (const language of ['sv', 'en'] as const) expect(error.says(wordsIn(language))).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })
})
