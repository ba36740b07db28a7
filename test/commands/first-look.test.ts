import { expect, test } from 'vitest'
import { demoChat } from '../support/chat.ts'

// a Monday before the week's digest, a Wednesday after it, a day in spring, the first week of a year
test.each([
  '2026-11-30T09:00:00+01:00',
  '2026-10-14T10:00:00+02:00',
  '2027-05-19T10:00:00+02:00',
  '2027-01-08T10:00:00+01:00',
])('whoever tries the demo %s meets a year with women and men in it', async (day) => {
  const chat = await demoChat(day)
  try {
    const { text } = await chat.as('styrgrupp').says('/dua sammanställning', 'styrgrupp')
    expect(text).toMatch(/Började i jobbspår: \d+ kvinnor/)
  } finally {
    await chat.stop()
  }
})
