/** Slack's refusals, told apart. */

import { PlatformTrouble, type Trouble } from '../../chat/platform.ts'
import { at, textAt } from './peek.ts'

/** Slack asks for patience without saying how long. */
const PAUSE = 10_000

const TROUBLES: Readonly<Record<string, Trouble>> = {
  ...each({ kind: 'wait', ms: PAUSE }, ['ratelimited', 'rate_limited', 'message_limit_exceeded']),
  ...each({ kind: 'signIn' }, [
    'account_inactive',
    'invalid_auth',
    'missing_scope',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
  ]),
  ...each({ kind: 'gone' }, [
    'cannot_dm_bot',
    'cant_update_message',
    'channel_not_found',
    'is_archived',
    'message_not_found',
    'messages_tab_disabled',
    'not_in_channel',
    'restricted_action',
    'user_disabled',
    'user_not_found',
    'user_not_in_channel',
  ]),
  ...each({ kind: 'network' }, [
    'fatal_error',
    'internal_error',
    'request_timeout',
    'service_unavailable',
    'team_added_to_org',
  ]),
}

const REFUSED_BLOCKS = new Set([
  'invalid_attachments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

/** Slack's own code for what went wrong (`channel_not_found`), or the client's. Never a text that holds what was said. */
export function codeOf(error: unknown): string {
  if (error instanceof PlatformTrouble) return error.message
  return textAt(error, 'data', 'error') ?? textAt(error, 'code') ?? 'unknown'
}

/** Slack would not have the blocks; a plainer manner may do. */
export function refusesBlocks(error: unknown): boolean {
  return REFUSED_BLOCKS.has(codeOf(error))
}

/** What the port throws instead of the client's error. An error that is none of the four kinds is a fault of ours. */
export function troubleOf(error: unknown): Error {
  if (error instanceof PlatformTrouble) return error
  const code = codeOf(error)
  const seconds = at(error, 'retryAfter')
  if (typeof seconds === 'number') return new PlatformTrouble({ kind: 'wait', ms: seconds * 1000 }, code)
  const trouble = TROUBLES[code]
  if (trouble) return new PlatformTrouble(trouble, code)
  // Answered with ok: false, and none of the above: what was sent was wrong.
  if (textAt(error, 'data', 'error')) return Object.assign(new Error(`slack: ${code}`), { code })
  return new PlatformTrouble({ kind: 'network' }, code)
}

function each(trouble: Trouble, codes: readonly string[]): Readonly<Record<string, Trouble>> {
  return Object.fromEntries(codes.map((code) => [code, trouble]))
}
