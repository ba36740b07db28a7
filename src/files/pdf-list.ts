import type { Paper, PaperList } from './paper.ts'
import { type Draft, sizes } from './pdf-draft.ts'

/** Points with their number or dot before them; what takes several lines hangs. */
export function drawList(
  { pdf, root, left, width, room, height, piece }: Draft,
  { numbered, points }: PaperList,
): void {
  const indent = numbered ? 24 : 16
  const list = pdf.struct('L')
  root.add(list)
  for (const [at, text] of points.entries()) {
    room(Math.min(height(text, width - indent), pdf.page.height / 3))
    const { y } = pdf
    const label = piece('Lbl', numbered ? `${at + 1}` : '•', { x: left, y, width: indent }, { ink: 'accent' })
    const body = piece('LBody', text, { x: left + indent, y, width: width - indent })
    list.add(pdf.struct('LI', {}, [label, body]))
    pdf.x = left
    pdf.y += 3
  }
  list.end()
}

/** Words with what they mean beside them. */
export function drawDefinitions(draft: Draft, items: Paper['definitions']['items']): void {
  const { pdf, root, left, width, room, height, piece, rule } = draft
  const indent = 112
  const list = pdf.struct('L')
  root.add(list)
  for (const { term, text } of items) {
    const high = Math.max(height(text, width - indent), height(term, indent - 10, { font: 'strong' }))
    room(high + 12)
    const { y } = pdf
    const label = piece('Lbl', term, { x: left, y, width: indent - 10 }, { font: 'strong', size: sizes.text })
    const body = piece('LBody', text, { x: left + indent, y, width: width - indent })
    list.add(pdf.struct('LI', {}, [label, body]))
    pdf.x = left
    pdf.y = y + high + 2
    rule(5)
  }
  list.end()
}
