import type { Dialog, Field, Option } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { carriers } from '../src/domain/checklist/functions.ts'
import { holdings } from '../src/domain/checklist/template.ts'
import { deciders } from '../src/domain/checklist/version.ts'
import { carrierText } from '../src/text/carriers.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

/** The words of the line say which checklist, and which steps of it. */
const what: Field = {
  name: 'what',
  type: 'line',
  label: ({ checklists }) => checklists.ask,
  hint: ({ checklists }) => checklists.askHint,
  rest: true,
  max: 100,
}

export const checklistDialog: Dialog = {
  title: ({ checklists }) => checklists.title,
  submit: ({ checklists }) => checklists.show,
  fields: [
    what,
    {
      name: 'anchor',
      type: 'day',
      label: ({ checklists }) => checklists.anchorField,
      keys: ['terminsslut', 'start', 'datum', 'anchor', 'term end', 'end'],
      keyed: true,
      ahead: true,
    },
  ],
}

/** Phases ride along with the form, one a line: `id=title`. */
export const phasesAsInput = (phases: readonly { readonly id: string; readonly title: string }[]): string =>
  phases.map(({ id, title }) => `${id}=${title}`).join('\n')

const phaseOptions = (_words: Words, { phases = '' }: Input): Option[] =>
  phases.split('\n').flatMap((line) => {
    const [value = '', ...label] = line.split('=')
    return value === '' ? [] : [{ value, label: label.join('=') }]
  })

/** A step, new or to be changed. */
export const checklistEditDialog: Dialog = {
  title: ({ checklistEdit }, { step }) => (step === undefined ? checklistEdit.addTitle : checklistEdit.editTitle),
  intro: ({ checklistEdit }) => checklistEdit.editIntro,
  submit: ({ checklistEdit }) => checklistEdit.submit,
  fields: [
    { name: 'title', type: 'line', label: ({ checklistEdit }) => checklistEdit.title, required: true, max: 150 },
    {
      name: 'phase',
      type: 'choice',
      label: ({ checklistEdit }) => checklistEdit.phase,
      options: phaseOptions,
      required: true,
    },
    {
      name: 'role',
      type: 'choice',
      label: ({ checklistEdit }) => checklistEdit.role,
      options: ({ language }) => carriers.map((value) => ({ value, label: capital(carrierText[language][value]) })),
      required: true,
    },
    {
      name: 'when',
      type: 'line',
      label: ({ checklistEdit }) => checklistEdit.when,
      hint: ({ checklistEdit }) => checklistEdit.whenHint,
      required: true,
      max: 40,
    },
    {
      name: 'support',
      type: 'line',
      label: ({ checklistEdit }) => checklistEdit.support,
      hint: ({ checklistEdit }) => checklistEdit.supportHint,
      max: 600,
    },
    { name: 'description', type: 'lines', label: ({ checklistEdit }) => checklistEdit.description, max: 600 },
    { name: 'doneWhen', type: 'line', label: ({ checklistEdit }) => checklistEdit.doneWhen, max: 300 },
    {
      name: 'after',
      type: 'line',
      label: ({ checklistEdit }) => checklistEdit.after,
      hint: ({ checklistEdit }) => checklistEdit.afterHint,
      max: 200,
    },
    {
      name: 'law',
      type: 'lines',
      label: ({ checklistEdit }) => checklistEdit.law,
      hint: ({ checklistEdit }) => checklistEdit.lawHint,
      max: 2000,
    },
    {
      name: 'sources',
      type: 'lines',
      label: ({ checklistEdit }) => checklistEdit.sources,
      hint: ({ checklistEdit }) => checklistEdit.sourcesHint,
      max: 2000,
    },
    {
      name: 'holds',
      type: 'choice',
      label: ({ checklistEdit }) => checklistEdit.holds,
      options: ({ checklistEdit }) => holdings.map((value) => ({ value, label: checklistEdit.holdsChoices[value] })),
    },
    {
      name: 'short',
      type: 'choice',
      label: ({ checklistEdit }) => checklistEdit.short,
      options: ({ checklistEdit }) => [
        { value: 'yes', label: checklistEdit.yes },
        { value: 'no', label: checklistEdit.no },
      ],
    },
  ],
}

/** What the steps of a checklist stand in. */
export const checklistHeadDialog: Dialog = {
  title: ({ checklistHead }) => checklistHead.formTitle,
  intro: ({ checklistHead }) => checklistHead.intro,
  submit: ({ checklistEdit }) => checklistEdit.submit,
  fields: [
    { name: 'title', type: 'line', label: ({ checklistEdit }) => checklistEdit.title, required: true, max: 150 },
    {
      name: 'anchor',
      type: 'line',
      label: ({ checklistHead }) => checklistHead.anchor,
      hint: ({ checklistHead }) => checklistHead.anchorHint,
      required: true,
      max: 150,
    },
    {
      name: 'phases',
      type: 'lines',
      label: ({ checklistHead }) => checklistHead.phases,
      hint: ({ checklistHead }) => checklistHead.phasesHint,
      required: true,
      max: 2000,
    },
  ],
}

/** As much as a form's field takes on every platform. */
const mostInPart = 3000
export const importParts = ['json', 'json2', 'json3', 'json4', 'json5'] as const

/** On a line all that is typed is the text. */
export const checklistImportDialog: Dialog = {
  title: ({ checklistEdit }) => checklistEdit.importTitle,
  intro: ({ checklistEdit }) => checklistEdit.importIntro,
  submit: ({ checklistEdit }) => checklistEdit.importSubmit,
  fields: importParts.map((name, at) => ({
    name,
    type: 'lines',
    label: ({ checklistEdit }) => checklistEdit.part(at + 1),
    max: mostInPart,
    ...(at === 0 ? ({ rest: true, required: true } as const) : {}),
  })),
}

export const checklistDiffDialog: Dialog = {
  title: ({ checklistEdit }) => checklistEdit.diff,
  submit: ({ checklistEdit }) => checklistEdit.diff,
  fields: [what],
}

export const checklistAdoptDialog: Dialog = {
  title: ({ checklistEdit }) => checklistEdit.adoptTitle,
  intro: ({ checklistEdit }) => checklistEdit.adoptIntro,
  submit: ({ checklistEdit }) => checklistEdit.adoptSubmit,
  fields: [
    {
      name: 'by',
      type: 'choice',
      label: ({ checklistEdit }) => checklistEdit.decidedBy,
      options: ({ checklistEdit }) => deciders.map((value) => ({ value, label: checklistEdit.deciders[value] })),
      required: true,
    },
    { name: 'on', type: 'day', label: ({ checklistEdit }) => checklistEdit.decidedOn, required: true },
  ],
}
