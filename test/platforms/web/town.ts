/** A town without a database: it remembers what is said, and a script says what the bot answers. */

import type { Hear } from '../../../src/chat/hear.ts'
import type { Heard } from '../../../src/chat/heard.ts'
import type { Platform } from '../../../src/chat/platform.ts'
import { buttons, heading, plainText, quiet, type Reply, say, toGroup, toYou } from '../../../src/chat/reply.ts'
import { type PagePorts, pagePlatform, type SaidThere } from '../../../src/platforms/web/index.ts'

type Kept = SaidThere & {
  readonly in: string
  readonly collaboration: string
  readonly onlyUser: string | null
  readonly turn: string | null
}

export type Town = {
  readonly url: string
  readonly heard: Heard[]
  readonly said: Kept[]
  readonly platform: Platform
  readonly ports: PagePorts
  /** The bot says something unasked, as a digest does. */
  post(conversation: string, reply: Reply): Promise<void>
  close(): Promise<void>
}

export const receipt = toYou(
  say('Loggat: 2 kvinnor och 1 man började praktik i Skolkök fredag 20 november 2026.'),
  buttons(
    { label: 'Rätta', press: { command: 'correct', input: { event: 'e1' }, form: true } },
    { label: 'Ångra', press: { command: 'undo', input: { event: 'e1' } }, style: 'danger' },
  ),
)

export const form = toYou({
  kind: 'form',
  form: {
    id: 'f1',
    command: 'log',
    title: 'Logga',
    intro: '3 personer började praktik i Skolkök fredag 20 november. Hur många kvinnor och män?',
    hidden: { kind: 'placement' },
    submit: 'Spara',
    open: 'Öppna formulär',
    fields: [
      { name: 'women', label: 'Kvinnor', type: 'number', required: true },
      { name: 'men', label: 'Män', type: 'number', required: false },
      { name: 'day', label: 'Dag', type: 'date', required: true, value: '2026-11-20' },
      {
        name: 'track',
        label: 'Jobbspår',
        type: 'choice',
        required: true,
        value: 't1',
        options: [
          { value: 't1', label: 'Skolkök' },
          { value: 't2', label: 'Grönyteskötsel' },
        ],
      },
      {
        name: 'note',
        label: 'Anteckning',
        type: 'lines',
        required: false,
        hint: 'Skriv inget om en person.',
        max: 500,
      },
    ],
  },
})

export const summary = toGroup(
  heading('Sammanställning, vecka 47 2026 (16–22 november)'),
  {
    kind: 'facts',
    facts: [
      { label: 'Loggat', value: '13 händelser' },
      { label: 'Aktiva nu', value: '6 kvinnor, 7 män, uppgift saknas 1' },
    ],
  },
  {
    kind: 'table',
    title: 'Hittills i år, kvinnor och män',
    columns: ['Mått', 'Kvinnor', 'Män', 'Uppgift saknas', 'Totalt'],
    rows: [
      ['Började i jobbspår', '19', '22', '<5', 'dolt'],
      ['Fullföljde', '13', '15', '0', '28'],
      ['Fick jobb, med eller utan lönestöd', '7', '9', '0', '16'],
      ['Avbröt', 'dolt', 'dolt', '0', '5'],
    ],
    spoken: ['Började i jobbspår: 19 kvinnor, 22 män, färre än fem där uppgift saknas, totalen visas inte.'],
    chart: {
      title: 'Kvinnor och män 2026',
      categories: ['Började', 'Fullföljde', 'Fick jobb'],
      series: [
        { name: 'Kvinnor', values: [19, 13, 0] },
        { name: 'Män', values: [1200, 15, 9] },
      ],
      leftOut: 'Inte i diagrammet, eftersom något tal inte visas: Avbröt.',
    },
  },
  say('Andel som fick jobb: 54 % av kvinnorna som fullföljde (7 av 13), 60 % av männen (9 av 15).'),
  { kind: 'list', items: [{ text: 'Kön saknas för <5 deltagare.' }, { text: 'Skolkök: inget loggat på tre veckor.' }] },
  quiet('<5 betyder 1–4. Dolt betyder att talet inte visas, för att skydda enskilda. Demo – påhittade siffror'),
  buttons({ label: 'Så räknar vi', press: { command: 'help', input: {} } }),
)

