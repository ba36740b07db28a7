/** A checklist and its steps in words. */

import { basisOf, type Checklist, daysFromAnchor, type Step, titleIn } from '../domain/checklist/template.ts'
import type { ChecklistVersion } from '../domain/checklist/version.ts'
import { weekOf } from '../domain/week.ts'
import { carrierText } from './carriers.ts'
import { capital, dayOf, listed, sentence, uncapital } from './format.ts'
import type { Words } from './index.ts'

/** `05` of `steg-05`; other ids as they are. */
export const stepNumber = ({ id }: Pick<Step, 'id'>): string => /^steg-(\d+)$/.exec(id)?.[1] ?? id

const longestTitle = 30

/** `Överlämning`: where a long title would stand in the way, its first word. */
export function shortTitle(title: string): string {
  const [first = title] = title.split(' ')
  return title.length > longestTitle ? first : title
}

/** `Steg 05: Rapportera antal`. */
export const stepName = (step: Pick<Step, 'id' | 'title'>, { checklists, language }: Words): string =>
  checklists.step(stepNumber(step), titleIn(step.title, language))

/** `vårterminens sista dag`. */
export const anchorName = ({ anchor }: Pick<Checklist, 'anchor'>, { language }: Words): string =>
  uncapital(titleIn(anchor.label, language))

/** `41 veckor före vårterminens sista dag`. */
export function offsetInWords({ offset }: Pick<Step, 'offset'>, checklist: Checklist, words: Words): string {
  const anchor = anchorName(checklist, words)
  return 'weeks' in offset ? words.checklists.weeks(offset.weeks, anchor) : words.checklists.days(offset.days, anchor)
}

/** `41 veckor före`, where it is plain of what; null for the day itself. */
export function shortOffset(step: Pick<Step, 'offset'>, { checklists }: Words): string | null {
  if (daysFromAnchor(step) === 0) return null
  const { offset } = step
  const said = 'weeks' in offset ? checklists.weeks(offset.weeks, '') : checklists.days(offset.days, '')
  return said.replace(/[\s:]+$/u, '')
}

/** `28 augusti 2026 (v. 35)`. */
export const dueInWords = (due: Temporal.PlainDate, { checklists, language }: Words): string =>
  `${dayOf(due, language)} (${checklists.week(weekOf(due).week)})`

/** `Projektledare`. */
export const responsibleName = ({ role }: Pick<Step, 'role'>, { language }: Words): string =>
  capital(carrierText[language][role])

/** `alla i operativa gruppen`; null where nobody helps. */
export const supportNames = ({ support }: Pick<Step, 'support'>, { language }: Words): string | null =>
  support.length
    ? listed(
        support.map((one) => carrierText[language][one]),
        language,
      )
    : null

/** Each law with what it says, and whether anybody has read it. */
export const lawLines = ({ law }: Pick<Step, 'law'>, { checklists }: Words): string[] =>
  law.map(({ ref, what, verified, note }) => {
    const doubts = [...(verified ? [] : [checklists.unverified]), ...(note ? [note] : [])]
    return `${ref}: ${[what, ...(doubts.length ? [`(${doubts.join('; ')})`] : [])].filter(Boolean).join(' ')}`
  })

/** On what it rests: `Grund: lag, så gör andra.`; a step without law and source says *Bedömning*. */
export function basisInWords(step: Step, { checklists }: Words): string {
  if (step.law.length + step.sources.length === 0) return checklists.judgementOnly
  return checklists.basisOf(
    basisOf(step)
      .map((one) => uncapital(checklists.evidence[one]))
      .join(', '),
  )
}

/** The same beside a label that says that it is the ground: `Lag, så gör andra`. */
export function groundsInWords(step: Step, { checklists }: Words): string {
  if (step.law.length + step.sources.length === 0) return checklists.judgementOnly
  return capital(
    basisOf(step)
      .map((one) => uncapital(checklists.evidence[one]))
      .join(', '),
  )
}

/** What is done and why, in sentences. */
export function whyInWords(step: Step, words: Words): string {
  const { checklists, language } = words
  const helpers = supportNames(step, words)
  return [
    step.description,
    ...(helpers === null ? [] : [`${checklists.support}: ${sentence(helpers)}`]),
    ...(step.after.length
      ? [
          `${checklists.after}: ${listed(
            step.after.map((id) => uncapital(checklists.stepNo(stepNumber({ id })))),
            language,
          )}.`,
        ]
      : []),
    ...(step.law.length ? [`${checklists.law}: ${sentence(lawLines(step, words).join('; '))}`] : []),
    ...(step.sources.length ? [`${checklists.sources}: ${sentence(step.sources.join('; '))}`] : []),
    basisInWords(step, words),
    checklists.holds[step.holds],
  ]
    .filter(Boolean)
    .join(' ')
}

/** `Version 3, fastställd av operativa gruppen 3 december 2026`. */
export function stateInWords({ version, state, adopted }: ChecklistVersion, { checklists }: Words): string {
  if (version === 0) return checklists.shippedState
  if (!adopted) return checklists.proposalState(version)
  return (state === 'retired' ? checklists.retiredState : checklists.adoptedState)(version, adopted.by, adopted.on)
}
