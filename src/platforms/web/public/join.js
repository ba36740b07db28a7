/** Coming into the group's channel as somebody new would: the assistant greets in private, or says how to be added. */
import { byId } from './dom.js'
import { onStanding, standing } from './standing.js'
import { words } from './words.js'

const button = byId('join')
const note = byId('joinNote')

/** @param {(what: object) => Promise<{replies: {in: string}[]} | null>} tell */
export function startJoining(tell) {
  button.addEventListener('click', async () => {
    const answer = await tell({ joined: true })
    if (answer) note.textContent = answer.replies.length > 0 ? words.joinTold : words.joinQuiet
  })
  onStanding(show)
  show()
}

function show() {
  note.textContent = ''
  button.hidden = standing().in === 'direkt'
}
