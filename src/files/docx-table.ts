import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { columnWidths } from './columns.ts'
import { page, runs } from './docx-words.ts'
import { inks } from './inks.ts'
import type { PaperCell, PaperTable } from './paper.ts'

/** A letter's usual width and what a cell needs beside its text, in twentieths of a point. */
const letter = 108
const beside = 220

/** A table with its title above, a header row that comes again on each page, and its note under it. */
export function docxTable(table: PaperTable): (Paragraph | Table)[] {
  const { title, columns, rows, note, holds } = table
  const widths = columnWidths(table, page.wide, (text) => text.length * letter + beside).map(Math.floor)
  const cellOf = (text: string, at: number, look: Parameters<typeof runs>[1], line: string, size: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: { ...bare, bottom: { style: BorderStyle.SINGLE, size, color: line } },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: at === 0 || holds === 'words' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: runs(text, look),
        }),
      ],
    })
  const drawn = new Table({
    width: { size: page.wide, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 120 },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, at) => cellOf(text, at, { bold: true }, inks.accent.slice(1), 8)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, at) => cellOf(cell.text, at, lookOf(cell, at), inks.line.slice(1), 4)),
          }),
      ),
    ],
  })
  return [
    new Paragraph({ style: 'Caption', children: runs(title) }),
    drawn,
    // a paragraph keeps a table from the next one
    new Paragraph({
      style: 'Note',
      spacing: { before: 60, after: note === null ? 0 : 100 },
      children: runs(note ?? ''),
    }),
  ]

  function lookOf({ number }: PaperCell, at: number) {
    return holds === 'words' || at === 0 || number !== null ? {} : { color: inks.quiet.slice(1) }
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }
