/** A table as Slack's own block, where it fits one. */

import type { TableBlock } from '@slack/types'
import type { Part } from '../../chat/reply.ts'

type Table = Extract<Part, { kind: 'table' }>

const ROWS = 100
const COLUMNS = 20
const CHARACTERS = 10_000

/** Null where the table is larger than Slack takes: it is then said in sentences. */
export function tableBlock(table: Table): TableBlock | null {
  const { columns } = table
  const rows = [columns, ...table.rows]
  const characters = rows.flat().reduce((sum, cell) => sum + cell.length, 0)
  if (rows.length > ROWS || columns.length > COLUMNS || columns.length === 0 || characters > CHARACTERS) return null
  return {
    type: 'table',
    rows: rows.map((row) => columns.map((_, index) => ({ type: 'raw_text', text: row[index] || ' ' }))),
    column_settings: columns.map((_, index) => (index === 0 ? { is_wrapped: true } : { align: 'right' })),
  }
}
