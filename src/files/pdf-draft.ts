/** What the parts of a PDF are drawn with. */

/** Women and men far apart in lightness: a paper is often printed in grey. */
export const inks = {
  ink: '#1c2a29',
  quiet: '#4c5a57',
  line: '#c9c3b2',
  accent: '#0b5a54',
  women: '#0b5a54',
  men: '#d9a233',
} as const
export type Ink = keyof typeof inks

/** Points. */
export const sizes = { text: 10.5, small: 9.5 } as const

export type Draft = {
  readonly pdf: PDFKit.PDFDocument
  /** the document's structure: what is added to it is read, in this order */
  readonly root: PDFKit.PDFStructureElement
  readonly left: number
  readonly width: number
  /** a new page where this height would not fit */
  room(height: number): void
  /** a paragraph or heading of its own */
  say(tag: string, text: string, look?: { font?: 'plain' | 'strong'; size?: number; ink?: Ink; gap?: number }): void
}
