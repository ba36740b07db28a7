/** A paper in each format that it can be had in. */

import type { Paper } from './paper.ts'

export const fileKinds = ['pdf', 'xlsx', 'csv', 'txt'] as const
/** Notes of a meeting go to an archive, or are worked on further. */
export const noteKinds = ['pdf', 'docx'] as const
export type FileKind = (typeof fileKinds)[number] | (typeof noteKinds)[number]

export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

type Around = {
  /** when it is made: stands in a file's properties alone */
  readonly made: Temporal.Instant
  readonly sheets: { readonly tables: string; readonly definitions: string }
  /** which page of how many */
  page(no: number, of: number): string
}

/** The file's bytes. What makes it is loaded when it is first asked for: a start does without. */
export async function fileOf(kind: FileKind, paper: Paper, { made, sheets, page }: Around): Promise<Uint8Array> {
  switch (kind) {
    case 'pdf':
      return (await import('./pdf.ts')).paperPdf(paper, made, page)
    case 'docx':
      return (await import('./docx.ts')).docxOf(paper, made)
    case 'xlsx':
      return (await import('./xlsx.ts')).paperXlsx(paper, sheets)
    case 'csv':
      return (await import('./csv.ts')).paperCsv(paper)
    case 'txt':
      return new TextEncoder().encode((await import('./plain.ts')).paperText(paper))
  }
}
