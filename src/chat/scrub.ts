/** What names things inside a reply, and is never something that a person wrote. */
const own = new Set(['kind', 'to', 'command', 'id', 'name', 'type', 'style'])

/**
 * A stored reply without these texts: each, where it stands as words of its own, gives way to the mark. What the reply
 * is made of (its kinds, commands and ids) stays as it is, so that its buttons still work.
 */
export function scrub(reply: unknown, texts: readonly string[], mark: string): unknown {
  const longestFirst = texts.toSorted((one, other) => other.length - one.length).map(asWords)
  return walk(reply)

  function walk(value: unknown): unknown {
    if (typeof value === 'string') return longestFirst.reduce((rest, pattern) => rest.replaceAll(pattern, mark), value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, own.has(key) && typeof one === 'string' ? one : walk(one)]),
    )
  }
}

/** A short text may also be a part of other words ("Eva" of "evakuering"); those are left. */
export function asWords(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, 'gu')
}
