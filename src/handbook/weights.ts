import { contentWords, gramsOf, wordsIn } from './grams.ts'
import type { Alike } from './read-synonyms.ts'

type Bag = { readonly grams: ReadonlySet<string>; readonly size: number }
/** A run of letters, how much it tells, and in what share of the texts it stands. */
type Weighed = { readonly gram: string; readonly weight: number; readonly share: number }
type AskedWord = { readonly weight: number; readonly kin: ReadonlyMap<string, number> }

/** A question taken apart. */
export type Asked = {
  readonly words: readonly AskedWord[]
  /** those of all its words, each once */
  readonly grams: readonly Weighed[]
  readonly size: number
}

/** What questions are compared with: the examples, and every word with how much it counts. */
export type Ready = { readonly examples: readonly Bag[]; readonly words: ReadonlyMap<string, number> }

export type Weighing = ReturnType<typeof weighing>

/** So many words of a question are looked at, the first ones: a page of text is no question. */
const mostWords = 24
/** So many of the examples nearest to a question count, of few fewer. */
const mostNearest = 3
/** A word of the text counts less than one that people ask with. */
const textCounts = 0.8
/** So near are two words that mean much the same, and less near ones than the other are strangers. */
const meaningAlike = 0.6
const leastAlike = 0.3
/** A meaning is one sign beside a word's dozen runs of letters, and weighs so much more than one of them. */
export const meaningWeighs = 3

export const isMeaning = (gram: string): boolean => gram.startsWith('#')

/** The runs of letters of a word and the groups of words it belongs to. */
export const signsOf = (word: string, alike: Alike): string[] => [...gramsOf(word), ...alike(word)]

/** Weighs runs of letters by how few texts have them, and compares questions by that. */
export function weighing(texts: readonly (readonly string[])[], alike: Alike) {
  const signs = (word: string) => signsOf(word, alike)
  const count = new Map<string, number>()
  for (const text of texts)
    for (const gram of new Set(text.flatMap(wordsIn).flatMap(signs))) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weightOf = (gram: string) =>
    Math.log(1 + texts.length / (count.get(gram) ?? 0.5)) * (isMeaning(gram) ? meaningWeighs : 1)
  const weighed = (grams: Iterable<string>): Weighed[] =>
    [...new Set(grams)].map((gram) => ({ gram, weight: weightOf(gram), share: (count.get(gram) ?? 0) / texts.length }))
  const squares = (grams: readonly Weighed[]) => sum(grams, ({ weight }) => weight ** 2)
  const kinOf = kinship([...new Set(texts.flat().flatMap(wordsIn))], (word) => weighed(gramsOf(word)), alike)

  return {
    prepare(examples: readonly string[], text: string): Ready {
      const asked = examples.map((example) => contentWords(wordsIn(example)))
      const bags = asked.map((words): Bag => {
        const grams = weighed(words.flatMap(signs))
        return { grams: new Set(grams.map(({ gram }) => gram)), size: Math.sqrt(squares(grams)) }
      })
      const inText = contentWords(wordsIn(text)).map((word) => [word, textCounts] as const)
      return { examples: bags, words: new Map([...inText, ...asked.flat().map((word) => [word, 1] as const)]) }
    },

    question(text: string): Asked {
      const distinct = [...new Set(contentWords(wordsIn(text)))].slice(0, mostWords)
      const words = distinct.map((word): AskedWord => {
        const grams = weighed(gramsOf(word))
        return { weight: sum(grams, ({ weight }) => weight) / grams.length, kin: kinOf(word) }
      })
      const grams = weighed(distinct.flatMap(signs))
      return { words, grams, size: Math.sqrt(squares(grams)) }
    },

    /** The cosine of the question and an example, the mean of the nearest, from 0 to 1: of many one may be near by chance. */
    nearest({ grams, size }: Asked, { examples }: Ready): number {
      const near = examples.map((example) => {
        let shared = 0
        for (const { gram, weight } of grams) if (example.grams.has(gram)) shared += weight ** 2
        return shared > 0 ? shared / (example.size * size) : 0
      })
      const best = near.toSorted((a, b) => b - a).slice(0, Math.min(mostNearest, Math.ceil(near.length / 4)))
      return best.length ? sum(best, (one) => one) / best.length : 0
    },

    /** What share of the question's words stands there or has its like there, rare ones counting for more, from 0 to 1. */
    known({ words }: Asked, ready: Ready): number {
      const whole = sum(words, ({ weight }) => weight)
      if (whole === 0) return 0
      return sum(words, ({ weight, kin }) => weight * likest(kin, ready.words)) / whole
    },
  }
}

function likest(kin: ReadonlyMap<string, number>, words: ReadonlyMap<string, number>): number {
  let likest = 0
  for (const [word, alike] of kin) if (alike > likest) likest = Math.max(likest, alike * (words.get(word) ?? 0))
  return likest
}

/** Which of these words a word is like, from `leastAlike` to 1: by the runs of letters they share, or by meaning. */
function kinship(words: readonly string[], gramsIn: (word: string) => readonly Weighed[], alike: Alike) {
  const having = new Map<string, string[]>()
  const sizes = new Map<string, number>()
  const note = (sign: string, word: string) => {
    const list = having.get(sign)
    if (list) list.push(word)
    else having.set(sign, [word])
  }
  for (const word of words) {
    const grams = gramsIn(word)
    sizes.set(word, Math.sqrt(sum(grams, ({ weight }) => weight ** 2)))
    for (const { gram } of grams) note(gram, word)
    for (const group of alike(word)) note(group, word)
  }
  return (word: string): ReadonlyMap<string, number> => {
    const grams = gramsIn(word)
    const size = Math.sqrt(sum(grams, ({ weight }) => weight ** 2))
    const shared = new Map<string, number>()
    for (const { gram, weight } of grams)
      for (const other of having.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight ** 2)
    const kin = new Map<string, number>()
    for (const group of alike(word)) for (const other of having.get(group) ?? []) kin.set(other, meaningAlike)
    for (const [other, both] of shared) {
      const near = both / (size * (sizes.get(other) ?? 1))
      if (near >= Math.max(leastAlike, kin.get(other) ?? 0)) kin.set(other, near)
    }
    return kin
  }
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  let total = 0
  for (const one of of) total += value(one)
  return total
}
