import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { Problem } from '../../src/chat/problem.ts'
import { understandPress } from '../../src/chat/understand.ts'
import { commandIds, wordsOf } from '../../src/text/commands.ts'
import { wordsIn } from '../../src/text/index.ts'
import { understood } from './lines.ts'

/** What a line is answered with when it is not understood, in Swedish, and the buttons. */
function asked(line: string, language: 'sv' | 'en' = 'sv') {
  try {
    understood(line)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { says: error.says(wordsIn(language)), ways: error.ways(wordsIn(language)) }
  }
  throw new Error(`“${line}” was understood`)
}

describe('a line', () => {
  const logged = { command: 'log', input: { kind: 'placement', women: '2', men: '1', track: 'kitchen' }, form: false }
  test.each([
    ['/dua logga praktik 2k 1m Skolkök', 'sv'],
    ['/DUA Logga praktik 2k 1m Skolkök', 'sv'],
    ['@Assistenten logga praktik 2k 1m Skolkök', 'sv'],
    ['@assistenten, l praktik 2k 1m Skolkök', 'sv'],
    ['logga praktik 2k 1m skolkok', 'sv'],
    ['praktik 2k 1m skolkök', 'sv'],
    ['pr 2k 1m skolkök', 'sv'],
    ['log placement 2 women 1 man Skolkök', 'en'],
    ['placement 2 women 1 man Skolkök', 'en'],
    ['2 kvinnor 1 man praktik Skolkök', null],
  ])('“%s” logs', (line, language) => {
    expect(understood(line)).toEqual({ ...logged, language })
  })

  test('a kind before a command that begins with it, or that it begins', () => {
    expect(understood('jobb 1m')).toMatchObject({ command: 'log', input: { kind: 'job' } })
    expect(understood('st 1m')).toMatchObject({ command: 'log', input: { kind: 'started' } })
    expect(understood('arbetsgivare med Exempelmark')).toMatchObject({
      command: 'log',
      input: { kind: 'employerJoined', employer: 'mark' },
    })
  })

  test('a question only where no whole name begins it', () => {
    expect(understood('vem är SFI-samordnare?').command).toBe('roles')
  })

  test.each([
    ['hitta', 'poll'],
    ['hitta torsdag 3 december kl 9 senast:2026-11-30', 'poll'],
    ['hitta tid', 'poll'],
    ['flytta 3 december', 'meetingMove'],
    ['starta VT2027 terminsslut:2027-06-11', 'checklistStart'],
    ['flytta', 'meetingMove'],
    ['starta VT2027', 'checklistStart'],
  ])('the first word of a name of several, alone or with what it asks for: “%s”', (line, command) => {
    expect(understood(line).command).toBe(command)
  })

  test.each([
    ['hitta kaffet', 'hitta', 'Tidsförslag'],
    ['flytta anteckningarna', 'flytta', 'Möte flytta'],
    ['starta om datorn', 'starta', 'Checklista starta'],
    ['find the coffee', 'find', 'Tidsförslag'],
  ])(
    'the first word of a name of several opens nothing by other words, and says what it could be: “%s”',
    (line, word, name) => {
      const { says, ways } = asked(line)
      expect(says).toContain(`”${word}”`)
      expect(ways.map(({ label }) => label)).toEqual([name])
    },
  )

  test('without a word asks for one', () => {
    for (const line of ['', '  ', '/dua', '@Assistenten ']) {
      expect(asked(line).says).toBe('Jag hörde inget. Skriv till exempel hjälp.')
    }
  })

  test('several lines are taken as they stand', () => {
    expect(understood('/dua logga flera\npraktik 2k "a  b"\n\njobb 1m')).toMatchObject({
      command: 'logMany',
      input: { lines: 'praktik 2k "a  b"\n\njobb 1m' },
    })
    expect(understood('lf praktik 2k')).toMatchObject({ command: 'logMany', input: { lines: 'praktik 2k' } })
    expect(understood('lf').input).toEqual({})
  })
})

