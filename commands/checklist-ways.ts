/** What can be done with a checklist from where it is shown, by who may. */

import type { Button } from '../src/chat/reply.ts'
import { startButton } from '../src/chat/run/buttons.ts'
import type { Turn } from '../src/chat/turn.ts'
import { ownTexts } from '../src/domain/checklist/redact.ts'
import { shippedChecklist } from '../src/domain/checklist/shipped.ts'
import type { Step } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import type { Words } from '../src/text/index.ts'
import { inputOf } from './checklist-found.ts'
import { mayAnywhere } from './may-anywhere.ts'

export async function listWays(turn: Turn): Promise<Button[]> {
  if (!(await mayAnywhere(turn, 'checklistEdit'))) return []
  return [
    startButton(turn.words),
    { label: turn.words.checklistEdit.import, press: { command: 'checklistImport', input: {}, form: true } },
    { label: turn.words.upload.wish, press: { command: 'handbookImport', input: {} } },
  ]
}

/** @param newest the last version made */
export async function wholeWays(found: ChecklistVersion, newest: ChecklistVersion, turn: Turn): Promise<Button[]> {
  const { checklistEdit, checklistHead } = turn.words
  const isNewest = newest.version === found.version
  const mayEdit = isNewest && (await mayAnywhere(turn, 'checklistEdit'))
  const mayStart = await mayAnywhere(turn, 'startRun')
  const mayAdopt = isNewest && found.state === 'proposal' && (await mayAnywhere(turn, 'checklistAdopt'))
  return [
    ...(isNewest
      ? []
      : [
          {
            label: checklistEdit.showProposal(newest.version),
            press: { command: 'checklist', input: inputOf(newest) },
          } as const,
        ]),
    ...(newest.version > 0 ? [diffButton(newest, turn.words)] : []),
    ...(mayStart ? [{ ...startButton(turn.words), press: startPress(found) }] : []),
    ...(mayEdit
      ? ([
          { label: checklistEdit.add, press: { command: 'checklistEdit', input: inputOf(found) } },
          { label: checklistHead.change, press: { command: 'checklistHead', input: inputOf(found) } },
          ...(hasOwnHead(found, turn)
            ? [{ label: checklistHead.redact, press: { command: 'checklistRedact', input: inputOf(found) } }]
            : []),
        ] as const)
      : []),
    ...(mayAdopt ? [adoptButton(found, turn)] : []),
  ]
}

const startPress = ({ key }: ChecklistVersion) => ({
  command: 'checklistStart',
  input: { checklist: key },
  form: true as const,
})

/** Whether anybody here has written its title, phases or anchor. */
const hasOwnHead = ({ key, version, checklist }: ChecklistVersion, { groupWords }: Turn): boolean =>
  version > 0 && ownTexts(checklist, null, shippedChecklist(key)).some((text) => text !== groupWords.checklists.removed)

/** A step is changed in the newest version. */
export async function stepWays(found: ChecklistVersion, step: Step, turn: Turn): Promise<Button[]> {
  const { checklistEdit } = turn.words
  const newest = await turn.store.checklists.newest(found.key)
  const input = { ...inputOf(found), step: step.id }
  if (newest && newest.version !== found.version)
    return newest.checklist.steps.some(({ id }) => id === step.id)
      ? [
          {
            label: checklistEdit.showProposal(newest.version),
            press: { command: 'checklist', input: { ...inputOf(newest), step: step.id } },
          },
        ]
      : []
  if (!(await mayAnywhere(turn, 'checklistEdit'))) return []
  return [
    { label: checklistEdit.change, press: { command: 'checklistEdit', input } },
    { label: checklistEdit.retire, press: { command: 'checklistRetire', input } },
    ...(found.version > 0
      ? [{ label: checklistEdit.redact, press: { command: 'checklistRedact', input } } as const]
      : []),
  ]
}

export const diffButton = (found: ChecklistVersion, { checklistEdit }: Words): Button => ({
  label: checklistEdit.diff,
  press: { command: 'checklistDiff', input: inputOf(found) },
})

export const adoptButton = (found: ChecklistVersion, { words, today }: Pick<Turn, 'words' | 'today'>): Button => ({
  label: words.checklistEdit.adopt,
  press: {
    command: 'checklistAdopt',
    input: { ...inputOf(found), by: 'operative', on: today.toString() },
    form: true,
  },
})
