import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import text from 'world-atlas/countries-50m.json?raw';
import { drawOutlines, nearest } from './outlines';
import { toAreas } from './topology';
import { views } from './views';

const areas = toAreas(JSON.parse(text));
const area = (code: string) => areas.find((a) => a.code === code);

describe('toAreas', () => {
  it('has one area for each code', () => {
    const codes = areas.map((a) => a.code).filter((code) => code !== null);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(225);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });

  it.each(['UKR', 'RUS', 'USA', 'DEU', 'FRA', 'XKX', 'TWN', 'PSE', 'VAT', 'MLT', 'SGP', 'SSD'])('knows %s', (code) => {
    expect(area(code)).toBeDefined();
  });

  it('draws Simferopol in Ukraine', () => {
    const simferopol: [number, number] = [34.1, 44.95];
    expect(geoContains(area('UKR')!.shape, simferopol)).toBe(true);
    expect(geoContains(area('RUS')!.shape, simferopol)).toBe(false);
  });

  it('names a country after its main part', () => {
    expect([area('CYP')?.name, area('SOM')?.name, area('AUS')?.name]).toEqual(['Cyprus', 'Somalia', 'Australia']);
  });
});

describe('drawOutlines', () => {
  const world = drawOutlines(areas, views[0]!, 900, 450);
  const at = (code: string) => world.find((o) => o.code === code)!;

  it('shows every country on the world map, the smallest too', () => {
    expect(world.filter((o) => o.code !== null)).toHaveLength(areas.filter((a) => a.code !== null).length);
    expect(world.every((o) => o.d !== '' && o.x >= 0 && o.x <= 900 && o.y >= 0 && o.y <= 450)).toBe(true);
  });

  it('places a country at its largest part', () => {
    expect(Math.abs(at('FRA').x - at('DEU').x)).toBeLessThan(40);
  });

  it('moves to a neighbour by arrow key', () => {
    expect(nearest(world, at('PRT'), 'ArrowRight')?.code).toBe('ESP');
    expect(nearest(world, at('USA'), 'ArrowUp')?.code).toBe('CAN');
    expect(nearest(world, at('UKR'), 'Tab')).toBeNull();
  });
});
