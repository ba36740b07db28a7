import { z } from 'zod'
import { checklistEditDialog, phasesAsInput } from '../dialogs/checklist.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { carriersNamed } from '../src/chat/carrier-words.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { nextStepId, withoutStep, withStep } from '../src/domain/checklist/edit.ts'
import { type Carrier, carriers, type Support } from '../src/domain/checklist/functions.ts'
import { readOffset } from '../src/domain/checklist/read-offset.ts'
import { type Checklist, holdings, mostSteps, type Step, titleIn } from '../src/domain/checklist/template.ts'
import { carrierText } from '../src/text/carriers.ts'
import { shortOffset, stepName, stepNumber } from '../src/text/checklist-words.ts'
import { keepVersion, newestSeen } from './checklist-save.ts'
import { lineOf } from './meeting-read.ts'

const which = { key: text(40), version }
const editInput = z.object({
  ...which,
  /** the step to change; without it a new one is added */
  step: text(40).optional(),
  title: text(150).optional(),
  phase: text(40).optional(),
  role: z.enum(carriers as [Carrier, ...Carrier[]]).optional(),
  when: text(40).optional(),
  support: text(600).optional(),
  description: text(600).optional(),
  doneWhen: text(300).optional(),
  after: text(200).optional(),
  law: text(2000).optional(),
  sources: text(2000).optional(),
  holds: z.enum(holdings).optional(),
  short: z.enum(['yes', 'no']).optional(),
})

/** Adds a step, or changes or moves one, as a proposal; without a title it opens the form. */
export const checklistEdit = command({
  id: 'checklistEdit',
  right: 'checklistEdit',
  dialog: checklistEditDialog,
  input: editInput,
  async run(fields, turn) {
    const seen = await newestSeen(fields.key, fields.version, turn)
    const { checklist } = seen
    const was = stepOf(checklist, fields.step)
    if (fields.title === undefined) return toYou(turn.form('checklistEdit', formInput(seen, was, turn)))
    if (!was && checklist.steps.length >= mostSteps)
      throw new Problem(({ checklistEdit: said }) => said.full(mostSteps))
    return keepVersion(withStep(checklist, stepFrom(fields, was, checklist, turn)), seen, turn)
  },
})

/** Retires a step, after a question. */
export const checklistRetire = command({
  id: 'checklistRetire',
  right: 'checklistEdit',
  dialog: plainDialog(({ checklistEdit: said }) => said.retire),
  input: z.object({ ...which, step: text(40), sure: z.literal('1').optional() }),
  async run({ key, version: seenVersion, step: id, sure }, turn) {
    const seen = await newestSeen(key, seenVersion, turn)
    const step = stepOf(seen.checklist, id)
    const { checklistEdit: said } = turn.words
    if (!step) throw new Problem((words) => words.checklists.noStep)
    if (seen.checklist.steps.length === 1) throw new Problem((words) => words.checklistEdit.lastStep)
    if (sure) return keepVersion(withoutStep(seen.checklist, id), seen, turn)
    const input = { key, version: String(seenVersion), step: id }
    return toYou(
      say(said.sureRetire(stepName(step, turn.words))),
      buttons(
        {
          label: said.sureRetireYes,
          press: { command: 'checklistRetire', input: { ...input, sure: '1' } },
          style: 'danger',
        },
        { label: turn.words.checklists.showStep, press: { command: 'checklist', input } },
      ),
    )
  },
})

function stepOf({ steps }: Checklist, id: string | undefined): Step | null {
  if (id === undefined) return null
  const found = steps.find((step) => step.id === id)
  if (!found) throw new Problem((words) => words.checklists.noStep)
  return found
}

/** What the form is opened with; the phases ride along for its choice. */
function formInput(
  { key, version: seen, checklist }: { readonly key: string; readonly version: number; readonly checklist: Checklist },
  step: Step | null,
  { words }: Turn,
): Input {
  const { language, checklistEdit: said } = words
  const phases = phasesAsInput(checklist.phases.map(({ id, title }) => ({ id, title: titleIn(title, language) })))
  const base = { key, version: String(seen), phases }
  if (!step) return { ...base, holds: 'nothing', short: 'no' }
  return {
    ...base,
    step: step.id,
    title: step.title.sv,
    phase: step.phase,
    role: step.role,
    // as `readOffset` reads it
    when: shortOffset(step, words) ?? said.sameDay,
    support: step.support.map((one) => carrierText[language][one]).join('; '),
    description: step.description,
    doneWhen: step.doneWhen,
    after: step.after.map((id) => stepNumber({ id })).join(', '),
    law: step.law.map(lawLine).join('\n'),
    sources: step.sources.join('\n'),
    holds: step.holds,
    short: step.short ? 'yes' : 'no',
  }
}

