/** A paper as a tagged PDF on A4: structure, language, title and real table headers for who hears it read. */

import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { capital } from '../text/format.ts'
import type { Paper } from './paper.ts'
import { drawChart } from './pdf-chart.ts'
import { type Draft, type Ink, inks, sizes } from './pdf-draft.ts'
import { drawTable } from './pdf-table.ts'

const require = createRequire(import.meta.url)
const fonts = {
  plain: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  strong: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
}

const margins = { top: 62, bottom: 62, left: 58, right: 58 }

/**
 * @param made when it is made: stands in the file's properties alone
 * @param page says which page of how many
 */
export async function paperPdf(
  paper: Paper,
  made: Temporal.Instant,
  page: (no: number, of: number) => string,
): Promise<Uint8Array> {
  const [author = ''] = paper.lines
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: capital(paper.title), Author: author, CreationDate: new Date(made.epochMilliseconds) },
  })
  pdf.registerFont('plain', fonts.plain).registerFont('strong', fonts.strong)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const width = pdf.page.width - margins.left - margins.right
  const draft: Draft = { pdf, root, left: margins.left, width, room, say }

  head()
  for (const section of paper.sections) {
    heading(section.heading, 150)
    if (section.chart) drawChart(draft, section.chart)
    if (section.table) drawTable(draft, section.table)
    for (const text of section.paragraphs) say('P', text, { gap: 4 })
  }
  heading(paper.definitions.heading, 80)
  for (const { term, text } of paper.definitions.items) defined(term, text)
  heading(paper.method.heading, 80)
  for (const text of paper.method.paragraphs) say('P', text, { gap: 4 })
  root.end()
  numberPages()
  pdf.end()
  return new Uint8Array(await buffer(pdf))

  function head(): void {
    const [place = '', ...lines] = paper.lines
    say('P', place, { font: 'strong', size: 10, ink: 'accent', gap: 0 })
    say('H1', capital(paper.title), { font: 'strong', size: 22, gap: 4 })
    for (const line of lines) say('P', line, { ink: 'quiet', gap: 1 })
    rule(6)
  }

  /** Never alone at the foot of a page: what follows has some room. */
  function heading(text: string, following: number): void {
    room(following)
    pdf.y += 14
    say('H2', text, { font: 'strong', size: 14, gap: 6 })
  }

  function defined(term: string, text: string): void {
    const indent = 112
    pdf.font('plain', sizes.text)
    const height = pdf.heightOfString(text, { width: width - indent, lineGap: 2 })
    room(height + 12)
    const { y } = pdf
    const said = (tag: string, words: string, font: string, x: number, across: number) =>
      pdf.struct(tag, {}, () => {
        pdf.font(font, sizes.text).fillColor(inks.ink).text(words, x, y, { width: across, lineGap: 2 })
      })
    const item = pdf.struct('LI', {}, [
      said('Lbl', term, 'strong', margins.left, indent - 10),
      said('LBody', text, 'plain', margins.left + indent, width - indent),
    ])
    root.add(pdf.struct('L', {}, [item]))
    pdf.x = margins.left
    pdf.y = y + height + 2
    rule(5)
  }

  function say(
    tag: string,
    text: string,
    look: { font?: 'plain' | 'strong'; size?: number; ink?: Ink; gap?: number } = {},
  ): void {
    const { font = 'plain', size = sizes.text, ink = 'ink', gap = 3 } = look
    pdf.font(font, size)
    room(pdf.heightOfString(text, { width, lineGap: 2 }))
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.fillColor(inks[ink]).text(text, margins.left, pdf.y, { width, lineGap: 2 })
      }),
    )
    pdf.y += gap
  }

  function room(height: number): void {
    if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage()
  }

  function rule(gap: number): void {
    const y = pdf.y + gap
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(margins.left, y)
      .lineTo(margins.left + width, y)
      .lineWidth(0.5)
      .stroke(inks.line)
    pdf.endMarkedContent()
    pdf.y = y + gap
  }

  function numberPages(): void {
    const { start, count } = pdf.bufferedPageRange()
    for (let no = 0; no < count; no += 1) {
      pdf.switchToPage(start + no)
      // below the margin, where text would else open a new page
      pdf.page.margins.bottom = 0
      pdf.markContent('Artifact', { type: 'Pagination' })
      pdf.font('plain', 9).fillColor(inks.quiet)
      const y = pdf.page.height - 40
      pdf.text(`${author} · ${capital(paper.title)}`, margins.left, y, { width, lineBreak: false })
      pdf.text(page(no + 1, count), margins.left, y, { width, align: 'right', lineBreak: false })
      pdf.endMarkedContent()
    }
  }
}
