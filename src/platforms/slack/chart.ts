/**
 * A chart as Slack's own block (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block), which
 * `@slack/types` does not have yet. In messages only, not in modals.
 */

import { type Chart, type Part, withoutChart } from '../../chat/reply.ts'
import { shortened } from './lengths.ts'

/** A block of bars, grouped by label; each series has one point for each of the categories. */
export type ChartBlock = {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar'
    readonly series: readonly {
      readonly name: string
      readonly data: readonly { readonly label: string; readonly value: number }[]
    }[]
    readonly axis_config: { readonly categories: readonly string[] }
  }
}

const CHARTS = 2
const TITLE = 50
const SERIES = 6
const POINTS = 20
/** of a series' name and of a category */
const LABEL = 20

/** Null where Slack would not take it: the table beside it stays. */
export function chartBlock(chart: Chart): ChartBlock | null {
  const categories = chart.categories.map((category) => shortened(category, LABEL))
  const names = chart.series.map(({ name }) => shortened(name, LABEL))
  if (!areLabels(categories, POINTS) || !areLabels(names, SERIES)) return null
  if (!chart.series.every(({ values }) => values.length === categories.length && values.every(Number.isFinite)))
    return null
  return {
    type: 'data_visualization',
    title: shortened(chart.title, TITLE),
    chart: {
      type: 'bar',
      series: chart.series.map(({ values }, index) => ({
        name: names[index] ?? '',
        data: values.map((value, point) => ({ label: categories[point] ?? '', value })),
      })),
      axis_config: { categories },
    },
  }
}

/** The parts with the first charts that Slack takes, as many as a message may have; other tables stand alone. */
export function withTakenCharts(parts: readonly Part[]): readonly Part[] {
  let room = CHARTS
  return parts.map((part) => {
    if (part.kind !== 'table' || !part.chart) return part
    if (room === 0 || !chartBlock(part.chart)) return withoutChart(part)
    room -= 1
    return part
  })
}

/** Some, not too many, all different, none empty. */
function areLabels(labels: readonly string[], most: number): boolean {
  const isSome = labels.length > 0 && labels.length <= most
  return isSome && new Set(labels).size === labels.length && labels.every((label) => label.trim() !== '')
}