const lawLine = ({ ref, what }: Step['law'][number]) => (what === '' ? ref : `${ref} | ${what}`)

function stepFrom(fields: z.output<typeof editInput>, was: Step | null, checklist: Checklist, turn: Turn): Step {
  const { checklistEdit: said } = turn.words
  const offset = readOffset(fields.when ?? '')
  if (!offset) throw new Problem((words) => words.checklistEdit.badWhen(fields.when ?? ''), { fields: ['when'] })
  if (!checklist.phases.some(({ id }) => id === fields.phase))
    throw new Problem(({ common }) => common.fieldWrong(said.phase), { fields: ['phase'] })
  if (!fields.role) throw new Problem(({ common }) => common.fieldMissing(said.role), { fields: ['role'] })
  const title = lineOf(fields.title)
  if (title === null) throw new Problem(({ common }) => common.fieldMissing(said.title), { fields: ['title'] })
  const law = lawFrom(fields.law ?? '', was)
  const sources = linesOf(fields.sources ?? '')
  for (const [name, lines] of [
    ['law', law],
    ['sources', sources],
  ] as const)
    if (lines.length > 12)
      throw new Problem((words) => words.checklistEdit.tooManyLines(said[name], 12), { fields: [name] })
  if (law.some(({ ref }) => ref.length > 150))
    throw new Problem((words) => words.checklistEdit.tooLong(said.law, 150), { fields: ['law'] })
  if ([...law.map(({ what }) => what), ...sources].some((line) => line.length > 600))
    throw new Problem((words) => words.checklistEdit.tooLong(said.sources, 600), { fields: ['sources'] })
  return {
    id: was?.id ?? nextStepId(checklist),
    phase: fields.phase ?? '',
    // a title that is another is not the one that was translated
    title: was?.title.sv === title ? was.title : { sv: title },
    description: fields.description?.trim() ?? '',
    role: fields.role,
    support: supportFrom(fields.support ?? ''),
    offset,
    after: afterFrom(fields.after ?? '', checklist),
    law,
    evidence: evidenceOf(law, sources, was),
    sources,
    holds: fields.holds ?? 'nothing',
    doneWhen: lineOf(fields.doneWhen) ?? '',
    short: fields.short === 'yes',
  }
}

const linesOf = (given: string) =>
  given
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A line that stood there before keeps what was found out about it; a new one has not been read by anybody here. */
function lawFrom(given: string, was: Step | null): Step['law'] {
  return linesOf(given).map((line) => {
    const known = was?.law.find((one) => lawLine(one) === line)
    const [ref = '', ...what] = line.split('|').map((part) => part.trim())
    return known ?? { ref, what: what.join(' | '), verified: false }
  })
}

/** As it was while law and sources are; else by what there is: nothing is a judgement. */
function evidenceOf(law: Step['law'], sources: Step['sources'], was: Step | null): Step['evidence'] {
  if (was && JSON.stringify([was.law, was.sources]) === JSON.stringify([law, sources])) return was.evidence
  const isAgreement = sources.some((source) => source.startsWith('Bilaga 1'))
  const grounds: Step['evidence'] = [
    ...(law.length ? (['law'] as const) : []),
    ...(isAgreement ? (['agreement'] as const) : []),
    ...(sources.length > (isAgreement ? 1 : 0) ? (['practice'] as const) : []),
  ]
  return grounds.length ? grounds : ['judgement']
}

/** Names have commas of their own (“samordnare, integration”): semicolons part them, else commas where that gives functions. */
function supportFrom(given: string): Support[] {
  const parts = given.split(/[;\n]/u).flatMap((part) => (isOne(part) ? [part] : part.split(',')))
  return [
    ...new Set(
      parts
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => {
          const [one, other] = carriersNamed(part)
          if (one === undefined)
            throw new Problem((words) => words.checklistEdit.badFunction(part), { fields: ['support'] })
          if (other !== undefined)
            throw new Problem((words) => words.checklistEdit.manyFunctions(part), { fields: ['support'] })
          return one
        }),
    ),
  ]
}

const isOne = (part: string) => carriersNamed(part.trim()).length === 1

function afterFrom(given: string, { steps }: Checklist): string[] {
  return [
    ...new Set(
      given
        .split(/[\s,;]+/u)
        .filter(Boolean)
        .map((typed) => {
          const found = steps.find(
            (step) => step.id === typed || (/^\d+$/.test(typed) && Number(stepNumber(step)) === Number(typed)),
          )
          if (!found) throw new Problem((words) => words.checklistEdit.badAfter(typed), { fields: ['after'] })
          return found.id
        }),
    ),
  ]
}
