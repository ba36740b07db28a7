/** The phases of a checklist as lines that people change. */

import type { Checklist, Titled } from './template.ts'

type Phase = Checklist['phases'][number]

/** `1. Förbered`, a line each: the number says which phase it is, also when its title is another. */
export const phaseLines = (phases: readonly Phase[]): string =>
  phases.map(({ title }, at) => `${at + 1}. ${title.sv}`).join('\n')

/** untitled: a number alone · twice: a title that more lines have than phases had */
export type PhaseProblem = { readonly kind: 'untitled' } | { readonly kind: 'twice'; readonly title: string }

/**
 * Lines → phases in their order. A line with the title of a phase is that phase, wherever it stands and whatever its
 * number; another line with the number of a phase that is left is that phase renamed; any other is a new one.
 */
export function readPhases(
  typed: string,
  was: readonly Phase[],
): { readonly phases: readonly Phase[] } | { readonly problem: PhaseProblem } {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(numbered)
  if (lines.some(({ title }) => title === '')) return { problem: { kind: 'untitled' } }
  const left = [...was]
  const take = (is: (phase: Phase) => boolean) => {
    const at = left.findIndex(is)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const same = lines.map(({ title }) => take((phase) => phase.title.sv === title))
  const seen = new Set<string>()
  for (const [at, { title }] of lines.entries()) {
    if (seen.has(title) && !same[at]) return { problem: { kind: 'twice', title } }
    seen.add(title)
  }
  const ids = new Set(was.map(({ id }) => id))
  return {
    phases: lines.map(({ no, title }, at) => {
      const phase = same[at]
      if (phase) return phase
      const renamed = no === null ? undefined : take((one) => one === was[no - 1])
      if (renamed) return { id: renamed.id, title: { sv: title } }
      const id = freeId(title, ids)
      ids.add(id)
      return { id, title: { sv: title } }
    }),
  }
}

function numbered(line: string): { no: number | null; title: string } {
  const [, no, title = ''] = /^(\d{1,2})\s*[.):]\s*(.*)$/u.exec(line) ?? []
  return no === undefined ? { no: null, title: line } : { no: Number(no), title }
}

/** `planera-och-sok`, with a number where another phase has it. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9åäö]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  const base = plain.slice(0, 30).replace(/-+$/u, '') || 'fas'
  for (let no = 1; ; no++) {
    const id = no === 1 ? base : `${base}-${no}`
    if (!taken.has(id)) return id
  }
}

/** The title as it stands; one that is another is not the one that was translated. */
export const retitled = (was: Titled, sv: string): Titled => (was.sv === sv ? was : { sv })
