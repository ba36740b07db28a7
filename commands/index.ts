import type { AnyCommand } from '../src/chat/command.ts'
import { correct } from './correct.ts'
import { helpOver } from './help.ts'
import { history } from './history.ts'
import { log } from './log.ts'
import { logMany } from './log-many.ts'
import { redact } from './redact.ts'
import { showInChannel } from './show-in-channel.ts'
import { undo } from './undo.ts'

/** Every command; names and short forms stand in `src/text/commands.ts`. */
export const commands: readonly AnyCommand[] = [
  helpOver(() => commands),
  log,
  logMany,
  correct,
  undo,
  redact,
  history,
  showInChannel,
]
