import { onTestFinished } from 'vitest'
import { connect } from '../../db/connect.ts'
import { demoChat } from '../support/chat.ts'

/** A Monday morning in the operative group of Exempelkommunen, with an empty log; gone after the test. */
export async function emptyGroup() {
  const chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  onTestFinished(() => chat.stop())
  return {
    chat,
    leader: chat.as('projektledare'),
    anna: chat.as('arbetsmarknadskoordinator'),
    integration: chat.as('integration'),
    /** as the owner, who sees every row */
    async sql<T extends object>(statement: string): Promise<T[]> {
      const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
      try {
        return await sql.unsafe<T[]>(statement)
      } finally {
        await sql.end()
      }
    },
  }
}
