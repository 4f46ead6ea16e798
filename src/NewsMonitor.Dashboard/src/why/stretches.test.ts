import { describe, expect, it } from 'vitest';
import { largestMove, shifted, stretchChoices, stretchOf } from './stretches';

const start = Date.parse('2022-02-20T00:00:00Z') / 1000;
const hours = (...tension: (number | null)[]) => ({ at: tension.map((_, i) => start + i * 6 * 3600), tension });

describe('largestMove', () => {
  it('finds the day of the largest jump, whichever way it goes', () => {
    expect(largestMove(hours(10, 11, 12, 60, 61, 62, 62, 62, 62))).toEqual(stretchOf(start, start + 24 * 3600));
    expect(largestMove(hours(60, 60, 60, 60, 60, 60, 10))).toEqual(stretchOf(start + 12 * 3600, start + 36 * 3600));
  });

  it('finds none where nothing moved or nothing is known', () => {
    expect(largestMove(hours(5, 5, 5))).toBeNull();
    expect(largestMove(hours(null, 50))).toBeNull();
  });
});

describe('stretchChoices', () => {
  it('ends at the end of the curve and begins no earlier than it', () => {
    const choices = stretchChoices(hours(1, 2, 3, 4, 5, 6));
    expect(choices.map((c) => c.name)).toEqual(['1 day', '7 days', '30 days', 'Largest move']);
    expect(choices[1]?.stretch).toEqual(stretchOf(start, start + 30 * 3600));
    expect(stretchChoices(hours(1))).toEqual([]);
  });
});

describe('shifted', () => {
  it('moves by its own length and stays on the curve', () => {
    const last = start + 10 * 3600;
    expect(shifted(stretchOf(start + 4 * 3600, start + 6 * 3600), 1, start, last)).toEqual(stretchOf(start + 6 * 3600, start + 8 * 3600));
    expect(shifted(stretchOf(start + 3600, start + 4 * 3600), -1, start, last)).toEqual(stretchOf(start, start + 3 * 3600));
    expect(shifted(stretchOf(start + 8 * 3600, last), 1, start, last)).toEqual(stretchOf(start + 8 * 3600, last));
  });
});
