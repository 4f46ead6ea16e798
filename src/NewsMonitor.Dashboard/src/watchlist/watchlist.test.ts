import { describe, expect, it } from 'vitest';
import { Watchlist } from './watchlist.svelte';

function storage(kept: string | null) {
  const store = { kept, getItem: () => store.kept, setItem: (_: string, value: string) => void (store.kept = value) };
  return store;
}

describe('Watchlist', () => {
  it('keeps what was put on it and drops what was taken off', () => {
    const kept = storage(null);
    const list = new Watchlist(kept);
    list.toggle('country/UKR');
    list.toggle('leader/olaf-scholz');
    list.toggle('country/UKR');
    expect(list.ids).toEqual(['leader/olaf-scholz']);
    expect(new Watchlist(kept).has('leader/olaf-scholz')).toBe(true);
  });

  it.each(['{', '{"a":1}', '[1,"country/UKR"]'])('does not stumble over %j', (kept) => {
    expect(new Watchlist(storage(kept)).ids.every((id) => typeof id === 'string')).toBe(true);
  });

  it('goes on where storage is closed', () => {
    const closed = { getItem: () => { throw new Error('closed'); }, setItem: () => { throw new Error('closed'); } };
    const list = new Watchlist(closed);
    list.toggle('country/UKR');
    expect(list.has('country/UKR')).toBe(true);
  });
});
