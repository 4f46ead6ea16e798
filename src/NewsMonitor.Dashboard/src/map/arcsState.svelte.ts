import { getDyads } from '../api/history';
import type { Live } from '../live/live.svelte';
import { now } from '../state/route';
import { amountOf } from '../dyads/matrix';
import type { Pair } from './arcs';

const renewEvery = 5_000;
const actors = 24;
const shown = 12;
/** Weaker pairs draw no arc, in events of intensity 10. */
const least = 0.15;

/** The strongest hostile pairs of countries at the moment that is shown, asked for again while articles come. */
export class ArcsState {
  pairs = $state.raw<readonly Pair[]>([]);
  readonly #live: Live;
  readonly #end: () => void;
  #asked = '';

  constructor(live: Live) {
    this.#live = live;
    const timer = setInterval(() => void this.#ask(), renewEvery);
    const stop = $effect.root(() => {
      $effect(() => {
        [live.timeline, live.run, live.past];
        void this.#ask();
      });
    });
    this.#end = () => {
      clearInterval(timer);
      stop();
    };
  }

  close(): void {
    this.#end();
  }

  async #ask(): Promise<void> {
    const { timeline, run, past, articles } = this.#live;
    if (timeline === null || document.hidden) return;
    const question = JSON.stringify([timeline, run, past?.moment, past ? 0 : articles]);
    if (question === this.#asked) return;
    this.#asked = question;
    try {
      const matrix = await getDyads(timeline, 'state', actors, past?.moment ?? now);
      if (question !== this.#asked) return;
      this.pairs = matrix.cells
        .filter(({ source, target }) => source.startsWith('country/') && target.startsWith('country/'))
        .map(({ source, target, flow }) => ({ source: source.slice(8), target: target.slice(8), amount: amountOf(flow, 'conflict', 'all') }))
        .filter(({ amount }) => amount >= least)
        .sort((a, b) => b.amount - a.amount)
        .slice(0, shown);
    } catch {
      // The map stands without arcs; they are asked for again.
      this.#asked = '';
    }
  }
}
