/** A paper as a Word document that can be worked on further: real headings, lists and tables. */

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { capital } from '../text/format.ts'
import { paperWords } from '../text/paper.ts'
import { docxTable } from './docx-table.ts'
import { inWord, page, runs, styles } from './docx-words.ts'
import type { Paper, PaperChart, PaperList, PaperSection } from './paper.ts'

/**
 * The same input gives the same bytes. A chart is not drawn: its numbers stand in the table under it, or in words.
 * What XML cannot hold is left out of the texts; all else, emoji and other scripts too, stands as it was written.
 * @param made stands in the document's properties alone
 */
export async function docxOf(paper: Paper, made: Temporal.Instant): Promise<Uint8Array> {
  const { language, registry, lines, sections, definitions, method } = paper
  const [place = '', ...more] = lines
  const title = inWord(capital(paper.title))
  const dnr = registry?.dnr ? [paperWords[language].registered(registry.dnr)] : []
  const author = registry?.authority ?? place
  const document = new Document({
    title,
    creator: inWord(author),
    lastModifiedBy: inWord(author),
    compatibility: { version: 15 },
    styles: styles(language),
    numbering: { config: [dots, numbers] },
    sections: [
      {
        properties: { page: { size: page.size, margin: page.margin } },
        footers: { default: foot([author, ...dnr, title].join(' · ')) },
        children: [
          ...(registry ? [apart('Registry', runs(registry.authority, { bold: true }), runs(dnr.join('')))] : []),
          new Paragraph({ style: 'Place', children: runs(place) }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          ...more.map((line) => new Paragraph({ style: 'Quiet', children: runs(line) })),
          ...sections.flatMap(sectionOf),
          ...(definitions.items.length > 0 ? [heading(definitions.heading)] : []),
          ...definitions.items.map(({ term, text }) =>
            paragraph([...runs(`${term}: `, { bold: true }), ...runs(text)]),
          ),
          ...(method.paragraphs.length > 0 ? [heading(method.heading)] : []),
          ...method.paragraphs.map((text) => paragraph(runs(text))),
        ],
      },
    ],
  })
  return settled(await Packer.toBuffer(document), made)
}

function sectionOf({ heading: name, chart, table, paragraphs, list }: PaperSection, at: number) {
  return [
    heading(name),
    ...(chart && !table ? chartInWords(chart).map((text) => paragraph(runs(text))) : []),
    ...(table ? docxTable(table) : []),
    ...paragraphs.map((text) => paragraph(runs(text))),
    ...(list ? listOf(list, at) : []),
  ]
}

const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) })
const paragraph = (children: readonly TextRun[]) => new Paragraph({ children })

/** @param instance each list begins at 1 again */
const listOf = ({ numbered, points }: PaperList, instance: number) =>
  points.map(
    (text) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: (numbered ? numbers : dots).reference, level: 0, instance },
        children: runs(text),
      }),
  )

const chartInWords = ({ title, categories, series, leftOut }: PaperChart): string[] => [
  title,
  ...series.map(
    ({ name, values }) => `${name}: ${categories.map((one, no) => `${one} ${values[no] ?? 0}`).join(', ')}.`,
  ),
  ...(leftOut === null ? [] : [leftOut]),
]

const hanging = (left: number) => ({ paragraph: { indent: { left, hanging: left } } })
const dots = {
  reference: 'dots',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: hanging(320) }],
}
const numbers = {
  reference: 'numbers',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT, style: hanging(460) }],
}

/** Two texts on one line, the second at the right margin. */
const apart = (style: string, left: readonly TextRun[], right: readonly TextRun[]) =>
  new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: page.wide }],
    children: [...left, new TextRun('\t'), ...right],
  })

/** As letters are paged in Sweden: 1 (3). */
const foot = (text: string) =>
  new Footer({
    children: [
      apart('Foot', runs(text.length > 88 ? `${text.slice(0, 87)}…` : text), [
        new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
      ]),
    ],
  })

/** The library reads the clock for the properties and for the files in the zip: both are set to what they should say. */
function settled(document: Uint8Array, made: Temporal.Instant): Uint8Array {
  const files = unzipSync(document)
  const properties = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const moment = made.toString({ smallestUnit: 'second' })
  files['docProps/core.xml'] = strToU8(
    properties.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${moment}`),
  )
  // the first day that a zip knows, on any clock
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}
