import type { Dialog, Field } from '../src/chat/command.ts'

const lengthField: Field = {
  name: 'length',
  type: 'choice',
  label: ({ runCourse }) => runCourse.length,
  options: ({ runCourse }) =>
    (['whole', 'short'] as const).map((value) => ({
      value,
      label: runCourse.lengths[value],
      ...(value === 'short' ? { also: ['kort', 'short', 'kortversion'] } : {}),
    })),
}

/** The words of the line say which run, whose steps, or which step. */
export const runDialog: Dialog = {
  title: ({ runs }) => runs.show,
  submit: ({ runs }) => runs.show,
  fields: [
    {
      name: 'what',
      type: 'line',
      label: ({ runs }) => runs.ask,
      hint: ({ runs }) => runs.askHint,
      rest: true,
      max: 100,
    },
  ],
}

/** The words of the line that no other field takes are what the run is for. */
export const checklistStartDialog: Dialog = {
  title: ({ runCourse }) => runCourse.title,
  intro: ({ runCourse }) => runCourse.intro,
  submit: ({ runCourse }) => runCourse.submit,
  fields: [
    {
      name: 'label',
      type: 'line',
      label: ({ runCourse }) => runCourse.label,
      hint: ({ runCourse }) => runCourse.labelHint,
      required: true,
      rest: true,
      max: 60,
    },
    {
      name: 'anchor',
      type: 'day',
      label: ({ runCourse }) => runCourse.anchor,
      hint: ({ runCourse }) => runCourse.anchorHint,
      keys: ['terminsslut', 'startdatum', 'start', 'datum', 'dag', 'term end', 'end', 'date'],
      keyed: true,
      ahead: true,
    },
    lengthField,
  ],
}

const textField = (name: 'why' | 'what', label: Field['label'], required: boolean): Field => ({
  name,
  type: 'line',
  label,
  hint: ({ runs }) => runs.skipHint,
  required,
  max: 200,
})

export const stepSkipDialog: Dialog = {
  title: ({ runs }) => runs.skipTitle,
  submit: ({ runs }) => runs.skipSubmit,
  fields: [textField('why', ({ runs }) => runs.skipWhy, true)],
}

export const stepBlockDialog: Dialog = {
  title: ({ runs }) => runs.blockTitle,
  submit: ({ runs }) => runs.blockSubmit,
  fields: [textField('what', ({ runs }) => runs.blockWhat, true)],
}

export const stepHandDialog: Dialog = {
  title: ({ runs }) => runs.handTitle,
  submit: ({ runs }) => runs.handSubmit,
  fields: [
    {
      name: 'person',
      type: 'person',
      label: ({ runs }) => runs.handWho,
      hint: ({ runs }) => runs.handHint,
      required: true,
      max: 80,
    },
  ],
}

export const stepReturnDialog: Dialog = {
  title: ({ runs }) => runs.backTitle,
  submit: ({ runs }) => runs.backSubmit,
  fields: [textField('why', ({ runs }) => runs.backWhy, false)],
}

export const stepMoveDialog: Dialog = {
  title: ({ runs }) => runs.moveTitle,
  submit: ({ runs }) => runs.moveSubmit,
  fields: [{ name: 'day', type: 'day', label: ({ runs }) => runs.moveDay, required: true, ahead: true }],
}

/** The words of the line are its name. */
export const runHistoryDialog: Dialog = {
  title: ({ runHistory }) => runHistory.title,
  submit: ({ runHistory }) => runHistory.show,
  fields: [
    {
      name: 'label',
      type: 'line',
      label: ({ runHistory }) => runHistory.label,
      hint: ({ runHistory }) => runHistory.labelHint,
      rest: true,
      max: 60,
    },
  ],
}

export const runLateDialog: Dialog = {
  title: ({ runs }) => runs.moveTitle,
  submit: ({ runCourse }) => runCourse.lateSubmit,
  fields: [{ name: 'day', type: 'day', label: ({ runs }) => runs.moveDay, required: true, ahead: true }],
}
