import { expect, onTestFinished, test } from 'vitest'
import { demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

/** Exempelkommunen on Tuesday 24 November 2026, its year logged; nothing is published yet. */
async function chat() {
  const chat = await demoChat('2026-11-24T10:00:00+01:00', { events: false })
  onTestFinished(() => chat.stop())
  const leader = chat.as('projektledare')
  for (const line of [
    'började 10 kvinnor 12 män Skolkök 2 mars',
    'fullföljde 8 kvinnor 7 män Skolkök 1 juni',
    'började 9 kvinnor 9 män Skolkök 7 september',
    'praktik 2 kvinnor 1 man Skolkök 17 nov',
  ]) {
    const said = await leader.says(`/dua logga ${line}`)
    if (!said.text.startsWith('Loggat')) throw new Error(`${line}: ${said.text}`)
  }
  return { chat, leader, steering: chat.as('styrgrupp') }
}

test('a report shows what has been published and publishes nothing itself', async () => {
  const { leader } = await chat()
  expect(plain((await leader.says('/dua rapport')).text)).toContain('Inga tal är publicerade för vecka 47 2026')
  await leader.says('/dua sammanställning skyddade')
  const week = plain((await leader.says('/dua rapport')).text)
  expect(week).toContain('Rapport, vecka 47 2026 (16–22 november)')
  expect(week).toContain('Det här är den skyddade versionen')
  expect(week).toContain('Började praktik: <5.')
  expect(week).toContain('finns när den som sköter assistenten har satt PUBLIC_URL')
  const year = plain((await leader.says('/dua ra 2026')).text)
  expect(year).toContain('Rapport, år 2026')
  expect(year).toContain('Började i jobbspår: 19 kvinnor, 21 män, 0 där uppgift saknas, totalt 40.')
})

test('a term that was not published by week 26 is told as hidden, a period that was not as such; nothing is guessed', async () => {
  const { leader } = await chat()
  await leader.says('/dua sammanställning skyddade')
  const autumn = plain((await leader.says('/dua rapport ht2026')).text)
  expect(autumn).toContain('Höstterminen 2026, kvinnor och män (till och med vecka 47)')
  expect(autumn).toContain('Började i jobbspår: inget av talen visas')
  expect(plain((await leader.says('/dua report VT2026')).text)).toContain(
    'No numbers have been published for spring term 2026',
  )
  expect(plain((await leader.says('/dua rapport i fjol')).text)).toContain('Inga tal är publicerade för år 2025')
})

test('a period that cannot be understood opens the form, with what was typed', async () => {
  const { leader } = await chat()
  const said = await leader.says('/dua rapport kvartal 3')
  expect(said.text).toContain('”kvartal 3” är ingen period som jag förstår.')
  expect(said.text).toContain('Eller skriv en period')
})
