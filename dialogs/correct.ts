import type { Dialog, Field, Option } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { kindIds, kindOf } from '../src/domain/kinds.ts'
import type { Words } from '../src/text/index.ts'
import { eventFields, kindField } from './log.ts'

const idField = (name: string): Field => ({ name, type: 'id', label: () => name })

const kindIn = (input: Input) => kindIds.find((kind) => kind === input.kind)

/** The choices of the kind that is given; on a line that gives none, those of every kind. */
function details(words: Words, input: Input): readonly Option[] {
  const kind = kindIn(input)
  return (kind ? [kind] : kindIds).flatMap((one) =>
    Object.entries(words.kinds[one].details).map(([value, label]) => ({ value, label })),
  )
}

const asksForPeople = (input: Input) => {
  const kind = kindIn(input)
  return input.code === undefined && (kind === undefined || kindOf(kind).about === 'people')
}

// what a correction leaves out stays as it was, so nothing is required; an event about one code has neither number nor text
const changed = (field: Field): Field => {
  switch (field.name) {
    case 'counts':
      return { ...field, required: false, shown: asksForPeople }
    case 'detail':
      return { ...field, options: details }
    case 'note': {
      // "notering:" is the text of whatever is corrected, and makes no note of it
      const { textOf: _, ...note } = field
      return { ...note, shown: (input) => input.code === undefined }
    }
    default:
      return { ...field, required: false }
  }
}

/** `event`: the row that is corrected; `whole`: the form showed it all, so what is empty is taken away. */
export const correctDialog: Dialog = {
  title: (words) => words.log.correctTitle,
  intro: (words) => words.log.correctIntro,
  submit: (words) => words.log.correctSubmit,
  fields: [idField('event'), idField('whole'), ...[kindField, ...eventFields].map(changed)],
}
