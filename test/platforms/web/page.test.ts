import { describe, expect, test } from 'vitest'
import { link, toGroup } from '../../../src/chat/reply.ts'
import { receipt, summary } from './town.ts'
import { box, hasFocus, says, thread, visits } from './visitor.ts'

const visit = visits()

describe('talking', () => {
  test('somebody picks a role, types a line and sees the reply as a card', async () => {
    const page = await visit.open()
    await page.getByRole('radio', { name: 'Arbetsmarknadskoordinator' }).check()
    await says(page, 'logga praktik 2 kvinnor 1 man spår:Skolkök igår')
    await page.locator('.ac-adaptiveCard', { hasText: 'Loggat: 2 kvinnor och 1 man' }).waitFor()
    expect(visit.town().heard.at(-1)?.account.user).toBe('arbetsmarknadskoordinator')
    expect(await page.getByText('Bara du ser det här').count()).toBe(1)
    expect(await box(page).inputValue()).toBe('')
  })

  test('a button of a card is pressed, and the answer is taken into view', async () => {
    const page = await visit.open()
    await says(page, 'logga praktik 2 kvinnor')
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    await thread(page).getByText('Tryckt: undo').waitFor()
    expect(visit.town().heard.at(-1)?.what).toEqual({
      kind: 'press',
      press: { command: 'undo', input: { event: 'e1' } },
    })
  })

  test('two clicks on a button are one press', async () => {
    const page = await visit.open()
    await says(page, 'logga praktik 2 kvinnor')
    await page.getByRole('button', { name: 'Rätta' }).dblclick()
    await thread(page).getByText('Tryckt: correct').waitFor()
    expect(visit.town().heard.filter((heard) => heard.what.kind === 'press')).toHaveLength(1)
  })

  test('a form is filled in and sent; what is missing is said at the field, which gets the focus', async () => {
    const page = await visit.open('?in=direkt')
    await says(page, 'logga praktik 3 Skolkök')
    const women = page.getByLabel('Kvinnor')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Skriv ett tal i ”Kvinnor”.').waitFor()
    expect(await women.getAttribute('aria-invalid')).toBe('true')
    expect(await hasFocus(page, '[aria-invalid]')).toBe(true)
    await women.fill('2')
    await thread(page).getByLabel('Jobbspår').selectOption('Grönyteskötsel')
    await page.getByRole('button', { name: 'Spara' }).click()
    await thread(page).getByText('Sparat:').waitFor()
    expect(visit.town().heard.at(-1)?.what).toMatchObject({
      kind: 'submit',
      form: 'f1',
      press: { command: 'log', input: { kind: 'placement', women: '2', day: '2026-11-20', track: 't2' } },
    })
  })

  test('somebody comes into the channel, and is told where the greeting is; in private there is no coming in', async () => {
    const page = await visit.open()
    await page.getByRole('button', { name: 'Kom in i kanalen som ny' }).click()
    await page.getByText('Du är inne. Assistenten har skrivit till dig i Direkt.').waitFor()
    expect(visit.town().heard.at(-1)?.what).toEqual({ kind: 'joined', together: 1 })
    await page.getByRole('radio', { name: 'Direkt' }).check()
    expect(await page.getByRole('button', { name: 'Kom in i kanalen som ny' }).isVisible()).toBe(false)
  })

  test('an example is written in the box, to be changed or sent', async () => {
    const page = await visit.open()
    await page.getByRole('button', { name: 'sammanställning', exact: true }).click()
    expect(await box(page).inputValue()).toBe('sammanställning')
    expect(await hasFocus(page, '#write')).toBe(true)
    expect(visit.town().heard).toEqual([])
  })

  test('Shift and Enter make a new line, and nothing but spaces is not sent', async () => {
    const page = await visit.open()
    await box(page).fill('logga')
    await box(page).press('Shift+Enter')
    expect(await box(page).inputValue()).toBe('logga\n')
    await box(page).fill('   ')
    await box(page).press('Enter')
    expect(visit.town().heard).toEqual([])
  })

  test('markup that somebody types stays letters', async () => {
    const page = await visit.open()
    await says(page, '<img src=x onerror=alert(1)> **fet** [a](http://b)')
    await thread(page).getByText('Jag förstår inte').waitFor()
    expect(await thread(page).locator('.body img, .body a').count()).toBe(0)
    expect(await thread(page).textContent()).toContain('”<img src=x onerror=alert(1)> **fet**')
  })

  test('what another role says in the group is seen under its own name', async () => {
    const leader = await visit.open('?as=projektledare')
    const other = await visit.open('?as=im')
    await says(other, 'hej')
    const message = leader.locator('.message.person', { hasText: 'hej' })
    await message.waitFor()
    expect(await message.getAttribute('class')).not.toContain('own')
    expect(await message.textContent()).toContain('im')
    expect(await leader.getByText('Jag förstår inte').count()).toBe(0)
  })
})

test('a link of a card opens its page in a tab of its own', async () => {
  const page = await visit.open()
  await visit.town().post('operativ', toGroup(link('Visa rapport', `${visit.town().url}/r/abc`)))
  const opened = page.context().waitForEvent('page')
  await thread(page).getByText('Visa rapport').click()
  await (await opened).getByText('a report').waitFor()
  expect((await opened).url()).toBe(`${visit.town().url}/r/abc`)
})

