import type { AnyCommand } from '../src/chat/command.ts'
import { absence, absenceRemove } from './absence.ts'
import { agenda } from './agenda.ts'
import { answerHelped } from './answer-helped.ts'
import { appoint } from './appoint.ts'
import { ask } from './ask.ts'
import { askLeader } from './ask-leader.ts'
import { breakRemove, breaks } from './breaks.ts'
import { checklist, handover } from './checklist.ts'
import { checklistAdopt } from './checklist-adopt.ts'
import { checklistDiff } from './checklist-diff.ts'
import { checklistEdit, checklistRetire } from './checklist-edit.ts'
import { checklistHead } from './checklist-head.ts'
import { checklistImport, checklistTake } from './checklist-import.ts'
import { checklistRedact } from './checklist-redact.ts'
import { checklistStart } from './checklist-start.ts'
import { correct } from './correct.ts'
import { digestHold, digestLine, digestNow, digestWait, remindThem } from './digest.ts'
import { digestText, digestWhole } from './digest-kept.ts'
import { employerNew } from './employer-new.ts'
import { employers } from './employers.ts'
import { firstMonth } from './first-month.ts'
import { fridayAgain, fridayDone, fridayStop } from './friday.ts'
import { gapAnswer, gapAsk } from './gap-answer.ts'
import { gapFollow, gapUnfollow } from './gap-follow.ts'
import { handbook } from './handbook.ts'
import { handbookAdopt, handbookAdoptAll } from './handbook-adopt.ts'
import { handbookDrafts } from './handbook-drafts.ts'
import { handbookEdit } from './handbook-edit.ts'
import { gapRemove, handbookGaps } from './handbook-gaps.ts'
import { handbookHistory } from './handbook-history.ts'
import { handbookImport } from './handbook-import.ts'
import { handbookPast } from './handbook-past.ts'
import { handbookRemove } from './handbook-remove.ts'
import { handbookRetire } from './handbook-retire.ts'
import { handbookReview } from './handbook-review.ts'
import { handbookSection } from './handbook-section.ts'
import { handbookTake } from './handbook-take.ts'
import { helpOver } from './help.ts'
import { history } from './history.ts'
import { keyFigures } from './key-figures.ts'
import { later } from './later.ts'
import { lift } from './lift.ts'
import { log } from './log.ts'
import { logMany } from './log-many.ts'
import { meeting } from './meeting.ts'
import { meetingAnswer } from './meeting-answer.ts'
import { meetingCancel } from './meeting-cancel.ts'
import { meetingMove } from './meeting-move.ts'
import { meetingSeries } from './meeting-series.ts'
import { meetingSeriesCall } from './meeting-series-call.ts'
import { meetingSeriesChange } from './meeting-series-change.ts'
import { meetingSeriesEnd } from './meeting-series-end.ts'
import { meetingSeriesText } from './meeting-series-text.ts'
import { notMeant } from './not-meant.ts'
import { notes } from './notes.ts'
import { notesApprove } from './notes-approve.ts'
import { notesAttendance } from './notes-attendance.ts'
import { notesChange } from './notes-change.ts'
import { notesOpen } from './notes-open.ts'
import { notesRemove } from './notes-remove.ts'
import { notesSend } from './notes-send.ts'
import { notesSummary } from './notes-summary.ts'
import { participantNew } from './participant-new.ts'
import { participants } from './participants.ts'
import { pointRemove } from './point-remove.ts'
import { poll } from './poll.ts'
import { pollAnswer } from './poll-answer.ts'
import { pollCancel } from './poll-cancel.ts'
import { pollChoose } from './poll-choose.ts'
import { pollLater } from './poll-later.ts'
import { question } from './question.ts'
import { questionAnswer } from './question-answer.ts'
import { questionClose } from './question-close.ts'
import { questionComment } from './question-comment.ts'
import { questionMore } from './question-more.ts'
import { questionRedact } from './question-redact.ts'
import { questionWithdraw } from './question-withdraw.ts'
import { redact } from './redact.ts'
import { report } from './report.ts'
import { resolutionDone } from './resolution-done.ts'
import { resolutionNew } from './resolution-new.ts'
import { resolutionRedact } from './resolution-redact.ts'
import { resolutions } from './resolutions.ts'
import { roleRight } from './role-right.ts'
import { roles } from './roles.ts'
import { run } from './run.ts'
import { runDrop, runEnd } from './run-end.ts'
import { runHistory } from './run-history.ts'
import { runLate } from './run-late.ts'
import { runStep } from './run-step.ts'
import { runSuggest } from './run-suggest.ts'
import { runUpgrade } from './run-upgrade.ts'
import { settings } from './settings.ts'
import { showInChannel } from './show-in-channel.ts'
import { stepDone, stepReopen } from './step-done.ts'
import { stepAccept, stepHand, stepReturn } from './step-hand.ts'
import { stepMove, stepRedact } from './step-move.ts'
import { stepBlock, stepSkip } from './step-skip.ts'
import { summary } from './summary.ts'
import { today } from './today.ts'
import { todo } from './todo.ts'
import { todoChange } from './todo-change.ts'
import { todoDone, todoDrop, todoReopen } from './todo-done.ts'
import { trackClose } from './track-close.ts'
import { trackNew } from './track-new.ts'
import { trackPhase } from './track-phase.ts'
import { tracks } from './tracks.ts'
import { undo } from './undo.ts'
import { word } from './word.ts'

