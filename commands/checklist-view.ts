/** Checklists as they are read in the chat: all of them, one of them, and some of its steps. */

import { type Button, buttons, heading, link, type Part, quiet, type Reply, say, toYou } from '../src/chat/reply.ts'
import { showRun } from '../src/chat/run/buttons.ts'
import { shortNameOfRun } from '../src/chat/run/names.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Support } from '../src/domain/checklist/functions.ts'
import type { Run } from '../src/domain/checklist/run.ts'
import { type Checklist, type Step, titleIn } from '../src/domain/checklist/template.ts'
import type { ChecklistVersion } from '../src/domain/checklist/version.ts'
import { carrierText } from '../src/text/carriers.ts'
import {
  dueInWords,
  offsetInWords,
  responsibleName,
  stateInWords,
  stepNumber,
  whyInWords,
} from '../src/text/checklist-words.ts'
import { capital, uncapital } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import type { Asked } from './checklist-asked.ts'
import { type Days, daysOf, dueOf, goingRuns, inputOf, listButton, showButton } from './checklist-found.ts'
import { listWays, wholeWays } from './checklist-ways.ts'

/** So many lines fit one message everywhere, and so many steps with their grounds. */
const mostLines = 40
const mostWhys = 8
/** Of one's own in each of all checklists: whoever wants the rest opens that one. */
const mostOwn = 6

export async function listView(turn: Turn): Promise<Reply> {
  const { checklists, language } = turn.words
  const all = await turn.store.checklists.all()
  const going = await goingRuns(turn)
  return toYou(
    heading(checklists.title),
    ...(going.length ? [say(checklists.going), runList(going, turn.words), say(checklists.all)] : []),
    quiet(checklists.intro),
    {
      kind: 'list',
      items: all.slice(0, 20).map((one) => ({
        text: `${titleIn(one.checklist.title, language)}. ${stateInWords(one, turn.words)}. ${checklists.steps(one.checklist.steps.length)}.`,
        buttons: [{ ...showButton(one, turn.words), label: checklists.show }],
      })),
    },
    buttons(
      { label: checklists.mineButton, press: { command: 'checklist', input: { mine: '1' } } },
      ...(await listWays(turn)),
    ),
  )
}

const runList = (going: readonly Run[], words: Words): Part => ({
  kind: 'list',
  items: going
    .slice(0, 10)
    .map((run) => ({ text: `${shortNameOfRun(run, words)}.`, buttons: [showRun(run, words.checklists.show)] })),
})

/** Steps of the person's own functions, of every checklist that has any. */
export async function mineView(turn: Turn): Promise<Reply> {
  const { checklists, language } = turn.words
  const own = await ownRoles(turn)
  const parts: Part[] = []
  for (const one of await turn.store.checklists.all()) {
    const steps = one.checklist.steps.filter((step) => isOf(step, own))
    if (!steps.length) continue
    const days = await daysOf(one, null, turn)
    parts.push(
      say(titleIn(one.checklist.title, language)),
      { kind: 'list', items: steps.slice(0, mostOwn).map((step) => ({ text: lineOf(step, one, days, turn.words) })) },
      ...(steps.length > mostOwn ? [quiet(checklists.moreMine(steps.length - mostOwn))] : []),
      buttons({ ...showButton(one, turn.words), press: { command: 'checklist', input: { key: one.key, mine: '1' } } }),
    )
  }
  if (!parts.length) return toYou(say(checklists.noMine), buttons(listButton(turn.words)))
  const going = await goingRuns(turn)
  const ofRuns = { label: checklists.mineGoing, press: { command: 'run', input: { what: 'mina' } } }
  return toYou(heading(checklists.filtered.mine), ...(going.length ? [buttons(ofRuns)] : []), ...parts)
}

/** A checklist: every step on a line, or the wanted ones with what is done and why. */
export async function wholeView(found: ChecklistVersion, asked: Asked, turn: Turn): Promise<Reply> {
  const { checklists, language } = turn.words
  const days = await daysOf(found, asked.anchor, turn)
  const steps = await wanted(found.checklist, asked, days, turn)
  const isAll = steps.length === found.checklist.steps.length
  const inPhase = asked.phase !== null
  const newest = (await turn.store.checklists.newest(found.key)) ?? found
  return toYou(
    heading(titleIn(found.checklist.title, language)),
    ...(turn.collaboration.demo ? [quiet(turn.words.common.demo)] : []),
    quiet(
      [
        `${stateInWords(found, turn.words)}.`,
        ...(found.adopted ? [] : [checklists.notAdopted]),
        ...(newest.version > found.version ? [checklists.newer(newest.version)] : []),
        days.says,
      ].join(' '),
    ),
    ...filterName(asked, turn),
    ...(steps.length
      ? inPhase || asked.from > 0
        ? withWhy(found, steps, asked, days, turn)
        : byPhase(found, steps, days, turn.words)
      : [say(checklists.noSteps)]),
    quiet(checklists.own),
    ...(isAll ? await paper(found, days, turn) : []),
    buttons(
      ...(await goingRuns(turn, found.key)).slice(0, 3).map((run) => showRun(run, shortNameOfRun(run, turn.words))),
      ...filters(found, asked, turn),
      ...(await wholeWays(found, newest, turn)),
    ),
  )
}

