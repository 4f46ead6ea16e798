import { untrack } from 'svelte';
import { describeError, isAbort } from '../api/client';
import type { Moment } from '../state/route';
import type { Live } from './live.svelte';

const renewEvery = 5_000;

/**
 * Asks at once, and again while articles come: every few seconds at most, not while nobody looks, and not of a moment that is over.
 * To be called in an effect, to which it returns what cleans up.
 * @param moment null for what is now
 * @param ask fulfilled where the answer was taken over
 * @param onproblem told, in words for the user, why it was not; it is asked again without waiting for an article
 */
export function followArticles(live: Live, moment: Moment | null, ask: (signal: AbortSignal) => Promise<void>, onproblem: (problem: string) => void = () => undefined): () => void {
  const abort = new AbortController();
  let articles = -1;
  const look = () => {
    if (articles === live.articles || document.hidden) return;
    articles = live.articles;
    ask(abort.signal).catch((error: unknown) => {
      if (isAbort(error)) return;
      articles = -1;
      onproblem(describeError(error));
    });
  };
  // The count of articles is looked at each time; an effect that tracked it would ask with every frame.
  untrack(look);
  const timer = moment?.asOf ? undefined : setInterval(look, renewEvery);
  return () => {
    abort.abort();
    clearInterval(timer);
  };
}
