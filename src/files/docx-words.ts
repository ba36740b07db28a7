import { type IRunOptions, type IStylesOptions, TextRun } from 'docx'
import { inks } from './inks.ts'

/** A4 with margins of 2.2 cm, and what is between them; in twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1247, bottom: 1247, left: 1247, right: 1247, header: 600, footer: 600 },
  wide: 9412,
} as const

/** What XML 1.0 (2.2) cannot hold is left out; line ends are alike. */
export const inWord = (text: string): string =>
  text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replaceAll(/[\p{Cs}\ufffe\uffff]|(?![\n\t])\p{Cc}/gu, '')

/** A text with its line ends. */
export const runs = (text: string, look: Pick<IRunOptions, 'bold' | 'color'> = {}): TextRun[] =>
  inWord(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }))

const colour = (ink: keyof typeof inks) => inks[ink].slice(1)

/** Sizes in half points, spaces in twentieths of a point. */
export const styles = (language: 'sv' | 'en'): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: 'Calibri',
        size: 22,
        color: colour('ink'),
        language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' },
      },
      paragraph: { spacing: { after: 100, line: 269, lineRule: 'auto' } },
    },
    heading1: {
      run: { size: 44, bold: true, color: colour('ink') },
      paragraph: { spacing: { after: 80, line: 240, lineRule: 'auto' } },
    },
    heading2: {
      run: { size: 28, bold: true, color: colour('ink') },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    caption: {
      run: { size: 19, color: colour('quiet') },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Registry',
      name: 'Registry',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: {
        spacing: { after: 280 },
        border: { bottom: { style: 'single', size: 4, color: colour('line'), space: 4 } },
      },
    },
    {
      id: 'Place',
      name: 'Place',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: colour('accent') },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { color: colour('quiet') },
      paragraph: { spacing: { after: 20 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 40, after: 40 } } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: colour('quiet') } },
    { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { size: 18, color: colour('quiet') } },
  ],
})
