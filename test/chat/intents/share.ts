import { commands } from '../../../commands/index.ts'
import { Problem } from '../../../src/chat/problem.ts'
import { understandLine } from '../../../src/chat/understand.ts'
import { fold } from '../../../src/domain/text-tidy.ts'
import { context } from '../lines.ts'

export type Labelled = {
  /** `input`: what must stand in the proposal; what is not named may */
  readonly taken: readonly {
    readonly text: string
    readonly command: string
    readonly input: Readonly<Record<string, string>>
  }[]
  readonly notTaken: readonly string[]
}

/** Monday 23 November 2026, ten in the morning. */
export const morning = {
  ...context,
  moment: context.today.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '10:00' }),
}

/** What a sentence becomes; null where it is not understood, or answered as a question. */
export function becomes(text: string) {
  try {
    const { command, input, proposed } = understandLine(text, '/dua', commands, morning)
    return command.id === 'ask' ? null : { command: command.id as string, input, isProposed: proposed !== undefined }
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

const same = (is: string | undefined, want: string) =>
  fold((is ?? '').replace(/[?.]$/, '')) === fold(want.replace(/[?.]$/, ''))

/** How sentences fare: those that become their command, those whose fields are right too, and those taken that must not be. */
export function share({ taken, notTaken }: Labelled) {
  const missed: string[] = []
  let command = 0
  let whole = 0
  for (const one of taken) {
    const is = becomes(one.text)
    const isCommand = is?.command === one.command
    const isWhole = isCommand && Object.entries(one.input).every(([name, want]) => same(is.input[name], want))
    if (isCommand) command++
    if (isWhole) whole++
    else missed.push(`${one.text} → ${JSON.stringify(is)} (${one.command} ${JSON.stringify(one.input)})`)
  }
  const wronglyTaken = notTaken.filter((text) => becomes(text) !== null)
  return { of: taken.length, command, whole, missed, ofOthers: notTaken.length, wronglyTaken }
}
