/** Questions that are answered by what is so now, not by the handbook: a closed list. */

import type { CommandId } from '../text/commands.ts'
import type { Input } from './heard.ts'
import { rolesOf } from './role-words.ts'

export type Live = {
  readonly command: Extract<CommandId, 'summary' | 'tracks' | 'meeting' | 'roles'>
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
  /\b(borjat|borjade|startat|startade|fullfoljt|fullfoljde|jobb|avbrutit|avbrot|hoppat av|praktik|deltagare|started|completed|job|dropped out|placement|participants)\b/
const nextMeeting =
  /\b(nasta|next) (styrgrupps|grupp)?(mote\w*|meeting)\b|^(nar|when) (ar|har vi|blir|is|do we have) (\w+ )?(mote|motet|meeting)\b/
const whoIs =
  /^(?:vem|vilka|who) (?:ar|har rollen|is|are) (?:var |vara |our |the )?(.+?)(?: nu| idag| i dag| hos oss| now)*$/

/** What answers it instead of the handbook; null for a question to the handbook. */
export function liveQuestion(question: string): Live | null {
  const plain = plainly(question)
  if (exact.test(plain)) return { command: 'summary', input: {}, national: null, exact: true }
  if (nextMeeting.test(plain)) return { command: 'meeting', input: {}, national: null }
  const role = whoIs.exec(plain)?.[1]
  if (role !== undefined && rolesOf(role).length) return { command: 'roles', input: { words: role }, national: null }
  if (!howMany.test(plain) || elsewhere.test(plain)) return null
  if (ofTracks.test(plain)) return { command: 'tracks', input: {}, national: survey }
  return ofPeople.test(plain) ? { command: 'summary', input: { period: 'year' }, national: survey } : null
}

/** Lower case, without accents and signs. */
const plainly = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
