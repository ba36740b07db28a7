/** A version of a checklist as a paper. It names functions, never people. */

import type { Store } from '../../db/store.ts'
import type { ChecklistClaim } from '../domain/checklist/link.ts'
import { dueDay } from '../domain/checklist/schedule.ts'
import { type Checklist, daysFromAnchor, type Step, titleIn } from '../domain/checklist/template.ts'
import type { ChecklistVersion } from '../domain/checklist/version.ts'
import type { Paper, PaperTable } from '../files/paper.ts'
import {
  anchorName,
  dueInWords,
  offsetInWords,
  responsibleName,
  shortOffset,
  stateInWords,
  stepNumber,
  whyInWords,
} from '../text/checklist-words.ts'
import { dayOf } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'

/** What a link opens; null for a version that there is none of. */
export async function checklistOf(
  store: Pick<Store, 'checklists' | 'breaks'>,
  { key, version, anchor, language }: ChecklistClaim,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): Promise<{ readonly paper: Paper; readonly checklist: Checklist } | null> {
  const found = await store.checklists.version(key, version)
  if (!found) return null
  const words = wordsIn(language)
  const { checklist } = found
  const { checklists, common } = words
  const first = anchor?.add({ days: Math.min(...checklist.steps.map(daysFromAnchor)) })
  const breaks = first ? await store.breaks.ahead(first) : []
  const when = (step: Step) =>
    anchor
      ? [dueInWords(dueDay(anchor, daysFromAnchor(step), breaks), words), shortOffset(step, words)]
          .filter((one) => one !== null)
          .join(', ')
      : offsetInWords(step, checklist, words)
  const paper: Paper = {
    language,
    title: titleIn(checklist.title, language),
    lines: [
      checklists.paperOf(name),
      ...(demo ? [common.demo] : []),
      `${stateInWords(found, words)}.`,
      ...(found.adopted ? [] : [checklists.notAdopted]),
      anchorLine(checklist, anchor, words),
    ],
    sections: checklist.phases.flatMap((phase, at) => {
      const steps = checklist.steps.filter((step) => step.phase === phase.id)
      if (!steps.length) return []
      const heading = checklists.phase(at + 1, titleIn(phase.title, language))
      return [
        {
          heading,
          chart: null,
          table: tableOf(checklists.table(at + 1), steps),
          paragraphs: [],
          list: {
            numbered: false,
            points: steps.map((step) => `${words.checklists.stepNo(stepNumber(step))}. ${whyInWords(step, words)}`),
          },
        },
      ]
    }),
    definitions: { heading: '', items: [] },
    method: {
      heading: checklists.aboutHeading,
      paragraphs: [...(checklist.basis === '' ? [] : [checklist.basis]), checklists.own],
    },
  }
  return { paper, checklist }

  function tableOf(title: string, steps: readonly Step[]): PaperTable {
    const cell = (text: string) => ({ text, number: null })
    return {
      title,
      columns: checklists.columns,
      rows: steps.map((step) => [
        cell(`${stepNumber(step)} ${titleIn(step.title, language)}`),
        cell(responsibleName(step, words)),
        cell(when(step)),
        cell(step.doneWhen),
      ]),
      note: null,
      holds: 'words',
    }
  }
}

/** From which day the days are counted, and whose it is where it is an example. */
function anchorLine(checklist: ChecklistVersion['checklist'], anchor: Temporal.PlainDate | null, words: Words): string {
  const { checklists, language } = words
  const counted = checklists.counted(anchorName(checklist, words))
  if (!anchor) return counted
  const { example } = checklist.anchor
  const day = dayOf(anchor, language)
  return `${counted} ${
    example?.on === anchor.toString() ? checklists.example(day, example.label, example.source) : checklists.yours(day)
  }`
}
