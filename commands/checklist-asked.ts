/** Which checklist and which of its steps are asked for, by words or by a button. */

import { z } from 'zod'
import { carriersNamed } from '../src/chat/carrier-words.ts'
import { day, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Support, supports } from '../src/domain/checklist/functions.ts'
import type { Checklist, Titled } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { matchPrefix } from '../src/domain/closest.ts'
import { monthNamed } from '../src/domain/read-date.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { stepNumber } from '../src/text/checklist-words.ts'
import { listButton, showButton } from './checklist-found.ts'

export const askedInput = z.object({
  what: text(100).optional(),
  anchor: day.optional(),
  key: text(40).optional(),
  version: version.optional(),
  phase: text(40).optional(),
  step: text(40).optional(),
  who: z.enum(supports as [Support, ...Support[]]).optional(),
  mine: z.literal('1').optional(),
  short: z.literal('1').optional(),
  /** the first step that is shown, counted from 0 */
  from: version.optional(),
})

/** What of the checklists is wanted; `found` null: of all. */
export type Asked = {
  readonly found: ChecklistVersion | null
  readonly anchor: Temporal.PlainDate | null
  readonly phase: string | null
  readonly step: string | null
  readonly who: Support | null
  /** 1–12, with the year where it is said */
  readonly month: { readonly month: number; readonly year: number | null } | null
  readonly mine: boolean
  readonly short: boolean
  readonly from: number
}

/** @throws Problem for words that say no checklist, phase, month or function, and for what there is none of */
export async function askedFor(input: z.output<typeof askedInput>, turn: Turn): Promise<Asked> {
  const { key, anchor = null, phase = null, step = null, who = null, mine, short, from = 0 } = input
  const marks = marksOf(input.what ?? '')
  const all = await turn.store.checklists.all()
  const named = namedBy(marks.rest, all)
  const isFilter = marks.step !== null || marks.phase !== null || marks.month !== null || marks.short || named?.who
  const meant = key ?? named?.key ?? (isFilter ? all[0]?.key : undefined)
  const number = marks.version ?? input.version
  const found =
    meant === undefined
      ? null
      : number === undefined
        ? (all.find((one) => one.key === meant) ?? null)
        : await turn.store.checklists.version(meant, number)
  if (meant !== undefined && !found) throw gone()
  return {
    found,
    anchor,
    phase: phase ?? named?.phase ?? (found ? phaseAt(found.checklist, marks.phase) : null),
    step: step ?? (found ? stepCalled(found.checklist, marks.step) : null),
    who: who ?? named?.who ?? null,
    month: marks.month,
    mine: mine === '1' || marks.mine,
    short: short === '1' || marks.short,
    from,
  }
}

export const gone = () => new Problem(({ checklists }) => checklists.gone, { ways: (words) => [listButton(words)] })

type Marks = {
  readonly mine: boolean
  readonly short: boolean
  readonly phase: number | null
  readonly step: string | null
  readonly version: number | undefined
  readonly month: Asked['month']
  /** the words that are none of these */
  readonly rest: readonly string[]
}

const mineWords = new Set(['mina', 'mitt', 'mine', 'my', 'minasteg'])
const shortWords = new Set(['kort', 'kortversion', 'kortversionen', 'short'])
/** Words that may stand anywhere and say nothing. */
const smallWords = new Set(['i', 'for', 'in', 'of', 'steps', 'term', 'version'])

function marksOf(text: string): Marks {
  const marks = { mine: false, short: false, phase: null as number | null, step: null as string | null }
  let version: number | undefined
  let month: Asked['month'] = null
  const rest: string[] = []
  const words = text.split(/\s+/u).filter(Boolean)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const folded = fold(word)
    const next = words[at + 1] ?? ''
    const number = /^\d{1,3}$/.test(next) ? Number(next) : null
    if (mineWords.has(folded)) marks.mine = true
    else if (shortWords.has(folded)) marks.short = true
    else if ((folded === 'fas' || folded === 'phase') && number !== null) {
      marks.phase = number
      at++
    } else if ((folded === 'steg' || folded === 'step') && next !== '') {
      marks.step = next
      at++
    } else if (/^steg\d+$/.test(folded)) marks.step = folded.slice(4)
    else if ((folded === 'version' || folded === 'v') && number !== null) {
      version = number
      at++
    } else if (monthNamed(word) !== null) {
      const year = /^20\d\d$/.test(next) ? Number(next) : null
      month = { month: monthNamed(word) ?? 0, year }
      if (year !== null) at++
    } else if (!smallWords.has(folded)) rest.push(word)
  }
  return { ...marks, version, month, rest }
}

