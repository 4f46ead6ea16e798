import { geoAzimuthalEqualArea, geoNaturalEarth1, type GeoProjection } from 'd3-geo';

/** A part of the world that the map can show: west, south, east, north in degrees. */
export interface MapView {
  id: string;
  name: string;
  bounds: readonly [west: number, south: number, east: number, north: number];
}

export const views: readonly MapView[] = [
  { id: 'world', name: 'World', bounds: [-180, -55, 180, 82] },
  { id: 'europe', name: 'Europe', bounds: [-10, 35.5, 46, 66] },
  { id: 'asia', name: 'Asia', bounds: [45, 0, 145, 50] },
  { id: 'mideast', name: 'Middle East', bounds: [25, 13, 63, 42] },
  { id: 'africa', name: 'Africa', bounds: [-18, -35, 51, 37] },
  { id: 'americas', name: 'Americas', bounds: [-125, -50, -40, 55] },
];

/** A projection that shows a view in a box of so many pixels, centred. */
export function projectionFor(view: MapView, width: number, height: number): GeoProjection {
  const [west, south, east, north] = view.bounds;
  const projection =
    view.id === 'world'
      ? // Turned a little, so that the cut runs through the Bering Strait and not through Chukotka.
        geoNaturalEarth1().rotate([-11, 0])
      : geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]);
  const edge = view.id === 'world' ? worldEdge() : boxEdge(west, south, east, north);
  const margin = 6;
  return projection
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'MultiPoint', coordinates: edge },
    )
    .clipExtent([
      [-40, -40],
      [width + 40, height + 40],
    ]);
}

/** The outermost points of the land, seen on the turned world. */
function worldEdge(): [number, number][] {
  return [
    [-168.9, 66],
    [-168.9, 0],
    [-168.9, -45],
    [-169.1, 66],
    [-169.1, 0],
    [-169.1, -45],
    [11, 82.5],
    [-68, -55.5],
    [-30, 83.5],
  ];
}

function boxEdge(west: number, south: number, east: number, north: number): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i <= 8; i++) {
    const x = west + ((east - west) * i) / 8;
    const y = south + ((north - south) * i) / 8;
    points.push([x, south], [x, north], [west, y], [east, y]);
  }
  return points;
}
