import { closest } from '../domain/closest.ts'
import { fold } from '../domain/text-tidy.ts'
import { type Language, wordsIn } from '../text/index.ts'
import type { Field } from './command.ts'
import type { Input } from './heard.ts'
import type { LineContext } from './read-field.ts'

/**
 * What an unknown word could have been: the fields' choices, job tracks and employers nearest to it; in the other
 * language only where this one has none.
 */
export function couldBe(
  word: string,
  fields: readonly Field[],
  context: LineContext,
  input: Input,
  language: Language,
): string[] {
  const near = (which: Language) => {
    const words = fields.flatMap((field) => {
      if (field.type === 'track') return context.tracks.map((track) => track.name)
      if (field.type === 'employer') return context.employers.map((employer) => employer.name)
      const options = field.options?.(wordsIn(which), input) ?? []
      const names = options.map(({ label, also = [] }) => [label, ...also])
      // what says it already could not be used: its field is filled by another
      return names
        .filter((all) => all.every((name) => fold(name) !== fold(word)))
        .flatMap(([label = '', ...also]) => [label, ...also.filter((name) => name.length >= 4)])
    })
    const others = words.filter((other) => fold(other) !== fold(word))
    return closest(word, [...new Map(others.toReversed().map((other) => [fold(other), other])).values()].toReversed())
  }
  const own = near(language)
  return own.length ? own : near(language === 'sv' ? 'en' : 'sv')
}
