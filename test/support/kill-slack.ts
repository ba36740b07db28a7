import { slackPlatform } from '../../src/platforms/slack/index.ts'
import type { Platforms } from './kills.ts'

/** The real Slack platform before the tests' Slack; the argument is JSON of its address and secrets. */
export const platforms: Platforms = (argument) => {
  const { botToken, apiUrl, signingSecret } = JSON.parse(argument)
  const hear = async () => ({ kind: 'busy' }) as const
  return [slackPlatform({ botToken, apiUrl, mode: { kind: 'http', signingSecret }, note: () => {} }, hear).platform]
}
