import { describe, expect, it } from 'vitest';
import { sparkPath } from './spark';

describe('sparkPath', () => {
  it('draws nothing where nothing is known', () => {
    expect(sparkPath([null, null], 60, 14)).toBe('');
  });

  it('breaks where a value is unknown', () => {
    expect(sparkPath([10, null, 30], 60, 20)).toBe('M0.0,20.0M60.0,0.0');
  });

  it('does not blow up small movements', () => {
    const [first, second] = [...sparkPath([50, 51], 60, 20).matchAll(/,([\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.abs((first as number) - (second as number))).toBeCloseTo(2);
  });

  it('stays within its box', () => {
    const ys = [...sparkPath([0, 2, 99, 100], 60, 20).matchAll(/,(-?[\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(20);
  });
});