describe('a line that is not understood', () => {
  test('names the word, and what it could be with a button that puts it right', () => {
    expect(asked('/dua logga praktik 1k skolkoket igår')).toEqual({
      says: 'Jag förstår inte ”skolkoket”. Menade du ”Skolkök”?',
      ways: [
        {
          label: 'Ja, Skolkök',
          press: { command: 'log', input: { kind: 'placement', women: '1', track: 'kitchen', day: '2026-11-22' } },
        },
        {
          label: 'Öppna formulär',
          press: { command: 'log', input: { kind: 'placement', women: '1', day: '2026-11-22' }, form: true },
        },
      ],
    })
  })

  test('names a word that is like nothing, with the form', () => {
    const { says, ways } = asked('logga praktik 1k fnord')
    expect(says).toBe('Jag förstår inte ”fnord”.')
    expect(ways.map((way) => way.label)).toEqual(['Öppna formulär'])
  })

  test('says which tracks there are where the key is the track’s, and which dates it takes, with the form', () => {
    const form = { command: 'log', input: { kind: 'placement', women: '1' }, form: true }
    expect(asked('praktik 1k spår:Bagare')).toMatchObject({
      says: 'Det finns inget jobbspår som heter Bagare. Välj: Skolkök, Grönyteskötsel, Vård och omsorg, Sommarjobb, Lager, Lager Öst.',
      ways: [{ label: 'Öppna formulär', press: form }],
    })
    expect(asked('praktik 1k 32/11 skolkök')).toMatchObject({
      says: 'Jag förstår inte datumet ”32/11”. Skriv till exempel 18/11 eller i fredags.',
      ways: [{ label: 'Öppna formulär', press: { ...form, input: { ...form.input, track: 'kitchen' } } }],
    })
  })

  test('suggests words of the language typed, and only what the line can take', () => {
    expect(asked('logga no möte')).toMatchObject({
      says: 'Jag förstår inte ”möte”.',
      ways: [{ label: 'Öppna formulär' }],
    })
    expect(asked('logga notring 1k fnord')).toMatchObject({
      says: 'Jag förstår inte ”notring”. Menade du ”Notering”?',
      ways: [{ label: 'Ja, Notering' }, { label: 'Öppna formulär' }],
    })
    expect(asked('praktik 1k skolkoket fnord').ways[0]).toEqual({
      label: 'Ja, Skolkök',
      press: { command: 'log', input: { kind: 'placement', women: '1', track: 'kitchen' }, form: true },
    })
    expect(asked('notring möte').ways).toEqual([
      { label: 'Ja, notering', press: { command: 'log', input: { kind: 'note', note: 'möte' } } },
    ])
  })

  test('an answer or a farewell typed to nothing is met as one', () => {
    expect(asked('nej')).toMatchObject({ says: 'Svara med knapparna i det du vill svara på. Nu är inget ändrat.' })
    expect(asked('hejdå')).toMatchObject({ says: 'Bra! Skriv hjälp om du undrar över något.' })
    expect(asked('det regnar mycket idag')).toMatchObject({
      says: expect.stringContaining('Det där förstod jag inte.'),
    })
  })

  test('thanks are taken as thanks', () => {
    expect(asked('tack!').says).toBe('Varsågod!')
  })

  test('suggests the command, the kind or the track that its first word could be', () => {
    expect(asked('hjlp')).toMatchObject({ says: 'Jag förstår inte ”hjlp”. Menade du ”hjälp”?' })
    expect(asked('historikk').ways).toMatchObject([{ label: 'Historik', press: { command: 'history' } }])
    expect(asked('prktik 2k skolkök').ways).toEqual([
      {
        label: 'Ja, praktik',
        press: { command: 'log', input: { kind: 'placement', women: '2', track: 'kitchen' } },
      },
    ])
    expect(asked('skolkoket').ways).toMatchObject([{ label: 'Ja, Skolkök', press: { input: { track: 'kitchen' } } }])
    expect(asked('fnord').ways).toMatchObject([{ label: 'Hjälp' }])
  })

  test('asks with buttons which of several commands is meant', () => {
    const { says, ways } = asked('ta')
    expect(says).toBe('”ta” kan betyda ”maska”, ”spår”, ”dagordning”, ”göra”. Vilket menar du?')
    expect(ways.map(({ label, press }) => [label, press.command])).toEqual([
      ['Maska', 'redact'],
      ['Spår', 'tracks'],
      ['Dagordning', 'agenda'],
      ['Göra', 'todo'],
    ])
  })

  test('is a question where it begins or ends as one, signs and all', () => {
    const lines = ['vem följer upp praktiken?', 'hur många fullföljde', 'who does what', 'vad betyder ”dolt” och "<5"']
    for (const line of [...lines, 'blir det av?', 'vem är det som kallar till möten'])
      expect(understood(line)).toMatchObject({ command: line.startsWith('vad betyder') ? 'word' : 'ask' })
    expect(understood('fråga vad är "dolt" i tabellen')).toMatchObject({
      command: 'ask',
      input: { text: 'vad är "dolt" i tabellen' },
    })
  })

  test('is answered in English too', () => {
    expect(asked('log placement 1 woman skolkoket', 'en').says).toBe(
      'I do not understand “skolkoket”. Did you mean “Skolkök”?',
    )
  })
})

describe('a press', () => {
  test('is the command with its fields', () => {
    expect(understandPress({ command: 'log', input: { kind: 'job' } }, commands)).toMatchObject({
      command: { id: 'log' },
      input: { kind: 'job' },
      form: false,
      language: null,
    })
  })

  test('keeps the language that its button was written in, apart from the fields', () => {
    const wanted = understandPress({ command: 'log', input: { _language: 'en', kind: 'job' }, form: true }, commands)
    expect(wanted).toMatchObject({ input: { kind: 'job' }, form: true, language: 'en' })
    expect(wanted.input).not.toHaveProperty('_language')
  })

  test('of a command that there is no more is an old button', () => {
    expect(() => understandPress({ command: 'fnord', input: {} }, commands)).toThrow(Problem)
  })
})

test('no line crashes: it is understood, or answered in both languages', () => {
  const names = commandIds.flatMap((id) => [wordsOf(id).sv.name, wordsOf(id).sv.short ?? '', wordsOf(id).en.name])
  const first = fc.oneof(fc.constantFrom('/dua', '@Assistenten', ...names), fc.string({ maxLength: 6 }))
  const rest = fc.array(
    fc.oneof(
      fc.constantFrom(
        'praktik',
        '2k',
        '3',
        'skolkök',
        'lag',
        'spår:',
        '"a b"',
        'igår',
        '31',
        'april',
        'not:x',
        '\n',
        '-',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(first, rest, (word, words) => {
      try {
        expect(commandIds).toContain(understood([word, ...words].join(' ')).command)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        for (const language of ['sv', 'en'] as const) {
          expect(error.says(wordsIn(language))).not.toBe('')
          for (const way of error.ways(wordsIn(language))) expect(way.label).not.toBe('')
        }
      }
    }),
    { numRuns: 300 },
  )
})
