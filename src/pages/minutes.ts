/** Approved notes of a meeting as a paper for a registrar and an archive. */

import type { Store } from '../../db/store.ts'
import { type Approval, byPoint, linesOf, type MinuteLine } from '../domain/minutes.ts'
import type { MinutesClaim } from '../domain/minutes-link.ts'
import type { Paper, PaperTable } from '../files/paper.ts'
import { capital, dayOf } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { attendanceInWords, lineInWords, ownerOf, pointInWords, stamp, textOf } from '../text/minutes-words.ts'

type Section = Paper['sections'][number]

/** The version that a link opens, and the day of its meeting; null for a version or a meeting that there is none of. */
export async function minutesOf(
  store: Store,
  { group: groupId, meeting: meetingId, version, language }: MinutesClaim,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): Promise<{ readonly paper: Paper; readonly day: Temporal.PlainDate } | null> {
  const words = wordsIn(language)
  const group = (await store.settings.groups()).find(({ id }) => id === groupId)
  const [meeting] = await store.meetings.ofCalendar(groupId, meetingId, Temporal.Instant.fromEpochMilliseconds(0))
  const approvals = await store.minutes.approvals(meetingId)
  const approval = approvals.find((one) => one.version === version)
  const [newest] = approvals
  if (!group || !meeting || !approval || !newest) return null
  const lines = linesOf(await store.minutes.lines(meetingId), version)
  const attendance = attendanceInWords(await store.minutes.attendance(meetingId, version), words)
  const { minutes, meetings, settings, common } = words
  const { kind } = group
  const when = meetings.span(meeting.start, meeting.end)
  const day = meeting.start.toPlainDate()
  const inTime = (at: Temporal.Instant) => stamp(at.toZonedDateTimeISO(meeting.start.timeZoneId), words)
  const points = byPoint(lines, kind)
  const paper: Paper = {
    language,
    title: minutes.paperTitle(settings.groups[kind], day),
    registry: { authority: approval.authority, dnr: approval.dnr },
    archival: true,
    lines: [
      minutes.paperOf(settings.groups[kind], name),
      ...(demo ? [common.demo] : []),
      [when, meeting.place].filter((one) => one !== null).join(', '),
      minutes.approvedBy(approval.by, inTime(approval.at), version),
      ...(approval.change === null ? [] : [minutes.changeText(approval.change)]),
      ...(newest.version > version ? [minutes.replacedIn(newest.version)] : []),
    ],
    sections: [
      ...(attendance.length ? [told(minutes.paperAttendance, attendance)] : []),
      ...points.map(({ point, lines: of }) =>
        listed(
          points.length === 1 && point === null ? minutes.fields.note : pointInWords(point, kind, words),
          of.map((line) => lineInWords(line, kind, words)),
          false,
        ),
      ),
      ...ofKind('decision', minutes.fields.decision),
      ...tasksOf(lines, words),
      ...ofKind('question', minutes.fields.question[kind]),
      ...(lines.some(({ text }) => text === null) ? [told(minutes.paperRemoved, [minutes.removedNote])] : []),
      ...versionsOf(approvals, version, inTime, words),
    ],
    definitions: { heading: '', items: [] },
    method: { heading: '', paragraphs: [] },
  }
  return { paper, day }

  function ofKind(which: MinuteLine['kind'], title: string): Section[] {
    const of = lines.filter((line) => line.kind === which)
    return of.length
      ? [
          listed(
            title,
            of.map((line) => lineInWords(line, kind, words)),
            true,
          ),
        ]
      : []
  }
}

const told = (heading: string, paragraphs: readonly string[]): Section => ({
  heading,
  chart: null,
  table: null,
  paragraphs,
})

const listed = (heading: string, points: readonly string[], numbered: boolean): Section => ({
  ...told(heading, []),
  list: { numbered, points },
})

function tasksOf(lines: readonly MinuteLine[], words: Words): Section[] {
  const { minutes, language } = words
  const tasks = lines.filter(({ kind }) => kind === 'task')
  if (!tasks.length) return []
  const cell = (text: string) => ({ text, number: null })
  const table: PaperTable = {
    title: minutes.paperTasks,
    columns: minutes.tasksColumns,
    rows: tasks.map((task) => [
      cell(capital(textOf(task, words))),
      cell(capital(ownerOf(task, words) ?? minutes.nobody)),
      cell(task.due === null ? minutes.noDay : dayOf(task.due, language)),
    ]),
    note: null,
    holds: 'words',
  }
  return [{ ...told(minutes.fields.task, []), table }]
}

/** What led to a version that is not the first. */
function versionsOf(
  approvals: readonly Approval[],
  version: number,
  inTime: (at: Temporal.Instant) => string,
  { minutes }: Words,
): Section[] {
  if (version === 1) return []
  const until = approvals.filter((one) => one.version <= version).toReversed()
  return [
    listed(
      minutes.paperVersions,
      until.map(({ by, at, version: no, change }) =>
        [minutes.versionBy(by, inTime(at), no), ...(change === null ? [] : [minutes.changeText(change)])].join(' '),
      ),
      false,
    ),
  ]
}
