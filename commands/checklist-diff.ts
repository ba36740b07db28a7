import { checklistDiffDialog } from '../dialogs/checklist.ts'
import { command } from '../src/chat/command.ts'
import { type Button, buttons, heading, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { diffOf, isUnchanged } from '../src/domain/checklist/diff.ts'
import { titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { stateInWords } from '../src/text/checklist-words.ts'
import { askedFor, askedInput, gone } from './checklist-asked.ts'
import { inputOf } from './checklist-found.ts'
import { changesIn } from './checklist-save.ts'
import { adoptButton } from './checklist-ways.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** What a version changes: beside what stands, or for what stands itself beside the version before it; `from` names another. */
export const checklistDiff = command({
  id: 'checklistDiff',
  right: 'checklists',
  dialog: checklistDiffDialog,
  input: askedInput,
  async run({ from, ...fields }, turn) {
    const asked = await askedFor(fields, turn)
    const key = asked.found?.key ?? (await turn.store.checklists.all())[0]?.key ?? ''
    const isNamed = fields.version !== undefined || (asked.found !== null && /version|\bv\b/iu.test(fields.what ?? ''))
    const is = isNamed ? asked.found : await turn.store.checklists.newest(key)
    if (!is) throw gone()
    const was = await turn.store.checklists.version(key, from ?? (await besides(is, turn)))
    if (!was) throw gone()
    const { checklistEdit, language, checklists } = turn.words
    const isSame = isUnchanged(diffOf(was.checklist, is.checklist))
    return toYou(
      heading(checklistEdit.diffTitle(titleIn(is.checklist.title, language))),
      quiet(checklistEdit.between(stateInWords(was, turn.words), stateInWords(is, turn.words))),
      ...(is.by === null || is.on === null ? [] : [quiet(checklistEdit.madeBy(is.by, is.on))]),
      isSame ? say(checklistEdit.same) : changesIn(was.checklist, is.checklist, turn.words),
      buttons(
        { label: checklists.whole, press: { command: 'checklist', input: inputOf(is) } },
        ...earlier(was, is, turn),
        ...(is.state === 'proposal' && (await mayAnywhere(turn, 'checklistAdopt')) ? [adoptButton(is, turn)] : []),
      ),
    )
  },
})

/** The version that it is told beside. */
async function besides(is: ChecklistVersion, turn: Turn): Promise<number> {
  const standing = await turn.store.checklists.standing(is.key)
  if (standing?.adopted && standing.version !== is.version && is.state === 'proposal') return standing.version
  const before = (await turn.store.checklists.versions(is.key)).find(({ version }) => version < is.version)
  // a municipality's own checklist has nothing before its first version
  return before?.version ?? ((await turn.store.checklists.version(is.key, 0)) ? 0 : is.version)
}

/** A way to what the version before it changed. */
const earlier = (was: ChecklistVersion, is: ChecklistVersion, { words }: Turn): Button[] =>
  was.version > 0 && was.version !== is.version
    ? [
        {
          label: words.checklistEdit.earlier(was.version),
          press: { command: 'checklistDiff', input: inputOf(was) },
        },
      ]
    : []