async function wanted(checklist: Checklist, asked: Asked, days: Days, turn: Turn): Promise<Step[]> {
  const own = asked.mine ? await ownRoles(turn) : []
  return checklist.steps.filter((step) => {
    const due = dueOf(step, days)
    return (
      (asked.phase === null || step.phase === asked.phase) &&
      (!asked.short || step.short) &&
      (!asked.mine || isOf(step, own)) &&
      (asked.who === null || isOf(step, [asked.who])) &&
      (asked.month === null || (due !== null && isIn(due, asked.month)))
    )
  })
}

const isIn = (day: Temporal.PlainDate, { month, year }: NonNullable<Asked['month']>) =>
  day.month === month && (year === null || day.year === year)

/** Whether one of these answers for it or helps with it; the whole group's help is nobody's own. */
const isOf = ({ role, support }: Step, who: readonly Support[]) =>
  who.includes(role) || support.some((one) => who.includes(one))

async function ownRoles(turn: Turn): Promise<Support[]> {
  const groups = await turn.store.settings.groups()
  const held = await turn.store.roles.on(
    turn.today,
    groups.map(({ id }) => id),
  )
  return held.flatMap(({ memberId, role }) => (memberId === turn.person.memberId && role !== 'observer' ? [role] : []))
}

function filterName({ mine, short, who, month }: Asked, { words }: Turn): Part[] {
  const { filtered } = words.checklists
  const names = [
    ...(mine ? [filtered.mine] : []),
    ...(short ? [filtered.short] : []),
    ...(who ? [filtered.carrier(carrierText[words.language][who])] : []),
  ]
  const name = month ? filtered.month(names.join(', '), monthName(month, words)) : names.join(', ')
  return name === '' ? [] : [say(`${name}:`)]
}

function monthName({ month, year }: NonNullable<Asked['month']>, { language }: Words): string {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1))
  return year === null ? name : `${name} ${year}`
}

/** `05 Rapportera antal. Ungdomskoordinator (IM), 2 oktober 2026 (v. 40).` */
function lineOf(step: Step, { checklist }: ChecklistVersion, days: Days, words: Words): string {
  const due = dueOf(step, days)
  const when = due ? dueInWords(due, words) : offsetInWords(step, checklist, words)
  return `${stepNumber(step)} ${titleIn(step.title, words.language)}. ${responsibleName(step, words)}, ${uncapital(when)}.`
}

function byPhase(found: ChecklistVersion, steps: readonly Step[], days: Days, words: Words): Part[] {
  const shown = steps.slice(0, mostLines)
  const parts = found.checklist.phases.flatMap((phase, at): Part[] => {
    const own = shown.filter((step) => step.phase === phase.id)
    if (!own.length) return []
    return [
      say(words.checklists.phase(at + 1, titleIn(phase.title, words.language))),
      { kind: 'list', items: own.map((step) => ({ text: lineOf(step, found, days, words) })) },
    ]
  })
  return [...parts, ...(steps.length > shown.length ? [quiet(words.checklists.more(steps.length - shown.length))] : [])]
}

function withWhy(found: ChecklistVersion, steps: readonly Step[], asked: Asked, days: Days, turn: Turn): Part[] {
  const { words } = turn
  const shown = steps.slice(asked.from, asked.from + mostWhys)
  const at = found.checklist.phases.findIndex(({ id }) => id === asked.phase)
  const phase = found.checklist.phases[at]
  const rest = steps.length - asked.from - shown.length
  const next = asked.from + mostWhys
  return [
    ...(phase ? [say(words.checklists.phase(at + 1, titleIn(phase.title, words.language)))] : []),
    {
      kind: 'list',
      items: shown.map((step) => ({
        text: `${lineOf(step, found, days, words)} ${whyInWords(step, words)}`,
        buttons: [
          {
            label: words.checklists.showStep,
            press: { command: 'checklist', input: { ...inputOf(found), step: step.id } },
          },
        ],
      })),
    },
    ...(rest > 0
      ? [
          buttons({
            label: words.checklists.further(rest),
            press: {
              command: 'checklist',
              input: { ...inputOf(found), ...(asked.phase === null ? {} : { phase: asked.phase }), from: String(next) },
            },
          }),
        ]
      : []),
  ]
}

function filters(found: ChecklistVersion, asked: Asked, { words }: Turn): Button[] {
  const { checklists } = words
  const input = inputOf(found)
  const button = (label: string, more: Readonly<Record<string, string>>): Button => ({
    label,
    press: { command: 'checklist', input: { ...input, ...more } },
  })
  const isFiltered = asked.phase !== null || asked.short || asked.mine || asked.who !== null || asked.month !== null
  return [
    ...(isFiltered ? [button(checklists.whole, {})] : []),
    ...found.checklist.phases
      .map(({ id }, at) => ({ id, no: at + 1 }))
      .filter(({ id }) => id !== asked.phase && found.checklist.steps.some(({ phase }) => phase === id))
      .slice(0, 6)
      .map(({ id, no }) => button(checklists.phaseButton(no), { phase: id })),
    ...(asked.mine ? [] : [button(checklists.mineButton, { mine: '1' })]),
    ...(asked.short || found.checklist.steps.every(({ short }) => !short)
      ? []
      : [button(checklists.shortButton, { short: '1' })]),
  ]
}

/** Its page and its files, with the days that are shown. */
async function paper(found: ChecklistVersion, days: Days, turn: Turn): Promise<Part[]> {
  const { checklists } = turn.words
  const url = await turn.checklistLink(found.key, found.version, days.anchor, turn.language)
  if (url === null) return [quiet(checklists.noLinks)]
  return [link(checklists.page, url), link(capital(checklists.files.docx), `${url}.docx`)]
}
