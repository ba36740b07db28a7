import type { SectionVersion } from '../domain/handbook-version.ts'
import type { Book } from './handbook.ts'

/** What a municipality has made of its handbook, as it is read. */
type Own = {
  /** another for each set of versions that hold; null where there are none */
  stamp(): Promise<string | null>
  standing(): Promise<readonly SectionVersion[]>
}

/** So many municipalities’ books are held at a time: an index takes 15 MB and a third of a second to make (measured). */
const mostHeld = 20

/**
 * Each collaboration's book: the one that came along with what it has made of it, made anew only when that has changed.
 * Those that have made nothing of it share one.
 */
export function booksOver(shipped: Book): (collaborationId: string, own: Own) => Promise<Book> {
  const held = new Map<string, { readonly stamp: string; readonly book: Book }>()
  return async (collaborationId, own) => {
    const stamp = await own.stamp()
    const known = held.get(collaborationId)
    // the one used last is let go last
    held.delete(collaborationId)
    if (stamp === null) return shipped
    const book = known?.stamp === stamp ? known.book : shipped.with(await own.standing())
    held.set(collaborationId, { stamp, book })
    const [oldest] = held.keys()
    if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
    return book
  }
}
