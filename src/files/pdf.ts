/** A paper as a tagged PDF on A4: structure, language, title and real table headers for who hears it read. */

import { buffer } from 'node:stream/consumers'
import { capital } from '../text/format.ts'
import { paperWords } from '../text/paper.ts'
import { inks } from './inks.ts'
import type { Paper, PaperRegistry, PaperSection } from './paper.ts'
import { drawChart } from './pdf-chart.ts'
import { authorOf, margins, openDocument } from './pdf-document.ts'
import type { Draft } from './pdf-draft.ts'
import { openDraft } from './pdf-drawing.ts'
import { drawable } from './pdf-fonts.ts'
import { drawDefinitions, drawList } from './pdf-list.ts'
import { drawTable } from './pdf-table.ts'

/**
 * The same input gives the same bytes. What the fonts cannot draw is a □; the words themselves stand behind it.
 * @param made when it is made: stands in the file's properties alone
 * @param page says which page of how many
 */
export async function paperPdf(
  paper: Paper,
  made: Temporal.Instant,
  page: (no: number, of: number) => string,
): Promise<Uint8Array> {
  const pdf = openDocument(paper, made)
  const draft = openDraft(pdf)
  if (paper.registry) drawRegistry(draft, paper.registry, paper.language)
  drawHead(draft, paper)
  for (const section of paper.sections) drawSection(draft, section)
  const { definitions, method } = paper
  if (definitions.items.length > 0) {
    heading(draft, definitions.heading, 80)
    drawDefinitions(draft, definitions.items)
  }
  if (method.paragraphs.length > 0)
    drawSection(draft, { heading: method.heading, paragraphs: method.paragraphs, chart: null, table: null })
  draft.root.end()
  drawFeet(draft, paper, page)
  pdf.end()
  return new Uint8Array(await buffer(pdf))
}

function drawRegistry({ pdf, root, left, width, piece, rule }: Draft, registry: PaperRegistry, language: 'sv' | 'en') {
  const { authority, dnr } = registry
  const { y } = pdf
  const half = width / 2
  root.add(piece('P', authority, { x: left, y, width: half }, { font: 'strong', size: 10 }))
  const under = pdf.y
  if (dnr !== null) {
    const no = paperWords[language].registered(dnr)
    root.add(piece('P', no, { x: left + half, y, width: half, align: 'right' }, { size: 10 }))
  }
  pdf.x = left
  pdf.y = Math.max(under, pdf.y)
  rule(4)
  pdf.y += 14
}

function drawHead({ say, rule }: Draft, { lines: [place = '', ...lines], title }: Paper): void {
  say('P', place, { font: 'strong', size: 10, ink: 'accent', gap: 0 })
  say('H1', capital(title), { font: 'strong', size: 22, gap: 4 })
  for (const line of lines) say('P', line, { ink: 'quiet', gap: 1 })
  rule(6)
}

function drawSection(draft: Draft, { heading: name, chart, table, paragraphs, list }: PaperSection): void {
  heading(draft, name, chart || table ? 150 : 80)
  if (chart) drawChart(draft, chart)
  if (table) drawTable(draft, table)
  for (const text of paragraphs) draft.say('P', text, { gap: 4 })
  if (list) drawList(draft, list)
}

/** Never alone at the foot of a page: what follows has some room. */
function heading({ pdf, room, say }: Draft, text: string, following: number): void {
  room(following)
  pdf.y += 14
  say('H2', text, { font: 'strong', size: 14, gap: 6 })
}

/** On every page, outside of what is read: whose paper it is, its number, and which page of how many. */
function drawFeet({ pdf, width }: Draft, paper: Paper, page: (no: number, of: number) => string): void {
  const { registry, title, language } = paper
  const dnr = registry?.dnr ?? null
  const name = [authorOf(paper), ...(dnr === null ? [] : [paperWords[language].registered(dnr)]), capital(title)]
  const { start, count } = pdf.bufferedPageRange()
  for (let no = 0; no < count; no += 1) {
    pdf.switchToPage(start + no)
    // below the margin, where text would else open a new page
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('plain', 9).fillColor(inks.quiet)
    const y = pdf.page.height - 40
    const place = { width: width - 60, height: 12, lineBreak: true, ellipsis: '…' }
    pdf.text(drawable(name.join(' · ')).replaceAll('\n', ' '), margins.left, y, place)
    pdf.text(drawable(page(no + 1, count)), margins.left, y, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}
