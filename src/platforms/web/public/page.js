/** The local page: puts its parts together. */
import { showClock, startClock } from './clock.js'
import { showExamples, startComposer } from './composer.js'
import { byId } from './dom.js'
import { historyOf, Refused, say } from './door.js'
import { listen } from './events.js'
import { startJoining } from './join.js'
import { markNew, onStanding, standing } from './standing.js'
import { clearThread, showHistory, showLoose, startThread } from './thread.js'
import { fill, words } from './words.js'

const status = byId('status')
const trouble = byId('trouble')
let first = true
let reading = Promise.resolve()
let queued = null
let waiting = 0

/** Reads the history: one reading at a time, and whoever asks gets one that began after asking. */
function refresh() {
  queued ??= reading
    .catch(() => {})
    .then(() => {
      queued = null
      reading = read()
      return reading
    })
  return queued
}

async function read() {
  const asked = standing()
  const [history] = await Promise.all([historyOf(asked), showClock()])
  if (trouble.textContent === words.lost) trouble.textContent = ''
  if (!stillAt(asked)) return
  const aloud = showHistory(history, first, waiting > 0)
  first = false
  if (aloud) announce(aloud)
}

/** Sends what was typed or pressed; the answer comes with the history. Gives it, or null where nothing was heard. */
async function tell(what) {
  trouble.textContent = ''
  const here = standing()
  const takeAway =
    what.text === undefined
      ? () => {}
      : showLoose({ by: 'person', in: here.in, to: 'group', text: what.text, card: null })
  byId('typing').hidden = false
  waiting += 1
  try {
    const answer = await say(here, what, crypto.randomUUID())
    await refresh()
    if (answer.turn === null && stillAt(here)) for (const reply of answer.replies) showLoose({ ...reply, by: 'bot' })
    return answer
  } catch (error) {
    trouble.textContent = error instanceof Refused ? error.message : words.unreachable
    return null
  } finally {
    takeAway()
    waiting -= 1
    byId('typing').hidden = waiting === 0
  }
}

const stillAt = (place) => JSON.stringify(place) === JSON.stringify(standing())

function announce(text) {
  status.textContent = text
}

function moveTo() {
  first = true
  clearThread()
  showExamples()
  trouble.textContent = ''
  // Listening comes first and reading after it, so that nothing falls between the two.
  listen({
    onSaid: (place) => {
      if (place === standing().in) return refresh().catch(lost)
      markNew(place)
      announce(fill(words.newIn, { place: words.places[place].name }))
    },
    onClock: () => refresh().catch(lost),
    onOpen: () => refresh().catch(lost),
    onLost: lost,
  })
}

function lost() {
  trouble.textContent = words.lost
}

/** With room enough who, where and when stand open beside the talk, which the style sheet decides; else they fold away. */
const drawers = document.querySelectorAll('details')
let beside = null
new ResizeObserver(() => {
  const now = getComputedStyle(drawers[0].firstElementChild).display === 'none'
  if (now === beside) return
  beside = now
  for (const drawer of drawers) drawer.open = now
}).observe(document.body)

startThread(tell)
startComposer((text) => tell({ text }))
startClock(announce)
startJoining(tell)
onStanding(moveTo)
moveTo()
