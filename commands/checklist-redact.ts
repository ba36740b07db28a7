import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showAsIs, showLookBack } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { ownTexts, withoutOwn } from '../src/domain/checklist/redact.ts'
import { type Checklist, type Step, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { stepName, stepNumber } from '../src/text/checklist-words.ts'
import { wordsIn } from '../src/text/index.ts'
import { gone } from './checklist-asked.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes what a municipality has written in a step, or as the checklist's own title and phases, away for good, by who wrote it or the leader, after a question: out of
 * every version, every message and what is kept of turns.
 */
export const checklistRedact = command({
  id: 'checklistRedact',
  right: 'checklistEdit',
  dialog: plainDialog(({ checklistEdit }) => checklistEdit.redact),
  input: z.object({ key: text(40), version, step: text(40).optional(), sure: z.literal('1').optional() }),
  async run({ key, step: given, sure, ...seen }, turn) {
    await turn.store.checklists.hold()
    const versions = await turn.store.checklists.versions(key)
    const shown = versions.find((one) => one.version === seen.version)
    if (!shown) throw gone()
    const id = given ?? null
    const step = shown.checklist.steps.find((one) => one.id === id)
    if (id !== null && !step) throw new Problem((words) => words.checklists.noStep)
    const shipped = (await turn.store.checklists.version(key, 0))?.checklist ?? null
    const texts = [...new Set(versions.flatMap(({ checklist }) => ownTexts(checklist, id, shipped)))]
    if (!texts.some((one) => one !== turn.groupWords.checklists.removed))
      throw new Problem(({ checklistEdit }) => checklistEdit.nothingToRedact)
    const authors = versions
      .filter(({ checklist }) => ownTexts(checklist, id, shipped).length)
      .map((one) => one.byMemberId)
    if (!authors.includes(turn.person.memberId) && !(await mayAnywhere(turn, 'checklistAdopt')))
      throw new Problem(({ checklistEdit }) => checklistEdit.notYoursToRedact)
    const { checklistEdit, checklistHead } = turn.words
    if (!sure)
      return toYou(
        say(
          step
            ? checklistEdit.sureRedact(stepName(step, turn.words))
            : checklistHead.sureRedact(titleIn(shown.checklist.title, turn.words.language)),
        ),
        buttons({
          label: checklistEdit.redactYes,
          press: {
            command: 'checklistRedact',
            input: { key, version: String(seen.version), ...(id === null ? {} : { step: id }), sure: '1' },
          },
          style: 'danger',
        }),
      )
    await clean(versions, id, texts, shipped, turn)
    return toYou(say(checklistEdit.redacted))
  },
})

async function clean(
  versions: readonly ChecklistVersion[],
  id: string | null,
  texts: readonly string[],
  shipped: Checklist | null,
  turn: Turn,
): Promise<void> {
  const mark = turn.groupWords.checklists.removed
  for (const one of versions) {
    if (!ownTexts(one.checklist, id, shipped).length) continue
    const left = withoutOwn(one.checklist, id, texts, shipped, mark)
    await turn.store.checklists.rewrite(one.key, one.version, left)
  }
  const authors = new Set(versions.flatMap(({ byMemberId }) => byMemberId ?? []))
  const gone = texts.filter((one) => one !== mark)
  const called = versions
    .flatMap(({ checklist }) => checklist.steps.filter((step) => step.id === id && gone.includes(step.title.sv)))
    .flatMap(namesOf)
  const runs = await turn.store.runs.idsOf(versions[0]?.key ?? '')
  for (const author of authors)
    await takeAway([...new Set([...gone, ...called])], [author, ...runs], author, turn, { wordsBeside: true })
  for (const run of runs) {
    const found = await turn.store.runs.one(run)
    if (found && found.state !== 'dropped') await showLookBack(turn, await showAsIs(turn, found))
  }
}

/** As a step is called where its title stands beside what it is: a title may be one word. */
const namesOf = (step: Pick<Step, 'id' | 'title'>): string[] =>
  (['sv', 'en'] as const).map(wordsIn).flatMap((words) => {
    const title = titleIn(step.title, words.language)
    return [stepName(step, words), `${stepNumber(step)} ${title}`, words.today.late(title)]
  })
