import type { HistoryPointDto } from '../api/types';

/** The world's score as an SVG path in a box of so many units, time from left to right and the highest value at the top; gaps where nothing is known. */
export function worldPath(points: readonly Pick<HistoryPointDto, 'at' | 'tension'>[], width: number, height: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.at === last.at) return '';
  const [from, to] = [Date.parse(first.at), Date.parse(last.at)];
  const most = Math.max(1, ...points.map(({ tension }) => tension ?? 0));
  let d = '';
  let pen = 'M';
  for (const { at, tension } of points) {
    if (tension === null) {
      pen = 'M';
      continue;
    }
    const x = (width * (Date.parse(at) - from)) / (to - from);
    d += `${pen}${x.toFixed(1)},${(height * (1 - tension / most)).toFixed(1)}`;
    pen = 'L';
  }
  return d;
}

/** A moment of a slider as an ISO 8601 time; null at its end, which is now. @param value and end in milliseconds */
export function momentOf(value: number, end: number): string | null {
  return value >= end ? null : new Date(value).toISOString();
}
