import type { GroupKind, Role } from './roles.ts'
import { operativeRoles } from './roles.ts'

/** Inside gets exact numbers and single events; outside gets the protected version (number-rules §1). */
export type Audience = 'inside' | 'outside'

/**
 * The audience follows the place, not the person: the operative group's own conversations and the one-to-one chats
 * of its members are inside, unless the municipality has decided otherwise (`settings.audience`, a recorded decision).
 */
export function audienceOf(
  place: { groupKind: GroupKind; kind: 'group' | 'direct' },
  held: readonly Role[],
  decided: { operative: Audience; steering: Audience },
): Audience {
  const working = held.some((role) => operativeRoles.some((operative) => operative === role))
  if (place.kind === 'direct' && place.groupKind === 'operative' && !working) return 'outside'
  return decided[place.groupKind]
}
