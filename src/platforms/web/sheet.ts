/** The page and its files, read once at start: what is served is what lies in this list and nothing else. */

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type PageWords, pageText } from '../../text/page.ts'

export type Sheet = {
  /** The page in the language asked for, with who, where and which municipality chosen as the address says. */
  page(query: Readonly<Record<string, string>>, language: 'sv' | 'en'): string
  /** A file of the page, 304 where the browser has it already; null where there is none. */
  file(name: string, has: string | undefined): Response | null
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export async function loadSheet(): Promise<Sheet> {
  const folder = new URL('./public/', import.meta.url)
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string; etag: string }>()
  const keep = async (name: string, at: URL) => {
    const body = new Uint8Array(await readFile(at))
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    files.set(name, { body, type: types[extname(name)] ?? 'application/octet-stream', etag })
  }
  const names = (await readdir(folder)).filter((name) => extname(name) in types)
  const renderer = pathToFileURL(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'))
  await Promise.all([...names.map((name) => keep(name, new URL(name, folder))), keep('adaptivecards.js', renderer)])
  const template = await readFile(new URL('index.html', folder), 'utf8')
  return {
    page: (query, language) =>
      filled(template, query, query.language === 'sv' || query.language === 'en' ? query.language : language),
    file(name, has) {
      const file = files.get(name)
      if (file === undefined) return null
      const headers = { 'content-type': file.type, etag: file.etag, 'cache-control': 'no-cache' }
      return has === file.etag ? new Response(null, { status: 304, headers }) : new Response(file.body, { headers })
    },
  }
}

/** `{{word}}` becomes the word, `{{choices:name}}` the radio buttons of that name. */
function filled(template: string, query: Readonly<Record<string, string>>, language: 'sv' | 'en'): string {
  const words = pageText[language]
  const { chrome, places, examples } = words
  const other = language === 'sv' ? 'en' : 'sv'
  const values: Record<string, string> = {
    ...chrome,
    language,
    other,
    words: JSON.stringify({ ...chrome, places, examples }),
  }
  return template.replaceAll(/\{\{(?:(choices):)?(\w+)\}\}/gu, (_, kind: string | undefined, name: string) =>
    kind === undefined ? escaped(values[name] ?? '') : choices(name, words, query[name]),
  )
}

function choices(name: string, words: PageWords, chosen: string | undefined): string {
  const lists: Record<string, Record<string, { name: string; about: string }>> = {
    at: words.municipalities,
    in: words.places,
    as: words.people,
  }
  const list = lists[name] ?? {}
  const checked = chosen !== undefined && Object.hasOwn(list, chosen) ? chosen : Object.keys(list)[0]
  return Object.entries(list)
    .map(
      ([value, text]) =>
        `<label class="choice"><input type="radio" name="${name}" value="${value}"${value === checked ? ' checked' : ''}>` +
        `<span class="name">${escaped(text.name)}</span> <span class="about">${escaped(text.about)}</span></label>`,
    )
    .join('\n')
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)
