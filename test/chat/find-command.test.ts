import { describe, expect, test } from 'vitest'
import { findCommand } from '../../src/chat/find-command.ts'
import { startsWithKind } from '../../src/chat/starts-with-kind.ts'
import { fold } from '../../src/domain/text-tidy.ts'
import { commandIds, wordsOf } from '../../src/text/commands.ts'

const found = (line: string) => {
  const result = findCommand(line.split(' '))
  return result?.kind === 'command' ? [result.id, result.used] : (result?.ids ?? null)
}

const spoken = commandIds.flatMap((id) => {
  const words = wordsOf(id)
  return words.typed === false
    ? []
    : (['sv', 'en'] as const).flatMap((language) =>
        [words[language].name, words[language].short, ...(words[language].also ?? [])].flatMap((name) =>
          name === undefined ? [] : [{ id, name, language }],
        ),
      )
})

test.each(spoken)(
  '“$name” is $id, with and without its dots, in any case, its words together or hyphened',
  ({ id, name }) => {
    const words = name.split(' ')
    expect(found(name)).toEqual([id, words.length])
    expect(found(name.toUpperCase())).toEqual([id, words.length])
    expect(found(name.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual([id, words.length])
    expect(found(words.join('-'))).toEqual([id, 1])
    expect(found(words.join(''))).toEqual([id, 1])
  },
)

test('no name means two commands', () => {
  const meanings = Map.groupBy(spoken, ({ name }) => fold(name))
  const several = [...meanings].filter(([, uses]) => new Set(uses.map(({ id }) => id)).size > 1)
  expect(several.map(([name]) => name)).toEqual([])
})

test('no name of a command is the name of an event kind', () => {
  const both = spoken.filter(({ name }) => startsWithKind(name.split(' '))?.used === name.split(' ').length)
  expect(both).toEqual([])
})

describe('a beginning', () => {
  test.each([
    ['samm', ['summary', 1]],
    ['arbetsg', ['employers', 1]],
    ['hist skolkök', ['history', 1]],
    ['ångr', ['undo', 1]],
    ['angr', ['undo', 1]],
    ['SAMMANST v 46', ['summary', 1]],
    ['spår ny', ['trackNew', 2]],
    ['arbetsg ny', ['employerNew', 2]],
    ['sp nytt Lager', ['trackNew', 2]],
    ['jobbspår fas', ['trackPhase', 2]],
    ['spår Skolkök', ['tracks', 1]],
    ['log man', ['logMany', 2]],
  ])('“%s” is enough where it is unique', (line, expected) => {
    expect(found(line)).toEqual(expected)
  })

  test('that several share gives them all, the family by its head', () => {
    expect(found('ta')).toEqual(['redact', 'tracks', 'agenda', 'todo'])
    expect(found('sp')).toEqual(['tracks', 1])
    expect(found('spå')).toEqual(['tracks', 1])
  })

  test.each(['x', 'fnord', '', '2k', '"', 'och'])('“%s” begins none', (line) => {
    expect(found(line)).toBe(null)
  })

  test('of one letter is none, unless it is a short form', () => {
    expect(found('l')).toEqual(['log', 1])
    expect(found('k')).toBe(null)
  })
})

test('the language is that of the word typed', () => {
  expect(findCommand(['undo'])).toMatchObject({ language: 'en' })
  expect(findCommand(['ångra'])).toMatchObject({ language: 'sv' })
})

describe('an event kind first', () => {
  test.each([
    ['praktik 2k', { language: 'sv', used: 1 }],
    ['Började praktik 2k', { language: 'sv', used: 2 }],
    ['praktik slut', { language: 'sv', used: 2 }],
    ['uppfoljning', { language: 'sv', used: 1 }],
    ['arbetsgivare med Exempelmark', { language: 'sv', used: 2 }],
    ['placement 2 women', { language: 'en', used: 1 }],
    ['got a job', { language: 'en', used: 3 }],
    ['follow-up', { language: 'en', used: 1 }],
  ])('%s', (line, expected) => {
    expect(startsWithKind(line.split(' '))).toEqual(expected)
  })

  test('is none of the other words', () => {
    expect(startsWithKind(['logga', 'praktik'])).toBe(null)
    expect(startsWithKind([])).toBe(null)
  })
})
