import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';

describe('backoff', () => {
  it('doubles up to fifteen seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1000].map((failures) => backoff(failures, 1))).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('spreads over the upper half', () => {
    expect(backoff(3, 0)).toBe(2000);
    expect(backoff(3, 0.5)).toBe(3000);
  });
});
