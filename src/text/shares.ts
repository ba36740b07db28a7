import type { Published } from '../../db/publish.ts'
import { type Distribution, type Share, type ShareOf, shares } from '../domain/disclosure/shares.ts'
import { conclusionOf } from '../domain/equality.ts'
import { number, percent } from './format.ts'
import type { Words } from './index.ts'

/**
 * A table's shares, each with its base named, and never one kind for the other (number-rules §2): `Andel som fick jobb:
 * 54 % av kvinnorna som fullföljde (7 av 13), …` and `Könsfördelning bland dem som började: …`.
 */
export function shareLines(table: Published, words: Words): string[] {
  return sharesInWords(shares(table.shown), words)
}

/** The same of shares that another gate has let through. */
export function sharesInWords({ of, distributions }: ReturnType<typeof shares>, words: Words): string[] {
  return [...of.map((one) => shareLine(one, words)), ...distributions.flatMap((one) => distributionLine(one, words))]
}

function shareLine(of: ShareOf, words: Words): string {
  const { measure, base, women, men } = of
  const { numbers } = words
  const names = numbers.shares
  const parts = [
    said(women, names.women(base), names.bareWomen(base), words),
    said(men, names.men, names.bareMen, words),
  ]
  return `${names.heading(measure)}: ${parts.join(', ')}.${conclusionOf(of) ? '' : ` ${numbers.tooSmall}`}`
}

function said({ part, base, percent: value }: Share, of: string, bare: string, { numbers, language }: Words): string {
  const [some, all] = [number(part, language), number(base, language)]
  return value === null ? numbers.shareBare(bare, some, all) : numbers.share(percent(value, language), of, some, all)
}

function distributionLine({ measure, women, men, base }: Distribution, words: Words): string[] {
  if (women.percent === null || men.percent === null) return []
  const { numbers, language } = words
  const did = numbers.shares.did(measure)
  return [
    numbers.distribution(did, percent(women.percent, language), percent(men.percent, language), number(base, language)),
  ]
}
