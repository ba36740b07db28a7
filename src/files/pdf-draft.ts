/** What the parts of a PDF are drawn with. */

import type { Ink } from './inks.ts'

/** Points. */
export const sizes = { text: 10.5, small: 9.5 } as const

export type Look = { font?: 'plain' | 'strong'; size?: number; ink?: Ink; gap?: number }

/** Where on the page, in points. */
export type Spot = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' }

export type Draft = {
  readonly pdf: PDFKit.PDFDocument
  /** the document's structure: what is added to it is read, in this order */
  readonly root: PDFKit.PDFStructureElement
  readonly left: number
  readonly width: number
  /** a new page where this height would not fit */
  room(height: number): void
  /** a thin line across, with this much before and after it; not read */
  rule(gap: number): void
  /** how wide the text is on one line */
  across(text: string, look?: Look): number
  /** how high the text becomes when it is drawn so */
  height(text: string, width: number, look?: Look): number
  /** an element of the structure with its text, at a spot of its own; `title` and `scope` are a table header's */
  piece(
    tag: string,
    text: string,
    spot: Spot,
    look?: Look,
    more?: { title: string; scope: string },
  ): PDFKit.PDFStructureElement
  /** a paragraph or heading of its own, under what is there */
  say(tag: string, text: string, look?: Look): void
}
