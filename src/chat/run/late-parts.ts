/** What is asked of whoever starts a checklist late, before anybody is reminded of it. */

import { pastOf, type Run, type RunStep } from '../../domain/checklist/run.ts'
import type { Words } from '../../text/index.ts'
import { type Button, buttons, type Part, quiet, say } from '../reply.ts'
import type { RunCard } from './card.ts'
import { shortNameOfRun, titleOfStep } from './names.ts'

const mostShown = 12

/** Each step whose day has passed, with what can hold for it; and the same for all of them at once. */
export function askParts({ run, steps, today }: RunCard, words: Words): Part[] {
  const { runCourse } = words
  const past = pastOf(steps, today)
  const isYear = run.labelKind === 'term'
  // counted back from a day that has come by itself, nothing of it is late
  const isEvent = run.labelKind === 'event'
  return [
    say((isEvent ? runCourse.pastEvent : runCourse.past)(shortNameOfRun(run, words), past.length)),
    {
      kind: 'list',
      items: past.slice(0, mostShown).map((one) => ({
        text: isEvent ? titleOfStep(one, words) : runCourse.pastLine(titleOfStep(one, words), one.due),
        buttons: [
          button(run, 'done', runCourse.wasDone, one),
          button(run, 'notThisTime', isYear ? runCourse.notThisYear : runCourse.notThisTime, one),
          { ...button(run, 'newDays', runCourse.newDay, one), press: { ...press(run, 'newDays', one), form: true } },
        ],
      })),
    },
    ...(past.length > mostShown ? [quiet(runCourse.more(past.length - mostShown))] : []),
    buttons(
      button(run, 'newDays', runCourse.newDays),
      button(run, 'done', runCourse.allDone),
      button(run, 'notThisTime', isYear ? runCourse.noneThisYear : runCourse.noneThisTime),
    ),
  ]
}

type Said = 'done' | 'notThisTime' | 'newDays'

const press = ({ id }: Run, what: Said, one?: RunStep): Button['press'] => ({
  command: 'runLate',
  input: { run: id, what, ...(one ? { step: one.step.id } : {}) },
})

const button = (run: Run, what: Said, label: string, one?: RunStep): Button => ({ label, press: press(run, what, one) })
