import { describeError, isAbort } from '../api/client';
import { getWhy } from '../api/history';
import type { EntityKind, WhyDto } from '../api/types';
import type { Stretch } from '../state/route';

const stories = 12;

/** Why a score moved over the stretch that is looked at. */
export class WhyState {
  answer = $state.raw<WhyDto | null>(null);
  problem = $state<string | null>(null);
  loading = $state(false);
  #abort: AbortController | null = null;

  constructor(
    readonly timeline: string,
    readonly kind: EntityKind,
    readonly code: string,
  ) {}

  /** Asks for another stretch; the last question counts. @param stretch null for the week before now */
  async ask(stretch: Stretch | null, knownAt: string | null): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    try {
      this.answer = await getWhy(this.timeline, this.kind, this.code, stretch, knownAt, stories, abort.signal);
      this.problem = null;
    } catch (error) {
      if (isAbort(error)) return;
      this.problem = describeError(error);
    } finally {
      if (this.#abort === abort) this.loading = false;
    }
  }

  close(): void {
    this.#abort?.abort();
  }
}
