import type { Arc } from './arcs';
import type { Outline } from './outlines';

export interface MapColours {
  water: string;
  unknown: string;
  arc: string;
}

const scale = 2;

/** The map as it is shown, on a canvas of twice its size. @param fills colours by alpha-3 code */
export function drawMap(outlines: readonly Outline[], arcs: readonly Arc[], fills: Readonly<Record<string, string>>, colours: MapColours, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.lineJoin = 'round';
  context.strokeStyle = colours.water;
  context.lineWidth = 0.6;
  for (const { code, d } of outlines) {
    const path = new Path2D(d);
    context.fillStyle = (code !== null && fills[code]) || colours.unknown;
    context.fill(path);
    context.stroke(path);
  }
  context.strokeStyle = colours.arc;
  context.globalAlpha = 0.85;
  for (const { d, width: thick } of arcs) {
    context.lineWidth = thick;
    context.stroke(new Path2D(d));
  }
  return canvas;
}
