import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')

describe('the roles of a group', () => {
  test('are shown with who has them, and the empty ones too', async () => {
    const said = await chat.as('im').says('/dua roller')
    expect(said.text).toContain('Roller i operativa gruppen')
    expect(said.text).toContain('SFI-samordnare: SFI-samordnaren, Campus.')
    expect(said.text).toContain('Ny medarbetare: Den nya medarbetaren, arbetsmarknadsenheten.')
    expect(said.text).not.toContain('styrgruppen')
    expect(buttonsOf(said.reply)).toEqual([])
  })

  test('are shown in English', async () => {
    expect((await chat.as('im').says('/dua roles')).text).toContain('SFI coordinator: SFI-samordnaren, Campus.')
  })

  test('of both groups are shown to the leader, with a way to fill the empty ones', async () => {
    const said = await leader().says('/dua roller')
    expect(said.text).toContain('Roller i operativa gruppen')
    expect(said.text).toContain('Roller i styrgruppen')
    expect(said.text).toContain('Rektor, vuxenutbildningen: ingen är utsedd.')
    const form = (await leader().presses(said.button('Utse rektor, vuxenutbildningen'))).form()
    expect(form.fields.find((field) => field.name === 'role')?.value).toBe('headEducation')
  })

  test('are shown to the steering group, its own first', async () => {
    const said = await chat.as('styrgrupp').says('/dua roller', 'styrgrupp')
    expect(said.text.indexOf('Roller i styrgruppen')).toBe(0)
    expect(said.text).toContain('Chef, Arbetsförmedlingen: Chefen för Arbetsförmedlingen, Arbetsförmedlingen.')
    expect(said.text).toContain('SFI-samordnare: SFI-samordnaren, Campus.')
  })

  test('are shown one at a time when one is asked for', async () => {
    const said = await chat.as('ny').says('/dua vem är projektledare?')
    expect(said.text).toContain('Projektledare: Projektledaren, Campus.')
    expect(said.text).not.toContain('SFI')
    expect((await chat.as('ny').says('/dua vem är rektor?')).text).toContain(
      'Ingen i den här gruppen har rollen rektor, vuxenutbildningen.',
    )
    expect((await chat.as('ny').says('/dua roller kocken')).text).toContain('Jag förstår inte ”kocken”')
  })

  test('are not shown to a stranger', async () => {
    expect((await chat.as('utomstaende').says('/dua roller')).text).toContain('Du är inte tillagd')
  })
})
