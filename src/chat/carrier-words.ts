import { type Support, supports } from '../domain/checklist/functions.ts'
import { meaningsOf } from '../domain/closest.ts'
import { roles } from '../domain/roles.ts'
import { fold } from '../domain/text-tidy.ts'
import { carrierAlso, carrierText } from '../text/carriers.ts'
import { wordsIn } from '../text/index.ts'

/** Every word for somebody who carries or helps with a step, in both languages. */
const named = (['sv', 'en'] as const).flatMap((language) =>
  supports.flatMap((support) => {
    const role = roles.find((one) => one === support)
    const also = role ? wordsIn(language).people.alsoCalled[role] : (carrierAlso[support] ?? [])
    return [carrierText[language][support], ...also].map((name) => ({ folded: fold(name), means: support }))
  }),
)

/** Those that some words can mean: one, several, or none. A beginning of at least three letters is enough. */
export const carriersNamed = (text: string): readonly Support[] => meaningsOf(text, named)
