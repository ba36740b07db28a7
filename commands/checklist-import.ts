import { z } from 'zod'
import { checklistImportDialog, importParts } from '../dialogs/checklist.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Reply } from '../src/chat/reply.ts'
import { holdsIdentityNumber } from '../src/chat/screened.ts'
import type { Turn } from '../src/chat/turn.ts'
import { withStep } from '../src/domain/checklist/edit.ts'
import { type ChecklistProblem, readChecklist, stepsOnly } from '../src/domain/checklist/problems.ts'
import type { Checklist } from '../src/domain/checklist/template.ts'
import { keepVersion, wrongInWords } from './checklist-save.ts'

const part = text(4000)

/**
 * Takes a checklist in as JSON: a whole one becomes a new version of the one with its key, or a new one; a key with steps
 * only adds them, or puts them in the place of those with the same id.
 */
export const checklistImport = command({
  id: 'checklistImport',
  right: 'checklistEdit',
  dialog: checklistImportDialog,
  input: z.object({
    json: part,
    json2: part.optional(),
    json3: part.optional(),
    json4: part.optional(),
    json5: part.optional(),
  }),
  async run(fields, turn) {
    const given = importParts.map((name) => fields[name] ?? '').join('')
    if (given.trim() === '') throw new Problem(({ checklistEdit }) => checklistEdit.nothing, { fields: ['json'] })
    // each field is screened on its way in; what stands across two of them is seen only here
    if (holdsIdentityNumber(given)) throw new Problem(({ checklistEdit }) => checklistEdit.hasNumber)
    return imported(given, turn)
  },
})

/** The same for what a file held: what is wrong with it is mended there, not in a form. */
export const checklistTake = command({
  id: 'checklistTake',
  right: 'checklistEdit',
  dialog: plainDialog((words) => words.upload.wish),
  input: z.object({ json: text(500_000) }),
  async run({ json }, turn) {
    try {
      return await imported(json, turn)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      throw new Problem((words) => `${words.upload.badChecklist} ${error.says(words)}`, { ways: error.ways })
    }
  },
})

async function imported(given: string, turn: Turn): Promise<Reply> {
  const only = stepsOnly(given)
  if (only) {
    if ('problems' in only) throw wrong(only.problems)
    const newest = await turn.store.checklists.newest(only.key)
    if (!newest) throw new Problem(({ checklistEdit }) => checklistEdit.noSuchKey(only.key), { fields: ['json'] })
    return keepVersion(only.steps.reduce(withStep, newest.checklist), newest, turn)
  }
  const read = readChecklist(given)
  if ('problems' in read) throw wrong(read.problems)
  const newest = await turn.store.checklists.newest(read.checklist.key)
  return keepVersion(withRetired(read.checklist, newest?.checklist ?? null), newest, turn)
}

/** What has been a step before and is none in the new text is retired by it. */
function withRetired(checklist: Checklist, before: Checklist | null): Checklist {
  const standing = new Set(checklist.steps.map(({ id }) => id))
  const were = [...(before?.retired ?? []), ...(before?.steps ?? []).map(({ id }) => id)]
  return { ...checklist, retired: [...new Set([...checklist.retired, ...were])].filter((id) => !standing.has(id)) }
}

const wrong = (problems: readonly ChecklistProblem[]) =>
  new Problem((words) => wrongInWords(problems, words), { fields: ['json'] })
