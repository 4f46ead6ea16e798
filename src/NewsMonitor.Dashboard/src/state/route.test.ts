import { describe, expect, it } from 'vitest';
import { entityView, hrefOf, now, parseRoute, type Route } from './route';

const plain: Route = { timeline: 'seeds', view: { name: 'world' }, moment: now, stretch: null, mark: null, beside: null };

describe('route', () => {
  it('reads a timeline and an entity', () => {
    expect(parseRoute('#/t/seeds/country/UKR')).toEqual({ ...plain, view: { name: 'entity', id: 'country/UKR', kind: 'country', code: 'UKR' } });
    expect(parseRoute('#/t/seeds')).toEqual(plain);
  });

  it.each(['', '#', '#/', '#/x/seeds', '#/t/'])('reads nothing from %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ ...plain, timeline: null });
  });

  it.each(['#/t/seeds/planet/MARS', '#/t/seeds/country', '#/t/seeds/article'])('shows the world where %j is no view', (hash) => {
    expect(parseRoute(hash).view).toEqual({ name: 'world' });
  });

  it.each<Partial<Route>>([
    { view: entityView('leader/olaf-scholz'), timeline: 'a/b c' },
    { timeline: 'ü%' },
    { view: { name: 'article', id: 'https://wire.example/a?b=1&c=%20#d' }, mark: { start: 3, end: 40, in: 'title' } },
    { view: { name: 'dyads', of: 'leader' } },
    { view: { name: 'dyad', id: 'leader/vladimir-putin', counterpart: 'country/UKR' } },
    { view: { name: 'compare', ids: ['country/UKR', 'organisation/NATO'] }, stretch: { from: '2022-02-01T00:00:00.000Z', to: '2022-02-24T06:00:00.000Z' } },
    { view: { name: 'alerts', id: null }, moment: { asOf: '2022-02-20T00:00:00.000Z', knownAt: 'then' } },
    { view: { name: 'alerts', id: 'leader/olaf-scholz' } },
    { view: { name: 'forks' }, moment: { asOf: null, knownAt: '2022-02-20T00:00:00.000Z' }, beside: 'no-wire' },
  ])('comes back from what it writes: %j', (more) => {
    expect(parseRoute(hrefOf({ ...plain, ...more }))).toEqual({ ...plain, ...more });
  });

  it('does not stumble over a broken escape', () => {
    expect(parseRoute('#/t/100%').timeline).toBe('100%');
  });

  it('leaves out times that are none and stretches that end before they begin', () => {
    expect(parseRoute('#/t/seeds?asOf=soon&from=2022-02-24&to=2022-02-01&mark=x')).toEqual(plain);
  });

  it('compares at most four, each once', () => {
    expect(parseRoute('#/t/s/compare/country%2FUKR,country%2FUKR,country%2FRUS,country%2FUSA,country%2FDEU,country%2FFRA').view).toEqual({
      name: 'compare',
      ids: ['country/UKR', 'country/RUS', 'country/USA', 'country/DEU'],
    });
  });
});
