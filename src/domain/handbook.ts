import type { Role } from './roles.ts'

type InBoth<T> = { readonly sv: T; readonly en: T }

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
  /** from one municipality's agreement: holds for no other until its group adopts it */
  readonly template: boolean
}

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
