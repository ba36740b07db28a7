/** The words that a person typed, freed from what Teams puts around and between them. */

import { type Fields, fields, list, text } from './fields.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const breaks = /<br\s*\/?>|<\/(?:p|div|li|blockquote)>/giu
const tags = /<\/?(?:p|div|span|br|b|strong|i|em|u|s|code|pre|a|ul|ol|li|blockquote|at)(?:\s[^<>]*)?>/giu

type Mention = { readonly id: string; readonly text: string }

/** The ids that Teams gives to those mentioned, without the bot's own. */
export function mentionedIds(activity: Fields): readonly string[] {
  const own = ownId(activity)
  return mentions(activity)
    .map((mention) => mention.id)
    .filter((id) => id !== own)
}

export function mentionsBot(activity: Fields): boolean {
  return mentions(activity).some((mention) => mention.id === ownId(activity))
}

/**
 * The typed line: the bot's own mention taken out, other mentions as the word `<@id>` (the directory's object id where
 * `people` knows it), tags, entities and hard spaces undone. A `<@` typed by hand is no mention and loses its bracket.
 */
export function typedLine(activity: Fields, people: ReadonlyMap<string, string>): string {
  const own = ownId(activity)
  let rest = text(activity.text) ?? ''
  const said: string[] = []
  for (const mention of inOrder(rest, mentions(activity))) {
    const at = rest.indexOf(mention.text)
    if (at < 0) continue
    said.push(undress(rest.slice(0, at)), mention.id === own ? ' ' : ` <@${people.get(mention.id) ?? mention.id}> `)
    rest = rest.slice(at + mention.text.length)
  }
  said.push(undress(rest))
  return said
    .join('')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim()
}

function undress(dressed: string): string {
  return dressed
    .replaceAll(breaks, '\n')
    .replaceAll(tags, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('<@', '@')
}

function mentions(activity: Fields): readonly Mention[] {
  return list(activity.entities).flatMap((entity) => {
    const { type, text: shown, mentioned } = fields(entity)
    const id = text(fields(mentioned).id)
    const written = text(shown)
    return type === 'mention' && id !== null && written !== null ? [{ id, text: written }] : []
  })
}

function inOrder(line: string, found: readonly Mention[]): readonly Mention[] {
  return found.toSorted((one, other) => line.indexOf(one.text) - line.indexOf(other.text))
}

function ownId(activity: Fields): string | null {
  return text(fields(activity.recipient).id)
}
