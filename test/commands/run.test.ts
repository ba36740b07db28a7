import { afterEach, beforeEach, expect, test } from 'vitest'
import { comes, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { message } from './questions.ts'

let chat: DemoChat
// Monday 17 August 2026: before the first step of VT2027
beforeEach(async () => {
  chat = await demoChat('2026-08-17T10:00:00+02:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const im = () => chat.as('im')

test('look', async () => {
  const started = await leader().says('/dua checklista starta VT2027 terminsslut:2027-06-11')
  console.log(plain(started.text))
  console.log((await message(chat, 'VT2027', 'im', 'operativ'))?.text)
  const shown = await im().says('/dua checklista läge')
  console.log(plain(shown.text))
  const phase = await im().presses(shown.button('Kartlägg och informera'))
  console.log(plain(phase.text))
  const step = await im().presses(phase.button('Visa steget'))
  console.log(plain(step.text))
  console.log(plain((await im().presses(phase.button('Klart'))).text))
  await comes(chat, '2026-09-04T08:00')
  console.log((await told(chat, 'im', 'direkt')).map(plain).join('\n---\n'))
  console.log((await told(chat, 'projektledare', 'direkt')).map(plain).join('\n---\n'))
})
