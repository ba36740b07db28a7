import { expect, test } from 'vitest'
import { buttonsOf } from '../support/chat.ts'
import { emptyGroup, withChannel } from './group.ts'

const openly = `update groups set settings = jsonb_set(settings, '{receipt}', '"group"')`

test('a receipt goes to its author alone', async () => {
  const { anna, integration, standing } = await withChannel()
  const said = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  await anna.says('/dua rätta 2 kvinnor')
  await anna.says('/dua ångra')
  expect(said.reply.to).toBe('you')
  expect(standing()).toBe('')
  expect(await integration.sees()).toEqual([])
})

test('a group that wants open receipts gets them in all its conversations, corrections and undoing too', async () => {
  const { anna, integration, standing, sql } = await withChannel()
  await sql(openly)
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  expect(logged.reply.to).toBe('group')
  expect(buttonsOf(logged.reply).map(({ label }) => label)).toEqual(['Rätta', 'Ångra'])
  await anna.says('/dua rätta 2 kvinnor')
  await anna.says('/dua lf jobb 1m Skolkök\nbörjade 1k Skolkök')
  await anna.presses({ command: 'undo', input: logged.button('Ångra').input })
  await anna.says('/dua ångra')
  expect(standing()).toContain('Loggat: 1 kvinna började praktik i Skolkök')
  expect(standing()).toContain('Rättat: 2 kvinnor började praktik')
  expect(standing()).toContain('Loggat: 2 rader.')
  expect(standing()).toContain('Ångrat: ')
  expect(standing()).toContain('Skrivet på webbsidan av Arbetsmarknadskoordinatorn')
  expect((await integration.sees()).map((one) => one.text).join('\n')).toContain('Rättat: 2 kvinnor')
})

test('a note in an open receipt is gone from every place once it is redacted', async () => {
  const { anna, standing, sql, kept } = await withChannel()
  await sql(openly)
  await anna.says('/dua logga notering "Eva Exempelsson ringde"')
  expect(standing()).toContain('Eva')
  await anna.submits((await anna.says('/dua maska')).form(), { reason: 'personalData' })
  expect(standing()).not.toContain('Eva')
  expect(await kept('Eva')).toEqual([])
})

test('an entry logged for somebody stays theirs when it is corrected', async () => {
  const { anna, sql } = await emptyGroup()
  const said = await anna.says('/dua logga praktik 1 kvinna Skolkök för:@integration')
  expect(said.text).toContain('Loggat för Samordnaren för integration.')
  await anna.says('/dua rätta 2 kvinnor')
  expect(await sql('select 1 from events where for_member_id is not null')).toHaveLength(2)
})

test('an event about a code is corrected and undone without numbers or text', async () => {
  const { anna, sql } = await emptyGroup()
  await sql(`
    update collaborations set settings = jsonb_set(settings, '{register}', 'true');
    update tracks set counting = 'code' where name = 'Skolkök';
    insert into participants (collaboration_id, id, code, track_id, gender, age, background, created_at)
      select collaboration_id, gen_random_uuid(), 'P-7K3Q', id, 'woman', 'notRecorded', 'notRecorded', now() from tracks where name = 'Skolkök'`)
  const logged = await anna.says('/dua logga började P-7K3Q Skolkök')
  expect(logged.text).toContain('P-7K3Q började i jobbspåret Skolkök måndag 23 november 2026')
  const form = (await anna.presses(logged.button('Rätta'))).form()
  expect(form.fields.map((field) => field.name)).not.toEqual(expect.arrayContaining(['women', 'note']))
  const said = await anna.submits(form, { day: '2026-11-20' })
  expect(said.text).toContain('Rättat: P-7K3Q började i jobbspåret Skolkök fredag 20 november 2026.')
  expect((await anna.says('/dua rätta not:"text"')).text).toContain('tar ingen fri text')
  expect((await anna.says('/dua ångra')).text).toContain('Ångrat: P-7K3Q började')
})
