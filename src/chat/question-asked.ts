import type { Store } from '../../db/store.ts'
import { type Question, type Standing, standingOf } from '../domain/question.ts'

/** How each function of the group that is asked stands to a question on a day. */
export async function standingTo(
  store: Pick<Store, 'roles' | 'questions'>,
  { id, groupId }: Pick<Question, 'id' | 'groupId'>,
  today: Temporal.PlainDate,
): Promise<Standing[]> {
  const answers = await store.questions.answers([id])
  return standingOf(await store.roles.on(today, [groupId]), answers.get(id) ?? [])
}
