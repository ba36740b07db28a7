import type { Part } from '../chat/reply.ts'
import type { CardWords } from '../text/teams.ts'
import { buttonRows } from './buttons.ts'
import { formElements } from './form.ts'
import { tableElements } from './table.ts'
import { headingLine, lines, runs } from './text.ts'
import type { CardElement } from './types.ts'

/** One part of a reply as elements of a card. */
export function partElements(part: Part, words: CardWords): readonly CardElement[] {
  switch (part.kind) {
    case 'heading':
      return headingLine(part.text)
    case 'text':
      return lines(part.text)
    case 'quiet':
      return lines(part.text, { size: 'Small', isSubtle: true })
    case 'facts':
      return part.facts.flatMap(factElements)
    case 'list':
      return part.items.flatMap((item) => [
        ...lines(`• ${item.text}`),
        ...buttonRows(item.buttons ?? []).map((row) => ({ ...row, spacing: 'Small' as const })),
      ])
    case 'table':
      return tableElements(part)
    case 'buttons':
      return buttonRows(part.buttons)
    case 'link':
      return [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: part.label, url: part.url }] }]
    case 'form':
      return formElements(part.form, words)
  }
}

/** Not a FactSet: its titles and values are read as Markdown. */
function factElements(fact: { label: string; value: string }): readonly CardElement[] {
  const [first = '', ...rest] = fact.value.split('\n')
  return [
    {
      type: 'RichTextBlock',
      inlines: [...runs(`${fact.label}: `, { weight: 'Bolder' }), ...runs(first)],
      spacing: 'Small',
    },
    ...lines(rest.join('\n')).map((block) => ({ ...block, spacing: 'None' as const })),
  ]
}
