/** The head of a text file: `key: value` lines and `key:` with `  - item` lines, between two lines of dashes. */

export type FrontMatter = {
  readonly values: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly body: string
}

/** A file that cannot be taken; the message names the file and what is wrong with it. */
export class FileProblem extends Error {
  constructor(file: string, says: string) {
    super(`${file}: ${says}`)
    this.name = 'FileProblem'
  }
}

/**
 * @param file its name, for the message
 * @throws FileProblem no head, a line that is neither, a key twice, an empty value, an empty list or item
 */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'))
  if (!parts) throw new FileProblem(file, 'it does not begin with a head between two lines of ---')
  const values = new Map<string, string>()
  const lists = new Map<string, string[]>()
  let list: string[] | null = null
  for (const line of (parts[1] ?? '').split('\n')) {
    const item = /^ {2}- (.+)$/.exec(line)
    if (item) {
      if (!list) throw new FileProblem(file, `"${line.trim()}" belongs to no list`)
      list.push(item[1]?.trim() ?? '')
      continue
    }
    const pair = /^([a-z]+(?:-[a-z]+)*):(?: (.*))?$/.exec(line)
    const key = pair?.[1]
    if (!key) throw new FileProblem(file, `"${line}" is neither "key: value" nor "  - item"`)
    if (values.has(key) || lists.has(key)) throw new FileProblem(file, `"${key}" stands twice`)
    const value = pair[2]?.trim() ?? ''
    list = value === '' ? [] : null
    if (list) lists.set(key, list)
    else values.set(key, value)
  }
  for (const [key, items] of lists) {
    if (!items.length || items.includes('')) throw new FileProblem(file, `"${key}" is empty`)
    if (new Set(items).size < items.length) throw new FileProblem(file, `"${key}" has the same item twice`)
  }
  return { values, lists, body: (parts[2] ?? '').trim() }
}
