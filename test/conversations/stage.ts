/** A stage: the whole bot with one platform's real wire before it, and people who say and see there. */

import { randomUUIDv7 } from 'node:crypto'
import type postgres from 'postgres'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { demoPeople, exempelkommunen } from '../../db/demo/municipality.ts'
import { freshDatabase } from '../support/postgres.ts'

export type Place = 'operativ' | 'styrgrupp'

/** What somebody has before them: words, buttons by label, fields by label. */
export type Shown = {
  readonly text: string
  readonly buttons: readonly string[]
  readonly fields: readonly string[]
  presses(label: string, sees?: Sees): Promise<Shown>
  /** values by label; what is not named stays as it stands */
  submits(values: Readonly<Record<string, string>>, sees?: Sees): Promise<Shown>
}

/** Who the answer is for; a platform that shows it to anybody else fails the conversation. */
export type Sees = 'you' | 'group'

export type Actor = {
  says(text: string, place?: Place, sees?: Sees): Promise<Shown>
  /** comes into the group's place; gives what they are told in private */
  joins(place?: Place): Promise<Shown>
}

export type Stage = {
  readonly name: 'page' | 'slack' | 'teams'
  person(name: string): Actor
  /** waits until something with these words is before them in that place, or in private */
  sees(name: string, words: string, place?: Place): Promise<Shown>
  readonly sql: postgres.Sql
  stop(): Promise<void>
}

/** Nothing that is waited for takes this long. */
export const patience = { timeout: 10_000 }

/** Monday 23 November 2026, ten in the morning. */
export const moment = () => Temporal.Instant.from('2026-11-23T10:00:00+01:00')

/** The demo municipality with an empty log, in a database of its own. */
export async function emptyMunicipality(clock = moment) {
  const base = await freshDatabase()
  await layDemo(base.ownerUrl, clock(), [{ ...exempelkommunen, startsAWeek: 0 }])
  const sql = connect(base.ownerUrl, { max: 1, onnotice: () => {} })
  return {
    ...base,
    sql,
    async drop() {
      await sql.end()
      await base.drop()
    },
  }
}

/** Makes the municipality a real one that sits on another platform: demos bind no real place. */
export async function moveTo(
  sql: postgres.Sql,
  platform: 'slack' | 'teams',
  workspace: string,
  channelOf: (place: Place) => string,
  userOf: (person: string) => string,
): Promise<void> {
  await sql`update collaborations set demo = false`
  await sql`update conversations set platform = ${platform}, workspace = ${workspace},
    external_id = case external_id when 'operativ' then ${channelOf('operativ')} else ${channelOf('styrgrupp')} end`
  for (const { user } of demoPeople) {
    await sql`update accounts set platform = ${platform}, workspace = ${workspace}, user_id = ${userOf(user)} where user_id = ${user}`
  }
  // somebody who writes in the channel without being a member
  await sql`insert into accounts (collaboration_id, id, platform, workspace, user_id, name, created_at)
    select id, ${randomUUIDv7()}, ${platform}, ${workspace}, ${userOf('utomstaende')}, 'utomstaende', created_at from collaborations`
}
