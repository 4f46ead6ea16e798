import { describe, expect, it } from 'vitest';
import { momentOf, worldPath } from './worldCurve';

describe('worldPath', () => {
  it('runs from left to right and lifts the pen over what is unknown', () => {
    const points = [
      { at: '2022-01-01T00:00:00Z', tension: 0 },
      { at: '2022-01-02T00:00:00Z', tension: 50 },
      { at: '2022-01-03T00:00:00Z', tension: null },
      { at: '2022-01-05T00:00:00Z', tension: 100 },
    ];
    expect(worldPath(points, 100, 20)).toBe('M0.0,20.0L25.0,10.0M100.0,0.0');
  });

  it('draws nothing of a single moment', () => {
    expect(worldPath([{ at: '2022-01-01T00:00:00Z', tension: 3 }], 100, 20)).toBe('');
  });
});

describe('momentOf', () => {
  it('is now at the end', () => {
    expect(momentOf(5, 5)).toBeNull();
    expect(momentOf(0, 5)).toBe('1970-01-01T00:00:00.000Z');
  });
});
