/** Which checklist somebody means, for what, and from which day; read and checked. */

import type { Input } from '../src/chat/heard.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Label, readLabel } from '../src/domain/checklist/label.ts'
import { type Checklist, titleIn } from '../src/domain/checklist/template.ts'
import { firstMonthKey } from '../src/domain/first-month.ts'
import { isFirstName } from '../src/domain/first-names.ts'
import { readDate } from '../src/domain/read-date.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { nameOf } from './names.ts'

/** The one that a term or a student who leaves is for. */
const handover = 'overlamning'
const longestLabel = 40
const fields = ['label']

export type WantedRun = { readonly checklist: Checklist; readonly label: Label }

/**
 * The checklist by its name before the label (`överlämning VT2027`), by a button, or the handover's where a term or an
 * event is written alone. Throws a Problem where none or several are meant.
 */
export async function wantedOf(
  { label: typed, checklist: key }: { readonly label: string; readonly checklist?: string | undefined },
  input: Input,
  turn: Turn,
): Promise<WantedRun> {
  const all = (await turn.store.checklists.all()).map(({ checklist }) => checklist)
  const named = key === undefined ? namedIn(typed, all) : { checklist: byKey(key, all), rest: typed }
  const label = readLabel(named?.rest ?? typed)
  if (!label)
    throw new Problem(({ runCourse }) => runCourse.noLabel, {
      fields,
      input: { ...input, label: '', ...(named ? { checklist: named.checklist.key } : {}) },
    })
  if (label.kind === 'named') mustBeName(label.text)
  if (label.kind === 'event' && label.beside !== '' && !dayBeside(label, turn))
    throw new Problem(({ runCourse }) => runCourse.eventOfNobody, {
      fields,
      input: { ...input, label: turn.words.runCourse.event },
    })
  if (named && namesSomebody(label, named.checklist))
    throw new Problem(({ runCourse }) => runCourse.namedOfNobody, { fields, input: { ...input, label: '' } })
  if (named) return { checklist: named.checklist, label }
  const usual = label.kind === 'named' ? undefined : all.find((one) => one.key === handover)
  if (usual) return { checklist: usual, label }
  throw new Problem(({ runCourse }) => runCourse.whichChecklist, {
    ways: (words) =>
      all.slice(0, 10).map((one) => ({
        label: titleIn(one.title, words.language),
        press: { command: 'checklistStart', input: { ...input, checklist: one.key }, form: true },
      })),
  })
}

/** Only a first month is somebody's, a new colleague's; of the others nobody is named. */
const namesSomebody = (label: Label, { key }: Checklist): boolean =>
  label.kind === 'named' && key !== firstMonthKey && label.text.split(/[\s-]+/u).some(isFirstName)

/** The day of an event that is written beside it: `händelse 2026-11-30`. */
export function dayBeside(label: Label, { today }: Turn): Temporal.PlainDate | undefined {
  if (label.kind !== 'event') return undefined
  const words = label.beside.split(' ')
  const read = readDate(words, 0, today)
  return read && 'day' in read && read.used === words.length ? read.day : undefined
}

function byKey(key: string, all: readonly Checklist[]): Checklist {
  const found = all.find((one) => one.key === key)
  if (!found) throw new Problem(({ runCourse }) => runCourse.unknownKey)
  return found
}

/** A checklist by its key or title, whole or begun by at least four letters, and what comes after it. */
function namedIn(typed: string, all: readonly Checklist[]): { checklist: Checklist; rest: string } | null {
  const words = typed.split(/\s+/u)
  for (let used = Math.min(words.length, 8); used > 0; used--) {
    const begun = fold(words.slice(0, used).join(''))
    const names = (one: Checklist) => [one.key, one.title.sv, one.title.en ?? one.title.sv].map(fold)
    const exact = all.filter((one) => names(one).includes(begun))
    const found = exact.length
      ? exact
      : all.filter((one) => begun.length >= 4 && names(one).some((name) => name.startsWith(begun)))
    const [checklist] = found
    if (checklist && found.length === 1) return { checklist, rest: words.slice(used).join(' ') }
  }
  return null
}

function mustBeName(text: string): void {
  if (text.length > longestLabel) throw new Problem(({ runCourse }) => runCourse.labelTooLong(longestLabel), { fields })
  nameOf(text, 'label')
}

export const nameIn = (label: Exclude<Label, { kind: 'event' }>): string => label.text

/** The day of an event, counted through where there is one of that day already, after a question. */
export async function freeLabel(
  anchor: Temporal.PlainDate,
  key: string,
  again: '1' | undefined,
  input: Input,
  { store }: Turn,
): Promise<string> {
  const day = anchor.toString()
  for (let no = 1; ; no++) {
    const name = no === 1 ? day : `${day} (${no})`
    if (!(await store.runs.labelled(key, name))) return name
    if (!again)
      throw new Problem(({ runCourse }) => runCourse.eventAgain(anchor), {
        ways: ({ runCourse }) => [
          {
            label: runCourse.eventAgainYes,
            press: {
              command: 'checklistStart',
              input: { ...input, checklist: key, label: 'händelse', anchor: day, again: '1' },
            },
          },
        ],
      })
  }
}

/** Within which days the end of a term or school year lies. */
function spanOf(label: string): readonly [from: string, until: string] | null {
  const [, half, year = ''] = /^(VT|HT)(\d{4})$/.exec(label) ?? []
  if (half === 'VT') return [`${year}-01-01`, `${year}-07-31`]
  if (half === 'HT') return [`${year}-07-01`, `${Number(year) + 1}-01-31`]
  const [, first, second] = /^(\d{4})\/(\d{4})$/.exec(label) ?? []
  return first && second ? [`${first}-07-01`, `${second}-07-31`] : null
}

/**
 * The day from which the steps are counted; today for an event where none is given.
 * @throws Problem none is given, it does not belong to the term, or it lies behind or far away
 */
export function anchorFor(
  label: Label,
  given: Temporal.PlainDate | undefined,
  { anchor }: Checklist,
  { today }: Turn,
): Temporal.PlainDate {
  const wrong = (says: ConstructorParameters<typeof Problem>[0]) => new Problem(says, { fields: ['anchor'] })
  const on = given ?? (label.kind === 'event' ? today : null)
  if (on === null) throw wrong(({ runCourse, language }) => runCourse.noAnchor(titleIn(anchor.label, language)))
  const compare = Temporal.PlainDate.compare
  if (compare(on, today.add({ years: 2 })) > 0) throw wrong(({ runCourse }) => runCourse.tooFar)
  if (label.kind === 'term') {
    const [from, until] = spanOf(label.text) ?? [on.toString(), on.toString()]
    if (compare(on, Temporal.PlainDate.from(from)) < 0 || compare(on, Temporal.PlainDate.from(until)) > 0)
      throw wrong(({ runCourse }) => runCourse.notOfTerm(label.text, on))
    if (compare(on, today) < 0) throw wrong(({ runCourse }) => runCourse.anchorPast(on))
  }
  if (compare(on, today.subtract({ years: 1 })) < 0) throw wrong(({ runCourse }) => runCourse.tooOld)
  return on
}
