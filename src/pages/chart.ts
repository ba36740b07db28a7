/** A chart of bars as SVG, without styles or scripts of its own: it fits every width and a strict page. */

import { html } from 'hono/html'
import type { PaperChart } from '../files/paper.ts'

// in CSS pixels; across, the drawing goes by per cent, so that letters keep their size on a phone
const line = 20
const bar = 18
const between = 3
const after = 18
/** the longest bar leaves room for its number */
const longest = 86

/**
 * Grouped bars, each with its number beside it. A screen reader is
 * told its name and what it shows; the numbers themselves stand in the table beside it.
 * @param id of the drawing, unique in its page
 */
export function chartSvg({ title, categories, series }: PaperChart, id: string) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  const group = line + series.length * (bar + between) + after
  const height = categories.length * group - after
  const drawn = categories.map((category, at) => {
    const top = at * group
    const bars = series.map(({ values }, no) => {
      const value = values[at] ?? 0
      const width = Math.round((1000 * longest * value) / most) / 1000
      const y = top + line + no * (bar + between)
      return html`<rect class="series${no + 1}" x="0" y="${y}" width="${width}%" height="${bar}" rx="2"/><text class="value" x="${width}%" dx="6" y="${y + bar - 4}">${value}</text>`
    })
    return html`<text class="category" x="0" y="${top + 14}">${category}</text>${bars}`
  })
  const says = series.map(
    ({ name, values }) => `${name}: ${categories.map((category, at) => `${category} ${values[at] ?? 0}`).join(', ')}.`,
  )
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}" focusable="false"><title id="${id}-title">${title}</title><desc id="${id}-desc">${says.join(' ')}</desc>${drawn}</svg>`
}
