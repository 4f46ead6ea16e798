import type { CurveData } from '../entity/curveData';
import type { Stretch } from '../state/route';

const hour = 3600;
const day = 24 * hour;

export interface StretchChoice {
  name: string;
  stretch: Stretch;
}

/** Stretches of a curve that one may want to look at closely; none where the curve has no two points. */
export function stretchChoices(curve: Pick<CurveData, 'at' | 'tension'>): StretchChoice[] {
  const [first, last] = [curve.at[0], curve.at.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const choices = [1, 7, 30].map((days) => ({ name: days === 1 ? '1 day' : `${days} days`, stretch: stretchOf(Math.max(first, last - days * day), last) }));
  const jump = largestMove(curve);
  return jump ? [...choices, { name: 'Largest move', stretch: jump }] : choices;
}

/** The day within which the curve moved most, up or down; null where it never moved. */
export function largestMove({ at, tension }: Pick<CurveData, 'at' | 'tension'>): Stretch | null {
  let [best, most]: [Stretch | null, number] = [null, 0];
  for (let from = 0, to = 0; to < at.length; to++) {
    while (at[to]! - at[from]! > day) from++;
    const [before, after] = [tension[from], tension[to]];
    const move = before == null || after == null ? 0 : Math.abs(after - before);
    if (move > most) [best, most] = [stretchOf(at[from]!, at[to]!), move];
  }
  return best;
}

/** The stretch as far before or behind as it is long, kept within the curve. @param way −1 or 1 */
export function shifted(stretch: Stretch, way: -1 | 1, first: number, last: number): Stretch {
  const [from, to] = secondsOf(stretch);
  const length = to - from;
  const start = Math.min(Math.max(from + way * length, first), Math.max(first, last - length));
  return stretchOf(start, Math.min(last, start + length));
}

/** @returns seconds since the epoch */
export function secondsOf(stretch: Stretch): [from: number, to: number] {
  return [Date.parse(stretch.from) / 1000, Date.parse(stretch.to) / 1000];
}

/** A stretch between two times in seconds since the epoch, to the minute. */
export function stretchOf(from: number, to: number): Stretch {
  const text = (seconds: number) => new Date(Math.round(seconds / 60) * 60_000).toISOString();
  return { from: text(from), to: text(to) };
}
