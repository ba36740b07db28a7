/** The JSON door of the same server. */

/** Says, presses, submits or comes in: `what` is {text}, {press}, {submit} or {joined}. */
export function say(standing, what, id) {
  return ask('/chat', { ...standing, ...what, id })
}

export async function historyOf(standing) {
  return (await ask(`/chat?${new URLSearchParams(standing)}`)).replies
}

export function clock() {
  return ask('/clock')
}

export function moveClock(to) {
  return ask('/clock', { to })
}

/** Something was wrong with what was asked: the server's own words, for the visitor to read. */
export class Refused extends Error {}

async function ask(path, body) {
  const response = await fetch(
    path,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  const answer = await response.json()
  if (response.ok || answer.replies) return answer
  throw response.status < 500 ? new Refused(answer.error) : new Error(answer.error)
}
