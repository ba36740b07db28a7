/** A report, an agenda, minutes in no file format's own terms: pages and files are drawn from it. */

/** As shown; `number` where it is one, so that a spreadsheet can reckon with it. */
export type PaperCell = { readonly text: string; readonly number: number | null }

export type PaperTable = {
  /** stands by itself: tables are cut out and pasted elsewhere */
  readonly title: string
  readonly columns: readonly string[]
  /** the first cell of a row names it */
  readonly rows: readonly (readonly PaperCell[])[]
  readonly note: string | null
  /** what its columns hold; numbers (if it does not say) are set to the right, words to the left */
  readonly holds?: 'numbers' | 'words'
}

/** Grouped bars: for each category one bar of each series, `values` in the order of `categories`. */
export type PaperChart = {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** what is not drawn, and why */
  readonly leftOut: string | null
}

/** Points under each other, with numbers where they are spoken of by them. */
export type PaperList = { readonly numbered: boolean; readonly points: readonly string[] }

/** Drawn in this order: chart, table, paragraphs, list. */
export type PaperSection = {
  readonly heading: string
  readonly chart: PaperChart | null
  readonly table: PaperTable | null
  readonly paragraphs: readonly string[]
  readonly list?: PaperList
}

/** Under what an authority keeps the paper. `dnr`: the number in its register (diarium), once there is one. */
export type PaperRegistry = { readonly dnr: string | null; readonly authority: string }

export type Paper = {
  readonly language: 'sv' | 'en'
  readonly title: string
  /** under the title */
  readonly lines: readonly string[]
  readonly sections: readonly PaperSection[]
  /** above everything else; a PDF, a document and a text show it */
  readonly registry?: PaperRegistry | null
  /** its PDF is for an archive: PDF/A */
  readonly archival?: boolean
  /** left out where there are none */
  readonly definitions: {
    readonly heading: string
    readonly items: readonly { readonly term: string; readonly text: string }[]
  }
  /** left out where it has no paragraphs */
  readonly method: { readonly heading: string; readonly paragraphs: readonly string[] }
}
