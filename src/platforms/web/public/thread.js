/** The conversation on screen, kept like the history that the server gives: only what is new or changed is drawn again. */
import { byId } from './dom.js'
import { drawDay, drawMessage, spoken } from './message.js'
import { written } from './words.js'

const list = byId('thread')
const scroll = byId('scroll')
const step = 40
/** @type {Map<string, {item: HTMLElement, drawnFrom: string}>} */
let drawn = new Map()
let shown = step
let all = []
let act = null

/** @param {(what: object) => Promise<void>} onAct called when a button or form of a card is used */
export function startThread(onAct) {
  act = onAct
  // What scrolls must be reached by the keyboard in browsers that do not see to it themselves.
  scroll.tabIndex = 0
  byId('older').addEventListener('click', () => {
    shown += step
    draw()
    list.querySelector('.message')?.focus()
  })
  byId('newBelow').addEventListener('click', () => follow(list.lastElementChild))
  const seen = () => {
    if (atEnd()) byId('newBelow').hidden = true
  }
  document.addEventListener('scroll', seen, { capture: true, passive: true })
}

/** Another person or place: starts from nothing. */
export function clearThread() {
  drawn = new Map()
  shown = step
  all = []
  list.replaceChildren()
}

/**
 * Draws the history; gives what to say aloud about what the bot and others said since last time.
 * @param {boolean} first nothing stood there before
 * @param {boolean} asked whoever looks is waiting for it, and is taken there
 */
export function showHistory(history, first, asked) {
  const before = new Set(all.map((said) => said.id))
  const stood = asked || atEnd()
  all = history
  draw()
  const fresh = history.filter((said) => !before.has(said.id))
  byId('empty').hidden = history.length > 0 || list.childElementCount > 0
  if (fresh.length === 0) return ''
  const firstItem = drawn.get(fresh[0].id)?.item
  if (first) follow(list.lastElementChild)
  else if (stood) follow(firstItem)
  else byId('newBelow').hidden = false
  return first
    ? ''
    : fresh
        .filter((said) => !isOwn(said))
        .map(spoken)
        .join('\n')
}

/** Something that is in no history: what was just typed, or an answer that could not be kept. Gives what takes it away. */
export function showLoose(said) {
  const item = drawMessage({ name: null, ...said }, said.by === 'person', act)
  item.classList.add('loose')
  byId('empty').hidden = true
  list.append(item)
  follow(item)
  return () => item.remove()
}

function draw() {
  const visible = all.slice(-shown)
  byId('older').hidden = visible.length === all.length
  const hadFocus = list.contains(document.activeElement) ? document.activeElement.closest('.message') : null
  const next = new Map()
  const items = []
  let lastDay = ''
  for (const said of visible) {
    const day = written(said.at, { dateStyle: 'short' })
    if (day !== lastDay) items.push(drawDay(said.at))
    lastDay = day
    const drawnFrom = JSON.stringify(said)
    const old = drawn.get(said.id)
    const kept = old?.drawnFrom === drawnFrom ? old : { item: drawMessage(said, isOwn(said), act), drawnFrom }
    if (old && old !== kept && old.item === hadFocus) queueMicrotask(() => kept.item.focus())
    next.set(said.id, kept)
    items.push(kept.item)
  }
  drawn = next
  place(items)
}

/** Puts the items in order without moving those that stand right: a form half filled in keeps its focus. */
function place(items) {
  const wanted = new Set(items)
  for (const child of [...list.children]) if (!wanted.has(child) && !child.matches('.loose')) child.remove()
  let before = list.firstElementChild
  for (const item of items) {
    if (item === before) before = before.nextElementSibling
    else list.insertBefore(item, before)
  }
}

const isOwn = (said) => said.by === 'person' && said.name === null

/** The last message is in view. On a narrow screen the page scrolls, on a wide one the conversation. */
function atEnd() {
  const view = scroll.scrollHeight > scroll.clientHeight ? scroll : document.scrollingElement
  return view.scrollHeight - view.scrollTop - view.clientHeight < 120
}

function follow(item) {
  item?.scrollIntoView({ block: 'start', behavior: 'instant' })
  byId('newBelow').hidden = true
}
