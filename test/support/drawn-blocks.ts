/**
 * A message's Block Kit drawn as HTML, for the pictures of the docs: what the blocks hold, in a plain dress of ours.
 * It is no picture of Slack, which draws fonts, bars and colours in its own way.
 */

import { asRecord, asText, type Json, listOf } from './slack-edge-json.ts'

const style = `
  body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.47 'Open Sans', sans-serif; }
  main { width: 640px; padding: 16px 20px; }
  h3 { margin: 10px 0 4px; font-size: 18px; line-height: 1.3; }
  p { margin: 4px 0; }
  .context { color: #616061; font-size: 13px; }
  table { margin: 6px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  td { padding: 5px 12px; border: 1px solid #ddd; }
  tr:first-child { background: #f8f8f8; font-weight: 600; }
  .right { text-align: right; }
  .chart { margin: 8px 0; padding: 10px 14px; border: 1px solid #ddd; border-radius: 8px; }
  .legend { display: flex; gap: 16px; font-size: 13px; }
  .legend i { display: inline-block; width: 10px; height: 10px; margin-right: 6px; }
  .groups { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; align-items: end; }
  .group { text-align: center; font-size: 13px; }
  .bars { display: flex; justify-content: center; align-items: end; gap: 4px; height: 130px; border-bottom: 1px solid #999; }
  .bars i { display: block; width: 34px; }
  .bars span { display: flex; flex-direction: column; justify-content: end; height: 100%; font-style: normal; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  .actions span { padding: 4px 12px; border: 1px solid #bbb; border-radius: 8px; font-size: 14px; font-weight: 600; }`

const colors = ['#1264a3', '#e8912d']

/** A whole document with the blocks one below the other. @throws Error for a kind of block that is not drawn */
export function drawnBlocks(blocks: readonly Json[]): string {
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><style>${style}</style><main>${blocks.map(drawn).join('')}</main></html>`
}

function drawn(block: Json): string {
  switch (block.type) {
    case 'header':
      return `<h3>${textOf(block.text)}</h3>`
    case 'section':
      return `<p>${textOf(block.text)}</p>`
    case 'context':
      return listOf(block.elements)
        .map((element) => `<p class="context">${textOf(element)}</p>`)
        .join('')
    case 'rich_text':
      return listOf(block.elements).map(richText).join('')
    case 'table':
      return table(block)
    case 'data_visualization':
      return chart(asText(block.title), asRecord(block.chart))
    case 'actions':
      return `<div class="actions">${listOf(block.elements)
        .map((element) => `<span>${textOf(element.text)}</span>`)
        .join('')}</div>`
    default:
      throw new Error(`no drawing of a block of the kind ${asText(block.type)}`)
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const textOf = (value: unknown) => escaped(asText(asRecord(value).text))

function richText(section: Json): string {
  const runs = listOf(section.elements).map((run) =>
    asRecord(run.style).bold === true ? `<b>${textOf(run)}</b>` : textOf(run),
  )
  return `<p>${runs.join('')}</p>`
}

function table({ rows, column_settings: settings }: Json): string {
  const sides = listOf(settings).map(({ align }) => (align === 'right' ? ' class="right"' : ''))
  const cells = (row: unknown) => listOf(row).map((cell, index) => `<td${sides[index] ?? ''}>${textOf(cell)}</td>`)
  return `<table>${Array.isArray(rows) ? rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('') : ''}</table>`
}

function chart(title: string, { series, axis_config: axis }: Json): string {
  const all = listOf(series).map(({ name, data }) => ({
    name: escaped(asText(name)),
    points: listOf(data).map(({ label, value }) => ({ label: asText(label), value: Number(value) })),
  }))
  const most = Math.max(1, ...all.flatMap(({ points }) => points.map(({ value }) => value)))
  const color = (index: number) => colors[index % colors.length]
  const categories = asRecord(axis).categories
  const groups = (Array.isArray(categories) ? categories.map(asText) : []).map((category) => {
    const bars = all.map(({ points }, index) => {
      const value = points.find(({ label }) => label === category)?.value ?? 0
      return `<span>${value}<i style="height:${(value / most) * 100}px;background:${color(index)}"></i></span>`
    })
    return `<div class="group"><div class="bars">${bars.join('')}</div>${escaped(category)}</div>`
  })
  const legend = all.map(({ name }, index) => `<span><i style="background:${color(index)}"></i>${name}</span>`)
  return `<div class="chart"><b>${escaped(title)}</b><div class="legend">${legend.join('')}</div><div class="groups">${groups.join('')}</div></div>`
}
