import { PlatformTrouble } from '../chat/platform.ts'

/** What went wrong, as a code: never a message, which can hold what a person wrote. */
export function codeOf(error: unknown): string {
  if (error instanceof PlatformTrouble) return error.message
  if (!(error instanceof Error)) return 'unknown'
  if (error.cause) return codeOf(error.cause)
  return 'code' in error ? String(error.code) : error.name
}
