import { describeError, getTimelines } from '../api/client';
import type { TimelineDto } from '../api/types';

const refreshEvery = 20_000;
const retryAfter = 3_000;

/** The server's timelines, asked for again from time to time, and sooner while the server does not answer. */
export class Timelines {
  all = $state.raw<TimelineDto[] | null>(null);
  problem = $state<string | null>(null);
  /** When the last answer came, on the page's own monotonic clock. */
  seen = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;

  /** Asks now, or joins a request that is under way. */
  refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  find(name: string | null): TimelineDto | undefined {
    return this.all?.find((timeline) => timeline.name === name);
  }

  /** What to show where the address names none: what is replayed, else what has articles, else the first. */
  get preferred(): TimelineDto | undefined {
    const all = this.all ?? [];
    return all.find((t) => t.replay?.state === 'playing') ?? all.find((t) => t.articles > 0) ?? all.find((t) => t.kind === 'replay') ?? all[0];
  }

  async #ask(): Promise<void> {
    try {
      this.all = await getTimelines();
      this.seen = performance.now();
      this.problem = null;
    } catch (error) {
      this.problem = describeError(error);
    }
    this.#timer = setTimeout(() => void this.refresh(), this.problem === null ? refreshEvery : retryAfter);
  }
}
