/** Every word a person reads, in both languages, split by area. */

import { both, type Language } from './both.ts'
import { common } from './common.ts'
import { help } from './help.ts'
import { kindText } from './kinds.ts'
import { log } from './log.ts'
import { numbers } from './numbers.ts'
import { rhythm } from './rhythm.ts'
import { roleText } from './roles.ts'
import { summaryText } from './summary.ts'

export type { Language } from './both.ts'

const areas = both(
  {
    language: 'sv' as Language,
    common: common.sv,
    help: help.sv,
    kinds: kindText.sv,
    log: log.sv,
    rhythm: rhythm.sv,
    numbers: numbers.sv,
    roles: roleText.sv,
    summary: summaryText.sv,
  },
  {
    language: 'en',
    common: common.en,
    help: help.en,
    kinds: kindText.en,
    log: log.en,
    rhythm: rhythm.en,
    numbers: numbers.en,
    roles: roleText.en,
    summary: summaryText.en,
  },
)

export type Words = (typeof areas)['sv']

/** The words of one language. */
export function wordsIn(language: Language): Words {
  return areas[language]
}
