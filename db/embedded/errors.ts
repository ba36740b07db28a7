/** The code of a system or database error (`ENOENT`, `57P03`), '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What a program's output says about why it gave up: its last complaint, else its last line. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim())
  return (lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'without a word').trim()
}
