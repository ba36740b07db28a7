import type { GroupKind, Role } from './roles.ts'
import { operativeRoles } from './roles.ts'

/** Inside gets exact numbers and single events; outside gets the protected version (number-rules §1). */
export type Audience = 'inside' | 'outside'

/**
 * The audience follows the place, not the person: the operative group's own conversations and the one-to-one chats
 * of those who work in it are inside, unless the municipality has decided otherwise (`settings.audience`, a recorded decision).
 * Who only reads or sits in there gets the outside version in the group's own conversation too.
 * @param held the person's roles in the group; null for what is said to the group as a whole
 */
export function audienceOf(
  place: { groupKind: GroupKind; kind: 'group' | 'direct' },
  held: readonly Role[] | null,
  decided: { operative: Audience; steering: Audience },
): Audience {
  const working = held === null || held.some((role) => operativeRoles.some((operative) => operative === role))
  if (place.groupKind === 'operative' && !working) return 'outside'
  return decided[place.groupKind]
}
