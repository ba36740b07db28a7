/** An answer from the handbook as it is shown. */

import type { Assignment } from '../db/queries/roles.ts'
import { type Button, buttons, heading, type Part, quiet, say } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { isPastReview, type Section } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import type { Role } from '../src/domain/roles.ts'
import { listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { operativeGroup } from './operative.ts'

/** Who has which role in the operative group today: all that the handbook's sections belong to. */
export async function holders(turn: Turn): Promise<readonly Assignment[]> {
  return turn.store.roles.on(turn.today, [(await operativeGroup(turn)).id])
}

/** The section's words, who has its role now, where it comes from, and ways on. */
export async function sectionParts(
  section: Section,
  others: readonly Section[],
  question: string,
  words: Words,
  turn: Turn,
): Promise<Part[]> {
  const { ask, language } = words
  const answer = chanceId(turn)
  const helped = (yes: boolean): Button => ({
    label: yes ? ask.helped : ask.unhelped,
    press: { command: 'answerHelped', input: { answer, section: section.id, helped: yes ? 'yes' : 'no' } },
  })
  return [
    heading(section.heading[language]),
    ...bodyParts(section.body[language]),
    say(heldBy(section.owner, await holders(turn), words)),
    quiet(ask.source(section.source)),
    ...standingParts(section, words, turn),
    ...toReadAlso(ask.readAlso, others, words),
    buttons(
      ...checklistOf(section, words),
      helped(true),
      helped(false),
      leaderButton(question, words),
      ...workButton(section, words, turn),
    ),
  ]
}

/** Whether it is adopted, when it was looked at, and whether that is too long ago. */
function standingParts({ reviewed, reviewBy, template, own }: Section, words: Words, turn: Turn): Part[] {
  const { ask, handbook, language } = words
  const small = [
    ...(own ? [handbook.adoptedBy(own.adoptedOn, own.adoptedBy)] : []),
    ask.reviewed(reviewed),
    ...(template && !turn.collaboration.demo ? [ask.template] : []),
    ...(own?.swedishOnly && language === 'en' ? [handbook.swedishOnly] : []),
  ]
  return [
    quiet(small.join(' ')),
    ...(isPastReview({ reviewBy }, turn.today) ? [say(handbook.pastReview(reviewBy))] : []),
  ]
}

/** Not where others see it, who may not. */
function workButton({ id }: Section, { handbook }: Words, turn: Turn): Button[] {
  if (turn.openly || !may(turn.person.roles, 'handbookReview')) return []
  return [{ label: handbook.manage, press: { command: 'handbookSection', input: { section: id } } }]
}

/** The checklists that say step by step what a section says in short. */
const checklistKeys: Readonly<Record<string, string>> = {
  overlamning: 'overlamning',
  checklista: 'overlamning',
  'jobbspar-faser': 'jobbspar',
  'jobbspar-arbetsgivare': 'ny-arbetsgivare',
  kvotflyktingar: 'kvotflyktingar',
  'forsta-veckan': 'forsta-manaden',
}

function checklistOf({ id }: Section, { ask }: Words): Button[] {
  const key = checklistKeys[id]
  return key === undefined ? [] : [{ label: ask.openChecklist, press: { command: 'checklist', input: { key } } }]
}

/** Paragraphs, and lists where lines begin with a dash. */
export function bodyParts(body: string): Part[] {
  const runs: { list: boolean; lines: string[] }[] = []
  for (const line of body.split('\n')) {
    const list = line.startsWith('- ')
    const last = runs.at(-1)
    const text = list ? line.slice(2) : line
    if (last?.list === list) last.lines.push(text)
    else runs.push({ list, lines: [text] })
  }
  return runs.map(({ list, lines }) =>
    list ? { kind: 'list', items: lines.map((text) => ({ text })) } : say(lines.join('\n')),
  )
}

/** Others to look at, with what they are to the question. */
export function toReadAlso(title: string, others: readonly Section[], { language }: Words): Part[] {
  if (!others.length) return []
  const shown = others.map(({ id, heading: name }) => ({
    label: name[language],
    press: { command: 'ask', input: { section: id } },
  }))
  return [quiet(`${title}:`), buttons(...shown)]
}

export const leaderButton = (question: string, { ask }: Words): Button => ({
  label: ask.askLeader,
  press: { command: 'askLeader', input: question ? { text: question } : {}, form: true },
})

/** Who has a role today, with who stands in, as it is said; null for nobody. */
export function namesOf(role: Role, held: readonly Assignment[], { people, language }: Words): string | null {
  const named = (deputy: boolean) =>
    held
      .filter((one) => one.role === role && one.deputy === deputy)
      .map((one) => people.person(one.name, one.organisation))
  const own = named(false)
  return own.length ? listed(own, language) : null
}

function heldBy(role: Role, held: readonly Assignment[], words: Words): string {
  const { ask, people, roles, language } = words
  const deputies = held
    .filter((one) => one.role === role && one.deputy)
    .map((one) => people.person(one.name, one.organisation))
  const own = namesOf(role, held, words)
  const first =
    own === null
      ? ask.nobodyHolds(roles[role], role === 'projectLeader' ? null : namesOf('projectLeader', held, words))
      : ask.holds(roles[role], own)
  return deputies.length ? `${first} ${ask.deputies(listed(deputies, language))}` : first
}

/** An id of chance alone: one that is ordered by time would tell whose answer it was. */
function chanceId({ random }: Turn): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => random(16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}
