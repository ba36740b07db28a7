import { type Part, plainText, type Reply } from '../chat/reply.ts'

/** A reply for a terminal: its plain-text form, but with tables in aligned columns. */
export function drawnText(reply: Reply): string {
  return reply.parts.map(drawnPart).filter(Boolean).join('\n')
}

function drawnPart(part: Part): string {
  if (part.kind !== 'table') return plainText({ to: 'group', parts: [part] })
  const rows = [part.columns, ...part.rows]
  const widths = part.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [part.title, ...lines, part.chart?.leftOut].filter(Boolean).join('\n')
}
