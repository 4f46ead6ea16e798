import { describe, expect, it } from 'vitest';
import { completedDays, dayOf } from './days';

describe('days', () => {
  it('ends at midnight, UTC', () => {
    expect(dayOf('2022-02-24T00:00:00Z') - dayOf('2022-02-23T23:59:59Z')).toBe(1);
    expect(dayOf('2022-02-24T01:00:00+02:00')).toBe(dayOf('2022-02-23T12:00:00Z'));
  });

  it('carries the last value over days that ended', () => {
    expect(completedDays([1, 2], 3, 2, 14)).toEqual([1, 2, 3, 3]);
  });

  it('keeps no more than asked for, however long nothing came', () => {
    expect(completedDays([1, 2], null, 400, 3)).toEqual([null, null, null]);
  });
});
