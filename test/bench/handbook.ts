/**
 * `npm run bench -- handbook [--sections=500]`: what an answer costs over many sections, against MiniSearch with its defaults
 * over the same texts in the same run. The sections are those that come along, each with a third of its ways of asking and
 * the words of two others mixed in, so that no two are the same.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import type { Section } from '../../src/domain/handbook.ts'
import { handbookOf } from '../../src/handbook/handbook.ts'
import { handbookParts, loadHandbook } from '../../src/handbook/load.ts'

const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const wanted = Number(option('sections') ?? 500)
const rounds = 5

const parts = handbookParts()
const sections = Array.from({ length: wanted }, (_, no) => mixed(parts.sections, no))
const { questions }: { questions: { q: string }[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../handbook/labelled.json'), 'utf8'),
)

const book = handbookOf(sections, parts.subjects, parts.words, parts.alike)
const made = took(() => book.find('vem kallar till möten?'))
const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
const plainMade = took(() =>
  plain.addAll(
    sections.map(({ heading, body, aliases }, id) => ({ id, text: [heading.sv, body.sv, ...aliases.sv].join('\n') })),
  ),
)
const shipped = loadHandbook()
const shippedMade = took(() => shipped.find('vem kallar till möten?'))

const answers = each((question) => void book.find(question))
const floor = each((question) => void plain.search(question))
const own = each((question) => void shipped.find(question))

const ms = (value: number) => `${value.toFixed(1)} ms`
const row = (name: string, of: number[]) =>
  process.stdout.write(`${name.padEnd(44)}${ms(at(of, 0.5)).padStart(10)}${ms(at(of, 0.99)).padStart(10)}\n`)
process.stdout.write(`${''.padEnd(44)}${'median'.padStart(10)}${'p99'.padStart(10)}\n`)
row(`an answer over ${wanted} sections`, answers)
row('  floor: MiniSearch with its defaults', floor)
row(`an answer over the ${parts.sections.length} that come along`, own)
process.stdout.write(
  `index made: ${ms(made)} over ${wanted} (floor ${ms(plainMade)}), ${ms(shippedMade)} over the ${parts.sections.length}\n`,
)

function mixed(all: readonly Section[], no: number): Section {
  const [one, other, third] = [no, no * 7 + 3, no * 13 + 5].map((at) => all[at % all.length])
  if (!one || !other || !third) throw new RangeError('no sections')
  const some = (texts: readonly string[]) => texts.filter((_, at) => (at + Math.floor(no / all.length)) % 3 === 0)
  return {
    ...one,
    id: `${one.id}-${no}`,
    aliases: { sv: some(one.aliases.sv), en: some(one.aliases.en) },
    body: { sv: `${one.body.sv} ${other.heading.sv} ${third.heading.sv}`, en: one.body.en },
  }
}

/** Milliseconds of each question: the middle of some rounds, after one that is not counted. */
function each(ask: (question: string) => void): number[] {
  for (const { q } of questions) ask(q)
  const all = questions.map(({ q }) => Array.from({ length: rounds }, () => took(() => ask(q))))
  return all.map((times) => at(times, 0.5))
}

function took(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
