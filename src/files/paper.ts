/** A report in no file format's own terms: pages and files are drawn from it. */

/** As shown; `number` where it is one, so that a spreadsheet can reckon with it. */
export type PaperCell = { readonly text: string; readonly number: number | null }

export type PaperTable = {
  /** stands by itself: tables are cut out and pasted elsewhere */
  readonly title: string
  readonly columns: readonly string[]
  /** the first cell of a row names it */
  readonly rows: readonly (readonly PaperCell[])[]
  readonly note: string | null
}

/** Grouped bars: for each category one bar of each series, `values` in the order of `categories`. */
export type PaperChart = {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** what is not drawn, and why */
  readonly leftOut: string | null
}

type PaperSection = {
  readonly heading: string
  readonly chart: PaperChart | null
  readonly table: PaperTable | null
  /** under the table */
  readonly paragraphs: readonly string[]
}

export type Paper = {
  readonly language: 'sv' | 'en'
  readonly title: string
  /** under the title */
  readonly lines: readonly string[]
  readonly sections: readonly PaperSection[]
  readonly definitions: {
    readonly heading: string
    readonly items: readonly { readonly term: string; readonly text: string }[]
  }
  readonly method: { readonly heading: string; readonly paragraphs: readonly string[] }
}
