/** Questions that are answered by what is so now, not by the handbook: a closed list. */

import { isOutside, type Support } from '../domain/checklist/functions.ts'
import { monthNamed } from '../domain/read-date.ts'
import { withoutAccents } from '../domain/text-tidy.ts'
import type { CommandId } from '../text/commands.ts'
import { carriersNamed } from './carrier-words.ts'
import type { Input } from './heard.ts'
import { rolesOf } from './role-words.ts'

export type Live = {
  readonly command: Extract<CommandId, 'summary' | 'tracks' | 'meeting' | 'roles' | 'run' | 'checklist' | 'today'>
  readonly input: Input
  /** the handbook's section with the same for the whole country, told apart */
  readonly national: string | null
  /** it asks what a protected number really is */
  readonly exact?: true
}

const survey = 'dua-statistik'
const elsewhere =
  /\b(landet|sverige|nationell\w*|riket|kommuner\w*|enkat\w*|dua|20[012]\d|country|national\w*|sweden|municipalities|survey)\b/
const howMany = /^(hur manga|how many)\b/
const exact =
  /^(hur manga|how many) (ar det|is it) (egentligen|exakt|really|exactly)|^(visa|show) (de |the )?(exakta|exact) (tal|siffror|numbers)/
const ofTracks =
  /^(hur manga|how many) (aktiva |lokala |local )?(jobbspar|spar|job tracks|tracks)\b.*\b(vi|oss|igang|pagar|finns|planeras|nu|running|we|there|now)\b/
const ofPeople =
  /\b(borjat|borjade|startat|startade|fullfoljt|fullfoljde|jobb|avbrutit|avbrot|hoppat av|slutat|slutade|(?:kvinnor|man|personer) har vi(?: haft)?|praktik|deltagare|started|completed|job|dropped out|placement|participants)\b/
const nextMeeting =
  /\b(nasta|next) (styrgrupps|grupp)?(mote\w*|meeting)\b|^(nar|when) (ar|har vi|blir|is|do we have) (\w+ )?(mote|motet|meeting)\b|^nar (ses|traffas|hors) vi\b/
const whoIs =
  /^(?:vem|vilka|who) (?:ar|har rollen|is|are) (?:var |vara |our |the )?(.+?)(?: nu| idag| i dag| hos oss| now)*$/

const mySteps =
  /^(vilka|vilket|vad|nar|which|what|when) (ar|har|is|are|do|steg|steps) ?(steg |steps )?(mina|mitt|jag|min|my|i|the|det|nasta|next)\b.*\b(steg|steps?|have)\b|^vilka steg har jag\b|^(nar|vad) ar (mitt |det )?nasta steg\b/
const myMonth =
  /^(?:vad|what) (?:(?:ska|skall|behover|maste|bor|should|do|must) )?(?:jag|i|gor jag)(?: (?:gora|do))? (?:i|under|in|during) (\p{L}+(?: 20\d\d)?)(?: manad)?$/u
const myDay =
  /^(?:vad|what) (?:(?:ska|skall|behover|maste|bor|should|do|must) )?(?:jag|i|gor jag)(?: (?:gora|do))?(?: (?:nu|idag|i dag|den har veckan|den har manaden|now|today|this week))?$/
const whatDoes =
  /^(?:vad|what|vilka steg|which steps) (?:ska|gor|har|gora|does|do|should) (?:en |ett |var |the |a )?(.+?)(?: gora| har| do| have)*$/

/** What answers it instead of the handbook; null for a question to the handbook. */
export function liveQuestion(question: string): Live | null {
  const plain = plainly(question)
  if (exact.test(plain)) return { command: 'summary', input: {}, national: null, exact: true }
  if (nextMeeting.test(plain)) return { command: 'meeting', input: {}, national: null }
  const month = myMonth.exec(plain)?.[1]
  if (month !== undefined && monthNamed(month.split(' ')[0] ?? '') !== null)
    return { command: 'checklist', input: { what: `mina ${month}` }, national: null }
  if (myDay.test(plain)) return { command: 'today', input: {}, national: null }
  if (mySteps.test(plain)) return { command: 'run', input: { what: 'mina' }, national: null }
  const outside = outsideNamed(whatDoes.exec(plain)?.[1] ?? '')
  if (outside) return { command: 'checklist', input: { key: 'overlamning', who: outside }, national: null }
  const role = whoIs.exec(plain)?.[1]
  if (role !== undefined && rolesOf(role).length) return { command: 'roles', input: { words: role }, national: null }
  if (!howMany.test(plain) || elsewhere.test(plain)) return null
  if (ofTracks.test(plain)) return { command: 'tracks', input: {}, national: survey }
  return ofPeople.test(plain) ? { command: 'summary', input: { period: 'year' }, national: survey } : null
}

/** A function that sits in no chat: nothing but the checklists says what it does. */
function outsideNamed(words: string): Support | null {
  const [one, other] = words === '' ? [] : carriersNamed(words)
  return one !== undefined && other === undefined && one !== 'everyone' && isOutside(one) ? one : null
}

/** Lower case, without accents and signs. */
const plainly = (text: string) =>
  withoutAccents(text)
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
