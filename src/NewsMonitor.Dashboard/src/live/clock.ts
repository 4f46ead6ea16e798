import type { ClockReading } from './live.svelte';

/**
 * What the timeline's clock shows.
 * @param now the page's own monotonic clock, milliseconds
 * @param end where a replay's clock stops, milliseconds since the epoch; a reading beyond it holds as it is
 */
export function clockAt(reading: ClockReading, now: number, end: number | null): number {
  const shown = reading.moment + Math.max(0, now - reading.seen) * reading.speed;
  return end === null ? shown : Math.min(shown, Math.max(end, reading.moment));
}
