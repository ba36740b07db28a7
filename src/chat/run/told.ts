/** How a group hears of a run, and how what it has heard is kept true. */

import type { Run } from '../../domain/checklist/run.ts'
import { type About, rewriteAll, type Teller, type ToldGroup, tellGroup } from '../tell-group.ts'
import { lookBackParts, type RunCard, runParts } from './card.ts'

const aboutOf = ({ id }: Pick<Run, 'id'>): About => ({ subject: `run:${id}`, source: `run:${id}` })
const endOf = (run: Pick<Run, 'id'>): About => ({ ...aboutOf(run), source: `${aboutOf(run).source}:end` })

export async function cardOfRun(teller: Teller, run: Run): Promise<RunCard> {
  const standing = await teller.store.checklists.version(run.key, run.checklistVersion)
  if (!standing) throw new RangeError('a run of no version')
  return {
    run,
    steps: await teller.store.runs.steps(run.id),
    standing,
    today: teller.today,
    timeZone: teller.collaboration.timeZone,
    demo: teller.collaboration.demo,
  }
}

/** Puts the card up in every conversation of the group. */
export const putUp = (teller: Teller, card: RunCard, group: ToldGroup): Promise<void> =>
  tellGroup(teller, group, aboutOf(card.run), (words) => runParts(card, words))

/** Every card of the run shows how it stands now, wherever it hangs. */
export async function showAsIs(teller: Teller, run: Run): Promise<RunCard> {
  const card = await cardOfRun(teller, run)
  await rewriteAll(teller.store, aboutOf(run), (words) => runParts(card, words))
  return card
}

/** How it went, for the group. */
export const tellHowItWent = (teller: Teller, card: RunCard, group: ToldGroup): Promise<void> =>
  tellGroup(teller, group, endOf(card.run), (words) => lookBackParts(card, words))

/** A look back that the group has had says what is left in it. */
export const showLookBack = (teller: Teller, card: RunCard): Promise<void> =>
  rewriteAll(teller.store, endOf(card.run), (words) => lookBackParts(card, words))
