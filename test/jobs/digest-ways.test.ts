import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Press } from '../../src/chat/heard.ts'
import { buttonsOf, type DemoChat, demoChat, type PlaceName } from '../support/chat.ts'
import { comes, logs, told } from './week.ts'

let chat: DemoChat
// Friday in week 47
beforeEach(async () => {
  chat = await demoChat('2026-11-20T10:00:00+01:00', { events: false })
  await logs(chat, 'arbetsmarknadskoordinator')
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const steering = () => chat.as('styrgrupp')

/** The press behind a button of the digest that was posted last in a place. */
async function onDigest(label: string, place: PlaceName = 'styrgrupp', who = 'styrgrupp'): Promise<Press> {
  const seen = await chat.as(who).sees(place)
  for (const { reply } of seen.toReversed()) {
    const found = reply && buttonsOf(reply).find((button) => button.label === label)
    if (found) return found.press
  }
  throw new Error(`no button “${label}”`)
}

async function published(): Promise<number> {
  const sql = connect(chat.ownerUrl, { max: 1 })
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from publications`
  await sql.end()
  return row?.count ?? 0
}

const posted = async () => (await told(chat, 'styrgrupp', 'styrgrupp')).filter((text) => /^Vecko|skulle ha/.test(text))

test('a short digest’s whole is shown to who asks alone, as it was published and whatever is logged since', async () => {
  await leader().says('/dua inställningar styrgruppen digest kort')
  await comes(chat, '2026-11-24T08:00')
  const [short = ''] = await posted()
  expect(short).not.toContain('Jobbspår:')
  const before = await published()
  await logs(chat, 'arbetsmarknadskoordinator', 'började 40 kvinnor 50 män spår:Skolkök i fredags')
  await comes(chat, '2026-11-26T08:00')
  const whole = await steering().presses(await onDigest('Visa hela sammanställningen'), 'styrgrupp')
  expect(whole.reply.to).toBe('you')
  expect(whole.text).toContain('tisdag 24 november 2026 kl.\u00a08.00')
  expect(whole.text).toContain('Började: 0. Började praktik: <5.')
  expect(whole.text).toMatch(/^Jobbspår: \d+ igång/m)
  expect(await published()).toBe(before)
})

test('the text to copy is the protected digest without buttons, for who asks inside as well', async () => {
  await comes(chat, '2026-11-24T08:00')
  const [digest = ''] = await posted()
  const outside = await steering().presses(await onDigest('Kopiera som text'), 'styrgrupp')
  expect(buttonsOf(outside.reply)).toEqual([])
  const [intro, ...lines] = outside.text.split('\n')
  expect(intro).toContain('Texten är den skyddade versionen.')
  expect(lines.join('\n')).toBe(digest.slice(0, digest.lastIndexOf('\n[')))

  const copy = await onDigest('Kopiera som text', 'operativ', 'arbetsformedlare')
  const inside = await chat.as('arbetsformedlare').presses(copy)
  expect(inside.text).toBe(outside.text)
  expect(inside.text).not.toContain('1 kvinna')
})

test('where no protected digest has gone out there is none to copy, but a way to the protected numbers', async () => {
  await leader().says('/dua inställningar styrgruppen digest av')
  await comes(chat, '2026-11-24T08:00')
  const copy = await onDigest('Kopiera som text', 'operativ', 'arbetsformedlare')
  const said = await chat.as('arbetsformedlare').presses(copy)
  expect(said.text).toContain('Det finns ingen skyddad sammanställning för vecka 47 än.')
  const way = await chat.as('arbetsformedlare').presses(said.button('Visa den skyddade versionen'))
  expect(way.text).toContain('Det här är den skyddade versionen')
})

test('the leader pauses for a week by the button, and one digest is left out', async () => {
  await comes(chat, '2026-11-24T08:00')
  const button = await onDigest('Pausa sammanställningen')
  expect((await steering().presses(button, 'styrgrupp')).text).toBe('Det här kan bara projektledaren göra.')
  const form = (await leader().presses(button, 'styrgrupp')).form()
  const paused = await leader().submits(form, { pause: 'week' }, 'styrgrupp')
  expect(paused.text).toContain('Paus: inget skickas till och med 1 december 2026.')
  expect(paused.text).toContain('Nästa veckosammanställning kommer tisdag 8 december kl.\u00a08.00.')
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-08']) {
    await logs(chat, 'arbetsmarknadskoordinator')
    await comes(chat, `${day}T08:00`)
  }
  expect((await posted()).map((text) => /vecka \d+/.exec(text)?.[0])).toEqual(['vecka 47', 'vecka 49'])
})

test('paused until further notice nothing comes until it is started again, and nothing is made up for', async () => {
  await comes(chat, '2026-11-24T08:00')
  const form = (await leader().presses(await onDigest('Pausa sammanställningen'), 'styrgrupp')).form()
  const paused = await leader().submits(form, { pause: 'furtherNotice' }, 'styrgrupp')
  expect(paused.text).toContain('Paus: inget skickas tills vidare.')
  expect(paused.text).not.toContain('Nästa veckosammanställning')
  await comes(chat, '2026-12-08T08:00')
  await logs(chat, 'arbetsmarknadskoordinator')
  await comes(chat, '2026-12-09T10:00')
  const listed = await leader().says('/dua inställningar', 'styrgrupp')
  expect(listed.text).toContain('[Starta igen]')
  expect((await steering().presses(paused.button('Starta igen'), 'styrgrupp')).text).toContain('bara projektledaren')

  const started = await leader().presses(paused.button('Starta igen'), 'styrgrupp')
  expect(started.text).toContain('Nästa veckosammanställning kommer tisdag 15 december kl.\u00a08.00.')
  await comes(chat, '2026-12-09T10:05')
  expect(await posted()).toHaveLength(1)
  await comes(chat, '2026-12-15T08:00')
  expect((await posted()).at(-1)).toContain('vecka 50')
  expect((await posted()).at(-1)).not.toContain('skulle ha kommit')
})
