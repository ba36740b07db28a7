import { contentWords, gramsOf, wordsIn } from './grams.ts'

type Bag = { readonly grams: ReadonlySet<string>; readonly size: number }
type Asked = Bag & { readonly words: readonly { readonly grams: ReadonlySet<string>; readonly weight: number }[] }
type Ready = {
  readonly examples: readonly Bag[]
  readonly vocabulary: readonly ReadonlySet<string>[]
  readonly all: ReadonlySet<string>
}

export type Weighing = ReturnType<typeof weighing>

/** Weighs runs of letters by how few texts have them, and compares questions by that. */
export function weighing(texts: readonly (readonly string[])[]) {
  const count = new Map<string, number>()
  for (const text of texts)
    for (const gram of new Set(text.flatMap(wordsIn).flatMap(gramsOf))) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weight = (gram: string) => Math.log(1 + texts.length / (count.get(gram) ?? 0.5))
  const bag = (text: string): Bag => {
    const words = wordsIn(text)
    const content = new Set(contentWords(words))
    const grams = new Set(words.filter((word) => content.has(word)).flatMap(gramsOf))
    return { grams, size: Math.sqrt(sum([...grams].map((gram) => weight(gram) ** 2))) }
  }

  return {
    prepare(examples: readonly string[], text: string): Ready {
      const words = new Set([...examples, text].flatMap(wordsIn))
      const vocabulary = [...words].map((word) => new Set(gramsOf(word)))
      return { examples: examples.map(bag), vocabulary, all: new Set(vocabulary.flatMap((grams) => [...grams])) }
    },

    question(text: string): Asked {
      const words = [...new Set(contentWords(wordsIn(text)))].map((word) => {
        const grams = new Set(gramsOf(word))
        return { grams, weight: sum([...grams].map(weight)) / grams.size }
      })
      return { ...bag(text), words }
    },

    /** The cosine of the question and the example nearest to it, from 0 to 1. */
    nearest(asked: Asked, { examples }: Ready): number {
      return Math.max(
        0,
        ...examples.map(({ grams, size }) => {
          const shared = sum([...asked.grams].filter((gram) => grams.has(gram)).map((gram) => weight(gram) ** 2))
          return shared === 0 ? 0 : shared / (size * asked.size)
        }),
      )
    },

    /** What share of the question's words stands there, rare ones counting for more, from 0 to 1. */
    known({ words }: Asked, { all }: Ready): number {
      const whole = sum(words.map((word) => word.weight))
      if (whole === 0) return 0
      return (
        sum(
          words.map(
            ({ grams, weight: of }) =>
              of * (sum([...grams].map((gram) => (all.has(gram) ? weight(gram) : 0))) / sum([...grams].map(weight))),
          ),
        ) / whole
      )
    },
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
