/** The text box, its examples, and sending. */
import { byId, element } from './dom.js'
import { standing } from './standing.js'
import { words } from './words.js'

const box = byId('write')
const form = byId('composer')

/** @param {(text: string) => Promise<object | null>} send gives null when the text was not heard, so that it stays in the box */
export function startComposer(send) {
  box.addEventListener('input', grow)
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = box.value
    if (text.trim() === '') return box.focus()
    box.value = ''
    grow()
    if (!(await send(text)) && box.value === '') {
      box.value = text
      grow()
    }
  })
}

/** Examples that fit the place; choosing one writes it in the box, to be changed or sent. */
export function showExamples() {
  const chips = words.examples[standing().in].map((text) => {
    const chip = element('button', { type: 'button', className: 'chip', textContent: text })
    chip.addEventListener('click', () => {
      box.value = text
      grow()
      box.focus()
    })
    return chip
  })
  byId('examples').replaceChildren(...chips)
}

function grow() {
  box.style.height = 'auto'
  box.style.height = `${Math.min(box.scrollHeight + 2, 180)}px`
}
