import { Agent, request } from 'node:http'

export type Shot = { readonly headers: Readonly<Record<string, string>>; readonly body: string }
export type Measured = { readonly perSecond: number; readonly p50: number; readonly p99: number }

/**
 * Fires shots at a URL, `atATime` in flight, and measures from the first to the last.
 * @returns requests per second, and the latency's p50 and p99 in milliseconds
 * @throws Error when an answer is not 200: a bench of refusals measures nothing
 */
export async function fire(url: string, shots: readonly Shot[], atATime: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime })
  const took: number[] = []
  const left = shots.values()
  const began = performance.now()
  const shooter = async () => {
    for (const shot of left) {
      const from = performance.now()
      await one(url, shot, agent)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atATime }, shooter))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { perSecond: shots.length / seconds, p50: at(0.5), p99: at(0.99) }
}

function one(url: string, { headers, body }: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        answer.resume()
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
