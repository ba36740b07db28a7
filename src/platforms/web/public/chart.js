/**
 * Draws a card's chart, which Microsoft's renderer does not. Teams stands its bars up; here they lie, so that names and
 * numbers of any length stand beside them on any screen. Everything is measured in letters, so it grows with the text.
 */
import { element, shape } from './dom.js'
import { fill, locale, words } from './words.js'

const { CardElement, GlobalRegistry } = globalThis.AdaptiveCards
const name = 'Chart.VerticalBar.Grouped'

/** Series are told apart by texture, not by colour alone; a chart of more series is left to its table. */
const dresses = ['plain', 'striped']

/** In em of the chart's letters: a bar, the room between two of a group, the room above and below a group. */
const bar = 1.25
const gap = 0.1875
const room = 0.5

let made = 0

class Bars extends CardElement {
  getJsonTypeName() {
    return name
  }

  parse(source, context) {
    super.parse(source, context)
    this.title = source.title
    this.series = source.data
  }

  internalRender() {
    return this.series.length > dresses.length ? undefined : drawChart(this.title, this.series)
  }
}

/** From here on cards with charts are drawn with them. */
export function registerCharts() {
  GlobalRegistry.elements.register(name, Bars)
}

/** @param {{legend: string, values: {x: string, y: number}[]}[]} series each with the same x in the same order */
function drawChart(title, series) {
  const stripes = `chart-${++made}`
  const dressed = (attributes, which) =>
    shape('rect', {
      ...attributes,
      class: `bar ${dresses[which]}`,
      ...(dresses[which] === 'striped' && { fill: `url(#${stripes})` }),
    })
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map(({ y }) => y)))
  const height = `${2 * room + series.length * (bar + gap) - gap}em`
  const groups = series[0].values.flatMap(({ x }, index) => {
    const bars = series.flatMap(({ values }, which) => {
      const { y: value } = values[index]
      const y = room + which * (bar + gap)
      const width = `${(value / most) * 100}%`
      const number = shape('text', { x: width, dx: '0.5em', y: `${y + bar / 2}em` }, value.toLocaleString(locale))
      return [dressed({ y: `${y}em`, width, height: `${bar}em` }, which), number]
    })
    return [element('span', { textContent: x }), shape('svg', { height }, ...bars)]
  })
  const drawing = element('div', { className: 'bars', role: 'img' }, ...groups)
  drawing.setAttribute('aria-label', fill(words.chart, { title }))
  drawing.lang = document.documentElement.lang
  return element(
    'figure',
    { className: 'chart' },
    shape('svg', { class: 'patterns', 'aria-hidden': 'true' }, stripesOf(stripes)),
    element('figcaption', { textContent: title }),
    legend(series, dressed),
    drawing,
  )
}

/** The bars' names. Told to the eye alone: the table before says them with their numbers. */
function legend(series, dressed) {
  const keys = series.map(({ legend: text }, index) => {
    const swatch = shape('svg', { class: 'swatch' }, dressed({ width: '100%', height: '100%' }, index))
    return element('span', {}, swatch, text)
  })
  return element('p', { className: 'legend', ariaHidden: 'true' }, ...keys)
}

const stripesOf = (id) =>
  shape(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    shape('rect', { class: 'ground', width: 6, height: 6 }),
    shape('rect', { class: 'stripe', width: 1.5, height: 6 }),
  )