describe('what comes by itself', () => {
  test('a post appears and is said aloud', async () => {
    const page = await visit.open()
    await visit.town().post('operativ', summary)
    await thread(page).getByText('Sammanställning, vecka 47').waitFor()
    await page.getByRole('status').getByText('Assistenten svarade: Sammanställning, vecka 47').waitFor()
  })

  test('a post in another place marks the place until it is opened', async () => {
    const page = await visit.open()
    await visit.town().post('styrgrupp', summary)
    await visit.town().post('styrgrupp', summary)
    const radio = page.getByRole('radio', { name: /^Styrgruppen/ })
    const place = page.locator('label', { has: radio })
    await place.getByText('nytt (2)').waitFor()
    await radio.check()
    await thread(page).getByText('Sammanställning, vecka 47').first().waitFor()
    expect(await place.getByText('nytt').count()).toBe(0)
  })

  test('a form that is half filled in stays as it is when a post arrives', async () => {
    const page = await visit.open()
    await says(page, 'logga praktik 3 Skolkök')
    await page.getByLabel('Kvinnor').fill('2')
    await visit.town().post('operativ', receipt)
    await thread(page).getByText('Loggat: 2 kvinnor').waitFor()
    expect(await page.getByLabel('Kvinnor').inputValue()).toBe('2')
    expect(await hasFocus(page, '.ac-numberInput')).toBe(true)
  })

  test('who reads further up is not moved, but told that there is something new below', async () => {
    const page = await visit.open()
    for (let posts = 0; posts < 5; posts += 1) await visit.town().post('operativ', summary)
    await thread(page).getByText('Hittills i år').nth(4).waitFor()
    await page.locator('#scroll').evaluate((scroll) => scroll.scrollTo(0, 0))
    await visit.town().post('operativ', receipt)
    await page.getByRole('button', { name: 'Nytt längre ner' }).click()
    await page.getByRole('button', { name: 'Nytt längre ner' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Rätta' }).click({ trial: true })
  })

  test('a long conversation begins with what was said last, and shows earlier on request', async () => {
    for (let posts = 0; posts < 45; posts += 1) await visit.town().post('operativ', receipt)
    const page = await visit.open()
    await page.locator('.message').last().waitFor()
    expect(await page.locator('.message').count()).toBe(40)
    await page.getByRole('button', { name: 'Visa tidigare' }).click()
    expect(await page.locator('.message').count()).toBe(45)
    expect(await page.getByRole('button', { name: 'Visa tidigare' }).isVisible()).toBe(false)
  })

  test('the clock moves by a button and by hand, and other pages follow', async () => {
    const page = await visit.open()
    const other = await visit.open('?as=im')
    await page.getByRole('button', { name: 'Till tisdag 8.00' }).click()
    await page.getByRole('time').getByText('kl. 8.00').waitFor()
    await other.getByRole('time').getByText('Tisdag, v. 48').waitFor()
    await page.getByRole('status').getByText('Nu är det tisdag 24 november 2026 kl. 8.00.').waitFor()
    await page.getByLabel('Eller välj själv').fill('2026-12-01T07:30')
    await page.getByRole('button', { name: 'Flytta fram' }).click()
    await page.getByRole('time').getByText('kl. 7.30').waitFor()
  })
})

describe('when something goes wrong', () => {
  test('the text stays in the box when the server is gone, and the page comes back by itself', async () => {
    const page = await visit.open()
    const port = Number(new URL(visit.town().url).port)
    await visit.town().close()
    await page.getByText('Förbindelsen är bruten.').waitFor()
    await box(page).fill('logga praktik')
    await box(page).press('Enter')
    await page.getByText('Jag når inte assistenten just nu.').waitFor()
    expect(await box(page).inputValue()).toBe('logga praktik')
    await visit.rebuild({ port })
    await visit.town().post('operativ', summary)
    await thread(page).getByText('Sammanställning, vecka 47').waitFor()
    visit.forgive()
  })

  test('an answer that could not be kept is shown all the same', async () => {
    await visit.rebuild({
      hear: async () => ({ kind: 'said', turnId: null, reply: receipt, language: 'sv', delivered: Promise.resolve() }),
    })
    const page = await visit.open()
    await box(page).fill('logga')
    await box(page).press('Enter')
    await thread(page).getByText('Loggat: 2 kvinnor').waitFor()
    await visit.town().post('operativ', summary)
    await thread(page).getByText('Hittills i år').waitFor()
    expect(await thread(page).getByText('Loggat: 2 kvinnor').count()).toBe(1)
  })

  test('a clock that cannot be moved there says why', async () => {
    const page = await visit.open()
    await page.evaluate("Object.assign(document.getElementById('to'), { min: '', value: '2020-01-01T08:00' })")
    await page.getByRole('button', { name: 'Flytta fram' }).click()
    await page.getByText('Klockan går bara framåt').waitFor()
    visit.forgive()
  })
})