type Named = { readonly key?: string; readonly phase?: string; readonly who?: Support }

/** A checklist, then a phase or a function of it; the first alone stands for the whole. */
function namedBy(rest: readonly string[], all: readonly ChecklistVersion[]): Named | null {
  if (!rest.length) return null
  for (let cut = rest.length; cut >= 0; cut--) {
    const head = rest.slice(0, cut).join(' ')
    const tail = rest.slice(cut).join(' ')
    const keys = cut === 0 ? [] : keysCalled(head, all)
    if (keys.length > 1 && tail === '') throw severalChecklists(head, all, keys)
    const key = keys.length === 1 ? keys[0] : undefined
    if (cut > 0 && key === undefined) continue
    const checklist = (all.find((one) => one.key === key) ?? all[0])?.checklist
    const phase = tail === '' ? undefined : checklist && phaseCalled(tail, checklist)
    const [who, other] = tail === '' ? [] : carriersNamed(tail)
    if (tail === '') return { ...(key === undefined ? {} : { key }) }
    if (phase !== undefined) return { ...(key === undefined ? {} : { key }), phase }
    if (who !== undefined && other === undefined) return { ...(key === undefined ? {} : { key }), who }
  }
  throw new Problem(({ checklists }) => checklists.unknown(rest.join(' ')), { ways: (words) => [listButton(words)] })
}

const severalChecklists = (typed: string, all: readonly ChecklistVersion[], keys: readonly string[]) =>
  new Problem(({ checklists }) => checklists.several(typed), {
    ways: (words) => all.filter(({ key }) => keys.includes(key)).map((one) => showButton(one, words)),
  })

/** By key, title or the beginning of a word of the title. */
function keysCalled(typed: string, all: readonly ChecklistVersion[]): string[] {
  const folded = fold(typed)
  const names = (title: Titled) => [title.sv, ...(title.en === undefined ? [] : [title.en])]
  const exact = all.filter(({ key, checklist: { title } }) =>
    [key, ...names(title)].some((one) => fold(one) === folded),
  )
  if (exact.length) return exact.map(({ key }) => key)
  if (folded.length < 3) return []
  const begins = ({ checklist: { title } }: ChecklistVersion) =>
    names(title).some(
      (name) => fold(name).startsWith(folded) || name.split(/\s+/u).some((word) => fold(word).startsWith(folded)),
    )
  return all.filter(begins).map(({ key }) => key)
}

function phaseCalled(typed: string, { phases }: Checklist): string | undefined {
  const named = phases.flatMap(({ id, title }) =>
    [title.sv, title.en ?? title.sv, id].map((name) => ({ id, name: fold(name) })),
  )
  const found = matchPrefix(
    fold(typed),
    named.map(({ name }) => name),
  )
  return fold(typed).length >= 3 && found && 'one' in found
    ? named.find(({ name }) => name === found.one)?.id
    : undefined
}

function phaseAt({ phases }: Checklist, no: number | null): string | null {
  if (no === null) return null
  const phase = phases[no - 1]
  if (!phase) throw new Problem(({ checklists }) => checklists.noPhase(no, phases.length))
  return phase.id
}

/** `5`, `05`, `steg-05`, or an id of another kind. */
function stepCalled({ steps }: Checklist, typed: string | null): string | null {
  if (typed === null) return null
  const folded = fold(typed)
  const found =
    steps.find(({ id }) => fold(id) === folded) ??
    steps.find((step) => /^\d+$/.test(stepNumber(step)) && Number(stepNumber(step)) === Number(typed))
  if (!found) throw new Problem(({ checklists }) => checklists.noStep)
  return found.id
}
