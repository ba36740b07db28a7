import { z } from 'zod'
import { checklistAdoptDialog } from '../dialogs/checklist.ts'
import { command } from '../src/chat/command.ts'
import { day, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, type Part, say, toYou } from '../src/chat/reply.ts'
import { tellGroup } from '../src/chat/tell-group.ts'
import type { Turn } from '../src/chat/turn.ts'
import { titleIn } from '../src/domain/checklist/template.ts'
import { type ChecklistVersion, deciders } from '../src/domain/checklist/version.ts'
import type { Words } from '../src/text/index.ts'
import { gone } from './checklist-asked.ts'
import { inputOf } from './checklist-found.ts'
import { diffButton } from './checklist-ways.ts'
import { operativeGroup } from './operative.ts'

/** Notes which group has adopted a version, and on which day; the operative group hears of it. */
export const checklistAdopt = command({
  id: 'checklistAdopt',
  right: 'checklistAdopt',
  dialog: checklistAdoptDialog,
  input: z.object({ key: text(40), version, by: z.enum(deciders), on: day }),
  async run({ key, by, on, ...seen }, turn) {
    mustBeDay(on, turn)
    await turn.store.checklists.hold()
    const newest = await turn.store.checklists.newest(key)
    if (!newest) throw gone()
    const asked = await turn.store.checklists.version(key, seen.version)
    if (asked?.adopted) throw already(asked)
    if (newest.version !== seen.version) throw newest.adopted && seen.version === 0 ? already(newest) : newer(newest)
    const made = { memberId: turn.person.memberId, at: turn.now }
    // the shipped proposal becomes the municipality's own
    if (seen.version === 0) await turn.store.checklists.add(newest.checklist, 0, made)
    await turn.store.checklists.adopt(key, Math.max(1, seen.version), { by, on, memberId: turn.person.memberId })
    const adopted = await turn.store.checklists.standing(key)
    if (!adopted) throw gone()
    await tellGroup(turn, await operativeGroup(turn), about(adopted), (words) => parts(adopted, words))
    return toYou(...parts(adopted, turn.words))
  },
})

function mustBeDay(on: Temporal.PlainDate, { today }: Turn): void {
  if (Temporal.PlainDate.compare(on, today) > 0)
    throw new Problem(({ checklistEdit }) => checklistEdit.notYet, { fields: ['on'] })
  if (Temporal.PlainDate.compare(on, today.subtract({ years: 1 })) < 0)
    throw new Problem(({ checklistEdit }) => checklistEdit.tooLongAgo, { fields: ['on'] })
}

const about = ({ key, version: no }: ChecklistVersion) => ({
  subject: `checklist:${key}`,
  source: `adopted:${key}:${no}`,
})

function parts(found: ChecklistVersion, words: Words): Part[] {
  const { adopted, version: no, checklist } = found
  if (!adopted) return []
  return [
    say(words.checklistEdit.adopted(titleIn(checklist.title, words.language), no, adopted.by, adopted.on)),
    buttons({ label: words.checklists.whole, press: { command: 'checklist', input: inputOf(found) } }),
  ]
}

function already(found: ChecklistVersion): Problem {
  const { adopted, version: no } = found
  return new Problem(
    ({ checklistEdit, checklists }) =>
      adopted ? checklistEdit.adoptedAlready(no, adopted.by, adopted.on, adopted.noted) : checklists.gone,
    { ways: (words) => [{ label: words.checklists.whole, press: { command: 'checklist', input: inputOf(found) } }] },
  )
}

const newer = (newest: ChecklistVersion) =>
  new Problem(({ checklistEdit }) => checklistEdit.newerThere(newest.version), {
    ways: (words) => [diffButton(newest, words)],
  })
