import type { PaperCell, PaperTable } from './paper.ts'
import { type Draft, inks, sizes } from './pdf-draft.ts'

const pad = 3
/** of the whole width, for what the rows are called */
const namesWide = 0.42

/** A table with its title, headers for columns and rows, and a thin line under each row. */
export function drawTable(
  { pdf, root, left, width, room, say }: Draft,
  { title, columns, rows, note }: PaperTable,
): void {
  const names = columns.length > 2 ? width * namesWide : width * 0.7
  const across = (width - names) / Math.max(1, columns.length - 1)
  pdf.font('plain', sizes.text)
  const lowest = pdf.heightOfString('Å')
  room(4 * lowest + 60)
  say('P', title, { size: sizes.small, ink: 'quiet', gap: 4 })
  const table = pdf.struct('Table')
  root.add(table)
  line(
    columns.map((text, at) => ({
      tag: 'TH',
      scope: 'Column',
      text,
      at,
      font: 'strong',
      size: sizes.small,
      ink: inks.ink,
    })),
    inks.accent,
  )
  for (const row of rows) {
    line(
      row.map((cell, at) => ({
        tag: at === 0 ? 'TH' : 'TD',
        scope: 'Row',
        text: cell.text,
        at,
        font: at > 0 && at === row.length - 1 && cell.number !== null ? 'strong' : 'plain',
        size: sizes.text,
        ink: at > 0 && isProtected(cell) ? inks.quiet : inks.ink,
      })),
      inks.line,
    )
  }
  table.end()
  pdf.x = left
  pdf.y += 6
  if (note !== null) say('P', note, { size: sizes.small, ink: 'quiet' })

  function line(cells: readonly Cell[], colour: string): void {
    const heights = cells.map(({ text, font, size, at }) => {
      pdf.font(font, size)
      return pdf.heightOfString(text, { width: wideOf(at) })
    })
    const height = Math.max(lowest, ...heights)
    room(height + 2 * pad)
    const top = pdf.y + pad
    const drawn = pdf.struct('TR')
    table.add(drawn)
    for (const { tag, scope, text, at, font, size, ink } of cells) {
      const x = at === 0 ? left : left + names + (at - 1) * across
      const options = { width: wideOf(at), align: at === 0 ? ('left' as const) : ('right' as const) }
      const draw = () => void pdf.font(font, size).fillColor(ink).text(text, x, top, options)
      const headed = { title: text, scope }
      drawn.add(tag === 'TH' ? pdf.struct(tag, headed, draw) : pdf.struct(tag, {}, draw))
    }
    drawn.end()
    const y = top + height + pad - 1
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(colour === inks.accent ? 1 : 0.5)
      .stroke(colour)
    pdf.endMarkedContent()
    pdf.y = y + 1
  }

  function wideOf(at: number): number {
    return at === 0 ? names - 8 : across
  }
}

type Cell = {
  readonly tag: 'TH' | 'TD'
  readonly scope: 'Column' | 'Row'
  readonly text: string
  readonly at: number
  readonly font: 'plain' | 'strong'
  readonly size: number
  readonly ink: string
}

const isProtected = ({ number }: PaperCell) => number === null
