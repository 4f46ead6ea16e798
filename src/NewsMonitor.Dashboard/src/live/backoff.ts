const first = 500;
const longest = 15_000;

/**
 * How long to wait before the next try: doubling from half a second to fifteen, with jitter over the upper half, so that many
 * dashboards do not come back in step.
 * @param failures tries in a row that failed; 0 for the first try after a loss
 * @param random uniform over [0, 1)
 */
export function backoff(failures: number, random: number): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return ceiling / 2 + (random * ceiling) / 2;
}
