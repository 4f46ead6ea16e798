import { describe, expect, it } from 'vitest';
import { extendCurve, spacingOf, toCurve } from './curveData';

const point = (hour: number, tension: number | null) => ({ at: new Date(Date.UTC(2022, 0, 1, hour)).toISOString(), tension, low: null, high: null, outlets: 0, hostile: 0, cooperative: 0, words: hour, deeds: 0 });
const hour = 3600;

describe('extendCurve', () => {
  const curve = toCurve([point(0, 1), point(6, 2), point(12, 3)]);

  it('adds a point that lies a step further', () => {
    expect(extendCurve(curve, point(18, 4), 6 * hour).tension).toEqual([1, 2, 3, 4]);
  });

  it('replaces the last point until a step has passed, so that its length stays bounded', () => {
    let grown = extendCurve(curve, point(18, 4), 6 * hour);
    for (let i = 1; i <= 5; i++) grown = extendCurve(grown, point(12 + i, 10 + i), 6 * hour);
    expect(grown.tension).toEqual([1, 2, 3, 4]);
    grown = extendCurve(curve, point(13, 7), 12 * hour);
    expect(grown.tension).toEqual([1, 2, 7]);
  });

  it('takes the newer value of the same moment', () => {
    expect(extendCurve(curve, point(12, 9), hour).tension).toEqual([1, 2, 9]);
  });

  it('is not changed by a point of the past', () => {
    expect(extendCurve(curve, point(3, 9), hour)).toBe(curve);
  });

  it('begins from nothing', () => {
    expect(extendCurve(toCurve([]), point(3, null), hour)).toMatchObject({ tension: [null], words: [3] });
  });
});

describe('spacingOf', () => {
  it('is the distance between the points, the unfinished last one left out', () => {
    expect(spacingOf(toCurve([point(0, 1), point(6, 2), point(12, 3), point(13, 3)]))).toBe(6 * hour);
  });

  it('is never zero', () => {
    expect(spacingOf(toCurve([]))).toBeGreaterThan(0);
    expect(spacingOf(toCurve([point(0, 1), point(0, 1), point(0, 1)]))).toBeGreaterThan(0);
  });
});
