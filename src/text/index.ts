/** Every word a person reads, in both languages, split by area. */

import { both, type Language } from './both.ts'
import { common } from './common.ts'
import { kindText } from './kinds.ts'
import { log } from './log.ts'
import { roleText } from './roles.ts'

export type { Language } from './both.ts'

const areas = both(
  { language: 'sv' as Language, common: common.sv, kinds: kindText.sv, log: log.sv, roles: roleText.sv },
  { language: 'en', common: common.en, kinds: kindText.en, log: log.en, roles: roleText.en },
)

export type Words = (typeof areas)['sv']

/** The words of one language. */
export function wordsIn(language: Language): Words {
  return areas[language]
}
