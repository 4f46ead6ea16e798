import { describe, expect, it } from 'vitest';
import { Dismissed } from './dismissed';

function memory() {
  const values = new Map<string, string>();
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
}

describe('Dismissed', () => {
  it('remembers by timeline up to where alerts were waved away', () => {
    const store = memory();
    new Dismissed('seeds', store).keep(4);
    expect(new Dismissed('seeds', store).upTo).toBe(4);
    expect(new Dismissed('live', store).upTo).toBe(0);
  });

  it('begins at nothing where the store holds nonsense, is full or is closed', () => {
    expect(new Dismissed('seeds', { getItem: () => 'x', setItem: () => undefined }).upTo).toBe(0);
    expect(new Dismissed('seeds', null).upTo).toBe(0);
    const full = { getItem: () => null, setItem: () => { throw new Error('full'); } };
    expect(() => new Dismissed('seeds', full).keep(1)).not.toThrow();
  });
});
