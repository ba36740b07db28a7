import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export type Where = {
  readonly dataDir: string
  /** null: the embedded server in `dataDir`, shared with whoever runs it already */
  readonly databaseUrl: string | null
  /** null: `databaseUrl` is the owner's */
  readonly databaseUrlOwner: string | null
}

export type Started = { readonly ownerUrl: string; readonly appUrl: string; stop(): Promise<void> }

/** Opens the configured database and brings it to this version; `stop` ends our use of it. */
export async function startDatabase(where: Where, note: (line: string) => void): Promise<Started> {
  const embedded = where.databaseUrl === null ? await startEmbedded({ dataDir: where.dataDir, note }) : null
  const stop = async () => embedded?.stop()
  try {
    const ownerUrl = embedded?.url ?? where.databaseUrlOwner ?? where.databaseUrl ?? ''
    const { appUrl } = await migrate(ownerUrl, where.databaseUrlOwner === null ? null : where.databaseUrl)
    return { ownerUrl, appUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
