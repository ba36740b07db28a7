/** A call put together from what is kept, wherever it is made. */

import type { Store } from '../../db/store.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { GroupKind } from '../domain/roles.ts'
import { invitedTo } from './invited.ts'
import type { Card } from './meeting-card.ts'

/** The card of a meeting that is kept already. */
export async function cardFrom(
  store: Pick<Store, 'meetings' | 'roles' | 'series'>,
  meeting: Meeting,
  groupKind: GroupKind,
  around: Pick<Card, 'today' | 'calendar' | 'demo'>,
): Promise<Card> {
  return {
    ...around,
    meeting,
    groupKind,
    callerName: await store.meetings.callerOf(meeting.id),
    invited: await invitedTo(store, meeting),
    standing: await store.series.pointsOf(meeting.seriesId),
    points: await store.meetings.points(meeting.id),
  }
}
