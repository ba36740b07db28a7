/** Every word a person reads, in both languages, split by area. */

import { absenceText } from './absence.ts'
import { agendaText } from './agenda.ts'
import { askText } from './ask.ts'
import { both, type Language } from './both.ts'
import { breakText } from './breaks.ts'
import { checklistEditText } from './checklist-edit.ts'
import { checklistHeadText } from './checklist-head.ts'
import { checklistText } from './checklists.ts'
import { common } from './common.ts'
import { definitions } from './definitions.ts'
import { digest } from './digest.ts'
import { draftText } from './drafts.ts'
import { employerText } from './employers.ts'
import { handbookText } from './handbook.ts'
import { help } from './help.ts'
import { helpExamples } from './help-examples.ts'
import { keyFigureText } from './key-figures.ts'
import { kindText } from './kinds.ts'
import { log } from './log.ts'
import { meetingText } from './meetings.ts'
import { minutesText } from './minutes.ts'
import { newcomerText } from './newcomers.ts'
import { numbers } from './numbers.ts'
import { participantText } from './participants.ts'
import { peopleText } from './people.ts'
import { pollText } from './polls.ts'
import { proposalText } from './proposals.ts'
import { questionText } from './questions.ts'
import { report } from './report.ts'
import { resolutionText } from './resolutions.ts'
import { rhythm } from './rhythm.ts'
import { roleText } from './roles.ts'
import { runCourseText } from './run-course.ts'
import { runHistoryText } from './run-history.ts'
import { runText } from './runs.ts'
import { seriesText } from './series.ts'
import { settingText } from './settings.ts'
import { summaryText } from './summary.ts'
import { todayText } from './today.ts'
import { todoText } from './todo.ts'
import { trackText } from './tracks.ts'
import { uploadText } from './upload.ts'
import { when } from './when.ts'

export type { Language } from './both.ts'

const areas = both(
  {
    language: 'sv' as Language,
    absence: absenceText.sv,
    agenda: agendaText.sv,
    ask: askText.sv,
    breaks: breakText.sv,
    checklistEdit: checklistEditText.sv,
    checklistHead: checklistHeadText.sv,
    checklists: checklistText.sv,
    common: common.sv,
    definitions: definitions.sv,
    digest: digest.sv,
    drafts: draftText.sv,
    handbook: handbookText.sv,
    help: help.sv,
    helpExamples: helpExamples.sv,
    keyFigures: keyFigureText.sv,
    kinds: kindText.sv,
    log: log.sv,
    report: report.sv,
    rhythm: rhythm.sv,
    meetings: meetingText.sv,
    minutes: minutesText.sv,
    newcomers: newcomerText.sv,
    numbers: numbers.sv,
    questions: questionText.sv,
    resolutions: resolutionText.sv,
    roles: roleText.sv,
    runs: runText.sv,
    runCourse: runCourseText.sv,
    runHistory: runHistoryText.sv,
    summary: summaryText.sv,
    employers: employerText.sv,
    participants: participantText.sv,
    people: peopleText.sv,
    series: seriesText.sv,
    polls: pollText.sv,
    proposals: proposalText.sv,
    settings: settingText.sv,
    today: todayText.sv,
    todo: todoText.sv,
    tracks: trackText.sv,
    upload: uploadText.sv,
    when: when.sv,
  },
  {
    language: 'en',
    absence: absenceText.en,
    agenda: agendaText.en,
    ask: askText.en,
    breaks: breakText.en,
    checklistEdit: checklistEditText.en,
    checklistHead: checklistHeadText.en,
    checklists: checklistText.en,
    common: common.en,
    definitions: definitions.en,
    digest: digest.en,
    drafts: draftText.en,
    handbook: handbookText.en,
    help: help.en,
    helpExamples: helpExamples.en,
    keyFigures: keyFigureText.en,
    kinds: kindText.en,
    log: log.en,
    report: report.en,
    rhythm: rhythm.en,
    meetings: meetingText.en,
    minutes: minutesText.en,
    newcomers: newcomerText.en,
    numbers: numbers.en,
    questions: questionText.en,
    resolutions: resolutionText.en,
    roles: roleText.en,
    runs: runText.en,
    runCourse: runCourseText.en,
    runHistory: runHistoryText.en,
    summary: summaryText.en,
    employers: employerText.en,
    participants: participantText.en,
    people: peopleText.en,
    series: seriesText.en,
    polls: pollText.en,
    proposals: proposalText.en,
    settings: settingText.en,
    today: todayText.en,
    todo: todoText.en,
    tracks: trackText.en,
    upload: uploadText.en,
    when: when.en,
  },
)

export type Words = (typeof areas)['sv']

/** The words of one language. */
export function wordsIn(language: Language): Words {
  return areas[language]
}
