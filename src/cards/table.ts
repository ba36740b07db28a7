import type { Part } from '../chat/reply.ts'
import { chartElements } from './chart.ts'
import { headingLine, line, lines } from './text.ts'
import type { CardElement, Look, Table } from './types.ts'

type TablePart = Extract<Part, { kind: 'table' }>

/** A table with a header row, and its chart; a client that cannot draw tables shows each row as its sentence instead. */
export function tableElements(part: TablePart): readonly CardElement[] {
  return [
    ...headingLine(part.title),
    ...(part.rows.length === 0 ? [] : [tableOf(part)]),
    ...(part.chart ? chartElements(part.chart) : []),
  ]
}

function tableOf(part: TablePart): Table {
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: true,
    columns: part.columns.map((_, index) => {
      if (index === 0) return { width: 2 }
      return holdsNumbers(part, index) ? { width: 1, horizontalCellContentAlignment: 'Right' } : { width: 1 }
    }),
    rows: [rowOf(part, part.columns, { weight: 'Bolder' }), ...part.rows.map((row) => rowOf(part, row, {}))],
    fallback: { type: 'Container', items: lines(part.spoken.join('\n')) },
  }
}

function rowOf(part: TablePart, row: readonly string[], look: Look): Table['rows'][number] {
  return {
    type: 'TableRow',
    cells: part.columns.map((_, index) => {
      const drawn = line((row[index] ?? '').replaceAll(/\s*\n\s*/gu, ' '), look)
      return { type: 'TableCell', items: drawn === null ? [] : [drawn] }
    }),
  }
}

function holdsNumbers(part: TablePart, index: number): boolean {
  return part.rows.some((row) => /^<?\d/u.test(row[index] ?? ''))
}
