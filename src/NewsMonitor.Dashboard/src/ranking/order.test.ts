import { describe, expect, it } from 'vitest';
import { matches, rank, type Ranked } from './order';

const entity = (code: string, name: string, tension: number | null, dayChange: number | null = null, statements = 0): Ranked => ({ id: `country/${code}`, code, name, tension, dayChange, statements });
const codes = (entities: Ranked[]) => entities.map((e) => e.code);

describe('rank', () => {
  const all = [entity('AAA', 'Alpha', 10, -9, 1), entity('BBB', 'Beta', null, null, 5), entity('CCC', 'Gamma', 70, 2, 3), entity('DDD', 'Delta', 10, 0, 3)];

  it('puts the tensest first and the unknown last, equal ones by name', () => {
    expect(codes(rank(all, 'tension'))).toEqual(['CCC', 'AAA', 'DDD', 'BBB']);
  });

  it('takes the size of a change, up or down', () => {
    expect(codes(rank(all, 'change'))).toEqual(['AAA', 'CCC', 'DDD', 'BBB']);
  });

  it('orders by statements and by name', () => {
    expect(codes(rank(all, 'statements'))).toEqual(['BBB', 'DDD', 'CCC', 'AAA']);
    expect(codes(rank(all, 'name'))).toEqual(['AAA', 'BBB', 'DDD', 'CCC']);
  });

  it('does not depend on the order in which entities came', () => {
    expect(codes(rank([...all].reverse(), 'tension'))).toEqual(codes(rank(all, 'tension')));
  });
});

describe('matches', () => {
  it('looks at the beginnings of words, without accents', () => {
    const turkey = { name: 'Türkiye', code: 'TUR' };
    expect(matches(turkey, 'turk')).toBe(true);
    expect(matches(turkey, 'TUR')).toBe(true);
    expect(matches(turkey, 'kiye')).toBe(false);
    expect(matches({ name: 'United Kingdom', code: 'GBR' }, 'king uni')).toBe(true);
    expect(matches({ name: 'Olaf Scholz', code: 'olaf-scholz' }, '')).toBe(true);
  });
});
