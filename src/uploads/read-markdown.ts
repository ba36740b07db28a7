/** Markdown, and plain text, as lines: what it marks up stays as words, never as a link or a picture. */

import type { Line, Lines } from './read-text.ts'

const fence = /^ {0,3}(```|~~~)/
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/
const underline = /^ {0,3}(=+|-+)[ \t]*$/
const bullet = /^\s*[-*+•][ \t]+(.*)$/
const rule = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/

/** Headings of both kinds, lists, and paragraphs put together from their lines; the head of a file between two `---` is left out. */
export function readMarkdown(text: string): Lines {
  const rows = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/<!--[\s\S]*?-->/gu, blankLines)
    .split('\n')
  const lines: Line[] = []
  let inFence = false
  /** whether the next row goes on with the last line */
  let open = false
  for (let at = afterHead(rows); at < rows.length; at++) {
    const row = rows[at] ?? ''
    const add = (said: string, level = 0) => void lines.push({ text: said, level, at: at + 1 })
    if (fence.test(row)) {
      inFence = !inFence
      open = false
      continue
    }
    const [, marks = '', title = ''] = inFence ? [] : (heading.exec(row) ?? [])
    const last = lines.at(-1)
    if (inFence) add(row)
    else if (marks) add(plain(title), marks.length)
    else if (open && last && underline.test(row)) lines.splice(-1, 1, { ...last, level: row.includes('=') ? 1 : 2 })
    else if (rule.test(row)) add('')
    else if (row.trim() === '') add('')
    else if (bullet.test(row)) add(`- ${plain(bullet.exec(row)?.[1] ?? '')}`)
    else if (open && last && !/^\s*\d+[.)]\s/u.test(row) && !row.startsWith('|'))
      lines.splice(-1, 1, { ...last, text: `${last.text} ${plain(row.trim())}` })
    else add(plain(row.trim()))
    open = !inFence && !marks && row.trim() !== '' && !rule.test(row) && !underline.test(row) && !row.startsWith('|')
  }
  return { unit: 'line', lines }
}

/** So that lines keep their numbers. */
const blankLines = (text: string) => text.replaceAll(/[^\n]/gu, '')

function afterHead(rows: readonly string[]): number {
  if (rows[0]?.trim() !== '---') return 0
  const end = rows.indexOf('---', 1)
  return end === -1 ? 0 : end + 1
}

/** Words without their marks; a link as its words and its address, in plain text. */
function plain(text: string): string {
  return text
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/gu, (_, words: string, to: string) =>
      words === to ? words : `${words} (${to})`,
    )
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replaceAll(/`([^`]+)`/gu, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|>])/gu, '$1')
}
