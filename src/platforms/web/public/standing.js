/** Who the visitor is, where, in which municipality: the radio buttons say it, and the address remembers it. */
import { byId } from './dom.js'
import { words } from './words.js'

const form = byId('who')

/** @returns {{as: string, in: string, at: string}} */
export function standing() {
  return Object.fromEntries(new FormData(form))
}

/** The visible name of what is chosen in one of the three lists. */
export function chosenName(list) {
  return form.querySelector(`input[name="${list}"]:checked`).parentElement.querySelector('.name').textContent
}

/** Calls when somebody or something else is chosen. */
export function onStanding(tell) {
  form.addEventListener('change', () => {
    show()
    tell()
  })
  show()
}

/** Marks a place where something new was said; choosing the place takes the mark away. */
export function markNew(place) {
  const label = form.querySelector(`input[name="in"][value="${place}"]`).parentElement
  const count = Number(label.dataset.unread ?? 0) + 1
  label.dataset.unread = count
  const mark = label.querySelector('.unread') ?? label.appendChild(document.createElement('span'))
  mark.className = 'unread'
  mark.textContent = words.unread.replace('{count}', count)
}

function show() {
  const now = standing()
  for (const mark of form.querySelectorAll('label[data-unread]')) {
    const input = mark.querySelector('input')
    if (input.name === 'in' && input.value !== now.in) continue
    mark.querySelector('.unread').remove()
    delete mark.dataset.unread
  }
  byId('town').textContent = chosenName('at')
  byId('placeName').textContent = words.places[now.in].name
  byId('placeAbout').textContent = words.places[now.in].about
  byId('standing').textContent = `${chosenName('as')} · ${words.places[now.in].name}`
  byId('hint').textContent = now.in === 'direkt' ? words.hintDirect : words.hintGroup
  const address = new URLSearchParams({ ...now, language: document.documentElement.lang })
  history.replaceState(null, '', `?${address}`)
  const other = byId('language')
  other.href = `?${new URLSearchParams({ ...now, language: other.lang })}`
}
