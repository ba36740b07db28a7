import { type AgendaSection, agendaPoints } from '../../domain/agenda.ts'
import type { MeetingPoint } from '../../domain/meeting.ts'
import { type Part, say } from '../reply.ts'
import type { AgendaContribution, AgendaScope } from './contribution.ts'
import { digestOpen } from './digest.ts'
import { employersOpen } from './employers.ts'
import { nextOpen } from './next.ts'
import { notesOpen } from './notes.ts'
import { questionsOpen } from './questions.ts'
import { runsOpen } from './runs.ts'
import { tasksOpen } from './tasks.ts'
import { tracksOpen } from './tracks.ts'

/** A new feature adds what is open in it here; within a point the lines stand in this order. */
const contributions: readonly AgendaContribution[] = [
  notesOpen,
  tasksOpen,
  tracksOpen,
  runsOpen,
  employersOpen,
  digestOpen,
  questionsOpen,
  nextOpen,
]

/** A section, and the point of a member's that it is; null for a standard one. */
type Section = AgendaSection & { readonly of: MeetingPoint | null }

/**
 * What a meeting takes up: the standard points that have something open, then the standing points of its series and
 * what members want to have taken up.
 * The points stand in the order of the call; empty ones are left out, unless there is nothing else (texts.md §2).
 */
export async function agendaOf(scope: AgendaScope): Promise<Section[]> {
  const { group, meeting, store, words } = scope
  const found: Awaited<ReturnType<AgendaContribution>>[number][] = []
  for (const contribution of contributions) found.push(...(await contribution(scope)))
  const standard = agendaPoints[group.kind].map(
    (point, no): Section => ({
      heading: words.agenda.standard[group.kind][no] ?? '',
      lines: found.filter((one) => one.point === point).flatMap(({ lines }) => lines),
      of: null,
    }),
  )
  const own = (await store.meetings.points(meeting.id)).map(
    (point): Section => ({
      heading: words.agenda.pointBy(point.text, point.name),
      lines: [],
      of: point,
    }),
  )
  const standing = (await store.series.pointsOf(meeting.seriesId)).map(
    (heading): Section => ({ heading, lines: [], of: null }),
  )
  const filled = standard.filter(({ lines }) => lines.length)
  return [...(filled.length + own.length ? filled : standard), ...standing, ...own]
}

/** The agenda as it is read in a chat, its points numbered. */
export const agendaParts = (sections: readonly AgendaSection[]): Part[] =>
  sections.flatMap(({ heading, lines }, no) => [
    say(`${no + 1} ${heading}`),
    ...(lines.length ? [{ kind: 'list', items: lines.map((text) => ({ text })) } as const] : []),
  ])
