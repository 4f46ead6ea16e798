import { geoPath } from 'd3-geo';
import type { Area } from './topology';
import { PathPen } from './pathPen';
import { projectionFor, type MapView } from './views';

/** An area as it is drawn. */
export interface Outline {
  code: string | null;
  name: string;
  d: string;
  /** Where its tooltip points and whence arrow keys measure, in pixels. */
  x: number;
  y: number;
}

/** Areas smaller than this many square pixels get a dot, so that they can be seen and met. */
const smallest = 7;
const dotRadius = 2.2;
/** Points of an outline that lie nearer to each other than so many pixels are drawn as one. */
const nearestPoints = 0.8;

/** Draws the areas that a view shows in a box of so many pixels. */
export function drawOutlines(areas: readonly Area[], view: MapView, width: number, height: number): Outline[] {
  const projection = projectionFor(view, width, height);
  const path = geoPath(projection);
  const pen = new PathPen(nearestPoints);
  const draw = geoPath(projection, pen);
  const outlines: Outline[] = [];
  for (const area of areas) {
    draw(area.shape);
    let d = pen.take();
    const largest = largestPart(area, path);
    const [x, y] = path.centroid(largest);
    // Where the view does not show it, it has no place.
    if (Number.isNaN(x)) continue;
    if (area.code !== null && path.area(area.shape) < smallest) d += dot(x, y);
    if (d === '') continue;
    outlines.push({ code: area.code, name: area.name, d, x, y });
  }
  return outlines;
}

/** The outline that lies nearest in an arrow key's direction; null where there is none. */
export function nearest(outlines: readonly Outline[], from: Outline, key: string): Outline | null {
  let best: Outline | null = null;
  let bestCost = Infinity;
  for (const to of outlines) {
    if (to === from || to.code === null) continue;
    const [along, aside] = components(to.x - from.x, to.y - from.y, key);
    if (along <= 0.5) continue;
    const cost = along + 2.5 * Math.abs(aside);
    if (cost < bestCost) [best, bestCost] = [to, cost];
  }
  return best;
}

function components(dx: number, dy: number, key: string): [along: number, aside: number] {
  switch (key) {
    case 'ArrowRight':
      return [dx, dy];
    case 'ArrowLeft':
      return [-dx, dy];
    case 'ArrowDown':
      return [dy, dx];
    case 'ArrowUp':
      return [-dy, dx];
    default:
      return [0, 0];
  }
}

/** France lies in Europe, not between Paris and Guiana: the largest part tells where a country is. */
function largestPart(area: Area, path: ReturnType<typeof geoPath>) {
  let largest = { type: 'Polygon' as const, coordinates: area.shape.coordinates[0] ?? [] };
  let size = -1;
  for (const coordinates of area.shape.coordinates) {
    const part = { type: 'Polygon' as const, coordinates };
    const measured = path.area(part);
    if (measured > size) [largest, size] = [part, measured];
  }
  return largest;
}

function dot(x: number, y: number): string {
  const r = dotRadius;
  return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}
