import { describe, expect, it } from 'vitest';
import type { DyadMatrixDto } from '../api/types';
import { amountOf, toRows } from './matrix';

const flow = (hostileWords: number, hostileDeeds = 0, cooperativeWords = 0, cooperativeDeeds = 0) => ({ hostileWords, hostileDeeds, cooperativeWords, cooperativeDeeds });
const actor = (name: string) => ({ id: `country/${name}`, name, hostile: 0 });
const matrix: DyadMatrixDto = {
  asOf: '2022-02-24T00:00:00Z',
  sources: [actor('A'), actor('B'), actor('C')],
  targets: [actor('A'), actor('B'), actor('D')],
  cells: [
    { source: 'country/A', target: 'country/B', flow: flow(1, 4) },
    { source: 'country/B', target: 'country/A', flow: flow(3) },
    { source: 'country/B', target: 'country/D', flow: flow(0.5) },
    { source: 'country/C', target: 'country/A', flow: flow(0, 0, 2, 1) },
  ],
};
const plain = { rowsBy: null, columnsBy: null };

describe('amountOf', () => {
  it('takes the part that is asked for', () => {
    const all = flow(1, 2, 4, 8);
    expect([amountOf(all, 'conflict', 'all'), amountOf(all, 'conflict', 'words'), amountOf(all, 'cooperation', 'deeds')]).toEqual([3, 1, 8]);
  });
});

describe('toRows', () => {
  it('puts the largest first and leaves out who has nothing', () => {
    const rows = toRows(matrix, 'conflict', 'all', plain);
    expect(rows.map((r) => [r.sourceName, r.sum])).toEqual([['A', 5], ['B', 3.5]]);
    expect(rows[0]?.cells.map((c) => [c.targetName, c.amount])).toEqual([['B', 5], ['A', 0], ['D', 0]]);
    expect(toRows(matrix, 'cooperation', 'all', plain).map((r) => r.sourceName)).toEqual(['C']);
  });

  it('orders by one row or column', () => {
    expect(toRows(matrix, 'conflict', 'all', { rowsBy: 'country/A', columnsBy: null }).map((r) => r.sourceName)).toEqual(['B', 'A']);
    expect(toRows(matrix, 'conflict', 'words', { rowsBy: null, columnsBy: 'country/B' })[0]?.cells.map((c) => c.targetName)).toEqual(['A', 'D', 'B']);
  });
});
