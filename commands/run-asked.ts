/** Which run, and what of it, somebody means by the words after `checklista läge`. */

import { Problem } from '../src/chat/problem.ts'
import type { Button } from '../src/chat/reply.ts'
import { showRun, startButton } from '../src/chat/run/buttons.ts'
import { nameOfRun, shortNameOfRun } from '../src/chat/run/names.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Run } from '../src/domain/checklist/run.ts'
import { fold } from '../src/domain/text-tidy.ts'
import type { Words } from '../src/text/index.ts'
import { goingRuns } from './checklist-found.ts'

export type RunAsked = {
  readonly mine: boolean
  /** the number of a step, as it was typed */
  readonly step: string | null
  /** the words that are neither */
  readonly name: string
}

const mineWords = new Set(['mina', 'mitt', 'mine', 'my'])
const smallWords = new Set(['steg', 'steps', 'step', 'for', 'i', 'in', 'of'])

/** `VT2027`, `mina`, `steg 5`, `överlämning VT2027 steg 5` */
export function readRunAsked(text: string): RunAsked {
  const words = text.split(/\s+/u).filter(Boolean)
  const at = words.findIndex((word, i) => /^(?:steg|step)$/iu.test(word) && /^\d{1,3}$/u.test(words[i + 1] ?? ''))
  const rest = at < 0 ? words : words.toSpliced(at, 2)
  return {
    mine: rest.some((word) => mineWords.has(fold(word))),
    step: at < 0 ? null : (words[at + 1] ?? null),
    name: rest.filter((word) => !mineWords.has(fold(word)) && !smallWords.has(fold(word))).join(' '),
  }
}

/** Those that go on, or of them those with these words in their name. Throws a Problem where there is none. */
export async function runsMeant({ name, mine }: RunAsked, turn: Turn): Promise<readonly Run[]> {
  const going = await goingRuns(turn)
  if (!going.length)
    throw new Problem(({ runs }) => runs.none, {
      ways: (words) => [...(mine ? [mineInRoutines(words)] : []), startButton(words)],
    })
  const called = (run: Run) => [nameOfRun(run, turn.words), run.key].some((one) => fold(one).includes(fold(name)))
  const meant = going.filter(called)
  if (meant.length) return meant
  throw new Problem(({ runs }) => runs.noSuch(name), { ways: (words) => waysTo(going, words) })
}

/** The steps of a person's functions in the checklists themselves, whether or not any is carried out. */
export const mineInRoutines = ({ runs }: Words): Button => ({
  label: runs.mineInRoutines,
  press: { command: 'checklist', input: { mine: '1' } },
})

/** The one that is meant; where there are several, each is offered. */
export async function runMeant(asked: RunAsked, turn: Turn): Promise<Run> {
  const meant = await runsMeant(asked, turn)
  const [only] = meant
  if (only && meant.length === 1) return only
  throw new Problem(({ runs }) => runs.which, { ways: (words) => waysTo(meant, words, asked.step) })
}

const waysTo = (list: readonly Run[], words: Words, step: string | null = null) =>
  list.slice(0, 8).map((one) => {
    const { press, ...button } = showRun(one, shortNameOfRun(one, words))
    return { ...button, press: step === null ? press : { ...press, input: { ...press.input, what: `steg ${step}` } } }
  })
