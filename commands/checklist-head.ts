import { z } from 'zod'
import { checklistHeadDialog } from '../dialogs/checklist.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { withHead } from '../src/domain/checklist/edit.ts'
import { phaseLines, readPhases, retitled } from '../src/domain/checklist/phases.ts'
import { type Checklist, titleIn } from '../src/domain/checklist/template.ts'
import { keepVersion, newestSeen } from './checklist-save.ts'
import { lineOf } from './meeting-read.ts'

const mostPhases = 12
const longestTitle = 150

/** Changes a checklist's title, its phases or what its first day is called, as a proposal; without a title it opens the form. */
export const checklistHead = command({
  id: 'checklistHead',
  right: 'checklistEdit',
  dialog: checklistHeadDialog,
  input: z.object({
    key: text(40),
    version,
    title: text(longestTitle).optional(),
    anchor: text(longestTitle).optional(),
    phases: text(2000).optional(),
  }),
  async run(fields, turn) {
    const seen = await newestSeen(fields.key, fields.version, turn)
    const { checklist } = seen
    const { title, anchor } = checklist
    if (fields.title === undefined)
      return toYou(
        turn.form('checklistHead', {
          key: seen.key,
          version: String(seen.version),
          title: title.sv,
          anchor: anchor.label.sv,
          phases: phaseLines(checklist.phases),
        }),
      )
    const next = {
      title: retitled(title, lineIn('title', fields.title, turn)),
      anchor: retitled(anchor.label, lineIn('anchor', fields.anchor, turn)),
      phases: phasesFrom(fields.phases ?? '', checklist, turn),
    }
    return keepVersion(withHead(checklist, next), seen, turn)
  },
})

const label = (name: 'title' | 'anchor', { checklistEdit, checklistHead: said }: Turn['words']) =>
  name === 'title' ? checklistEdit.title : said.anchor

function lineIn(name: 'title' | 'anchor', given: string | undefined, { words }: Turn): string {
  const line = lineOf(given)
  if (line === null) throw new Problem(({ common }) => common.fieldMissing(label(name, words)), { fields: [name] })
  return line
}

/** @throws Problem for none, too many, one without a name or with another's, and one that has steps and is gone */
function phasesFrom(given: string, { phases: was, steps }: Checklist, { words }: Turn): Checklist['phases'] {
  const { checklistHead: said, language } = words
  const wrong = (says: ConstructorParameters<typeof Problem>[0]) => new Problem(says, { fields: ['phases'] })
  const read = readPhases(given, was)
  if ('problem' in read) {
    const { problem } = read
    throw wrong((all) =>
      problem.kind === 'twice' ? all.checklistHead.phaseTwice(problem.title) : all.checklistHead.phaseUntitled,
    )
  }
  const { phases } = read
  if (!phases.length) throw wrong(({ common }) => common.fieldMissing(said.phases))
  if (phases.length > mostPhases)
    throw wrong(({ checklistEdit }) => checklistEdit.tooManyLines(said.phases, mostPhases))
  if (phases.some(({ title }) => title.sv.length > longestTitle))
    throw wrong(({ checklistEdit }) => checklistEdit.tooLong(said.phases, longestTitle))
  for (const gone of was.filter(({ id }) => !phases.some((phase) => phase.id === id))) {
    const count = steps.filter(({ phase }) => phase === gone.id).length
    if (count) throw wrong((all) => all.checklistHead.phaseHasSteps(titleIn(gone.title, language), count))
  }
  return [...phases]
}
