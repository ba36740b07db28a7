/** A changed checklist is kept as a proposal, and said to whoever decides. */

import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { diffOf, isUnchanged } from '../src/domain/checklist/diff.ts'
import { type ChecklistProblem, readChecklist } from '../src/domain/checklist/problems.ts'
import { type Checklist, type Step, type Titled, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { diffInWords } from '../src/text/checklist-diff-words.ts'
import { type Words, wordsIn } from '../src/text/index.ts'
import { gone } from './checklist-asked.ts'
import { inputOf } from './checklist-found.ts'
import { adoptButton, diffButton } from './checklist-ways.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** So much of a difference is read in a chat. */
const mostChanges = 12

/**
 * The newest version, which the form or button was made for.
 * @throws Problem where somebody has made another one meanwhile
 */
export async function newestSeen(key: string, version: number, turn: Turn): Promise<ChecklistVersion> {
  const newest = await turn.store.checklists.newest(key)
  if (!newest) throw gone()
  if (newest.version !== version) throw changedMeanwhile(newest, version)
  return newest
}

/**
 * Keeps it as the version after the one that was seen; null `seen` for a checklist that is new.
 * @throws Problem for no change, for what is wrong with it, and where somebody was quicker
 */
export async function keepVersion(given: Checklist, seen: ChecklistVersion | null, turn: Turn): Promise<Reply> {
  const checklist = withoutContacts(given, seen?.checklist ?? null, turn)
  // a form says more than a checklist may hold, and a mask is longer than what it hides
  const read = readChecklist(JSON.stringify(checklist))
  if ('problems' in read) throw new Problem((words) => wrongInWords(read.problems, words))
  if (seen && isUnchanged(diffOf(seen.checklist, checklist)))
    throw new Problem(({ checklistEdit }) => checklistEdit.unchanged)
  const standing = await turn.store.checklists.standing(checklist.key)
  const made = { memberId: turn.person.memberId, at: turn.now }
  const version = await turn.store.checklists.add(checklist, seen?.version ?? 0, made)
  const newest = await turn.store.checklists.newest(checklist.key)
  if (!newest) throw gone()
  if (version === null) throw changedMeanwhile(newest, seen?.version ?? 0)
  const mayAdopt = await mayAnywhere(turn, 'checklistAdopt')
  // whoever proposes one change after the other is heard of once
  if (!mayAdopt && (seen?.byMemberId !== turn.person.memberId || seen.state !== 'proposal'))
    await tellLeaders(newest, turn)
  const { checklistEdit, language } = turn.words
  return toYou(
    say(checklistEdit.saved(titleIn(checklist.title, language), version)),
    ...(standing?.adopted ? [say(checklistEdit.stands(standing.version))] : []),
    ...(seen ? [changesIn(seen.checklist, checklist, turn.words)] : []),
    buttons(
      { label: turn.words.checklists.whole, press: { command: 'checklist', input: inputOf(newest) } },
      addButton(newest, turn.words),
      ...(mayAdopt ? [adoptButton(newest, turn)] : [diffButton(newest, turn.words)]),
    ),
  )
}

/** What is different, as a list that ends where nobody would read on. */
export function changesIn(
  was: Checklist,
  is: Checklist,
  words: Words,
): Extract<Reply['parts'][number], { kind: 'list' }> {
  const lines = diffInWords(diffOf(was, is), was, is, words)
  const rest = lines.length - mostChanges
  return {
    kind: 'list',
    items: [
      ...lines.slice(0, mostChanges).map((text) => ({ text })),
      ...(rest > 0 ? [{ text: words.checklistEdit.moreChanges(rest) }] : []),
    ],
  }
}

/** What is wrong, a line each, up to ten. */
export function wrongInWords(problems: readonly ChecklistProblem[], { checklistEdit }: Words): string {
  const shown = problems.slice(0, 10)
  const rest = problems.length - shown.length
  return [
    checklistEdit.wrong(problems.length),
    ...shown.map(checklistEdit.problem),
    ...(rest > 0 ? [checklistEdit.moreWrong(rest)] : []),
  ].join('\n')
}

const addButton = (found: ChecklistVersion, { checklistEdit }: Words): Button => ({
  label: checklistEdit.add,
  press: { command: 'checklistEdit', input: inputOf(found) },
})

function changedMeanwhile(newest: ChecklistVersion, seen: number): Problem {
  return new Problem(({ checklistEdit }) => checklistEdit.changedMeanwhile(newest.by ?? '', newest.version), {
    ways: (words) => [
      {
        label: words.checklistEdit.diff,
        press: { command: 'checklistDiff', input: { ...inputOf(newest), from: String(seen) } },
      },
      { label: words.checklists.whole, press: { command: 'checklist', input: inputOf(newest) } },
    ],
  })
}

async function tellLeaders(newest: ChecklistVersion, turn: Turn): Promise<void> {
  const leaders = await turn.store.rhythm.leaders(turn.today)
  await tellMembers(turn, leaders, null, (language) => {
    const words = wordsIn(language)
    const title = titleIn(newest.checklist.title, language)
    return toYou(
      say(words.checklistEdit.proposed(turn.person.name, title, newest.version)),
      buttons(diffButton(newest, words), adoptButton(newest, { ...turn, words })),
    )
  })
}

/** In what is new or changed, telephone numbers and addresses of mail are masked: a checklist names functions. */
function withoutContacts(checklist: Checklist, before: Checklist | null, turn: Turn): Checklist {
  const known = new Set(before?.steps.map((step) => JSON.stringify(step)))
  const masked = (text: string) => maskContacts(text, turn.groupWords.common.contactMarks)
  const named = ({ sv, en }: Titled): Titled => ({ sv: masked(sv), ...(en === undefined ? {} : { en: masked(en) }) })
  const clean = (step: Step): Step => ({
    ...step,
    title: named(step.title),
    description: masked(step.description),
    doneWhen: masked(step.doneWhen),
    law: step.law.map(({ ref, what, verified, note }) => ({
      ref: masked(ref),
      what: masked(what),
      verified,
      ...(note === undefined ? {} : { note: masked(note) }),
    })),
    sources: step.sources.map(masked),
  })
  const shown = (title: Titled, old: Titled | undefined): Titled =>
    title.sv === old?.sv && title.en === old?.en ? title : named(title)
  const { title, anchor, phases, steps } = checklist
  return {
    ...checklist,
    basis: masked(checklist.basis),
    title: shown(title, before?.title),
    anchor: { ...anchor, label: shown(anchor.label, before?.anchor.label) },
    phases: phases.map((phase) => ({
      ...phase,
      title: shown(phase.title, before?.phases.find(({ id }) => id === phase.id)?.title),
    })),
    steps: steps.map((step) => (known.has(JSON.stringify(step)) ? step : clean(step))),
  }
}
