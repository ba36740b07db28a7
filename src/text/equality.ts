import type { Published } from '../../db/publish.ts'
import { type Composition, provenShares, representation } from '../domain/equality.ts'
import { number, percent } from './format.ts'
import type { Words } from './index.ts'

/**
 * What a year's numbers carry about women and men, a sentence each: `Av kvinnorna som fullföljde fick 52,1 % jobb, av
 * männen 65 %: en skillnad på 12,9 procentenheter (95-procentigt konfidensintervall 3,1–22,4).`, and where women and men
 * are not the same part of those before and after a step. None where the numbers are too small for a conclusion.
 */
export function equalityLines({ shown }: Published, words: Words): string[] {
  return [
    ...provenShares(shown).flatMap(({ of: { women, men }, difference }) => {
      if (women.percent === null || men.percent === null) return []
      const { numbers, language } = words
      const [near, far] = [Math.abs(difference.low), Math.abs(difference.high)].toSorted((a, b) => a - b)
      const say = (value = 0) => number(value, language)
      return numbers.jobGap(
        percent(women.percent, language),
        percent(men.percent, language),
        say(Math.abs(difference.value)),
        `${say(near)}–${say(far)}`,
      )
    }),
    ...representation(shown).map(({ before, after }) => words.numbers.chain(among(before, words), among(after, words))),
  ]
}

function among({ measure, women, men }: Composition, { numbers, language }: Words) {
  return { did: numbers.shares.did(measure), women: percent(women, language), men: percent(men, language) }
}
