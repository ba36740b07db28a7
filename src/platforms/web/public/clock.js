/** The demo's clock: a calendar leaf, and buttons that turn it. */

import { byId } from './dom.js'
import { clock, moveClock, Refused } from './door.js'
import { capital } from './message.js'
import { day, fill, time, words, written } from './words.js'

const panel = byId('now')
const field = byId('to')
const buttons = [...byId('jumps').children, byId('setClock').querySelector('button')]
let jumps = {}

/** @param {(text: string) => void} announce */
export function startClock(announce) {
  byId('jumps').addEventListener('click', (event) => {
    const jump = event.target.closest('[data-jump]')
    if (jump) turn(jumps[jump.dataset.jump], announce)
  })
  byId('setClock').addEventListener('submit', (event) => {
    event.preventDefault()
    turn(field.value, announce)
  })
}

export async function showClock() {
  show(await clock())
}

async function turn(to, announce) {
  if (!to || panel.ariaBusy === 'true') return
  busy(true)
  announce(words.clockMoving)
  byId('clockTrouble').textContent = ''
  try {
    const face = await moveClock(to)
    show(face)
    announce(fill(words.clockMoved, { moment: `${written(face.now, day)} ${time(face.now)}` }))
  } catch (error) {
    byId('clockTrouble').textContent = error instanceof Refused ? error.message : words.clockUnreachable
  }
  busy(false)
}

function busy(is) {
  panel.ariaBusy = String(is)
  for (const button of buttons) button.ariaDisabled = String(is)
}

function show(face) {
  jumps = face.jumps
  const part = (name, text) => {
    panel.querySelector(`.${name}`).textContent = text
  }
  panel.dateTime = face.now
  part('weekday', `${capital(written(face.now, { weekday: 'long' }))}, ${fill(words.shortWeek, { week: face.week })}`)
  part('day', written(face.now, { day: 'numeric' }))
  part('month', written(face.now, { month: 'long', year: 'numeric' }))
  part('hour', time(face.now))
  byId('moment').textContent = `${written(face.now, { day: 'numeric', month: 'long' })} ${time(face.now)}`
  field.min = face.now
  if (field.value < face.now) field.value = face.jumps.day
}
