/** A checklist that is carried out, as a page. It names functions, never people, and nothing that people wrote about a step. */

import type { Store } from '../../db/store.ts'
import {
  carrierOf,
  inForce,
  isLate,
  type Progress,
  phaseOf,
  progressByOrganisation,
  progressByPhase,
  type Run,
  type RunStep,
} from '../domain/checklist/run.ts'
import type { RunEvent } from '../domain/checklist/run-history.ts'
import type { RunClaim } from '../domain/checklist/run-link.ts'
import { titleIn } from '../domain/checklist/template.ts'
import type { Paper, PaperCell, PaperTable } from '../files/paper.ts'
import { carrierText, organisationText } from '../text/carriers.ts'
import { stateInWords, stepNumber } from '../text/checklist-words.ts'
import { capital, longDay } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { anchorNameOf, labelOf } from '../text/run-words.ts'

/** So much of what has happened fits a page; the newest. */
const mostEvents = 500

type About = {
  readonly name: string
  readonly demo: boolean
  readonly today: Temporal.PlainDate
  readonly timeZone: string
}

/** What a link opens; null for a run that there is none of, or that was removed. */
export async function runPaperOf(
  store: Pick<Store, 'runs' | 'runHistory' | 'checklists'>,
  { run: id, language }: RunClaim,
  { name, demo, today, timeZone }: About,
): Promise<Paper | null> {
  const run = await store.runs.one(id)
  const version = run && (await store.checklists.version(run.key, run.checklistVersion))
  if (!run || !version || run.state === 'dropped') return null
  const words = wordsIn(language)
  const { runs, runCourse, checklists, common } = words
  const all = await store.runs.steps(id)
  const steps = inForce(all)
  const events = await store.runHistory.of(id, { most: mostEvents })
  const late = steps.filter((one) => isLate(one, today))
  return {
    language,
    title: runs.name(titleIn(run.head.title, language), labelOf(run, words)),
    lines: [
      checklists.paperOf(name),
      ...(demo ? [common.demo] : []),
      [`${stateInWords(version, words)}.`, ...(run.short ? [runs.short] : [])].join(' '),
      runs.counted(anchorNameOf(run, words), run.anchor),
      run.endedOn ? runs.isEnded(run.endedOn) : runCourse.pageAsOf(today),
    ],
    sections: [
      section(
        runCourse.pageByPhase,
        progressTable(runCourse.pageOfPhases, runCourse.pagePhase, phaseRows(run, steps, today, words), words),
      ),
      section(
        runs.byOrganisation,
        progressTable(
          runCourse.pageOfOrganisations,
          runCourse.pageOrganisation,
          organisationRows(steps, today, words),
          words,
        ),
      ),
      late.length
        ? section(runCourse.pageLate, stepTable(runCourse.pageOfLate, late, words))
        : { ...section(runCourse.pageLate, null), paragraphs: [runCourse.pageNone] },
      ...run.head.phases.flatMap((phase, at) => {
        const own = steps.filter((one) => phaseOf(run.head, one) === phase)
        const heading = checklists.phase(at + 1, titleIn(phase.title, language))
        return own.length ? [section(heading, stepTable(checklists.table(at + 1), own, words))] : []
      }),
      ...(events.length ? [section(words.runHistory.pageTitle, historyTable(events, all, timeZone, words))] : []),
    ],
    definitions: { heading: '', items: [] },
    method: { heading: checklists.aboutHeading, paragraphs: [checklists.own] },
  }
}

const section = (heading: string, table: PaperTable | null) => ({ heading, chart: null, table, paragraphs: [] })

type ProgressRow = Progress & { readonly name: string }

const phaseRows = (run: Run, steps: readonly RunStep[], today: Temporal.PlainDate, { language }: Words) =>
  progressByPhase(run, steps, today).map(({ phase, ...row }) => ({ ...row, name: titleIn(phase.title, language) }))

const organisationRows = (steps: readonly RunStep[], today: Temporal.PlainDate, { language }: Words) =>
  progressByOrganisation(steps, today).map(({ organisation, ...row }) => ({
    ...row,
    name: capital(organisationText[language][organisation]),
  }))

function progressTable(
  title: string,
  of: string,
  rows: readonly ProgressRow[],
  { runs, runCourse }: Words,
): PaperTable {
  return {
    title,
    columns: [of, runCourse.pageProgress],
    rows: rows.map(({ name, closed, of: all, late }) => [
      cell(name),
      { text: runs.progress(closed, all, late), number: closed },
    ]),
    note: null,
    holds: 'words',
  }
}

function stepTable(title: string, steps: readonly RunStep[], words: Words): PaperTable {
  const { pageColumns } = words.runCourse
  return {
    title,
    columns: [pageColumns.step, pageColumns.who, pageColumns.due, pageColumns.state],
    rows: steps.map((one) => [
      cell(`${stepNumber(one.step)} ${titleIn(one.step.title, words.language)}`),
      cell(capital(carrierText[words.language][carrierOf(one)])),
      cell(longDay(one.due, words.language)),
      cell(stateOnPage(one, words)),
    ]),
    note: null,
    holds: 'words',
  }
}

/** What has happened, by day; to whom a step went only where that is a function. */
function historyTable(
  events: readonly RunEvent[],
  steps: readonly RunStep[],
  timeZone: string,
  { runHistory, language }: Words,
): PaperTable {
  const { pageColumns } = runHistory
  const inWords = ({ kind, reportedFor, toRole, due, version }: RunEvent) =>
    runHistory.what(kind, {
      outside: reportedFor === null ? null : carrierText[language][reportedFor],
      to: toRole === null ? null : carrierText[language][toRole],
      due,
      version,
    })
  return {
    title: runHistory.pageTitle,
    columns: [pageColumns.day, pageColumns.what, pageColumns.step],
    rows: events.map((event) => {
      const one = steps.find(({ step }) => step.id === event.stepId)
      return [
        cell(longDay(event.at.toZonedDateTimeISO(timeZone).toPlainDate(), language)),
        cell(inWords(event)),
        cell(one ? titleIn(one.step.title, language) : runHistory.pageWhole),
      ]
    }),
    note: null,
    holds: 'words',
  }
}

/** `klart enligt mentor på IM`, without who ticked it off or why. */
function stateOnPage({ state, reportedFor }: RunStep, { runs, language }: Words): string {
  if (state === 'done' && reportedFor !== null) return runs.doneSays(carrierText[language][reportedFor])
  return runs.states[state]
}

const cell = (text: string): PaperCell => ({ text, number: null })
