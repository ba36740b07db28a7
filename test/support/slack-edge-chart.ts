/**
 * What Slack itself would say about a chart, which `@slack/types` has no shape for: fields and limits as told in
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
 */

import { z } from 'zod'

const label = z.string().min(1).max(20)
const point = z.strictObject({ label, value: z.number() })
const series = z.strictObject({ name: label, data: z.array(point).min(1).max(20) })
const axes = z.strictObject({
  categories: z.array(label).min(1).max(20),
  x_label: z.string().max(50).optional(),
  y_label: z.string().max(50).optional(),
})

const shape = z.strictObject({
  type: z.literal('data_visualization'),
  title: z.string().min(1).max(50),
  chart: z.strictObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z.array(series).min(1).max(6),
    axis_config: axes,
  }),
  block_id: z.string().max(255).optional(),
})

export const isChart = (block: unknown): boolean =>
  typeof block === 'object' && block !== null && 'type' in block && block.type === 'data_visualization'

/** Everything that is wrong with a chart; each series has one value for each category, and no two names are alike. */
export function chartProblems(block: unknown): string[] {
  const read = shape.safeParse(block)
  if (!read.success) return read.error.issues.map(({ path, message }) => `chart ${path.join('.')}: ${message}`)
  const { series: all, axis_config: axis } = read.data.chart
  const wanted = axis.categories.toSorted().join('\n')
  const isWhole = all.every(
    ({ data }) =>
      data
        .map((one) => one.label)
        .toSorted()
        .join('\n') === wanted,
  )
  return [
    ...(isWhole ? [] : ['chart: a value for each category, and no other']),
    ...(new Set(all.map(({ name }) => name)).size === all.length ? [] : ['chart: a series twice']),
    ...(new Set(axis.categories).size === axis.categories.length ? [] : ['chart: a category twice']),
  ]
}
