import type { Dialog, Field, Option } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { agendaPoints } from '../src/domain/agenda.ts'
import { longestDnr, longestMinuteLine } from '../src/domain/minutes.ts'
import type { GroupKind } from '../src/domain/roles.ts'
import { capital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'

/** As much as a form's field takes on every platform. */
const most = 3000
/** The form rides with the kind of the meeting's group. */
const kindOf = (input: Input | undefined): GroupKind => (input?.group === 'steering' ? 'steering' : 'operative')

const pointField: Field = {
  name: 'point',
  type: 'choice',
  label: ({ minutes }) => minutes.point,
  options: ({ agenda, minutes }: Words, input) => [
    { value: 'none', label: minutes.noPoint },
    ...agendaPoints[kindOf(input)].map(
      (value, at): Option => ({ value, label: agenda.standard[kindOf(input)][at] ?? value }),
    ),
  ],
}

/** On a line all that is typed is the text, with its own marks (`beslut: …`). */
export const notesDialog: Dialog = {
  title: ({ minutes }) => minutes.addTitle,
  intro: ({ minutes }) => minutes.intro,
  submit: ({ minutes }) => minutes.submit,
  fields: [
    pointField,
    {
      name: 'text',
      type: 'lines',
      label: ({ minutes }) => minutes.fields.note,
      hint: ({ minutes }) => minutes.lineHint,
      rest: true,
      max: most,
    },
    {
      name: 'decisions',
      type: 'lines',
      label: ({ minutes }) => minutes.fields.decision,
      hint: ({ minutes }) => minutes.lineHint,
      max: most,
    },
    {
      name: 'tasks',
      type: 'lines',
      label: ({ minutes }) => minutes.fields.task,
      hint: ({ minutes }) => minutes.taskHint,
      max: most,
    },
    {
      name: 'questions',
      type: 'lines',
      label: ({ minutes }, input) => minutes.fields.question[kindOf(input)],
      hint: ({ minutes }) => minutes.lineHint,
      max: most,
    },
  ],
}

const isTask: NonNullable<Field['shown']> = ({ kind }) => kind === 'task'

export const notesChangeDialog: Dialog = {
  title: ({ minutes }) => minutes.changeTitle,
  intro: ({ minutes }) => minutes.intro,
  submit: ({ common }) => common.save,
  fields: [
    {
      name: 'text',
      type: 'line',
      label: ({ minutes }) => minutes.text,
      required: true,
      max: longestMinuteLine,
    },
    {
      name: 'owner',
      type: 'line',
      label: ({ minutes }) => minutes.owner,
      hint: ({ minutes }) => minutes.ownerHint,
      max: 80,
      shown: isTask,
    },
    { name: 'due', type: 'day', label: ({ minutes }) => minutes.due, ahead: true, shown: isTask },
    pointField,
  ],
}

export const notesApproveDialog: Dialog = {
  title: ({ minutes }) => minutes.approveTitle,
  intro: ({ minutes }) => minutes.approveIntro,
  submit: ({ minutes }) => minutes.approveSubmit,
  fields: [
    {
      name: 'change',
      type: 'line',
      label: ({ minutes }) => minutes.changeLabel,
      hint: ({ minutes }) => minutes.changeHint,
      max: 300,
      shown: ({ again }) => again !== undefined,
    },
    {
      name: 'authority',
      type: 'line',
      label: ({ minutes }) => capital(minutes.authority),
      hint: ({ minutes }) => minutes.authorityHint,
      max: 120,
    },
    {
      name: 'dnr',
      type: 'line',
      label: ({ minutes }) => minutes.dnr,
      hint: ({ minutes }) => minutes.dnrHint,
      max: longestDnr,
    },
  ],
}
