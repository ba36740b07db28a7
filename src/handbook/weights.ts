import { contentWords, gramsOf, wordsIn } from './grams.ts'

type Bag = { readonly grams: ReadonlySet<string>; readonly size: number }
type Weighed = { readonly gram: string; readonly weight: number }
type AskedWord = { readonly grams: readonly Weighed[]; readonly weight: number }

/** A question taken apart. */
export type Asked = {
  readonly words: readonly AskedWord[]
  /** those of all its words, each once */
  readonly grams: readonly Weighed[]
  readonly size: number
}

/** What questions are compared with. */
export type Ready = { readonly examples: readonly Bag[]; readonly all: ReadonlySet<string> }

export type Weighing = ReturnType<typeof weighing>

/** So many words of a question are looked at, the first ones: a page of text is no question. */
const mostWords = 24

/** Weighs runs of letters by how few texts have them, and compares questions by that. */
export function weighing(texts: readonly (readonly string[])[]) {
  const count = new Map<string, number>()
  for (const text of texts)
    for (const gram of new Set(text.flatMap(wordsIn).flatMap(gramsOf))) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weightOf = (gram: string) => Math.log(1 + texts.length / (count.get(gram) ?? 0.5))
  const weighed = (grams: Iterable<string>): Weighed[] =>
    [...new Set(grams)].map((gram) => ({ gram, weight: weightOf(gram) }))
  const sizeOf = (grams: readonly Weighed[]) => Math.sqrt(sum(grams, ({ weight }) => weight ** 2))

  return {
    prepare(examples: readonly string[], text: string): Ready {
      const bags = examples.map((example): Bag => {
        const grams = weighed(contentWords(wordsIn(example)).flatMap(gramsOf))
        return { grams: new Set(grams.map(({ gram }) => gram)), size: sizeOf(grams) }
      })
      return { examples: bags, all: new Set([...examples, text].flatMap(wordsIn).flatMap(gramsOf)) }
    },

    question(text: string): Asked {
      const distinct = [...new Set(contentWords(wordsIn(text)))].slice(0, mostWords)
      const words = distinct.map((word) => {
        const grams = weighed(gramsOf(word))
        return { grams, weight: sum(grams, ({ weight }) => weight) / grams.length }
      })
      const grams = weighed(distinct.flatMap(gramsOf))
      return { words, grams, size: sizeOf(grams) }
    },

    /** The cosine of the question and the example nearest to it, from 0 to 1. */
    nearest({ grams, size }: Asked, { examples }: Ready): number {
      let nearest = 0
      for (const example of examples) {
        let shared = 0
        for (const { gram, weight } of grams) if (example.grams.has(gram)) shared += weight ** 2
        if (shared > 0) nearest = Math.max(nearest, shared / (example.size * size))
      }
      return nearest
    },

    /** What share of the question's words stands there, rare ones counting for more, from 0 to 1. */
    known({ words }: Asked, { all }: Ready): number {
      const whole = sum(words, ({ weight }) => weight)
      if (whole === 0) return 0
      const there = ({ grams, weight }: AskedWord) =>
        (weight * sum(grams, (one) => (all.has(one.gram) ? one.weight : 0))) / sum(grams, (one) => one.weight)
      return sum(words, there) / whole
    },
  }
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  let total = 0
  for (const one of of) total += value(one)
  return total
}
