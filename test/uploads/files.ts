/** Files as people have them, made by the libraries that make such files. */

import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import PDFDocument from 'pdfkit'

export const markdown = `# Rutin för resor

Gäller från mars.

## Busskort

Deltagare får **busskort** genom
arbetsmarknadsenheten. Läs [mer](https://kommun.example/resor).

* Kortet gäller en månad
* Det lämnas tillbaka

## Bil

Egen bil ersätts inte.
`

/** Headings and text, in this order. */
type Piece = { readonly heading?: string; readonly text?: string; readonly point?: true }

export const pieces: readonly Piece[] = [
  { heading: 'Busskort' },
  { text: 'Deltagare får busskort genom arbetsmarknadsenheten.' },
  { text: 'Kortet gäller en månad', point: true },
  { heading: 'Bil' },
  { text: 'Egen bil ersätts inte.' },
]

export async function wordFile(of: readonly Piece[] = pieces): Promise<Uint8Array> {
  const children = of.map(({ heading, text, point }) =>
    heading === undefined
      ? new Paragraph({ children: [new TextRun(text ?? '')], ...(point ? { bullet: { level: 0 } } : {}) })
      : new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

type PdfOptions = { readonly password?: string; readonly pages?: number; readonly picture?: true }

export async function pdfFile(of: readonly Piece[] = pieces, options: PdfOptions = {}): Promise<Uint8Array> {
  const { password, pages = 1, picture } = options
  const pdf = new PDFDocument({ ...(password ? { userPassword: password } : {}), autoFirstPage: false })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (let page = 0; page < pages; page++) {
    pdf.addPage()
    if (picture) pdf.rect(50, 50, 400, 600).fill('#888888')
    else
      for (const { heading, text, point } of of)
        if (heading !== undefined) pdf.fontSize(18).text(heading).moveDown(0.5)
        else
          pdf
            .fontSize(11)
            .text(`${point ? '• ' : ''}${text}`)
            .moveDown(0.5)
  }
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
