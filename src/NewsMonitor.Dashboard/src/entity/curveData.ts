import type { HistoryPointDto } from '../api/types';

/** Columns for the chart: seconds since the epoch, then tension with the ends of its band, words and deeds; null where unknown. */
export interface CurveData {
  at: number[];
  tension: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  words: number[];
  deeds: number[];
}

/** An event on the curve. */
export interface CurveMarker {
  /** Seconds since the epoch. */
  at: number;
  /** What it added to the score. */
  points: number;
}

type Point = Omit<HistoryPointDto, 'at'> & { at: string };

export function toCurve(history: readonly Point[]): CurveData {
  const data: CurveData = { at: [], tension: [], low: [], high: [], words: [], deeds: [] };
  for (const point of history) push(data, point);
  return data;
}

/**
 * The curve with one more point. A point within the spacing of the one before the last replaces the last one, so that a curve
 * that grows all day stays as fine as it was and no longer than it need be; a point of the past changes nothing.
 * @param spacing seconds
 */
export function extendCurve(data: CurveData, point: Point, spacing: number): CurveData {
  const at = Date.parse(point.at) / 1000;
  const last = data.at.length - 1;
  if (last >= 0 && at < (data.at[last] as number)) return data;
  const replaces = last >= 0 && (at === data.at[last] || (last >= 1 && at - (data.at[last - 1] as number) < spacing));
  const end = replaces ? last : last + 1;
  const next: CurveData = {
    at: data.at.slice(0, end),
    tension: data.tension.slice(0, end),
    low: data.low.slice(0, end),
    high: data.high.slice(0, end),
    words: data.words.slice(0, end),
    deeds: data.deeds.slice(0, end),
  };
  push(next, point);
  return next;
}

/** The usual distance between points, seconds; at least a minute. */
export function spacingOf(data: CurveData): number {
  const count = data.at.length;
  if (count < 3) return 3600;
  return Math.max(60, ((data.at[count - 2] as number) - (data.at[0] as number)) / (count - 2));
}

function push(data: CurveData, point: Point): void {
  data.at.push(Date.parse(point.at) / 1000);
  data.tension.push(point.tension);
  data.low.push(point.low);
  data.high.push(point.high);
  data.words.push(point.words);
  data.deeds.push(point.deeds);
}
