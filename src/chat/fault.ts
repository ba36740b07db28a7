import { wordsIn } from '../text/index.ts'
import type { Answer } from './hear.ts'
import { Problem } from './problem.ts'
import { say, toYou } from './reply.ts'

export type Faults = {
  /** 'again': somebody was quicker with the same delivery, so look for its answer; a Problem: the person can mend it */
  known(error: unknown): 'again' | Problem | null
  /** writes the fault down by code, constraint and number, and answers with the number and the person's own text */
  answer(error: unknown, said: string | null): Answer
}

/** Constraints that two people at once can run into, and what each is told. */
const constraints: Readonly<Record<string, 'again' | ((words: ReturnType<typeof wordsIn>) => string)>> = {
  turns_once: 'again',
  turns_form_once: 'again',
  accounts_user: 'again',
  conversations_own: 'again',
  events_replaced_once: (words) => words.log.alreadyReplaced,
  tracks_name: (words) => words.common.changedMeanwhile(null),
  employers_name: (words) => words.common.changedMeanwhile(null),
  participants_code: 'again',
}

/**
 * @param note takes one line for the log: code, constraint and reference number, never a message or parameters, which hold what was typed
 * @param number a fresh reference number
 */
export function makeFaults(note: (line: string) => void, number: () => string): Faults {
  return {
    known(error) {
      const rule = constraints[constraintOf(error) ?? '']
      if (rule === undefined || rule === 'again') return rule ?? null
      return new Problem(rule)
    },
    answer(error, said) {
      const reference = number()
      const code = codeOf(error)
      note(`fault ${reference} code=${code} constraint=${constraintOf(error) ?? '-'}${stackOf(error)}`)
      const words = wordsIn('sv').common
      const uncertain = error instanceof Error && error.name === 'CommitUnknown'
      return {
        kind: 'failed',
        language: 'sv',
        reply: toYou(say(uncertain ? words.faultUncertain(said, reference) : words.fault(said, reference))),
      }
    },
  }
}

const chain = (error: unknown): Error[] => (error instanceof Error ? [error, ...chain(error.cause)] : [])

function field(error: unknown, name: string): string | null {
  for (const one of chain(error)) {
    const value: unknown = Reflect.get(one, name)
    if (typeof value === 'string' && value) return value
  }
  return null
}

const constraintOf = (error: unknown) => field(error, 'constraint_name')
const codeOf = (error: unknown) => field(error, 'code') ?? chain(error).at(-1)?.name ?? 'unknown'

// where it happened, without the first line, which is the message
function stackOf(error: unknown): string {
  const frames =
    chain(error)
      .at(-1)
      ?.stack?.split('\n')
      .filter((line) => /^\s+at .*\.ts:/.test(line))
      .slice(0, 3) ?? []
  return frames.length ? ` ${frames.map((line) => line.trim()).join(' ')}` : ''
}
