import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import { alpha3 } from './isoNumeric';

/** One country's area in degrees. */
export interface Area {
  /** ISO 3166-1 alpha-3; null for what belongs to no country's code: it is drawn, but nothing is known of it. */
  code: string | null;
  name: string;
  shape: MultiPolygon;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Part = TopoPolygon | TopoMultiPolygon;

let loading: Promise<Area[]> | null = null;

/** Loads the world once; a failure is forgotten, so that the next call tries again. */
export function loadWorld(): Promise<Area[]> {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`The map cannot be loaded (${response.status}).`);
      return response.json() as Promise<Atlas>;
    })
    .then(toAreas)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** Natural Earth's countries as areas: one for each code, Antarctica left out. */
export function toAreas(atlas: Atlas): Area[] {
  const groups = new Map<string, { code: string | null; name: string; parts: Part[] }>();
  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const name = geometry.properties?.name ?? '';
    const code = alpha3(geometry.id === undefined ? undefined : String(geometry.id), name);
    if (code === 'ATA') continue;
    const key = code ?? name;
    const group = groups.get(key);
    // Islands and breakaway areas join the country of their code; they do not name it.
    if (!group) groups.set(key, { code, name: properName(code, name), parts: [geometry] });
    else group.parts.push(geometry);
  }
  moveCrimea(atlas, groups.get('RUS')?.parts, groups.get('UKR')?.parts);
  return [...groups.values()].map(({ code, name, parts }) => ({ code, name, shape: merge(atlas, parts) }));
}

function properName(code: string | null, name: string): string {
  return code === 'CYP' ? 'Cyprus' : code === 'SOM' ? 'Somalia' : name;
}

/** Natural Earth draws who holds a place; this map draws Crimea as the UN General Assembly sees it (resolution 68/262). */
function moveCrimea(atlas: Atlas, from: Part[] | undefined, to: Part[] | undefined): void {
  if (!from || !to) return;
  for (const [index, part] of from.entries()) {
    if (part.type !== 'MultiPolygon') continue;
    const crimea = part.arcs.filter((polygon) => isCrimea(atlas, polygon));
    if (crimea.length === 0) continue;
    from[index] = { ...part, arcs: part.arcs.filter((polygon) => !crimea.includes(polygon)) };
    to.push({ type: 'MultiPolygon', arcs: crimea });
  }
}

function isCrimea(atlas: Atlas, polygon: number[][]): boolean {
  const shape = merge(atlas, [{ type: 'Polygon', arcs: polygon }]);
  const points = shape.coordinates[0]?.[0] ?? [];
  return points.length > 0 && points.every(([east = 0, north = 0]) => east > 32 && east < 37 && north > 44 && north < 46.6);
}
