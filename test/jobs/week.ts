import type { Press } from '../../src/chat/heard.ts'
import { plainText } from '../../src/chat/reply.ts'
import { buttonsOf, type DemoChat, type PlaceName } from '../support/chat.ts'

/** Moves the clock to a local moment and does what is due there. */
export async function comes(chat: DemoChat, moment: string): Promise<void> {
  const zoned = Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Stockholm')
  chat.clock.set(zoned.toInstant().toString())
  await chat.bot.settle()
}

/** Logs one event a moment, from an operative group's channel. */
export async function logs(chat: DemoChat, who: string, line = 'praktik 1 kvinna spår:Skolkök'): Promise<void> {
  const said = await chat.as(who).says(`/dua logga ${line}`)
  if (!said.text.startsWith('Loggat')) throw new Error(`not logged: ${said.text}`)
}

/** What the bot has said in a place without being asked, as one person sees it, oldest first. */
export async function told(chat: DemoChat, who: string, place: PlaceName): Promise<string[]> {
  const seen = await chat.as(who).sees(place)
  return seen.flatMap((said) => (said.by === 'bot' && said.reply ? [plainText(said.reply)] : []))
}

/** The press behind a button of what was said last to somebody alone. */
export async function lastButton(chat: DemoChat, who: string, label: string): Promise<Press> {
  const seen = await chat.as(who).sees('direkt')
  for (const { reply } of seen.toReversed()) {
    const found = reply && buttonsOf(reply).find((button) => button.label === label)
    if (found) return found.press
  }
  throw new Error(`nobody has offered ${who} “${label}”`)
}
