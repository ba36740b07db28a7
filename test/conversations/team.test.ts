import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { teamsEdge } from '../support/teams-edge.ts'
import { emptyMunicipality, moment, moveTo } from './stage.ts'

test('in a team whose other channel is the group’s, its members are greeted and nobody else is', async () => {
  const teams = await teamsEdge()
  const base = await emptyMunicipality()
  await moveTo(
    base.sql,
    'teams',
    teams.config.tenantId,
    (place) => teams.channel(place).id,
    (person) => teams.user(person).objectId,
  )
  const config = {
    port: 0,
    publicPort: 0,
    publicHost: '127.0.0.1',
    commandWord: '/dua',
    slack: null,
    teams: teams.config,
  }
  const app = await startApp({ config, appUrl: base.appUrl, clock: moment, note: () => {} })
  onTestFinished(async () => {
    await app.stop()
    await teams.close()
    await base.drop()
  })
  teams.pointAt(`http://127.0.0.1:${app.listening.public}/api/messages`)
  const [sfi, im, stranger] = [teams.user('sfi-samordnare'), teams.user('im'), teams.user('nykomling')]
  const kept = () => base.sql`select 1 from accounts where user_id = ${stranger.objectId}`

  // which team a channel is of is known when somebody has written there
  await sfi.joins({ team: 'team' })
  expect(teams.chatWith(sfi).messages()).toEqual([])
  await teams.user('projektledare').says('hjälp', { in: 'operativ' })
  await teams.chatWith(teams.user('projektledare')).next()

  await stranger.joins({ team: 'team' })
  await sfi.joins({ team: 'team', others: [{ id: im.id, objectId: im.objectId }] })
  expect((await teams.chatWith(sfi).next()).text).toContain('välkommen till operativa gruppen')
  expect((await teams.chatWith(im).next()).text).toContain('Din roll: ungdomskoordinator (IM).')
  expect(teams.chatWith(stranger).messages()).toEqual([])
  expect(await kept()).toEqual([])
  expect(teams.channel('operativ').messages()).toEqual([])

  await base.sql`update role_assignments set until_day = '2026-11-22' where role = 'sfiCoordinator'`
  await base.sql`delete from newcomers`
  await sfi.joins({ team: 'team' })
  await im.joins({ team: 'team' })
  expect((await teams.chatWith(im).next()).text).toContain('välkommen')
  expect(teams.chatWith(sfi).messages()).toHaveLength(1)
})
