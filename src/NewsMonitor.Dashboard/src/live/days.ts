/** The number of the UTC day of an ISO 8601 time. */
export function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / 86_400_000);
}

/**
 * Moves a row of day-end values on by some days: the value that held when the days ended is carried forward.
 * @param days how many days ended, at least 1
 * @param length how many values to keep
 */
export function completedDays(
  values: readonly (number | null)[],
  held: number | null,
  days: number,
  length: number,
): readonly (number | null)[] {
  const ended = new Array<number | null>(Math.min(days, length)).fill(held);
  return [...values, ...ended].slice(-length);
}
