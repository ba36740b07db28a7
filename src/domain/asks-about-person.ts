import { isFirstName, nameParts } from './first-names.ts'
import { fold } from './text-tidy.ts'

const pronouns = new Set('hon han hen henne honom hennes hens she he him his her hers'.split(' '))

/** One person by a definite form, or by initials. */
const oneOfThem =
  /(?<!\p{L})(?:kvinnan|mannen|tjejen|killen|flickan|pojken|grabben|the (?:woman|man|girl|boy|guy))s?(?!\p{L})/iu
const initials = /(?<!\p{L})\p{Lu}\. ?\p{Lu}\.?(?!\p{L})/u

// what is asked of a person and of nothing else that has a name of its own
const ofSomebody =
  /(?<!\p{L})(hur (går|gick|mår|trivs|har)|går det|gick det|mår|trivs|deltar|är med|bor|how (is|did|does|was)|has|have|har)(?!\p{L})/iu

/**
 * Whether a question is about one person: by a first name, by "hon" or "han", "kvinnan", initials, or by a name that nothing else here has in
 * a question that one asks of people. Names cannot be known for certain; a function ("SFI-samordnaren") is nobody's name.
 * @param knows whether a word has its own meaning here (the handbook's, tracks, employers)
 */
export function asksAboutPerson(question: string, knows: (word: string) => boolean): boolean {
  if (oneOfThem.test(question) || initials.test(question)) return true
  const words = question.match(/[\p{L}\p{M}’'-]+/gu) ?? []
  return words.some((word, at) => {
    const folded = fold(word)
    if (pronouns.has(folded)) return true
    const bare = folded.replace(/s$/, '')
    if (nameParts(word).some((part) => isFirstName(part) && !knows(part))) return true
    return at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !knows(word) && !knows(bare) && ofSomebody.test(question)
  })
}
