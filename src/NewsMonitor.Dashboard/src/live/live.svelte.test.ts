import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityChange, EntityDto, TimelineDto, WatchFrame } from '../api/types';
import { Live } from './live.svelte';
import type { HubLink } from './watchClient';

const timeline: TimelineDto = { name: 'seeds', run: 'seeds~1', kind: 'replay', clock: '2022-01-10T12:00:00Z', speed: 0, articles: 3, entities: 1, world: { tension: 12, low: 8, high: 17, outlets: 3 }, replay: null, digest: null };

const change = (version: number, more: Partial<EntityChange> = {}): EntityChange => ({
  id: 'country/UKR', name: 'Ukraine', version, tension: version, low: null, high: null, outlets: 0, hostile: 0, cooperative: 0, words: 0, deeds: 0, claims: 1, statements: 1, statementHead: 1, updatedAt: '2022-01-10T12:00:00Z', causes: [], ...more,
});

const listed = (version: number, more: Partial<EntityDto> = {}): EntityDto => ({ ...change(version), code: 'UKR', kind: 'country', country: 'UKR', spark: [1, 2, 3], ...more });

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe('Live', () => {
  let push: (frame: Partial<WatchFrame>) => void;
  let countries: EntityDto[];
  let live: Live;
  let asked: string[];
  /** Lists are answered when this is done. */
  let listsOut: Promise<void>;

  /** Opens the timeline and waits until the hub knows the watch. */
  const open = async () => {
    live.open(timeline, 0);
    await vi.waitFor(() => expect(live.connection).toBe('live'));
  };
  const settle = () => vi.waitFor(() => expect(live.listed).toBe(true));

  beforeEach(() => {
    countries = [];
    asked = [];
    listsOut = Promise.resolve();
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      const body = JSON.stringify(/\/countries(\?|$)/.test(path) ? countries : []);
      await listsOut;
      return new Response(body);
    });
    live = new Live((): HubLink => ({
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      invoke: () => Promise.resolve(1),
      send: () => Promise.resolve(),
      onClose: () => undefined,
      onFrame: (handler) => {
        push = (frame) => handler({ watch: 1, timeline: 'seeds', run: 'seeds~1', clock: '2022-01-10T13:00:00Z', speed: 0, replay: null, articles: 4, world: null, alerts: null, changes: [], ...frame });
      },
    }));
  });

  afterEach(() => vi.unstubAllGlobals());

  it('keeps the newest alerts until others come or the run ends', async () => {
    await open();
    const alert = { sequence: 1, rule: 'r', name: 'Ukraine at or above 60', entity: 'country/UKR', value: 61, at: '2022-02-24T05:00:00Z', test: false };
    push({ alerts: [alert] });
    push({ articles: 5 });
    expect(live.alerts).toEqual([alert]);
    push({ run: 'seeds~2' });
    expect(live.alerts).toEqual([]);
  });

  it('shows a moment that is over once, however often it is asked for, and what is now again after it', async () => {
    countries = [listed(4)];
    await open();
    await settle();
    const then = () => ({ asOf: '2022-01-05T00:00:00.000Z', knownAt: null });
    live.travel(then());
    const { past } = live;
    await vi.waitFor(() => expect(past?.listed).toBe(true));
    live.travel(then());
    expect(live.past).toBe(past);
    push({ changes: [change(9)] });
    expect(live.get('country/UKR')?.version).toBe(4);
    expect(asked).toContain('/api/timelines/seeds/countries?asOf=2022-01-05T00%3A00%3A00.000Z');
    live.travel({ asOf: null, knownAt: null });
    expect(live.get('country/UKR')?.version).toBe(9);
  });

  it('keeps what frames brought of an entity while it shows another moment, and asks anew in another run', async () => {
    await open();
    await settle();
    live.travel({ asOf: '2022-01-05T00:00:00.000Z', knownAt: 'then' });
    const { past } = live;
    push({ run: 'seeds~2' });
    live.travel({ asOf: '2022-01-05T00:00:00.000Z', knownAt: 'then' });
    expect(live.past).not.toBe(past);
  });

  it('does not let a list overwrite what a frame brought later', async () => {
    countries = [listed(4)];
    const { promise, resolve } = withResolvers();
    listsOut = promise;
    await open();
    push({ changes: [change(5)] });
    expect(live.listed).toBe(false);
    resolve();
    await settle();
    expect(live.get('country/UKR')).toMatchObject({ tension: 5, version: 5, spark: [1, 2, 3] });
  });

  it('takes a list that is newer than the frames', async () => {
    countries = [listed(6)];
    const { promise, resolve } = withResolvers();
    listsOut = promise;
    await open();
    push({ changes: [change(5)] });
    resolve();
    await settle();
    push({ changes: [change(6, { tension: 99 })] });
    expect(live.get('country/UKR')?.tension).toBe(6);
  });

  it('carries the sparkline into the next day with the value that held', async () => {
    countries = [listed(1, { tension: 7 })];
    await open();
    await settle();
    push({ changes: [change(2, { tension: 9, updatedAt: '2022-01-12T01:00:00Z' })] });
    const entity = live.get('country/UKR');
    expect(entity?.spark).toEqual([1, 2, 3, 7, 7]);
    expect(entity?.dayChange).toBe(2);
    expect(entity?.changeSince(5)).toBe(8);
  });

  it('counts as news what changes claims or statements, not the passing of time', async () => {
    countries = [listed(1)];
    await open();
    await settle();
    push({ changes: [change(2, { tension: 1.5 })] });
    expect(live.get('country/UKR')?.news).toBe(0);
    push({ changes: [change(3, { statements: 2 })] });
    expect(live.get('country/UKR')?.news).toBe(1);
  });

  it('forgets everything when the run changes and asks for the lists again', async () => {
    countries = [listed(50), listed(9, { id: 'country/RUS', code: 'RUS' })];
    await open();
    await settle();
    countries = [];
    asked = [];
    push({ run: 'seeds~2', changes: [change(1)] });
    expect([...live.entities.keys()]).toEqual(['country/UKR']);
    expect(live.get('country/UKR')?.version).toBe(1);
    await settle();
    expect(asked).toContain('/api/timelines/seeds/countries');
  });

  it('keeps what frames told against an older answer over HTTP', async () => {
    await open();
    push({});
    live.refresh({ ...timeline, articles: 1 }, live.lastFrame - 1);
    expect(live.articles).toBe(4);
    live.refresh({ ...timeline, articles: 8 }, live.lastFrame + 1);
    expect(live.articles).toBe(8);
  });

  it('tells listeners of each entity that changed', async () => {
    const heard: string[] = [];
    const end = live.onChange((entity) => heard.push(`${entity.id}@${entity.version}`));
    await open();
    await settle();
    push({ changes: [change(5)] });
    push({ changes: [change(4)] });
    end();
    push({ changes: [change(6)] });
    expect(heard).toEqual(['country/UKR@5']);
  });
});
