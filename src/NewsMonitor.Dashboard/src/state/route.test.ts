import { describe, expect, it } from 'vitest';
import { entityHref, overviewHref, parseRoute } from './route';

describe('route', () => {
  it('reads a timeline and an entity', () => {
    expect(parseRoute('#/t/seeds/country/UKR')).toEqual({ timeline: 'seeds', entity: { kind: 'country', code: 'UKR' } });
    expect(parseRoute('#/t/seeds')).toEqual({ timeline: 'seeds', entity: null });
  });

  it.each(['', '#', '#/', '#/x/seeds', '#/t/'])('reads nothing from %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ timeline: null, entity: null });
  });

  it('leaves out what is no kind of entity', () => {
    expect(parseRoute('#/t/seeds/planet/MARS')).toEqual({ timeline: 'seeds', entity: null });
  });

  it('comes back from what it writes', () => {
    expect(parseRoute(entityHref('a/b c', 'leader/olaf-scholz'))).toEqual({ timeline: 'a/b c', entity: { kind: 'leader', code: 'olaf-scholz' } });
    expect(parseRoute(overviewHref('ü%'))).toEqual({ timeline: 'ü%', entity: null });
  });

  it('does not stumble over a broken escape', () => {
    expect(parseRoute('#/t/100%').timeline).toBe('100%');
  });
});
