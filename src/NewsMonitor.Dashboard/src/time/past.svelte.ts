import { SvelteMap } from 'svelte/reactivity';
import { describeError, getEntities, isAbort } from '../api/client';
import { getWorldCurve } from '../api/history';
import type { Band, EntityKind } from '../api/types';
import { EntityState } from '../live/entityState.svelte';
import type { Moment } from '../state/route';

const kinds: EntityKind[] = ['country', 'leader', 'organisation'];
const retryAfter = 3_000;

/** What a timeline showed at a moment that is over: loaded once, since it does not change. */
export class Past {
  readonly entities = new SvelteMap<string, EntityState>();
  readonly moment: Moment;
  listed = $state(false);
  problem = $state<string | null>(null);
  world = $state.raw<Band | null>(null);

  readonly #timeline: string;
  readonly #abort = new AbortController();
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(timeline: string, moment: Moment) {
    this.#timeline = timeline;
    this.moment = moment;
    void this.#load();
  }

  close(): void {
    this.#abort.abort();
    clearTimeout(this.#retry);
  }

  async #load(): Promise<void> {
    try {
      const { asOf, knownAt } = this.moment;
      const [world, ...lists] = await Promise.all([
        getWorldCurve(this.#timeline, { from: asOf, to: asOf, knownAt }, this.#abort.signal),
        ...kinds.map((kind) => getEntities(this.#timeline, kind, this.moment, this.#abort.signal)),
      ]);
      this.world = world.at(-1) ?? null;
      for (const listed of lists.flat()) {
        const entity = new EntityState(listed.id);
        entity.list(listed, true);
        this.entities.set(listed.id, entity);
      }
      this.listed = true;
      this.problem = null;
    } catch (error) {
      if (isAbort(error)) return;
      this.problem = describeError(error);
      this.#retry = setTimeout(() => void this.#load(), retryAfter);
    }
  }
}
