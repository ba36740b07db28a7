import type { Store } from '../../db/store.ts'
import { type LinkWanted, linkDays } from '../domain/report.ts'
import { tokenOf } from './token.ts'

/** Where the pages are reached, without a slash at the end; null where they are not. */
type Origins = {
  readonly public: string | null
  /** the local page, for demo collaborations alone */
  readonly page: () => string | null
}

/**
 * Makes links to reports: a real collaboration's under the public address, a demo's on this computer's page; null where
 * there is no such door.
 */
export function linkMaker(origins: Origins) {
  return async ({ reports }: Pick<Store, 'reports'>, { at, ...wanted }: LinkWanted): Promise<string | null> => {
    const home = await reports.home()
    const origin = home?.demo ? origins.page() : origins.public
    if (!home || origin === null) return null
    const until = at.add({ hours: 24 * linkDays })
    return `${origin}/r/${tokenOf({ ...wanted, audience: 'outside', until }, home.secret)}`
  }
}
