import type { EntityKind } from '../api/types';

/** What a mover shows. */
export interface Mover {
  id: string;
  name: string;
  kind: EntityKind;
  tension: number | null;
  change: number;
}

export type Span = 'hour' | 'day';

/** What rounds to less is no move. */
const least = 0.5;

/** Those that moved most, up or down. */
export function largestMovers<T extends { id: string; name: string; kind: EntityKind; tension: number | null; hourChange: number | null; dayChange: number | null }>(entities: Iterable<T>, span: Span, count: number): Mover[] {
  const movers: Mover[] = [];
  for (const { id, name, kind, tension, hourChange, dayChange } of entities) {
    const change = span === 'hour' ? hourChange : dayChange;
    if (change !== null && Math.abs(change) >= least) movers.push({ id, name, kind, tension, change });
  }
  return movers.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.name.localeCompare(b.name, 'en')).slice(0, count);
}
