/** A value of the threshold and when it was decided. */
export type ThresholdDecision = { readonly value: number; readonly at: Temporal.Instant }

/**
 * The threshold that holds for a period: the highest that has held since its first day, so that lowering it is for
 * later periods only (number-rules §1). A lower value that no decision tells of is not used.
 * @param now the value of today
 * @param usual the value before the first decision
 * @param decisions in order of time
 */
export function thresholdSince(
  first: Temporal.Instant,
  now: number,
  usual: number,
  decisions: readonly ThresholdDecision[],
): number {
  const isLater = ({ at }: ThresholdDecision) => Temporal.Instant.compare(at, first) > 0
  const held = decisions.findLast((decision) => !isLater(decision))?.value ?? usual
  return Math.max(now, held, ...decisions.filter(isLater).map(({ value }) => value))
}
