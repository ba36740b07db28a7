import { inks } from './inks.ts'
import { longestString, margins } from './pdf-document.ts'
import { type Draft, type Look, type Spot, sizes } from './pdf-draft.ts'
import { drawable } from './pdf-fonts.ts'

/** A large heading of two lines keeps together. */
const lineGapOf = (size: number) => (size > 16 ? -3 : 2)

/** Begins the document's structure and hands out what its parts are drawn with. */
export function openDraft(pdf: PDFKit.PDFDocument): Draft {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const { left } = margins
  const width = pdf.page.width - left - margins.right
  return { pdf, root, left, width, room, rule, across, height, piece, say }

  function room(high: number): void {
    if (pdf.y + high > pdf.page.height - margins.bottom) pdf.addPage()
  }

  function rule(gap: number): void {
    const y = pdf.y + gap
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke(inks.line)
    pdf.endMarkedContent()
    pdf.y = y + gap
  }

  function across(text: string, { font = 'plain', size = sizes.text }: Look = {}): number {
    return pdf.font(font, size).widthOfString(drawable(text))
  }

  function height(text: string, wide: number, { font = 'plain', size = sizes.text }: Look = {}): number {
    return pdf.font(font, size).heightOfString(drawable(text), { width: wide, lineGap: lineGapOf(size) })
  }

  function piece(
    tag: string,
    text: string,
    { x, y, width: wide, align = 'left' }: Spot,
    { font = 'plain', size = sizes.text, ink = 'ink' }: Look = {},
    more?: { title: string; scope: string },
  ): PDFKit.PDFStructureElement {
    const drawn = drawable(text)
    const behind = drawn.includes('□') && text.length <= longestString ? { actual: text.toWellFormed() } : {}
    return pdf.struct(tag, { ...behind, ...more }, () => {
      pdf
        .font(font, size)
        .fillColor(inks[ink])
        .text(drawn, x, y, { width: wide, lineGap: lineGapOf(size), align })
    })
  }

  function say(tag: string, text: string, look: Look = {}): void {
    room(Math.min(height(text, width, look), pdf.page.height / 3))
    root.add(piece(tag, text, { x: left, y: pdf.y, width }, look))
    pdf.y += look.gap ?? 3
  }
}
