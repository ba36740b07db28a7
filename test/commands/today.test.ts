import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const says = async (who: ReturnType<typeof leader>, text: string) => plain((await who.says(text, 'direkt')).text)

test('idag lists the calls that I have not answered, and my meetings the day before', async () => {
  expect(await says(officer(), '/dua idag')).toBe('Inget väntar på dig.')
  await leader().says('/dua möte 3 december kl 9–10.30')
  await leader().says('/dua möte styrgruppen 8 december kl 13')
  const waiting = await officer().says('/dua i dag', 'direkt')
  expect(plain(waiting.text)).toContain(
    'Svara på kallelsen. Operativa gruppen: torsdag 3 december 2026 kl. 9.00–10.30 (v. 49).',
  )
  expect(waiting.text).not.toContain('Styrgruppen')
  await officer().presses(waiting.button('Jag kommer'), 'direkt')
  expect(await says(officer(), '/dua today')).toBe('Nothing is waiting for you.')
  chat.clock.set('2026-12-02T08:00:00+01:00')
  expect(await says(officer(), '/dua idag')).toContain('Möte. Operativa gruppen: torsdag 3 december 2026')
  chat.clock.set('2026-12-03T11:00:00+01:00')
  expect(await says(officer(), '/dua idag')).toBe('Inget väntar på dig.')
})

test('whoever cannot come is not reminded of the meeting', async () => {
  chat.clock.set('2026-12-07T08:00:00+01:00')
  await leader().says('/dua möte 17 december kl 9')
  await officer().presses((await officer().says('/dua idag', 'direkt')).button('Jag kan inte'), 'direkt')
  chat.clock.set('2026-12-16T08:00:00+01:00')
  expect(await says(officer(), '/dua idag')).toBe('Inget väntar på dig.')
})
