import { type Logger, LogLevel } from '@slack/bolt'
import { codeOf } from './trouble.ts'

/** Told a code when something of Slack's own goes wrong, never what was said. */
export type Note = (code: string) => void

/** Bolt's log, reduced to the codes of its errors: its messages may hold what people wrote, and tokens. */
export function codesOnly(note: Note): Logger {
  const silent = () => undefined
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: (...told: unknown[]) => note(`slack: ${told.map(codeOf).find((code) => code !== 'unknown') ?? 'unknown'}`),
    setLevel: silent,
    setName: silent,
    getLevel: () => LogLevel.ERROR,
  }
}
