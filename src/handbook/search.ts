/** Finds the sections that a question is about: MiniSearch names candidates, the questions beside each section rank them. */

import MiniSearch from 'minisearch'
import type { Section, Subject } from '../domain/handbook.ts'
import { wordsIn } from './grams.ts'
import type { Alike } from './read-synonyms.ts'
import { type Asked, isMeaning, meaningWeighs, type Ready, signsOf, type Weighing, weighing } from './weights.ts'

/** How well something fits, from 0 to 1, and what share of the question's own words it knows. */
export type Hit<T> = { readonly of: T; readonly fit: number; readonly known: number }

export type Search<T> = (question: string) => readonly Hit<T>[]

type Entry<T> = { readonly of: T; readonly examples: readonly string[]; readonly text: string }

/** So many candidates are looked at closely. */
const candidates = 20
/** So many runs of letters of a question are looked up. */
const mostGrams = 34
/** Eight at least, and more while they stand in no more than three places for each text, all together (measured). */
const leastGrams = 8
const mostShare = 3

const sectionEntry = (section: Section): Entry<Section> => ({
  of: section,
  examples: [...section.aliases.sv, ...section.aliases.en, section.heading.sv, section.heading.en],
  text: `${section.body.sv} ${section.body.en} ${section.source.section}`,
})

const subjectEntry = (subject: Subject): Entry<Subject> => ({ of: subject, examples: subject.examples, text: '' })

/** Sections and the subjects beside them in one index. */
export function searchOver(
  sections: readonly Section[],
  subjects: readonly Subject[],
  alike: Alike,
): Search<Section | Subject> {
  const entries: readonly Entry<Section | Subject>[] = [...sections.map(sectionEntry), ...subjects.map(subjectEntry)]
  const index = new MiniSearch<{ id: number; examples: string; text: string }>({
    fields: ['examples', 'text'],
    tokenize: (text) => wordsIn(text).flatMap((word) => signsOf(word, alike)),
    processTerm: (gram) => gram,
    // a question is given as its runs of letters already
    searchOptions: {
      boost: { examples: 2 },
      boostTerm: (gram) => (isMeaning(gram) ? meaningWeighs : 1),
      tokenize: (grams) => grams.split(' ').filter(Boolean),
    },
  })
  index.addAll(entries.map(({ examples, text }, id) => ({ id, examples: examples.join('\n'), text })))
  const weights = weighing(
    entries.map(({ examples, text }) => [...examples, text]),
    alike,
  )
  const prepared = entries.map((entry) => weights.prepare(entry.examples, entry.text))

  return (question) => {
    const asked = weights.question(question)
    const found = index.search(telling(asked).join(' ')).slice(0, candidates)
    const best = found[0]?.score ?? 1
    return found
      .flatMap(({ id, score }) => {
        const entry = entries[id]
        const ready = prepared[id]
        return entry && ready ? [hit(entry.of, asked, ready, weights, score / best)] : []
      })
      .toSorted((a, b) => b.fit - a.fit)
  }
}

/** The rarest runs of a question: those that most texts have cost most to look up, and tell least. */
function telling({ grams }: Asked): string[] {
  const rarest = grams.toSorted((a, b) => b.weight - a.weight).slice(0, mostGrams)
  const told: string[] = []
  let places = 0
  for (const { gram, share } of rarest) {
    places += share
    if (told.length >= leastGrams && places > mostShare) break
    told.push(gram)
  }
  return told
}

function hit<T>(of: T, asked: Asked, ready: Ready, weights: Weighing, score: number): Hit<T> {
  const near = weights.nearest(asked, ready)
  const known = weights.known(asked, ready)
  return { of, fit: 0.6 * near + 0.25 * known + 0.15 * score, known }
}
