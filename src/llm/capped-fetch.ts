/** Answers longer than this are no answers, in bytes. */
const most = 256 * 1024

/** What leaves with a request, whatever the client's own settings or the environment would add. */
const sentHeaders = ['authorization', 'content-type', 'accept', 'user-agent']

class TooLong extends Error {
  constructor() {
    super('too long')
    this.name = 'TooLong'
  }
}

/**
 * `fetch` that follows no redirect (the key goes where it was told to go), sends no other headers than it must, and
 * reads the whole answer here, so that one without an end ends with the signal or by its length.
 */
export async function cappedFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const given = new Headers(init.headers)
  const headers = new Headers(
    sentHeaders.flatMap((name): [string, string][] => {
      const value = given.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const answer = await fetch(input, { ...init, headers, redirect: 'error' })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > most) throw new TooLong()
    chunks.push(chunk)
  }
  // statuses without a body take none
  return new Response(size ? Buffer.concat(chunks) : null, { status: answer.status, headers: answer.headers })
}
