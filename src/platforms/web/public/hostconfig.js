/** How Microsoft's renderer draws cards here: the page's own sizes and colours, light and dark. */

const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const sizes = { small: 0.875, default: 1, medium: 1.125, large: 1.25, extraLarge: 1.5 }
const color = (name, subtle = name) => ({ default: `var(--${name})`, subtle: `var(--${subtle})` })
const colors = {
  default: color('ink', 'quiet'),
  dark: color('ink', 'quiet'),
  light: color('quiet'),
  accent: color('accent'),
  good: color('accent'),
  warning: color('danger'),
  attention: color('danger'),
}
const container = {
  backgroundColor: 'transparent',
  foregroundColors: colors,
  borderColor: 'var(--line)',
}
const inputText = { weight: 'Bolder', size: 'Small' }

/** Colours are names of the style sheet, so a card follows when the theme changes. */
export const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.round(size * rem)])),
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.round(size * rem * 1.5)])),
  spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: { default: container, emphasis: { ...container, backgroundColor: 'var(--tint)' } },
  supportsInteractivity: true,
  textBlock: { headingLevel: 3 },
  textStyles: { columnHeader: { weight: 'Bolder', size: 'Small', isSubtle: true } },
  inputs: {
    label: { inputSpacing: 'Small', requiredInputs: inputText, optionalInputs: inputText },
    errorMessage: { color: 'Attention', size: 'Small', weight: 'Bolder' },
  },
  actions: { maxActions: 12, buttonSpacing: 8, allowTitleToWrap: true, actionAlignment: 'Left', spacing: 'Default' },
  table: { cellSpacing: 0 },
}
