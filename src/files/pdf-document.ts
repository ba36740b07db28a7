import PDFDocument from 'pdfkit'
import { capital } from '../text/format.ts'
import type { Paper } from './paper.ts'
import { fonts } from './pdf-fonts.ts'

export const margins = { top: 62, bottom: 62, left: 58, right: 58 }

/** A string of an archived PDF may have 32 767 bytes (ISO 19005-2, 6.1.13); these are written with two for a sign. */
export const longestString = 10_000

/**
 * An empty tagged PDF for a paper, with its language, title and author.
 *
 * A paper for the archive becomes PDF/A-2a (ISO 19005-2): pdfkit gives the identification, the output intent (sRGB) and
 * embedded fonts; the structure, the text for each chart and what stands outside the reading are ours. It is checked in the
 * tests by reading the file back (pdf.js) and its objects: identification, metadata alike in both places, intent, fonts
 * embedded with their text, no undefined glyph, no transparency, no script, no encryption, no outside file. No
 * validator (veraPDF, Preflight) has seen it: have one file of an operation's own checked before an e-archive relies on it.
 */
export function openDocument(paper: Paper, made: Temporal.Instant): PDFKit.PDFDocument {
  const title = property(capital(paper.title))
  const author = property(authorOf(paper))
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    ...(paper.archival ? { subset: 'PDF/A-2a' } : {}),
    tagged: true,
    lang: paper.language === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: new Date(made.epochMilliseconds) },
  })
  Object.assign(pdf.info, { Title: new MetadataText(title), Author: new MetadataText(author) })
  pdf.registerFont('plain', fonts.plain).registerFont('strong', fonts.strong)
  return pdf
}

/** Whose paper it is, in its properties and at the foot of each page. */
export const authorOf = ({ registry, lines }: Paper): string => registry?.authority ?? lines[0] ?? ''

/** What XML cannot hold (XML 1.0, 2.2) is left out, in both places, since they must say the same. */
const property = (text: string) =>
  text
    .slice(0, longestString)
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, '')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** pdfkit puts a text into the properties by its value and into their copy in XML by its string, unescaped. */
class MetadataText extends String {
  override toString(): string {
    return this.valueOf().replaceAll(/[&<>]/gu, (sign) => entities[sign] ?? sign)
  }
}
