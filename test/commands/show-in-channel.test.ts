import { expect, test } from 'vitest'
import { emptyGroup } from './group.ts'

test('an entry is shown to the group once; a second press says so', async () => {
  const { anna, integration } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök "på förmiddagen"')
  const said = await anna.presses(logged.button('Visa i kanalen'))
  expect(said.text).toBe('Visat i kanalen.')
  expect(said.posts.map((post) => [post.in, post.to])).toEqual([['operativ', 'group']])
  const seen = (await integration.sees()).map((one) => one.text)
  expect(seen).toHaveLength(1)
  expect(seen[0]).toContain('Loggat: 1 kvinna började praktik i Skolkök måndag 23 november 2026.')
  expect(seen[0]).toContain('Notering: ”på förmiddagen”')
  expect(seen[0]).toContain('Visat av Arbetsmarknadskoordinatorn.')
  expect((await anna.presses(logged.button('Visa i kanalen'))).text).toBe('Redan visat i kanalen kl.\u00a010.00.')
  expect(await integration.sees()).toHaveLength(1)
})

test('two presses at once show it once', async () => {
  const { anna, integration } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const press = logged.button('Visa i kanalen')
  const both = await Promise.all([anna.presses(press), anna.presses(press)])
  expect(both.map((said) => said.text.split(' ')[0]).sort()).toEqual(['Redan', 'Visat'])
  expect(await integration.sees()).toHaveLength(1)
})

test('what has been shown follows its corrections and its undoing', async () => {
  const { anna, integration } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök', 'direkt')
  await anna.presses(logged.button('Visa i kanalen'), 'direkt')
  await anna.says('/dua rätta 2 kvinnor', 'direkt')
  const corrected = (await integration.sees()).map((one) => one.text).join('\n')
  expect(corrected).toContain('Loggat: 2 kvinnor började praktik')
  expect(corrected).toContain('Rättat av Arbetsmarknadskoordinatorn.')
  await anna.says('/dua ångra', 'direkt')
  const undone = (await integration.sees()).map((one) => one.text).join('\n')
  expect(undone).toContain('Ångrat: 2 kvinnor började praktik')
  expect(undone).not.toContain('Loggat:')
})

test('only one’s own entries, and only those that count, are shown', async () => {
  const { anna, integration } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const press = logged.button('Visa i kanalen')
  expect((await integration.presses(press)).text).toContain('någon annan som har loggat det')
  await anna.says('/dua ångra')
  expect((await anna.presses(press)).text).toContain('Redan ångrat av')
  expect((await integration.sees()).filter((one) => one.to === 'group')).toEqual([])
})
