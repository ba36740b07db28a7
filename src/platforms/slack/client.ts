/** Slack's Web API, with a time limit and without retries of its own: a post tried again unseen is a post doubled. */

import type { Logger } from '@slack/bolt'
import { webApi } from '@slack/bolt'

/** milliseconds */
export const TIMEOUT = 8000

export type Client = webApi.WebClient

export function webClient(token: string | undefined, apiUrl: string | undefined, logger: Logger): Client {
  return new webApi.WebClient(token, webClientOptions(apiUrl, logger))
}

export function webClientOptions(apiUrl: string | undefined, logger: Logger): webApi.WebClientOptions {
  return {
    timeout: TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  }
}
