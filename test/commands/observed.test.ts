import { expect, test } from 'vitest'
import { emptyGroup } from './group.ts'

async function observedGroup() {
  const group = await emptyGroup()
  await group.sql("update role_assignments set role = 'observer' where role = 'newStaff'")
  return group
}

test('where somebody only observes, the board posted openly is the protected one', async () => {
  const { anna } = await observedGroup()
  expect((await anna.says('@Assistenten spår')).text).not.toMatch(/kvinn|Exempelmark/)
  expect((await anna.says('/dua spår')).text).toMatch(/kvinn/)
})

test('where somebody only observes, no single event is shown in the channel', async () => {
  const { anna, integration } = await observedGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  expect((await anna.presses(logged.button('Visa i kanalen'))).text).toContain('som observatör')
  expect(await integration.sees()).toEqual([])
})
