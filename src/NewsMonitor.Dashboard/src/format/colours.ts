export type Theme = 'light' | 'dark';

type Lab = readonly [lightness: number, a: number, b: number];

/**
 * Stops from calm to highest tension. Lightness falls steadily in the light theme and rises in the dark one, so that the order
 * reads without seeing hue; the hues run along yellow, orange and red-brown, which stay in order for red- and green-blind eyes.
 */
const stops: Record<Theme, readonly string[]> = {
  light: ['#f8e9bd', '#f4cd82', '#e8a455', '#d2703a', '#a83c2b', '#741a2c', '#3f0d22'],
  dark: ['#4d3346', '#6f394a', '#944141', '#ba5631', '#dd7f32', '#f2b252', '#fdeab0'],
};

/** Where nothing is known: grey, and hatched on the map. */
export const unknownColour: Record<Theme, string> = { light: '#e1e6ea', dark: '#1d242a' };

/** Where nothing is known: the hatch over the grey. */
export const hatchColour: Record<Theme, string> = { light: '#cdd4da', dark: '#2a333b' };

const steps = 100;
const tables = { light: table(stops.light), dark: table(stops.dark) };

/** The colour of a tension from 0 to 100, in 101 steps; values beyond are clamped, null gives the colour of the unknown. */
export function tensionColour(tension: number | null | undefined, theme: Theme): string {
  if (tension === null || tension === undefined || Number.isNaN(tension)) return unknownColour[theme];
  const share = Math.min(1, Math.max(0, tension / 100));
  return tables[theme][Math.round(share * steps)] as string;
}

/** Colours at equal distances, for a legend. */
export function colourRamp(theme: Theme, count: number): string[] {
  return Array.from({ length: count }, (_, i) => tensionColour((100 * i) / (count - 1), theme));
}

/** OKLab of a hexadecimal colour: distances in it match what eyes see. */
export function toLab(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((c) => Math.round(255 * gamma(c)).toString(16).padStart(2, '0')).join('')}`;
}

function linear(c: number): number {
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function gamma(c: number): number {
  const clamped = Math.min(1, Math.max(0, c));
  return clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
}

function table(colours: readonly string[]): string[] {
  const labs = colours.map(toLab);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = (i / steps) * (labs.length - 1);
    const left = Math.min(Math.floor(at), labs.length - 2);
    const from = labs[left] as Lab;
    const to = labs[left + 1] as Lab;
    const share = at - left;
    return toHex([0, 1, 2].map((k) => from[k as 0] + (to[k as 0] - from[k as 0]) * share) as unknown as Lab);
  });
}
