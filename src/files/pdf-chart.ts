import { inks } from './inks.ts'
import type { PaperChart } from './paper.ts'
import { longestString } from './pdf-document.ts'
import { type Draft, sizes } from './pdf-draft.ts'
import { drawable } from './pdf-fonts.ts'

const bar = 11
const between = 2
const label = 15
const after = 9
const colours = [inks.women, inks.men]

/** Grouped bars with their numbers; read as one figure, whose text says every number. */
export function drawChart({ pdf, root, left, width, room, say }: Draft, chart: PaperChart): void {
  const { title, categories, series, leftOut } = chart
  const group = label + series.length * (bar + between) + after
  room(group * categories.length + 40)
  say('P', title, { font: 'strong', gap: 4 })
  const says = series.map(
    ({ name, values }) => `${name}: ${categories.map((one, at) => `${one} ${values[at] ?? 0}`).join(', ')}.`,
  )
  const top = pdf.y
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  const longest = width - 40
  const height = group * categories.length + label
  const described = {
    alt: `${title}. ${says.join(' ')}`.slice(0, longestString),
    bbox: [left, top, left + width, top + height],
  }
  root.add(
    pdf.struct('Figure', described, () => {
      let x = left
      for (const [at, { name }] of series.entries()) {
        pdf.rect(x, top, 9, 9).fill(colours[at])
        pdf
          .font('plain', sizes.small)
          .fillColor(inks.ink)
          .text(drawable(name), x + 13, top - 2, { lineBreak: false })
        x += 13 + pdf.widthOfString(name) + 16
      }
      for (const [at, category] of categories.entries()) {
        const y = top + label + at * group
        pdf.font('plain', sizes.small).fillColor(inks.ink).text(drawable(category), left, y, { lineBreak: false })
        for (const [no, { values }] of series.entries()) {
          const value = values[at] ?? 0
          const down = y + label + no * (bar + between)
          const long = (longest * value) / most
          pdf.rect(left, down, long, bar).fill(colours[no])
          pdf.font('strong', sizes.small).fillColor(inks.ink)
          pdf.text(String(value), left + long + 5, down - 1, { lineBreak: false })
        }
      }
    }),
  )
  pdf.x = left
  pdf.y = top + height
  if (leftOut !== null) say('P', leftOut, { size: sizes.small, ink: 'quiet', gap: 4 })
  pdf.y += 6
}
