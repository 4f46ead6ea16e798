import { describeError, getStatements, isAbort } from '../api/client';
import type { EntityKind, StatementDto } from '../api/types';
import { now, type Moment } from '../state/route';
import { newestOf, mergeStatements, oldestOf } from './statements';

const pageSize = 50;
/** Pages of a gap that are fetched in a row; what is older comes with "older". */
const gapPages = 20;

/** The statements of one entity's page: grows at both ends, newest first, without gaps. */
export class StatementFeed {
  items = $state.raw<readonly StatementDto[]>([]);
  /** Whether there is nothing older. */
  complete = $state(false);
  loadingOlder = $state(false);
  problem = $state<string | null>(null);
  /** Sequences that came while the page was open. */
  readonly arrived = new Set<number>();

  readonly #timeline: string;
  readonly #kind: EntityKind;
  readonly #code: string;
  readonly #signal: AbortSignal;
  readonly #moment: Moment;
  #head = 0;
  #filling = false;

  constructor(timeline: string, kind: EntityKind, code: string, first: readonly StatementDto[], total: number, signal: AbortSignal, moment: Moment = now) {
    this.#timeline = timeline;
    this.#kind = kind;
    this.#code = code;
    this.#signal = signal;
    this.#moment = moment;
    this.items = mergeStatements([], first);
    this.complete = this.items.length >= total;
    this.#head = newestOf(this.items);
  }

  /** Fetches what came since, up to a sequence that a frame told of. */
  async fillTo(head: number): Promise<void> {
    this.#head = Math.max(this.#head, head);
    if (this.#filling) return;
    this.#filling = true;
    try {
      for (let page = 0; page < gapPages && newestOf(this.items) < this.#head; page++) {
        const newer = await getStatements(this.#timeline, this.#kind, this.#code, { after: newestOf(this.items), limit: pageSize, moment: this.#moment }, this.#signal);
        if (newer.length === 0) break;
        for (const statement of newer) this.arrived.add(statement.sequence);
        this.items = mergeStatements(this.items, newer);
        this.problem = null;
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#filling = false;
    }
  }

  async loadOlder(): Promise<void> {
    if (this.loadingOlder || this.complete) return;
    this.loadingOlder = true;
    try {
      const before = oldestOf(this.items);
      const page = { ...(before === 0 ? {} : { before }), limit: pageSize, moment: this.#moment };
      const older = await getStatements(this.#timeline, this.#kind, this.#code, page, this.#signal);
      this.items = mergeStatements(this.items, older);
      this.complete = older.length < pageSize;
      this.problem = null;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.loadingOlder = false;
    }
  }

  #fail(error: unknown): void {
    if (!isAbort(error)) this.problem = describeError(error);
  }
}
