/** What somebody only wants to see. */

import type { Input } from '../heard.ts'
import { rolesOf } from '../role-words.ts'
import { given, type Intent, type Sentence } from './intent.ts'
import { namedIn } from './named-in.ts'
import { firstFramed, framed, has } from './said.ts'

const see = /(?:visa|se|titta pa|ge mig|kolla|fa|show|see|give me|look at)(?: .+)?/
const howItStands =
  /vilka (?:jobb)?spar (?:ar (?:igang|i gang)|har vi|pagar)(?: .*)?|hur (?:gar|ligger|ser|star|ar (?:det|laget))(?: .*)?|how (?:are|is|do|does) .*/
const howOneGoes = /hur (?:gar|ligger|star) det(?: till)? (?:for|med|i|pa) .+/
const tracks = /(?:jobb)?sparen|(?:alla |vara )?(?:jobb)?spar|tracks|job tracks/

const waiting = [
  /(?:vad|finns det nagot som|ar det nagot som|har jag nagot som|nagot som) (?:ar det som )?vantar pa mig(?: .*)?/,
  /vad (?:har|ska|borde|maste|behover|kan) jag (?:att )?(?:gora|ta tag i|borja med)(?: (?:idag|i dag|nu|harnast|den har veckan|i veckan|just nu))*/,
  /(?:har|finns det|ar det) (?:jag )?(?:nagot|nagra uppgifter|nagon uppgift)(?: (?:jag|som))?(?: (?:behover|maste|ska|borde|bor|har))?(?: (?:att )?gora| vantar| kvar| ligger)?(?: (?:idag|i dag|nu|pa mig))*/,
  /(?:what is|what s|what['’]s|is (?:there )?anything) waiting for me(?: .*)?|what (?:do|should) i (?:have to )?do(?: today| now)?/,
  /vad har jag kvar(?: att gora)?(?: .*)?/,
  /vad (?:star pa min lista|ligger pa mitt bord|star pa tur)(?: .*)?|mina (?:saker|punkter) att gora/,
]

const whoHolds = [
  /(?:jag |vi )?(?:undrar|vill veta|behover veta|vet inte) (?:vem|vilka) som (?:ar|har rollen)(?: var| vara)? (?<role>.+?)(?: (?:hos oss|nu|idag|just nu|i gruppen))*/,
  /(?:vem|vilka) ar det som (?:ar|har rollen(?: som)?) (?<role>.+?)(?: (?:hos oss|nu|just nu|i (?:var |den har )?gruppen|i var grupp))*/,
]
const whoIsHere = [
  /(?:vilka har vilka roller|vem har vilken roll)(?: .*)?/,
  /vilka (?:roller|funktioner) (?:har vi|finns)(?: (?:i gruppen|hos oss|just nu|nu))*/,
  /(?:visa|se) (?:alla |vara )?(?:roller|medlemmar)(?: (?:i gruppen|nu))*/,
  /vilka (?:ar med|sitter|ar vi)(?: (?:i (?:var |den har )?gruppen|nu|just nu|har|hos oss))+/,
]

export const lookIntents: readonly Intent[] = [
  { command: 'today', read: ({ said }) => (firstFramed(waiting, said) ? {} : null) },
  { command: 'roles', read: roles },
  { command: 'tracks', read: standing },
]

function roles({ said, errand }: Sentence): Input | null {
  const role = (firstFramed(whoHolds, said) ?? firstFramed(whoHolds, errand))?.role
  if (role) return rolesOf(role.words.join(' ')).length ? { words: role.words.join(' ') } : null
  return whoIsHere.some((frame) => framed(frame, said) !== null || framed(frame, errand) !== null) ? {} : null
}

/** How things stand in the tracks, or in one; what a track is or how many it holds is the handbook's and the numbers'. */
function standing({ said, errand, isQuestion, isAsked, context }: Sentence): Input | null {
  const track = namedIn(said, new Set(), context.tracks)
  if (!track && !has(tracks, said)) return null
  const isOfOne = track !== null && framed(howOneGoes, said) !== null
  if (!isOfOne && has(/for/, said)) return null
  if (has(/inte|om|vem|ny|nytt|not|gick|praktik\w*|kvinn\w*|man|tjej\w*|kill\w*/, said)) return null
  const isMeant =
    firstFramed([howItStands], said) !== null || (framed(see, errand) !== null && (isAsked || !isQuestion))
  return isMeant && said.words.length <= 10 ? given({ track: track?.id }) : null
}
