import { describe, expect, it } from 'vitest';
import { colourRamp, hatchColour, tensionColour, toLab, unknownColour, type Theme } from './colours';

const distance = (a: string, b: string) => Math.hypot(...toLab(a).map((value, i) => value - (toLab(b)[i] as number)));

describe.each<Theme>(['light', 'dark'])('tension colours, %s', (theme) => {
  it('change lightness in one direction only', () => {
    const lightness = colourRamp(theme, 101).map((colour) => toLab(colour)[0]);
    const sign = theme === 'light' ? -1 : 1;
    for (let i = 1; i < lightness.length; i++) expect(sign * ((lightness[i] as number) - (lightness[i - 1] as number))).toBeGreaterThan(0);
  });

  it('span most of the lightness there is', () => {
    const [low, high] = [0, 100].map((tension) => toLab(tensionColour(tension, theme))[0]) as [number, number];
    expect(Math.abs(high - low)).toBeGreaterThan(0.5);
  });

  it('keep apart from the unknown at every tension', () => {
    for (const colour of colourRamp(theme, 101)) {
      expect(distance(colour, unknownColour[theme])).toBeGreaterThan(0.06);
      expect(distance(colour, hatchColour[theme])).toBeGreaterThan(0.06);
    }
  });

  it('clamp what lies beyond the scale and show null as unknown', () => {
    expect(tensionColour(-5, theme)).toBe(tensionColour(0, theme));
    expect(tensionColour(500, theme)).toBe(tensionColour(100, theme));
    expect(tensionColour(null, theme)).toBe(unknownColour[theme]);
    expect(tensionColour(0, theme)).not.toBe(unknownColour[theme]);
  });
});
