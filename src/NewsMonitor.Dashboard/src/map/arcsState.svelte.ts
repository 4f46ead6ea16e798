import { getDyads } from '../api/history';
import type { DyadMatrixDto } from '../api/types';
import { followArticles } from '../live/following';
import type { Live } from '../live/live.svelte';
import { now } from '../state/route';
import { amountOf } from '../dyads/matrix';
import type { Pair } from './arcs';

const actors = 24;
const shown = 12;
/** Weaker pairs draw no arc, in events of intensity 10. */
const least = 0.15;

/** The strongest hostile pairs of countries at the moment that is shown, asked for again while articles come. */
export class ArcsState {
  pairs = $state.raw<readonly Pair[]>([]);
  readonly close: () => void;

  constructor(live: Live) {
    this.close = $effect.root(() => {
      $effect(() => {
        const { timeline, run, past } = live;
        if (timeline === null || run === null) return;
        const moment = past?.moment ?? now;
        // Without an answer the map stands without arcs, or with those it had.
        return followArticles(live, moment, async (signal) => void (this.pairs = strongest(await getDyads(timeline, 'state', actors, moment, signal))));
      });
    });
  }
}

function strongest({ cells }: DyadMatrixDto): Pair[] {
  return cells
    .filter(({ source, target }) => source.startsWith('country/') && target.startsWith('country/'))
    .map(({ source, target, flow }) => ({ source: source.slice(8), target: target.slice(8), amount: amountOf(flow, 'conflict', 'all') }))
    .filter(({ amount }) => amount >= least)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, shown);
}
