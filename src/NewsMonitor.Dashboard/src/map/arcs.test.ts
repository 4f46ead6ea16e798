import { describe, expect, it } from 'vitest';
import { drawArcs } from './arcs';

const at = (code: string, x: number, y: number) => ({ code, name: code, d: '', x, y });

describe('drawArcs', () => {
  const outlines = [at('RUS', 0, 0), at('UKR', 100, 0)];

  it('swings the two directions of a pair apart', () => {
    const arcs = drawArcs([{ source: 'RUS', target: 'UKR', amount: 4 }, { source: 'UKR', target: 'RUS', amount: 1 }], outlines);
    expect(arcs.map((arc) => arc.d)).toEqual(['M0.0,0.0Q50.0,-22.0 100.0,0.0', 'M100.0,0.0Q50.0,22.0 0.0,0.0']);
    expect(arcs[0]!.width).toBe(4);
    expect(arcs[1]!.width).toBeCloseTo(2.4);
  });

  it('leaves out who is not in the view', () => {
    expect(drawArcs([{ source: 'RUS', target: 'USA', amount: 4 }], outlines)).toEqual([]);
  });
});