/** Every command; names and short forms stand in `src/text/commands.ts`. */
export const commands: readonly AnyCommand[] = [
  helpOver(() => commands),
  today,
  log,
  logMany,
  correct,
  undo,
  redact,
  history,
  showInChannel,
  summary,
  keyFigures,
  report,
  tracks,
  trackNew,
  trackPhase,
  trackClose,
  employers,
  employerNew,
  participants,
  participantNew,
  meeting,
  meetingMove,
  meetingCancel,
  meetingAnswer,
  meetingSeries,
  meetingSeriesCall,
  meetingSeriesChange,
  meetingSeriesEnd,
  meetingSeriesText,
  breaks,
  breakRemove,
  poll,
  pollAnswer,
  pollChoose,
  pollLater,
  pollCancel,
  agenda,
  pointRemove,
  notes,
  notesChange,
  notesRemove,
  notesAttendance,
  notesSend,
  notesSummary,
  notesApprove,
  notesOpen,
  lift,
  question,
  questionAnswer,
  questionComment,
  questionMore,
  questionClose,
  questionWithdraw,
  questionRedact,
  resolutions,
  resolutionNew,
  resolutionDone,
  resolutionRedact,
  todo,
  todoChange,
  todoDone,
  todoReopen,
  todoDrop,
  checklistStart,
  run,
  runHistory,
  runStep,
  stepDone,
  stepReopen,
  stepSkip,
  stepBlock,
  stepHand,
  stepAccept,
  stepReturn,
  stepMove,
  stepRedact,
  runLate,
  runUpgrade,
  runEnd,
  runDrop,
  runSuggest,
  later,
  absence,
  absenceRemove,
  checklist,
  handover,
  checklistEdit,
  checklistHead,
  checklistRetire,
  checklistImport,
  checklistDiff,
  checklistAdopt,
  checklistRedact,
  ask,
  word,
  handbook,
  handbookEdit,
  handbookImport,
  handbookTake,
  checklistTake,
  handbookDrafts,
  handbookSection,
  handbookAdopt,
  handbookAdoptAll,
  handbookReview,
  handbookPast,
  handbookRetire,
  handbookRemove,
  handbookHistory,
  handbookGaps,
  gapFollow,
  gapUnfollow,
  gapAnswer,
  gapAsk,
  gapRemove,
  answerHelped,
  askLeader,
  roles,
  appoint,
  settings,
  firstMonth,
  roleRight,
  fridayDone,
  fridayStop,
  fridayAgain,
  digestLine,
  digestNow,
  digestWait,
  digestHold,
  digestWhole,
  digestText,
  remindThem,
  notMeant,
]
