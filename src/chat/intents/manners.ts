import { partOf, type Said } from './said.ts'

const greeting = /^(?:hej|hallo|hejsan|snalla|please|hi|hello|du|ja|ok|oj|ursakta|forresten|och)(?: |$)/
const begging = new RegExp(
  `^(?:${[
    '(?:kan|skulle|kunde|orkar|hinner|vill|far|ska|skall|borde|maste|behover) (?:du|ni|vi|jag)(?: (?:kunna|vilja|fa|ta och|snalla|behova|nog|bara))*',
    '(?:jag|vi) (?:skulle (?:vilja|behova|kunna)|vill|behover|maste|borde|bor|ska|far|tankte|onskar|hade tankt)(?: (?:garna|fa|ha|nog|bara|kunna|val))*',
    '(?:gar|gick) det (?:bra )?att',
    'lat oss|hjalp mig att|du far',
    '(?:jag|vi) (?:tanker|tycker|foreslar)(?: mig)? att (?:vi|du)(?: (?:ska|borde|kan))?',
    '(?:can|could|would|will|should|shall) (?:you|we|i)(?: please)?',
    '(?:i|we) (?:want|need|would like|d like|have|should|must)(?: to)?',
    "(?:let['’]?s|let us)",
  ].join('|')}) `,
)
const thanks = / (?:tack|snalla|please|thanks|thank you|ar du snall|om du kan)$/

/** A sentence as an errand: without greetings and the words of asking, which say nothing of what is asked for. */
export function errandOf(said: Said): { readonly errand: Said; readonly isAsked: boolean } {
  let errand = said
  let isAsked = false
  for (let found = beginning(errand); found; found = beginning(errand)) {
    isAsked ||= found.begs
    errand = partOf(errand, found.used, errand.words.length)
  }
  const end = thanks.exec(errand.plain.join(' '))
  const kept = end ? errand.words.length - (end[0].split(' ').length - 1) : errand.words.length
  return { errand: partOf(errand, 0, kept), isAsked: isAsked || end !== null }
}

function beginning({ plain }: Said) {
  const line = plain.join(' ')
  const [greeted, begged] = [greeting.exec(line)?.[0], begging.exec(line)?.[0]]
  const found = greeted ?? begged
  return found === undefined ? null : { used: found.trim().split(' ').length, begs: greeted === undefined }
}
