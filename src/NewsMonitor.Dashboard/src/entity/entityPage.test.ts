import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityChange, EntityDetailDto } from '../api/types';
import { EntityState } from '../live/entityState.svelte';
import type { Live } from '../live/live.svelte';
import { EntityPageState } from './entityPage.svelte';

const change = (version: number, more: Partial<EntityChange> = {}): EntityChange => ({
  id: 'country/UKR', name: 'Ukraine', version, tension: 10, low: null, high: null, outlets: 0, hostile: 0, cooperative: 0, words: 0, deeds: 0, claims: 1, statements: 2, statementHead: 2, updatedAt: '2022-01-10T12:00:00Z', causes: [], ...more,
});

const detail = (statements: number): EntityDetailDto => ({
  entity: { ...change(1, { statements, statementHead: statements }), code: 'UKR', kind: 'country', country: 'UKR', spark: [] },
  run: 'seeds~1',
  history: [0, 6, 12].map((hour) => ({ at: new Date(Date.UTC(2022, 0, 10, hour)).toISOString(), tension: 5, low: null, high: null, outlets: 0, hostile: 0, cooperative: 0, words: 0, deeds: 0 })),
  statements: Array.from({ length: statements }, (_, i) => ({ sequence: statements - i, role: 'by' })) as EntityDetailDto['statements'],
  counterparts: [],
  related: [],
});

describe('EntityPageState', () => {
  let tell: (entity: EntityState) => void;
  let answer: () => Response;
  let asked: string[];
  let page: EntityPageState;
  let entity: EntityState;

  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  const frame = (next: EntityChange) => {
    entity.apply(next);
    tell(entity);
  };
  const open = () => {
    const live = {
      get: () => undefined,
      onChange: (listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
    } as unknown as Live;
    page = new EntityPageState(live, 'seeds', 'country', 'UKR');
  };

  beforeEach(() => {
    asked = [];
    entity = new EntityState('country/UKR');
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      return Promise.resolve(path.includes('/statements') ? json([{ sequence: 3, role: 'by' }]) : answer());
    });
  });

  afterEach(() => {
    page.close();
    vi.unstubAllGlobals();
  });

  it('grows its curve and fetches the statements that a frame tells of', async () => {
    answer = () => json(detail(2));
    open();
    await vi.waitFor(() => expect(page.feed).not.toBeNull());
    frame(change(2, { statements: 3, statementHead: 3, updatedAt: '2022-01-10T18:00:00Z' }));
    await vi.waitFor(() => expect(page.feed?.items.map((item) => item.sequence)).toEqual([3, 2, 1]));
    expect(page.curve.tension).toEqual([5, 5, 5, 10]);
    expect(asked.at(-1)).toContain('after=2');
  });

  it('loads everything anew when a retraction takes statements away', async () => {
    answer = () => json(detail(2));
    open();
    await vi.waitFor(() => expect(page.feed).not.toBeNull());
    answer = () => json(detail(1));
    frame(change(2, { statements: 1, statementHead: 1 }));
    await vi.waitFor(() => expect(page.feed?.items.map((item) => item.sequence)).toEqual([1]));
  });

  it('waits for an entity that is not in the news yet', async () => {
    answer = () => json({ detail: 'Nothing is known of it.' }, 404);
    open();
    await vi.waitFor(() => expect(page.unknown).toBe(true));
    answer = () => json(detail(2));
    frame(change(1));
    await vi.waitFor(() => expect(page.detail?.entity.name).toBe('Ukraine'));
    expect([page.unknown, page.problem]).toEqual([false, null]);
  });
});
