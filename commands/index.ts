import type { AnyCommand } from '../src/chat/command.ts'
import { log } from './log.ts'

/** Every command; names and short forms stand in `src/text/commands.ts`. */
export const commands: readonly AnyCommand[] = [log]
