import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { Problem } from '../../src/chat/problem.ts'
import { understandLine } from '../../src/chat/understand.ts'
import { wordsIn } from '../../src/text/index.ts'
import development from './intents/development.json' with { type: 'json' }
import later from './intents/later.json' with { type: 'json' }
import { becomes, type Labelled, morning, share } from './intents/share.ts'
import unseen from './intents/unseen.json' with { type: 'json' }

const asLabelled = ({ taken, notTaken }: typeof development | typeof unseen | typeof later): Labelled => ({
  taken: taken.map(({ text, command, input }) => ({ text, command, input: Object.fromEntries(Object.entries(input)) })),
  notTaken,
})

describe('labelled sentences', () => {
  test('those that the reader was made with become their command, nineteen in twenty, and no other sentence is taken', () => {
    const { of, command, wronglyTaken } = share(asLabelled(development))
    expect(wronglyTaken).toEqual([])
    expect(command / of).toBeGreaterThanOrEqual(0.95)
  })

  test('of those written before and never looked at nine in ten become their command with the right fields', () => {
    const { of, command, whole, ofOthers, wronglyTaken } = share(asLabelled(unseen))
    expect(command / of).toBeGreaterThanOrEqual(0.9)
    expect(whole / of).toBeGreaterThanOrEqual(0.9)
    expect(wronglyTaken.length / ofOthers).toBeLessThanOrEqual(0.05)
  })

  test('of those written after it, in other words than it knows, six in ten do, and none becomes another command', () => {
    const { of, command } = share(asLabelled(later))
    expect(command / of).toBeGreaterThanOrEqual(0.6)
    const astray = later.taken.filter((one) => {
      const is = becomes(one.text)
      return is?.isProposed && is.command !== one.command
    })
    expect(astray).toEqual([])
  })

  test('the handbook is asked what is asked of it, and its own text asks for nothing', () => {
    const { questions } = JSON.parse(readFileSync(join(import.meta.dirname, '../handbook/labelled.json'), 'utf8')) as {
      questions: { q: string }[]
    }
    const folder = join(import.meta.dirname, '../../prompts/handbook')
    const sentences = readdirSync(folder)
      .flatMap((file) =>
        readFileSync(join(folder, file), 'utf8')
          .replace(/^---[\s\S]*?\n---\n/, '')
          .split(/\n|(?<=[.!?])\s/u),
      )
      .map((one) => one.replace(/^[-#*>\s]+/u, '').trim())
      .filter((one) => one.split(' ').length > 2)
    const taken = [...questions.map(({ q }) => q), ...sentences].filter((one) => becomes(one)?.isProposed)
    expect(sentences.length).toBeGreaterThan(200)
    expect(taken.length / sentences.length).toBeLessThan(0.02)
  })
})

describe('a sentence', () => {
  const says = (text: string) => {
    try {
      return understandLine(text, '/dua', commands, morning).command.id as string
    } catch (error) {
      if (error instanceof Problem) return error.says(wordsIn('sv'))
      throw error
    }
  }

  test.each([
    ['två kvinnor började praktik hos oss', 'två kvinnor började inte praktik hos oss'],
    ['en man hoppade av', 'om en man hoppade av'],
    ['en man hoppade av', '”en man hoppade av”'],
    ['en man hoppade av', 'hoppade en man av?'],
    ['två män började jobba i fredags', 'två män började jobba på fredag'],
    ['mötet är inställt', 'är mötet inställt?'],
    ['mötet är inställt', 'vi har inte ställt in mötet'],
    ['jag är ledig på fredag', 'är jag ledig på fredag?'],
    ['jag gjorde klart steg 3 i checklistan', 'jag gjorde inte klart steg 3 i checklistan'],
    ['ta bort det senaste jag loggade', 'ta bort mötet jag loggade'],
  ])('“%s” is taken, “%s” is not', (taken, other) => {
    expect(becomes(taken)).toMatchObject({ isProposed: true })
    expect(becomes(other)?.isProposed ?? false).toBe(false)
  })

  test.each([
    ...['ca', 'ungefär', 'minst', 'högst', 'nästan', 'över', 'mer än', 'minus', 'alla utom'].map(
      (vague) => `${vague} fem`,
    ),
    ...['två eller tre', 'två av fem', 'hälften av de tio', 'about 5', 'at least two'],
  ])('of “%s” is asked in vain for a number', (many) => {
    const began = /about|least/.test(many) ? 'women got jobs' : 'kvinnor började praktik'
    expect(becomes(`${many} ${began}`)?.isProposed ?? false).toBe(false)
  })

  test.each([
    'två kvinnor började praktik, skojar bara',
    'jag drömde att två kvinnor började praktik',
    'ryktet säger att en man hoppade av',
    'två kvinnor påstås ha börjat praktik',
    'stämmer det att två kvinnor började praktik',
    'två kvinnor fick nej på jobb',
    'en man fick sparken från sitt jobb',
    'två kvinnor fick jobbintervju',
    'när en man hoppar av',
    'två kvinnor började praktik för tio år sedan',
  ])('that means no event is none: “%s”', (text) => {
    expect(becomes(text)?.isProposed ?? false).toBe(false)
  })

  test('that is a line of fields or begins with a command whole stays what it was', () => {
    for (const line of [
      'praktik 2k 1m skolkök igår',
      'möte fredag 10',
      'göra ring kommunen',
      'frånvaro fredag',
      'ångra',
    ])
      expect(becomes(line)).toMatchObject({ isProposed: false })
  })

  test('with one word that could be another is put right as a line', () => {
    expect(says('praktik 1k skolkoket igår')).toBe('Jag förstår inte ”skolkoket”. Menade du ”Skolkök”?')
  })

  test('that tells of a participant by name is refused, in whatever form of the name', () => {
    for (const text of [
      'Fatima började praktik i skolköket igår',
      'ahmed hoppade av',
      'Leila har fått jobb på Exempelmark',
      'Anna-Lena började praktik',
      'fatima o två kvinnor började praktik',
      'två kvinnor började praktik, Fatima A',
      'notera att Fatima är gravid',
    ])
      expect(says(text)).toContain('Jag skriver inte in namn på deltagare.')
  })

  test('with “hans” is about nobody by name', () => {
    expect(becomes('påminn mig om att mejla hans schema senast fredag')).toMatchObject({ command: 'todo' })
    expect(becomes('en kille började praktik hos hans chef igår')).toMatchObject({ command: 'log' })
  })

  test('keeps the day that was meant on the day it was written', () => {
    expect(becomes('kan vi ses på torsdag nio?')?.input.when).toBe('2026-11-26 09:00')
    expect(becomes('vi ses i morgon 13-14.30')?.input.when).toBe('2026-11-24 13:00–14:30')
    expect(becomes('kan vi ses på torsdag?')?.input.when).toBe('2026-11-26')
    expect(becomes('Anna behöver ringa kommunen på fredag')?.input).toMatchObject({ until: '2026-11-27' })
  })

  test('of two events is two lines, each as it would be typed', () => {
    expect(becomes('två kvinnor började praktik i skolköket igår och en man hoppade av')?.input.lines).toBe(
      'praktik 2 kvinnor spår:"Skolkök" 2026-11-22\navbröt 1 män 2026-11-22',
    )
  })

  test('is asked in vain for numbers that are none', () => {
    for (const text of [
      '2 350 personer har fullföljt spåret',
      'två kvinnor började praktik 31 april',
      '1001 män fick jobb',
    ])
      expect(becomes(text)?.isProposed ?? false).toBe(false)
  })

  test('too long, of several lines, or of signs alone is none', () => {
    for (const text of [`en man hoppade av ${'och så '.repeat(60)}`, 'en man\nhoppade av', '... !!! ???', '🙂 🙂 🙂'])
      expect(becomes(text)?.isProposed ?? false).toBe(false)
  })

  test('in spoken spelling is the same sentence', () => {
    expect(becomes('påminn mig imorrn om schemat')?.input).toEqual({ text: 'Schemat', until: '2026-11-24' })
    expect(becomes('jag e borta torsdag')).toMatchObject({ command: 'absence', isProposed: true })
    expect(becomes('2 kvinnor börjde praktik skolkök')).toMatchObject({ command: 'log', input: { women: '2' } })
    expect(becomes('3 pers började praktik i skolkök')).toMatchObject({ command: 'log', input: { bare: '3' } })
  })

  test('that compares women and men is no event, though “än” looks like “an”', () => {
    expect(becomes('fick fler män än kvinnor jobb')).toBeNull()
  })

  test('that begins as a command is asked about before it is written', () => {
    expect(becomes('gör en omröstning om ti eller on')).toMatchObject({ command: 'todo', isProposed: true })
    expect(becomes('göra ring arbetsgivaren')).toMatchObject({ command: 'todo', isProposed: false })
  })

  test('to the steering group is lifted, and numbers for it are no question', () => {
    expect(becomes('fråga styrgruppen om vi får köpa in datorer')).toMatchObject({ command: 'lift', isProposed: true })
    expect(becomes('fråga styrgruppen')).toBeNull()
    expect(becomes('skicka siffrorna till styrgruppen')?.command).not.toBe('lift')
  })

  test('of somebody who is ill without a day is of today', () => {
    expect(becomes('vabbar')?.input).toEqual({ from: '2026-11-23', until: '2026-11-23' })
    expect(becomes('eleven är sjuk')).toBeNull()
  })

  test('of any words whatever never crashes', () => {
    const words = development.taken.flatMap(({ text }) => text.split(' '))
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 14 }), (some) => {
        becomes(some.join(' '))
      }),
      { numRuns: 300 },
    )
  })
})
