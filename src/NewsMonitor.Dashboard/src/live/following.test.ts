import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followArticles } from './following';
import type { Live } from './live.svelte';

describe('followArticles', () => {
  const live = { articles: 1 } as Live;
  const past = { asOf: '2022-02-10T00:00:00.000Z', knownAt: null };
  let end = () => undefined as void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { hidden: false });
    live.articles = 1;
  });

  afterEach(() => {
    end();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks at once, and again only where articles came', async () => {
    const ask = vi.fn(() => Promise.resolve());
    end = followArticles(live, null, ask);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ask).toHaveBeenCalledTimes(1);
    live.articles = 9;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks once of a moment that is over', async () => {
    const ask = vi.fn(() => Promise.resolve());
    end = followArticles(live, past, ask);
    live.articles = 9;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('tells of a failure and asks again, but not of one that was called off', async () => {
    const problems: string[] = [];
    const ask = vi.fn().mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new DOMException('', 'AbortError')).mockResolvedValue(undefined);
    end = followArticles(live, null, ask, (problem) => problems.push(problem));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(problems).toEqual(['busy']);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
