import { getStatements } from '../api/client';
import type { StatementDto } from '../api/types';
import { now } from '../state/route';
import type { EntityState } from '../live/entityState.svelte';
import type { Live } from '../live/live.svelte';

/** Statements that it keeps. */
const kept = 40;
/** Statements that it asks for at a time. */
const asked = 6;
/** The least time between two questions, milliseconds: shorter while there is little to read. */
const pause = 1500;
const pauseAtFirst = 120;
const enough = 16;

/**
 * The newest statements of the whole timeline. Frames tell whose pages grew; one page is asked for at a time, that of the entity
 * whose statement is newest, so that a flood of news costs no more than a drizzle.
 */
export class TickerFeed {
  items = $state.raw<readonly StatementDto[]>([]);

  readonly #live: Live;
  readonly #unlisten: () => void;
  readonly #seen = new Map<string, number>();
  readonly #grown = new Map<string, EntityState>();
  #run: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(live: Live) {
    this.#live = live;
    // The past stands still.
    this.#unlisten = live.past === null ? live.onChange((entity) => this.#note(entity)) : () => undefined;
    this.noteAll();
  }

  /** Takes note of every entity that there is. */
  noteAll(): void {
    for (const entity of this.#live.entities.values()) this.#note(entity);
  }

  close(): void {
    this.#closed = true;
    this.#unlisten();
    clearTimeout(this.#timer);
  }

  #note(entity: EntityState): void {
    if (this.#run !== this.#live.run) {
      this.#run = this.#live.run;
      this.#seen.clear();
      this.#grown.clear();
      this.items = [];
    }
    // Whoever said it, its country's or organisation's page has it too.
    if (entity.kind === 'leader' || entity.statementHead <= (this.#seen.get(entity.id) ?? 0)) return;
    if (entity.statementHead <= this.#oldest) return;
    this.#grown.set(entity.id, entity);
    this.#timer ??= setTimeout(() => void this.#ask(), 0);
  }

  async #ask(): Promise<void> {
    const run = this.#run;
    for (const entity of this.#grown.values()) if (entity.statementHead <= this.#oldest) this.#grown.delete(entity.id);
    const next = [...this.#grown.values()].sort((a, b) => b.statementHead - a.statementHead)[0];
    const timeline = this.#live.timeline;
    if (next && timeline !== null && !document.hidden) {
      this.#grown.delete(next.id);
      this.#seen.set(next.id, next.statementHead);
      try {
        const page = await getStatements(timeline, next.kind, next.code, { limit: asked, moment: this.#live.past?.moment ?? now });
        if (run === this.#live.run && timeline === this.#live.timeline) this.#take(page);
      } catch {
        // The statements stand on the entity's page; the ticker asks again with the next news.
        this.#seen.delete(next.id);
      }
    }
    if (this.#closed) return;
    this.#timer = undefined;
    if (this.#grown.size > 0) this.#timer = setTimeout(() => void this.#ask(), this.items.length < enough ? pauseAtFirst : pause);
  }

  /** The sequence below which nothing is news to a full list. */
  get #oldest(): number {
    return this.items.length < kept ? 0 : Math.min(...this.items.map((statement) => statement.sequence));
  }

  #take(page: readonly StatementDto[]): void {
    const held = new Map(this.items.map((statement) => [keyOf(statement), statement]));
    for (const statement of page) if (!held.has(keyOf(statement))) held.set(keyOf(statement), statement);
    this.items = [...held.values()].sort(newestFirst).slice(0, kept);
  }
}

/** By publication, since partitions read side by side; then as they came. */
function newestFirst(a: StatementDto, b: StatementDto): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || b.sequence - a.sequence;
}

/** One statement stands on several pages, and in several outlets. */
export function keyOf(statement: StatementDto): string {
  return `${statement.speakerId ?? statement.speaker}\n${statement.text}`;
}
