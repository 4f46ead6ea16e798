import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StatementDto } from '../api/types';
import { StatementFeed } from './statementFeed.svelte';

/** A server that holds statements with sequences 1 to some head. */
describe('StatementFeed', () => {
  let head: number;
  let asked: string[];
  let down: boolean;

  const statement = (sequence: number) => ({ sequence, role: 'by' }) as StatementDto;
  const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const newest = (count: number) => range(head - count + 1, head).reverse().map(statement);
  const feed = (first: StatementDto[]) => new StatementFeed('seeds', 'country', 'UKR', first, head, new AbortController().signal);
  const sequences = (shown: StatementFeed) => shown.items.map((item) => item.sequence);

  beforeEach(() => {
    asked = [];
    down = false;
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      if (down) return Promise.reject(new TypeError('no network'));
      const query = new URL(path, 'http://localhost').searchParams;
      const limit = Number(query.get('limit'));
      const after = query.get('after');
      const before = Number(query.get('before') ?? head + 1);
      const rows = after === null ? range(1, before - 1).reverse().slice(0, limit) : range(Number(after) + 1, head).slice(0, limit);
      return Promise.resolve(new Response(JSON.stringify(rows.map(statement))));
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('fills a gap of several pages without a hole', async () => {
    head = 30;
    const shown = feed(newest(30));
    head = 200;
    await shown.fillTo(200);
    expect(sequences(shown)).toEqual(range(1, 200).reverse());
    expect(asked[0]).toContain('after=30');
    expect(shown.arrived.has(200)).toBe(true);
    expect(shown.arrived.has(30)).toBe(false);
  });

  it('asks nothing where it has the newest already', async () => {
    head = 30;
    const shown = feed(newest(30));
    await shown.fillTo(30);
    expect(asked).toEqual([]);
  });

  it('fills up to the latest head that it was told of while a page was on its way', async () => {
    head = 30;
    const shown = feed(newest(30));
    head = 31;
    const first = shown.fillTo(31);
    head = 90;
    await Promise.all([first, shown.fillTo(90)]);
    expect(sequences(shown)).toEqual(range(1, 90).reverse());
  });

  it('pages back to the beginning and then knows that it is complete', async () => {
    head = 120;
    const shown = feed(newest(30));
    expect(shown.complete).toBe(false);
    while (!shown.complete) await shown.loadOlder();
    expect(sequences(shown)).toEqual(range(1, 120).reverse());
    await shown.loadOlder();
    expect(asked).toHaveLength(2);
  });

  it('says what failed and goes on from there', async () => {
    head = 60;
    const shown = feed(newest(30));
    down = true;
    await shown.loadOlder();
    expect(shown.problem).toBe('The server cannot be reached.');
    down = false;
    await shown.loadOlder();
    expect(shown.problem).toBeNull();
    expect(sequences(shown)).toEqual(range(1, 60).reverse());
  });
});
