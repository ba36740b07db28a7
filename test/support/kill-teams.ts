import { teamsPlatform } from '../../src/platforms/teams/index.ts'
import type { Platforms } from './kills.ts'

/** The real Teams platform before the tests' Teams; the argument is JSON of its registration. */
export const platforms: Platforms = (argument) => {
  const hear = async () => ({ kind: 'busy' }) as const
  return [teamsPlatform(JSON.parse(argument), hear).platform]
}
