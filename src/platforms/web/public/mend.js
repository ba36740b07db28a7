/** What assistive technology needs and the renderer leaves out. */
import { element } from './dom.js'
import { fill, words } from './words.js'

let made = 0

export function mend(card) {
  // The renderer makes the whole card a stop for the Tab key, though nothing can be done with it as a whole.
  card.removeAttribute('tabindex')
  card.style.padding = ''
  for (const button of card.querySelectorAll('button[title]')) button.removeAttribute('title')
  for (const input of card.querySelectorAll('.ac-input-required')) input.setAttribute('aria-required', 'true')
  for (const option of card.querySelectorAll('option')) {
    for (const name of ['tabindex', 'aria-label', 'aria-current']) option.removeAttribute(name)
  }
  for (const table of card.querySelectorAll('[role="table"]')) mendTable(table)
  watchInputs(card)
}

/** A name (the heading before it), row headers, and a frame that scrolls sideways where the table is wider than the card. */
function mendTable(table) {
  const title = headingBefore(table)
  const [head, ...rows] = table.querySelectorAll('[role="row"]')
  for (const row of [head, ...rows]) {
    row.style.display = ''
    for (const cell of row.children) {
      cell.removeAttribute('scope')
      cell.style.padding = cell.style.border = ''
    }
  }
  table.style.border = ''
  for (const text of head.querySelectorAll('.ac-textBlock')) text.style.fontSize = text.style.lineHeight = ''
  for (const row of rows) row.firstElementChild.setAttribute('role', 'rowheader')
  table.style.setProperty('--figures', head.childElementCount - 1)
  const frame = element('div', { className: isFigures(rows) ? 'tableFrame figures' : 'tableFrame' })
  table.replaceWith(frame)
  frame.append(table)
  if (title) {
    title.id ||= `table-${++made}`
    table.setAttribute('aria-labelledby', title.id)
  }
  const name = fill(words.table, { title: title?.textContent ?? '' })
  new ResizeObserver(() => letScroll(frame, name)).observe(frame)
}

/** Names in the first column and short figures in at most four more: such a table also fits a narrow screen. */
function isFigures(rows) {
  const cells = rows.flatMap((row) => [...row.children].slice(1))
  return cells.length <= rows.length * 4 && cells.every((cell) => cell.textContent.length <= 8)
}

function headingBefore(table) {
  let before = table.previousElementSibling
  while (before && !before.matches('.ac-textBlock, .ac-richTextBlock')) before = before.previousElementSibling
  return before
}

/** Only a frame that really scrolls is a stop for the Tab key. */
function letScroll(frame, name) {
  const scrolls = frame.scrollWidth > frame.clientWidth
  frame.toggleAttribute('data-scrolls', scrolls)
  if (scrolls) {
    frame.tabIndex = 0
    frame.setAttribute('role', 'region')
    frame.setAttribute('aria-label', name)
  } else for (const attribute of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(attribute)
}

/** An input that did not pass says so, and the text beside it is read with it. */
function watchInputs(card) {
  for (const input of card.querySelectorAll('.ac-input')) {
    new MutationObserver(() => {
      const wrong = input.classList.contains('ac-input-validation-failed')
      if (wrong) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }).observe(input, { attributeFilter: ['class'] })
  }
}
