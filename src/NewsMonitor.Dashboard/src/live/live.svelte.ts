import { SvelteMap } from 'svelte/reactivity';
import { describeError, getEntities, isAbort } from '../api/client';
import type { AlertNotice, Band, EntityChange, EntityDto, EntityKind, ReplayChange, TimelineDto, WatchFrame } from '../api/types';
import { now, type Moment } from '../state/route';
import { Past } from '../time/past.svelte';
import { EntityState } from './entityState.svelte';
import { signalrLink } from './signalrLink';
import { WatchClient, type ConnectionState } from './watchClient';

/** How long a page is out of sight before it watches less, milliseconds. */
const restAfter = 30_000;

const kinds: EntityKind[] = ['country', 'leader', 'organisation'];

export interface ClockReading {
  /** Milliseconds since the epoch at which the clock stood… */
  moment: number;
  /** …when the page's own monotonic clock showed this. */
  seen: number;
  /** Story seconds per second; 0 while it stands. */
  speed: number;
}

/** Everything that the page shows of the timeline that it watches. */
export class Live {
  readonly #current = new SvelteMap<string, EntityState>();
  /** The moment that the page travelled to; null while it shows what is now. */
  past = $state.raw<Past | null>(null);

  timeline = $state<string | null>(null);
  run = $state<string | null>(null);
  connection = $state<ConnectionState>('connecting');
  clock = $state.raw<ClockReading | null>(null);
  replay = $state.raw<ReplayChange | null>(null);
  articles = $state(0);
  /** The world's score. */
  world = $state.raw<Band | null>(null);
  /** The alerts raised last, newest first. */
  alerts = $state.raw<AlertNotice[]>([]);
  /** Whether the entity lists of this run are in. */
  listed = $state(false);
  /** Why the lists or the watch could not be had; null where they could. */
  problem = $state<string | null>(null);
  /** When the last frame came, on the page's monotonic clock. */
  lastFrame = $state(0);

  readonly #client: WatchClient;
  readonly #changed = new Set<(entity: EntityState) => void>();
  #loading: AbortController | null = null;
  /** Which past is shown: of which timeline, run and moment. */
  #travelled: string | null = null;
  #resting = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(link = signalrLink) {
    this.#client = new WatchClient({
      connect: () => link(),
      onFrame: (frame, fresh, voided) => this.#onFrame(frame, fresh, voided),
      onState: (state) => {
        this.connection = state;
        if (state === 'live' && !this.listed) void this.#loadLists();
      },
      onRefused: (reason) => (this.problem = reason),
    });
  }

  /**
   * Shows a timeline; what was shown before goes.
   * @param seen when the answer that told of it came, on the page's own monotonic clock
   */
  open(timeline: TimelineDto, seen: number): void {
    if (this.timeline === timeline.name) return;
    this.timeline = timeline.name;
    this.#clear();
    this.problem = null;
    this.#adopt(timeline, seen);
    this.run = timeline.run;
    this.lastFrame = 0;
    this.#client.watch(timeline.name, timeline.run);
    void this.#loadLists();
  }

  /** Takes over a timeline's state as HTTP told it at some moment, where no frame has come since. */
  refresh(timeline: TimelineDto, seen: number): void {
    if (timeline.name !== this.timeline || timeline.run !== this.run || seen <= this.lastFrame) return;
    this.#adopt(timeline, seen);
  }

  /** Calls back for every entity that a frame or a list brought; returns what ends it. */
  onChange(listener: (entity: EntityState) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Every entity at the moment that is shown. */
  get entities(): ReadonlyMap<string, EntityState> {
    return this.past?.entities ?? this.#current;
  }

  get(id: string): EntityState | undefined {
    return this.entities.get(id);
  }

  /** Shows another moment, or what is now. The watch goes on meanwhile, so that the way back is short. */
  travel(moment: Moment): void {
    const wanted = this.timeline === null || (moment.asOf === null && moment.knownAt === null) ? null : JSON.stringify([this.timeline, this.run, moment.asOf, moment.knownAt]);
    if (wanted === this.#travelled) return;
    this.#travelled = wanted;
    this.past?.close();
    this.past = wanted === null || this.timeline === null ? null : new Past(this.timeline, moment);
  }

  /** Whether anybody looks: a page that is out of sight for a while watches the timeline and its alerts, but no entity. */
  look(visible: boolean): void {
    clearTimeout(this.#rest);
    if (visible) {
      if (this.#resting) this.#client.narrow(null);
      this.#resting = false;
    } else {
      this.#rest = setTimeout(() => {
        this.#resting = true;
        this.#client.narrow([]);
      }, restAfter);
    }
  }

  reconnectNow(): void {
    this.#client.retryNow();
  }

  #adopt(timeline: TimelineDto, seen: number): void {
    this.clock = { moment: Date.parse(timeline.clock), seen, speed: timeline.speed };
    this.replay = timeline.replay;
    this.articles = timeline.articles;
    this.world = timeline.world;
  }

  #onFrame(frame: WatchFrame, fresh: EntityChange[], voided: boolean): void {
    if (voided) this.#clear();
    this.run = frame.run;
    this.problem = null;
    this.lastFrame = performance.now();
    this.clock = { moment: Date.parse(frame.clock), seen: this.lastFrame, speed: frame.speed };
    this.articles = frame.articles;
    if (frame.world) this.world = frame.world;
    if (frame.replay) this.replay = frame.replay;
    if (frame.alerts) this.alerts = frame.alerts;
    for (const change of fresh) {
      const entity = this.#hold(change.id);
      entity.apply(change);
      for (const listener of this.#changed) listener(entity);
    }
    if (voided) void this.#loadLists();
  }

  #hold(id: string): EntityState {
    let entity = this.#current.get(id);
    if (!entity) {
      entity = new EntityState(id);
      this.#current.set(id, entity);
    }
    return entity;
  }

  #clear(): void {
    this.#loading?.abort();
    this.#loading = null;
    clearTimeout(this.#retry);
    this.#current.clear();
    this.alerts = [];
    this.listed = false;
  }

  async #loadLists(): Promise<void> {
    const { timeline, run } = this;
    if (timeline === null || this.#loading) return;
    const loading = (this.#loading = new AbortController());
    try {
      const lists = await Promise.all(kinds.map((kind) => getEntities(timeline, kind, now, loading.signal)));
      if (this.timeline !== timeline || this.run !== run) return;
      for (const entity of lists.flat()) this.#list(entity);
      this.listed = true;
      this.problem = null;
    } catch (error) {
      if (isAbort(error) || this.timeline !== timeline) return;
      this.problem = describeError(error);
      this.#retry = setTimeout(() => void this.#loadLists(), 3000);
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  #list(entity: EntityDto): void {
    const held = this.#hold(entity.id);
    held.list(entity, this.#client.accept(entity.id, entity.version));
    for (const listener of this.#changed) listener(held);
  }
}
