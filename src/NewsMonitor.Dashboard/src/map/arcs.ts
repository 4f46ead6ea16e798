import type { Outline } from './outlines';

/** A directed pair of countries. */
export interface Pair {
  /** Alpha-3 codes. */
  source: string;
  target: string;
  /** In events of intensity 10. */
  amount: number;
}

export interface Arc {
  key: string;
  d: string;
  width: number;
}

const thinnest = 0.8;
const thickest = 4;
/** How far an arc swings out, as a share of its length: both directions of a pair swing apart. */
const swing = 0.22;

/** Pairs as arrows between the countries' outlines, those that the view shows; the width grows with the root of the amount. */
export function drawArcs(pairs: readonly Pair[], outlines: readonly Outline[]): Arc[] {
  const places = new Map(outlines.map((outline) => [outline.code, outline]));
  const most = Math.max(0.001, ...pairs.map((pair) => pair.amount));
  const arcs: Arc[] = [];
  for (const { source, target, amount } of pairs) {
    const [from, to] = [places.get(source), places.get(target)];
    if (!from || !to || source === target) continue;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const [bendX, bendY] = [(from.x + to.x) / 2 + swing * dy, (from.y + to.y) / 2 - swing * dx];
    const number = (value: number) => value.toFixed(1);
    arcs.push({
      key: `${source}>${target}`,
      d: `M${number(from.x)},${number(from.y)}Q${number(bendX)},${number(bendY)} ${number(to.x)},${number(to.y)}`,
      width: thinnest + (thickest - thinnest) * Math.sqrt(amount / most),
    });
  }
  return arcs;
}
