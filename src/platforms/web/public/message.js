/** One thing said, as a list item. */
import { drawCard } from './card.js'
import { element } from './dom.js'
import { chosenName } from './standing.js'
import { day, fill, time, words, written } from './words.js'

/**
 * @param {{id: string, at: string, by: 'bot' | 'person', name: string | null, to: 'group' | 'you', text: string, card: object | null}} said
 * @param {boolean} own said by whoever looks
 */
export function drawMessage(said, own, act) {
  const bot = said.by === 'bot'
  const name = bot ? words.assistant : (said.name ?? chosenName('as'))
  const body = element('div', { className: 'body' })
  if (said.card) body.append(drawCard(said.card, act))
  else body.append(element('p', { className: 'words', textContent: said.text }))
  return element(
    'li',
    { className: `message ${bot ? 'bot' : 'person'}${own ? ' own' : ''}`, tabIndex: -1 },
    element(
      'p',
      { className: 'by' },
      face(bot, name),
      element('span', { className: 'name', textContent: name }),
      said.at ? element('time', { dateTime: said.at, textContent: time(said.at) }) : null,
      said.to === 'you' && said.in !== 'direkt'
        ? element('span', { className: 'onlyYou', textContent: words.onlyYou })
        : null,
    ),
    body,
  )
}

/** A line between days: Monday 23 November 2026. */
export function drawDay(at) {
  return element('li', { className: 'dayLine' }, element('span', { textContent: capital(written(at, day)) }))
}

/** What is said aloud to those who do not see the message arrive. */
export function spoken(said) {
  const text = said.text.length > 400 ? `${said.text.slice(0, 400)} …` : said.text
  return said.by === 'bot' ? fill(words.answered, { text }) : fill(words.said, { name: said.name, text })
}

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

function face(bot, name) {
  const mark = element('span', { className: 'face', ariaHidden: 'true' })
  if (bot) mark.append(element('img', { src: '/crest.svg', alt: '', width: 16, height: 19 }))
  else mark.textContent = name.slice(0, 1).toUpperCase()
  return mark
}
