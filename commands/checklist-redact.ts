import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showAsIs, showLookBack } from '../src/chat/run/told.ts'
import type { Turn } from '../src/chat/turn.ts'
import { ownTexts, stepsWithout, withoutTexts } from '../src/domain/checklist/redact.ts'
import { type Step, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { stepName, stepNumber } from '../src/text/checklist-words.ts'
import { wordsIn } from '../src/text/index.ts'
import { gone } from './checklist-asked.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes what a municipality has written in a step away for good, by who wrote it or the leader, after a question: out of
 * every version, every message and what is kept of turns.
 */
export const checklistRedact = command({
  id: 'checklistRedact',
  right: 'checklistEdit',
  dialog: plainDialog(({ checklistEdit }) => checklistEdit.redact),
  input: z.object({ key: text(40), version, step: text(40), sure: z.literal('1').optional() }),
  async run({ key, step: id, sure, ...seen }, turn) {
    await turn.store.checklists.hold()
    const versions = await turn.store.checklists.versions(key)
    const shown = versions.find((one) => one.version === seen.version)
    if (!shown) throw gone()
    const step = stepIn(shown, id)
    if (!step) throw new Problem((words) => words.checklists.noStep)
    const shipped = stepIn(await turn.store.checklists.version(key, 0), id)
    const texts = [...new Set(versions.flatMap((one) => ownTextsIn(one, id, shipped)))]
    if (!texts.some((one) => one !== turn.groupWords.checklists.removed))
      throw new Problem(({ checklistEdit }) => checklistEdit.nothingToRedact)
    const authors = versions.filter((one) => ownTextsIn(one, id, shipped).length).map((one) => one.byMemberId)
    if (!authors.includes(turn.person.memberId) && !(await mayAnywhere(turn, 'checklistAdopt')))
      throw new Problem(({ checklistEdit }) => checklistEdit.notYoursToRedact)
    const { checklistEdit } = turn.words
    if (!sure)
      return toYou(
        say(checklistEdit.sureRedact(stepName(step, turn.words))),
        buttons({
          label: checklistEdit.redactYes,
          press: { command: 'checklistRedact', input: { key, version: String(seen.version), step: id, sure: '1' } },
          style: 'danger',
        }),
      )
    await clean(versions, id, texts, shipped, turn)
    return toYou(say(checklistEdit.redacted))
  },
})

const stepIn = (of: ChecklistVersion | null, id: string): Step | null =>
  of?.checklist.steps.find((one) => one.id === id) ?? null

function ownTextsIn(of: ChecklistVersion, id: string, shipped: Step | null): string[] {
  const step = stepIn(of, id)
  return step ? ownTexts(step, shipped) : []
}

async function clean(
  versions: readonly ChecklistVersion[],
  id: string,
  texts: readonly string[],
  shipped: Step | null,
  turn: Turn,
): Promise<void> {
  const mark = turn.groupWords.checklists.removed
  for (const one of versions) {
    if (!ownTextsIn(one, id, shipped).length) continue
    const left = stepsWithout(one.checklist, id, (step) => withoutTexts(step, texts, shipped, mark))
    await turn.store.checklists.rewrite(one.key, one.version, left)
  }
  const authors = new Set(versions.flatMap(({ byMemberId }) => byMemberId ?? []))
  const gone = texts.filter((one) => one !== mark)
  const called = versions.flatMap((one) => {
    const title = stepIn(one, id)?.title.sv
    return title !== undefined && gone.includes(title) ? namesOf({ id, title: { sv: title } }) : []
  })
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
