import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { showRun, upgradeButton } from '../src/chat/run/buttons.ts'
import type { RunCard } from '../src/chat/run/card.ts'
import { shortNameOfRun, stateOf, titleOfStep } from '../src/chat/run/names.ts'
import { newerVersion } from '../src/chat/run/newer.ts'
import { cardOfRun, showAsIs } from '../src/chat/run/told.ts'
import { idOf, upgradeParts } from '../src/chat/run/upgrade-parts.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Difference, isBegun } from '../src/domain/checklist/run.ts'
import { dueDay, newDays } from '../src/domain/checklist/schedule.ts'
import { daysFromAnchor, type Step } from '../src/domain/checklist/template.ts'
import { mustBeRunning, mustLead, runById, saidBy } from './run-found.ts'
import { takeAway } from './take-away.ts'

type Newer = NonNullable<Awaited<ReturnType<typeof newerVersion>>>

/**
 * Goes through what a newer version would change in a run, step by step: taken in, or left as it is. A step that
 * somebody has begun with is asked about before it is taken out. When all is said the run follows the version.
 */
export const runUpgrade = command({
  id: 'runUpgrade',
  right: 'leadRuns',
  dialog: plainDialog(({ runCourse }) => runCourse.goThrough),
  input: z.object({
    run: id,
    to: version.optional(),
    step: text(60).optional(),
    take: z.enum(['yes', 'no']).optional(),
    sure: z.literal('1').optional(),
  }),
  async run(fields, turn) {
    const found = await runById(turn, fields.run)
    mustLead(found)
    mustBeRunning(found)
    const { run, viewer } = found
    const card = await cardOfRun(turn, run)
    const newer = await newerVersion(turn, card)
    const ways = ({ runs }: Turn['words']) => [showRun(run, runs.show)]
    if (!newer) throw new Problem(({ runCourse }) => runCourse.noNewVersion, { ways })
    const { runCourse } = turn.words
    if (fields.take === undefined) return toYou(...upgradeParts(card, newer, await dueOver(card, turn), turn.words))
    if (fields.to !== newer.version)
      return toYou(say(runCourse.olderVersion), ...upgradeParts(card, newer, await dueOver(card, turn), turn.words))
    const chosen = newer.differences.filter((one) => fields.step === undefined || idOf(one) === fields.step)
    const [first] = chosen
    if (!first)
      throw new Problem((words) => words.runCourse.decidedAlready, { ways: (words) => [upgradeButton(run, words)] })
    const begun = fields.take === 'yes' && !fields.sure ? chosen.find(losesWork) : undefined
    if (begun?.kind === 'removed')
      return toYou(
        say(runCourse.sureRemove(titleOfStep(begun.of, turn.words), stateOf(begun.of, viewer, turn.words))),
        buttons(
          {
            label: runCourse.removeYes,
            press: { command: 'runUpgrade', input: { ...sent(fields), sure: '1' } },
            style: 'danger',
          },
          {
            label: runCourse.keep,
            press: { command: 'runUpgrade', input: { ...sent(fields), step: idOf(begun), take: 'no' } },
          },
        ),
      )
    for (const one of chosen) await settle(one, fields.take === 'yes', card, newer, turn)
    const after = await cardOfRun(turn, run)
    const left = await newerVersion(turn, after)
    if (left) {
      await showAsIs(turn, run)
      const title = titleOfStep(first.kind === 'removed' ? first.of : first, turn.words)
      return toYou(
        say(fields.take === 'yes' ? runCourse.taken(title) : runCourse.kept(title)),
        ...upgradeParts(after, left, await dueOver(after, turn), turn.words),
      )
    }
    await turn.store.runs.upgrade(run.id, newer.version, saidBy(turn))
    const upgraded = await turn.store.runs.one(run.id)
    if (upgraded) await showAsIs(turn, upgraded)
    return toYou(
      say(runCourse.upgraded(shortNameOfRun(run, turn.words), newer.version)),
      buttons(showRun(run, turn.words.runs.show)),
    )
  },
})

const losesWork = (one: Difference): boolean => one.kind === 'removed' && isBegun(one.of)

const sent = ({
  run,
  to,
  step,
  take,
}: {
  run: string
  to?: number | undefined
  step?: string | undefined
  take?: string | undefined
}) => ({
  run,
  ...(to === undefined ? {} : { to: String(to) }),
  ...(step === undefined ? {} : { step }),
  ...(take === undefined ? {} : { take }),
})

/** When a step of the newer version would be due here; one whose day has passed gets a new one. */
async function dueOver({ run }: RunCard, { store, today }: Pick<Turn, 'store' | 'today'>) {
  const breaks = await store.breaks.ahead(run.anchor.subtract({ years: 2 }))
  return (step: Step): Temporal.PlainDate => {
    const due = dueDay(run.anchor, daysFromAnchor(step), breaks)
    return Temporal.PlainDate.compare(due, today) < 0 ? (newDays(1, today, null, breaks)[0] ?? today) : due
  }
}

async function settle(
  one: Difference,
  take: boolean,
  card: RunCard,
  { version: to }: Newer,
  turn: Turn,
): Promise<void> {
  const { runs } = turn.store
  const said = saidBy(turn)
  const { id: runId } = card.run
  if (one.kind === 'added') {
    const due = await dueOver(card, turn)
    await runs.addStep(runId, card.steps.length, { step: one.step, follows: to, due: due(one.step) })
    if (!take) await runs.leaveOut(runId, one.step.id, said)
  } else if (one.kind === 'removed') {
    await runs.decide(runId, one.of.step.id, to, null)
    if (!take) return
    await runs.leaveOut(runId, one.of.step.id, said)
    // nobody can ask for it any more: what was written about it goes with it
    if (one.of.reasons.length && one.of.changedBy !== null)
      await takeAway(one.of.reasons, [runId], one.of.changedBy, turn)
  } else {
    await runs.decide(runId, one.of.step.id, to, take ? to : null)
    const isMoved = daysFromAnchor(one.of.step) !== daysFromAnchor(one.step)
    // a day that somebody has given stays
    if (take && isMoved && one.of.due.equals(one.of.planned))
      await runs.replan(runId, one.step.id, (await dueOver(card, turn))(one.step))
  }
  await runs.upgraded(runId, idOf(one), take ? one.kind : 'kept', to, said)
}
