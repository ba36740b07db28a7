/** Charts as Teams' own element (https://adaptivecards.microsoft.com, Charts), which the 1.5 schema does not have. */

import type { Chart } from '../chat/reply.ts'
import { lines } from './text.ts'
import type { CardElement } from './types.ts'

/** Told apart by people who do not see red and green alike; more series take them in turn. */
const colors = ['categoricalTeal', 'categoricalMarigold'] as const

/** The chart that belongs under its table, and what is not in it. A client that cannot draw it leaves it out. */
export function chartElements(chart: Chart): readonly CardElement[] {
  return [
    {
      type: 'Chart.VerticalBar.Grouped',
      title: chart.title,
      showTitle: true,
      showBarValues: true,
      data: chart.series.map(({ name, values }, index) => ({
        legend: name,
        color: colors[index % colors.length] ?? colors[0],
        values: values.map((y, point) => ({ x: chart.categories[point] ?? '', y })),
      })),
      fallback: 'drop',
    },
    ...lines(chart.leftOut ?? '', { size: 'Small', isSubtle: true }),
  ]
}