/** What the bot answers in these tests, by the first word. */
function answerTo(heard: Heard): Reply {
  if (heard.what.kind === 'submit') return toYou(say(`Sparat: ${JSON.stringify(heard.what.press.input)}`))
  if (heard.what.kind === 'press') return toYou(say(`Tryckt: ${heard.what.press.command}`))
  if (heard.what.kind === 'joined') return toYou(say('Välkommen'))
  const text = heard.what.text.replace(/^\/dua\s*/u, '')
  if (text.startsWith('logga praktik 3')) return form
  if (text.startsWith('logga')) return receipt
  if (text.startsWith('sammanställning')) return summary
  return toYou(say(`Jag förstår inte ”${text.slice(0, 40)}”. Skriv hjälp så visar jag vad du kan göra här.`))
}

/** Opens the page of such a town on a free port; `with` puts parts of one's own in place of the town's. */
export async function openTown({ port = 0, ...own }: Partial<PagePorts> & { port?: number } = {}): Promise<Town> {
  const heard: Heard[] = []
  const said: Kept[] = []
  let now = Temporal.PlainDateTime.from('2026-11-21T10:00')
  let count = 0
  const keep = (entry: Omit<Kept, 'id' | 'at'>) => {
    count += 1
    const at = now.add({ seconds: count }).toZonedDateTime('Europe/Stockholm').toInstant().toString()
    said.push({ ...entry, id: `s${count}`, at })
  }

  const hear: Hear = async (one) => {
    heard.push(one)
    const base = { collaboration: one.place.workspace, in: one.place.conversation }
    const reply = answerTo(one)
    const onlyUser = one.account.user
    if (one.what.kind === 'text') {
      const to = one.seenByOthers ? 'group' : 'you'
      const whose = to === 'you' ? onlyUser : null
      keep({
        ...base,
        by: 'person',
        name: onlyUser,
        to,
        text: one.what.text,
        reply: null,
        onlyUser: whose,
        turn: null,
      })
    }
    const whose = reply.to === 'you' ? onlyUser : null
    keep({ ...base, by: 'bot', name: null, to: reply.to, text: plainText(reply), reply, onlyUser: whose, turn: null })
    return { kind: 'said', turnId: `turn-${heard.length}`, reply, language: 'sv', delivered: Promise.resolve() }
  }
  const seenBy = (user: string) => (entry: Kept) => entry.onlyUser === null || entry.onlyUser === user

  const ports: PagePorts = {
    hear,
    history: async ({ collaboration, user }, conversation) =>
      said
        .filter((one) => one.collaboration === collaboration && one.in === conversation)
        .filter(seenBy(user))
        .map((one) => (one.name === user ? { ...one, name: null } : one)),
    causedBy: async (turn, { user }) => said.filter((one) => one.turn === turn).filter(seenBy(user)),
    async moveClock(to) {
      if (Temporal.PlainDateTime.compare(to, now) < 0) throw new RangeError('behind')
      now = to
      return now
    },
    now: async () => now,
    ready: async () => true,
    report: () => new Response('a report', { headers: { 'content-type': 'text/plain' } }),
    ...own,
  }
  const { platform, listen } = pagePlatform({ ...ports, language: 'sv' })
  const server = await listen(port, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${server.port}`,
    heard,
    said,
    platform,
    ports,
    async post(conversation, reply) {
      const place = { collaboration: 'exempelkommunen', in: conversation }
      keep({ ...place, by: 'bot', name: null, to: reply.to, text: plainText(reply), reply, onlyUser: null, turn: null })
      const to = {
        workspace: place.collaboration,
        conversation,
        kind: 'group' as const,
        onlyUser: null,
        reference: null,
      }
      await platform.send({ id: `s${count}`, to, reply, language: 'sv' })
    },
    close: () => server.close(),
  }
}
