import type { FormField, FormView } from '../chat/reply.ts'
import type { CardWords } from '../text/teams.ts'
import { action } from './buttons.ts'
import { inputId, NOTHING, submitData } from './data.ts'
import { headingLine, lines } from './text.ts'
import type { CardElement, CardInput } from './types.ts'

/** A form drawn in place: what is wrong with a field stands right under it. */
export function formElements(form: FormView, words: CardWords): readonly CardElement[] {
  return [
    ...headingLine(form.title),
    ...(form.intro === null ? [] : lines(form.intro)),
    ...form.fields.flatMap((field) => fieldElements(form, field, words)),
    {
      type: 'ActionSet',
      actions: [action('submit', { title: form.submit, data: submitData(form), style: 'positive' })],
    },
  ]
}

function fieldElements(form: FormView, field: FormField, words: CardWords): readonly CardElement[] {
  return [
    inputOf(form, field, words),
    ...(field.error === undefined
      ? []
      : under(lines(words.mend(field.error), { color: 'Attention', weight: 'Bolder' }))),
    ...(field.hint === undefined ? [] : under(lines(field.hint, { size: 'Small', isSubtle: true }))),
  ]
}

function under<T extends CardElement>(blocks: readonly T[]): readonly T[] {
  return blocks.map((block) => ({ ...block, spacing: 'None' }))
}

function inputOf(form: FormView, field: FormField, words: CardWords): CardInput {
  const body = { id: inputId(form.id, field.name), label: field.label, isRequired: field.required }
  switch (field.type) {
    case 'number': {
      const value = Number(field.value?.replace(',', '.'))
      const prefilled = field.value !== undefined && field.value.trim() !== '' && Number.isFinite(value)
      const errorMessage = words.fillNumber(field.label)
      return { ...body, type: 'Input.Number', errorMessage, ...(prefilled ? { value } : {}) }
    }
    case 'date': {
      const prefilled = /^\d{4}-\d{2}-\d{2}$/u.test(field.value ?? '')
      const errorMessage = words.fillDate(field.label)
      return { ...body, type: 'Input.Date', errorMessage, ...(prefilled && field.value ? { value: field.value } : {}) }
    }
    case 'line':
    case 'lines':
      return {
        ...body,
        type: 'Input.Text',
        errorMessage: words.fill(field.label),
        ...(field.value ? { value: field.value } : {}),
        ...(field.type === 'lines' ? { isMultiline: true as const } : {}),
        ...(field.max === undefined ? {} : { maxLength: field.max }),
      }
    case 'choice':
      return { ...body, ...choiceOf(field, words) }
  }
}

function choiceOf(field: FormField, words: CardWords) {
  const choices = (field.options ?? []).map((option) => ({ title: option.label, value: option.value }))
  const known = choices.some((choice) => choice.value === field.value)
  return {
    type: 'Input.ChoiceSet' as const,
    style: 'compact' as const,
    placeholder: words.pick,
    errorMessage: words.choose(field.label),
    choices: field.required ? choices : [{ title: words.nothing, value: NOTHING }, ...choices],
    ...(known && field.value !== undefined ? { value: field.value } : {}),
  }
}
