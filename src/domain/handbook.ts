import type { Role } from './roles.ts'

type InBoth<T> = { readonly sv: T; readonly en: T }

type OwnSection = {
  readonly version: number
  readonly adoptedOn: Temporal.PlainDate
  /** who noted that it is adopted */
  readonly adoptedBy: string
  /** nobody has written it in English: there the Swedish text stands */
  readonly swedishOnly: boolean
}

/** A section of the handbook: what an answer quotes. */
export type Section = {
  /** lower case, digits and hyphens */
  readonly id: string
  readonly heading: InBoth<string>
  readonly body: InBoth<string>
  /** the questions and words by which people look for it */
  readonly aliases: InBoth<readonly string[]>
  readonly source: { readonly document: string; readonly section: string; readonly dated: string }
  /** who is responsible for what it tells */
  readonly owner: Role
  readonly reviewed: Temporal.PlainDate
  /** the day until which it holds without being looked at again; after it every answer says so */
  readonly reviewBy: Temporal.PlainDate
  /** from one municipality's agreement: holds for no other until its group adopts it */
  readonly template: boolean
  /** set where it is the municipality's own, or one that came along and that its group has adopted */
  readonly own: OwnSection | null
}

/** The last day that a section holds when nobody says otherwise: a year after it was looked at (judgement). */
export const reviewAfter = (reviewed: Temporal.PlainDate): Temporal.PlainDate => reviewed.add({ years: 1 })

export const isPastReview = ({ reviewBy }: Pick<Section, 'reviewBy'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(reviewBy, today) < 0

/** A subject near the handbook's that it says nothing about, with questions of that kind and who usually knows. */
export type Subject = { readonly id: string; readonly owner: Role; readonly examples: readonly string[] }

/** A word or an abbreviation of the word list; `also` are further ways to write it. */
export type Word = {
  readonly word: string
  readonly also: readonly string[]
  readonly english: string
  readonly explained: InBoth<string>
}

/** What the handbook has for a question; `others` are to look at besides, best first. */
export type Found =
  | { readonly kind: 'found'; readonly section: Section; readonly others: readonly Section[] }
  /** `owner` usually knows, where the question is of a subject that the handbook is known not to have */
  | { readonly kind: 'notFound'; readonly owner: Role | null; readonly others: readonly Section[] }
