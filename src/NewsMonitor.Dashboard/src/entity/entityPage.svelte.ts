import { ApiError, describeError, getEntity, isAbort } from '../api/client';
import type { EntityDetailDto, EntityKind } from '../api/types';
import type { EntityState } from '../live/entityState.svelte';
import type { Live } from '../live/live.svelte';
import { now, type Moment } from '../state/route';
import { extendCurve, spacingOf, toCurve, type CurveData } from './curveData';
import { StatementFeed } from './statementFeed.svelte';

/** How long changes of an entity gather before its counterparts and its past are asked for again, milliseconds. */
const renewAfter = 4000;

/** What the page of one entity shows, in one run of its timeline: loaded once, then kept up by frames. */
export class EntityPageState {
  readonly id: string;
  detail = $state.raw<EntityDetailDto | null>(null);
  curve = $state.raw<CurveData>(toCurve([]));
  feed = $state.raw<StatementFeed | null>(null);
  problem = $state<string | null>(null);
  /** Whether the timeline does not know the entity (yet). */
  unknown = $state(false);

  readonly #live: Live;
  readonly #timeline: string;
  readonly #kind: EntityKind;
  readonly #code: string;
  readonly #moment: Moment;
  readonly #abort = new AbortController();
  readonly #unlisten: () => void;
  #spacing = 3600;
  #claims = 0;
  #statements = 0;
  #loading = false;
  #again = false;
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(live: Live, timeline: string, kind: EntityKind, code: string, moment: Moment = now) {
    this.#live = live;
    this.#timeline = timeline;
    this.#kind = kind;
    this.#code = code;
    this.#moment = moment;
    this.id = `${kind}/${code}`;
    // The past stands still.
    this.#unlisten = this.#isNow
      ? live.onChange((entity) => {
          if (entity.id === this.id) this.#follow(entity);
        })
      : () => undefined;
    void this.load();
  }

  close(): void {
    this.#unlisten();
    this.#abort.abort();
    clearTimeout(this.#renewal);
  }

  /** Loads everything anew, statements too. */
  async load(): Promise<void> {
    const detail = await this.#fetch();
    if (!detail) return;
    this.feed = new StatementFeed(this.#timeline, this.#kind, this.#code, detail.statements, detail.entity.statements, this.#abort.signal, this.#moment);
    const current = this.#isNow ? this.#live.get(this.id) : undefined;
    if (current) void this.feed.fillTo(current.statementHead);
  }

  get #isNow(): boolean {
    return this.#moment.asOf === null && this.#moment.knownAt === null;
  }

  #follow(entity: EntityState): void {
    if (!this.detail) {
      if (this.unknown) void this.load();
      return;
    }
    this.curve = extendCurve(this.curve, { ...valuesOf(entity), at: entity.updatedAt }, this.#spacing);
    if (entity.statements < this.#statements) {
      // Something was taken back: what is shown may hold it.
      this.#statements = entity.statements;
      void this.load();
      return;
    }
    this.#statements = entity.statements;
    void this.feed?.fillTo(entity.statementHead);
    if (entity.claims !== this.#claims) this.#renewal ??= setTimeout(() => void this.#renew(), renewAfter);
  }

  async #renew(): Promise<void> {
    this.#renewal = undefined;
    await this.#fetch();
  }

  async #fetch(): Promise<EntityDetailDto | null> {
    if (this.#loading) {
      this.#again = true;
      return null;
    }
    this.#loading = true;
    try {
      const detail = await getEntity(this.#timeline, this.#kind, this.#code, this.#moment, this.#abort.signal);
      this.#take(detail);
      return detail;
    } catch (error) {
      if (isAbort(error)) return null;
      this.unknown = error instanceof ApiError && error.status === 404;
      this.problem = describeError(error);
      return null;
    } finally {
      this.#loading = false;
      if (this.#again) {
        this.#again = false;
        void this.load();
      }
    }
  }

  #take(detail: EntityDetailDto): void {
    this.detail = detail;
    this.problem = null;
    this.unknown = false;
    this.curve = toCurve(detail.history);
    this.#spacing = spacingOf(this.curve);
    this.#claims = detail.entity.claims;
    this.#statements = detail.entity.statements;
    const current = this.#isNow ? this.#live.get(this.id) : undefined;
    if (current && current.version >= detail.entity.version) {
      this.curve = extendCurve(this.curve, { ...valuesOf(current), at: current.updatedAt }, this.#spacing);
    }
  }
}

function valuesOf(entity: EntityState) {
  const { tension, low, high, outlets, hostile, cooperative, words, deeds } = entity;
  return { tension, low, high, outlets, hostile, cooperative, words, deeds };
}
