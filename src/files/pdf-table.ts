import { columnWidths } from './columns.ts'
import { inks } from './inks.ts'
import type { PaperCell, PaperTable } from './paper.ts'
import { type Draft, type Look, sizes } from './pdf-draft.ts'

const pad = 3
const gutter = 8

type Cell = { readonly tag: 'TH' | 'TD'; readonly scope: 'Column' | 'Row'; readonly text: string; readonly look: Look }

/** A table with its title, headers for columns and rows, and a thin line under each row. */
export function drawTable(draft: Draft, paperTable: PaperTable): void {
  const { title, columns, rows, note, holds } = paperTable
  const { pdf, root, left, width, room, across, height, piece, say } = draft
  const columnsWide = columnWidths(paperTable, width, (text) => across(text, { font: 'strong' }) + gutter)
  const lowest = height('Å', width)
  room(4 * lowest + 60)
  say('P', title, { size: sizes.small, ink: 'quiet', gap: 4 })
  const table = pdf.struct('Table')
  root.add(table)
  line(
    columns.map((text) => ({ tag: 'TH', scope: 'Column', text, look: { font: 'strong', size: sizes.small } })),
    inks.accent,
  )
  for (const row of rows)
    line(
      row.map((cell, at) => ({
        tag: at === 0 ? 'TH' : 'TD',
        scope: 'Row',
        text: cell.text,
        look: lookOf(cell, at, row),
      })),
      inks.line,
    )
  table.end()
  pdf.x = left
  pdf.y += 6
  if (note !== null) say('P', note, { size: sizes.small, ink: 'quiet' })

  function line(cells: readonly Cell[], colour: string): void {
    const high = Math.max(lowest, ...cells.map(({ text, look }, at) => height(text, wideOf(at), look)))
    room(high + 2 * pad)
    const top = pdf.y + pad
    const drawn = pdf.struct('TR')
    table.add(drawn)
    for (const [at, { tag, scope, text, look }] of cells.entries()) {
      const x = left + columnsWide.slice(0, at).reduce((sum, wide) => sum + wide, 0)
      const align = at === 0 || holds === 'words' ? 'left' : 'right'
      const headed = tag === 'TH' ? { title: text.slice(0, 100), scope } : undefined
      drawn.add(piece(tag, text, { x, y: top, width: wideOf(at), align }, look, headed))
    }
    drawn.end()
    const y = top + high + pad - 1
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(colour === inks.accent ? 1 : 0.5)
      .stroke(colour)
    pdf.endMarkedContent()
    pdf.y = y + 1
  }

  /** Without the space to what stands at its right. */
  function wideOf(at: number): number {
    const wide = columnsWide[at] ?? 0
    return at === 0 || (holds === 'words' && at < columns.length - 1) ? wide - gutter : wide
  }

  function lookOf(cell: PaperCell, at: number, row: readonly PaperCell[]): Look {
    if (holds === 'words' || at === 0) return {}
    // what is protected is fainter than a number, a row's sum stronger
    if (cell.number === null) return { ink: 'quiet' }
    return at === row.length - 1 ? { font: 'strong' } : {}
  }
}
