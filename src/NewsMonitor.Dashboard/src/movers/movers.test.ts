import { describe, expect, it } from 'vitest';
import { EntityState } from '../live/entityState.svelte';
import { largestMovers } from './movers';

const change = (at: string, tension: number) => ({
  id: 'country/UKR', name: 'Ukraine', version: 1, tension, low: null, high: null, outlets: 1, hostile: 0, cooperative: 0, words: 0, deeds: 0, claims: 1, statements: 0, statementHead: 0, updatedAt: at,
});

describe('largestMovers', () => {
  const entity = (name: string, hourChange: number | null, dayChange: number | null) => ({ id: name, name, kind: 'country' as const, tension: 50, hourChange, dayChange });

  it('shows who moved most, up or down, and nobody who stood still', () => {
    const all = [entity('A', 2, 0.1), entity('B', -9, 30), entity('C', null, -4)];
    expect(largestMovers(all, 'hour', 5).map((m) => [m.name, m.change])).toEqual([['B', -9], ['A', 2]]);
    expect(largestMovers(all, 'day', 1).map((m) => m.name)).toEqual(['B']);
  });
});

describe('hourChange', () => {
  it('is measured against what held an hour ago', () => {
    const entity = new EntityState('country/UKR');
    entity.apply(change('2022-02-24T03:00:00Z', 50));
    expect(entity.hourChange).toBeNull();
    entity.apply(change('2022-02-24T03:30:00Z', 60));
    entity.apply(change('2022-02-24T04:10:00Z', 75));
    expect(entity.hourChange).toBe(25);
    entity.apply(change('2022-02-24T04:31:00Z', 75));
    expect(entity.hourChange).toBe(15);
  });
});
