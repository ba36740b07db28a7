/** The commonest words of each language, folded: what a text is made of whatever it is about. */

import { fold } from '../domain/text-tidy.ts'
import type { Language } from '../text/both.ts'

const lists: Readonly<Record<Language, string>> = {
  sv: `och i att det som en ett på är av för med till den har de inte om vi ni han hon jag du man kan ska skall vara var
    blir bli eller men så från vid när hur vad vem vilka vilken där här också bara mer mest alla allt andra efter under
    mellan genom hos ut in upp ner sin sina sitt denna detta dessa dem deras er ert era ingen inget inga någon något
    några sedan redan innan utan över samt får måste bör vill gör göra görs finns varje själv därför eftersom dock även
    både antingen samtidigt alltid aldrig ofta gäller betyder innebär enligt`,
  en: `and in to the that it is are was were be been of for with on at by from as an a this these those not or but if we
    you they he she i can shall should must may might will would has have had do does did who what when where how which
    there here also only more most all other after before under between through out up down their them your our its no
    any some each every own both either always never often means according because so then than into over about`,
}

const sets: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(lists.sv.split(/\s+/).map(fold)),
  en: new Set(lists.en.split(/\s+/).map(fold)),
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []

/** Whether a word says nothing of what a text is about, in either language. */
export const isCommon = (word: string): boolean => sets.sv.has(fold(word)) || sets.en.has(fold(word))

/** Such a share of any text is common words of its language. */
const least = 0.18

/** Whether a text is in a language, told by its commonest words. */
export function isIn(language: Language, text: string): boolean {
  const words = wordsOf(text).map(fold)
  if (words.some((word) => /[^\p{Script=Latin}\p{M}]/u.test(word))) return false
  const share = (which: Language) => words.filter((word) => sets[which].has(word)).length / words.length
  const other = language === 'sv' ? 'en' : 'sv'
  return words.length > 0 && share(language) >= least && share(language) > share(other)
}
