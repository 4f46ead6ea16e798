/** Story hours per second that the bar offers. */
const offered = [0.5, 1, 3, 6, 12, 24, 48, 96];

/** The speeds to choose from, in story seconds per second, ascending; the current one is among them whatever it is. */
export function speedChoices(current: number): number[] {
  const speeds = offered.map((hours) => hours * 3600);
  const near = speeds.some((speed) => sameSpeed(speed, current));
  return near || !(current > 0) ? speeds : [...speeds, current].sort((a, b) => a - b);
}

/** Whether two speeds are shown alike. */
export function sameSpeed(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.001 * Math.max(a, b);
}
