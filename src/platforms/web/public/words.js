/** The words of the page, handed over by the server in the visitor's language. */
export const words = JSON.parse(document.body.dataset.words)
const language = document.documentElement.lang

/** @param {string} text with {braces} for what is filled in */
export function fill(text, values) {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
}

export const locale = language === 'sv' ? 'sv-SE' : 'en-GB'

/** Formats an ISO instant as it is where the demo municipality lies, or a local moment as it stands. */
export function written(moment, options) {
  const local = !/(Z|[+-]\d\d:\d\d)$/.test(moment)
  const timeZone = local ? 'UTC' : 'Europe/Stockholm'
  return new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(Date.parse(local ? `${moment}Z` : moment))
}

export const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }

/** `kl. 9.05`, `09:05`. */
export function time(moment) {
  const [hour, minute] = written(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).split(':')
  return language === 'sv' ? `kl.\u00a0${Number(hour)}.${minute}` : `${hour}:${minute}`
}
