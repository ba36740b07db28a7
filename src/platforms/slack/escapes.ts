/** Slack's own way of writing text, undone on the way in and put on again on the way out. */

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
])

const entity = (name: string): string => ENTITIES.get(name) ?? ''
const decoded = (text: string): string => text.replace(/&(amp|lt|gt);/g, (_, name: string) => entity(name))

/**
 * What the person typed, from what Slack made of it: entities, people, channels, broadcasts, dates, links.
 * A person stays `<@U123>` without label, one word that an appointment can read.
 * One pass, so that a typed `&lt;` (sent as `&amp;lt;`) stays as typed.
 */
export function undoEscapes(text: string): string {
  return text.replace(/<([^<>]+)>|&(amp|lt|gt);/g, (_, token: string | undefined, name: string | undefined) =>
    token === undefined ? entity(name ?? '') : typed(token),
  )
}

function typed(token: string): string {
  const bar = token.indexOf('|')
  const target = decoded(bar < 0 ? token : token.slice(0, bar))
  const label = bar < 0 ? '' : decoded(token.slice(bar + 1))
  if (/^@[UW][A-Z0-9]+$/.test(target)) return `<${target}>`
  if (target.startsWith('@')) return label ? `@${label}` : target
  if (target.startsWith('#')) return label ? `#${label}` : target
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^').at(-1)}`
  if (label === '' || /^(mailto|tel):/.test(target)) return label || target
  return target.includes(label) ? label : `${label} ${target}`
}

/** Removes the bot's own mention; without a known bot id, the one that the text starts with. */
export function withoutMention(text: string, bot: string | null): string {
  const mention = bot === null ? /^\s*<@[UW][A-Z0-9]+(\|[^<>]*)?>/ : new RegExp(`<@${bot}(\\|[^<>]*)?>`, 'g')
  return text.replace(mention, ' ').trim()
}

/** For the `text` of a message, where `<!channel>` and links would come alive. Block texts are plain and need none of it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** JSON without `&`, `<` and `>`: Slack escapes them in some payloads and not in others. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[&<>]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
