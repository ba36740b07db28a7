import { randomUUID } from 'node:crypto'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { type Bot, makeBot } from '../../src/bot.ts'
import type { Answer } from '../../src/chat/hear.ts'
import type { Heard, Input, Press, What } from '../../src/chat/heard.ts'
import { type Links, noLinks } from '../../src/chat/links.ts'
import { type Button, type FormView, plainText, type Reply } from '../../src/chat/reply.ts'
import type { Model } from '../../src/llm/model.ts'
import { pageView } from '../../src/page-view.ts'
import { pagePlatform } from '../../src/platforms/web/index.ts'
import { freshDatabase } from './postgres.ts'

export type PlaceName = 'operativ' | 'styrgrupp' | 'direkt'
export type Told = {
  readonly in: string
  readonly to: 'group' | 'you'
  readonly text: string
  readonly reply: Reply | null
}

/** What came of something said: the reply, and the posts that it caused and the speaker may see. */
export class Said {
  readonly answer: Answer
  readonly posts: readonly Told[]
  constructor(answer: Answer, posts: readonly Told[]) {
    this.answer = answer
    this.posts = posts
  }

  get reply(): Reply {
    if (this.answer.kind === 'busy' || !this.answer.reply)
      throw new Error(`no reply, the answer was ${this.answer.kind}`)
    return this.answer.reply
  }

  get parts(): Reply['parts'] {
    return this.reply.parts
  }

  get text(): string {
    return plainText(this.reply)
  }

  /** The press behind a button of the reply, found by its label. */
  button(label: string): Press {
    const found = buttonsOf(this.reply).find((button) => button.label === label)
    if (!found) throw new Error(`no button “${label}” among ${buttonsOf(this.reply).map((button) => button.label)}`)
    return found.press
  }

  form(): FormView {
    for (const part of this.reply.parts) if (part.kind === 'form') return part.form
    throw new Error(`no form in “${this.text}”`)
  }
}

export function buttonsOf(reply: Reply): Button[] {
  return reply.parts.flatMap((part) =>
    part.kind === 'buttons'
      ? part.buttons
      : part.kind === 'list'
        ? part.items.flatMap((item) => item.buttons ?? [])
        : [],
  )
}

/** The values of a form as they stand, with changes; what a person sends back. */
function filled(form: FormView, values: Input): What {
  const standing = Object.fromEntries(
    form.fields.flatMap((field) => (field.value === undefined ? [] : [[field.name, field.value] as const])),
  )
  return {
    kind: 'submit',
    form: form.id,
    press: { command: form.command, input: { ...form.hidden, ...standing, ...values } },
  }
}

export type Speaker = ReturnType<DemoChat['as']>
export type DemoChat = Awaited<ReturnType<typeof demoChat>>

/**
 * People who say and see in a demo municipality, on the real bot over a real database.
 * @param at the moment it is; `chat.clock.set` moves it
 * @param options `events: false` leaves the year of made-up events out: an empty log;
 *   `runs: true` has the checklists that are being carried out, as a visitor of the page meets them;
 *   `links` give replies their links; `model` words and proposes
 */
export async function demoChat(
  at = '2026-11-23T10:00:00+01:00',
  {
    events = true,
    runs = false,
    links = noLinks,
    model,
  }: { events?: boolean; runs?: boolean; links?: Links; model?: Model } = {},
) {
  let now = Temporal.Instant.from(at)
  const clock = Object.assign(() => now, {
    set: (moment: string) => {
      now = Temporal.Instant.from(moment)
    },
  })
  const base = await freshDatabase()
  const municipality = {
    ...exempelkommunen,
    ...(events ? {} : { startsAWeek: 0 }),
    ...(runs ? { runs: true as const } : {}),
  }
  await layDemo(base.ownerUrl, now, [municipality])
  const lines: string[] = []
  const note = (line: string) => lines.push(line)
  const replica = (): Bot =>
    makeBot({ appUrl: base.appUrl, commandWord: '/dua', clock, note, links, ...(model ? { model } : {}) })
  const bot = replica()
  const view = pageView(bot.database, clock, '/dua')
  const page = pagePlatform({
    ...view,
    hear: bot.hear,
    moveClock: async (to) => to,
    now: async () => now.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime(),
    ready: bot.ready,
    report: () => new Response(null, { status: 404 }),
    language: 'sv',
  })
  bot.join(page.platform)

  function as(user: string, collaboration = 'exempelkommunen') {
    function heardIn(place: PlaceName, what: Heard['what'], key: string | null): Heard {
      const delivery = {
        key,
        place: {
          platform: 'page',
          workspace: collaboration,
          conversation: place === 'direkt' ? `direkt:${user}` : place,
          kind: place === 'direkt' ? 'direct' : 'group',
        },
        account: { workspace: collaboration, user, name: null },
        answers: 'inline',
      } as const
      if (what.kind === 'joined') return { ...delivery, what, seenByOthers: false }
      const openly = place !== 'direkt' && what.kind === 'text' && !what.text.startsWith('/dua')
      return { ...delivery, what, seenByOthers: openly }
    }
    async function hear(place: PlaceName, what: Heard['what'], key: string | null = null): Promise<Said> {
      const answer = await bot.hear(heardIn(place, what, key))
      if (answer.kind !== 'said' || !answer.turnId) return new Said(answer, [])
      await answer.delivered
      return new Said(answer, await view.causedBy(answer.turnId, { collaboration, user }))
    }
    return {
      user,
      says: (text: string, place: PlaceName = 'operativ', key?: string) => hear(place, { kind: 'text', text }, key),
      presses: (press: Press, place: PlaceName = 'operativ', key?: string) =>
        hear(place, { kind: 'press', press }, key),
      submits: (form: FormView, values: Input = {}, place: PlaceName = 'operativ', key?: string) =>
        hear(place, filled(form, values), key ?? randomUUID()),
      /** comes into the group's place, `together` with how many */
      joins: (place: PlaceName = 'operativ', { key = null as string | null, together = 1 } = {}) =>
        hear(place, { kind: 'joined', together }, key),
      sees: (place: PlaceName = 'operativ') =>
        view.history({ collaboration, user }, place === 'direkt' ? `direkt:${user}` : place),
    }
  }

  return {
    as,
    bot,
    clock,
    /** one more process of the same bot; to be stopped by who asks for it */
    replica() {
      const other = replica()
      other.join(page.platform)
      return other
    },
    /** what went to the log */
    lines,
    ...base,
    async stop() {
      await bot.stop()
      await base.drop()
    },
  }
}
