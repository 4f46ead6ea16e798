import type { EntityChange, WatchFrame, WatchRequest } from '../api/types';
import { backoff } from './backoff';

export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'offline';

/** Frames after which a client acknowledges; the hub holds back after three times as many. */
export const acknowledgeEvery = 8;

/** Failed tries in a row after which the state is called offline; the tries go on for ever. */
const offlineAfter = 3;

/** The part of a SignalR connection that the watch needs. */
export interface HubLink {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke(method: string, ...args: unknown[]): Promise<unknown>;
  send(method: string, ...args: unknown[]): Promise<void>;
  onFrame(handler: (frame: WatchFrame) => void): void;
  onClose(handler: () => void): void;
}

export interface WatchOptions {
  /** A new, unstarted connection. */
  connect: () => HubLink;
  /** Called with what is new in a frame; `voided` where everything held before is void. */
  onFrame: (frame: WatchFrame, fresh: EntityChange[], voided: boolean) => void;
  onState: (state: ConnectionState) => void;
  /** Called with why the hub refused the watch. */
  onRefused?: (reason: string) => void;
  /** Runs an action after some milliseconds; returns what calls it off. */
  schedule?: (action: () => void, milliseconds: number) => () => void;
  random?: () => number;
}

/**
 * A standing watch on one timeline. It remembers the version of every entity, sends them after a reconnect so that only what is
 * newer comes, acknowledges every eighth frame of a connection, drops what is older than what it holds, and starts afresh when
 * the timeline's run changes. It tries to connect for ever.
 */
export class WatchClient {
  readonly #options: WatchOptions;
  readonly #schedule: (action: () => void, milliseconds: number) => () => void;
  readonly #random: () => number;
  readonly #versions = new Map<string, number>();

  #timeline: string | null = null;
  #entities: string[] | null = null;
  #run: string | null = null;

  /** The current connection; frames and closings of earlier ones are ignored. */
  #link: HubLink | null = null;
  #open = false;
  #received = 0;
  #watchNumber = 0;
  #failures = 0;
  #everLive = false;
  #callOff: (() => void) | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#schedule =
      options.schedule ??
      ((action, milliseconds) => {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      });
    this.#random = options.random ?? Math.random;
  }

  get run(): string | null {
    return this.#run;
  }

  /**
   * Watches a timeline, from nothing; replaces the earlier watch.
   * @param run the run that the timeline is known to be in: a frame of another one voids what was held
   * @param entities entity ids; null for all
   */
  watch(timeline: string, run: string | null = null, entities: string[] | null = null): void {
    this.#timeline = timeline;
    this.#entities = entities;
    this.#run = run;
    this.#versions.clear();
    if (this.#open && this.#link) void this.#request(this.#link);
    else if (!this.#link && !this.#callOff) void this.#connect();
  }

  /**
   * Watches other entities of the same timeline; what is held stays held, so that of those that come back only what is newer is sent.
   * @param entities entity ids; none for the timeline alone, null for all
   */
  narrow(entities: string[] | null): void {
    this.#entities = entities;
    if (this.#open && this.#link) void this.#request(this.#link);
  }

  /**
   * Whether a value of this version is news; if so it is held from now on. Values that come another way than by frame ask here
   * too, so that an older one never replaces a newer one.
   */
  accept(id: string, version: number): boolean {
    const held = this.#versions.get(id);
    if (held !== undefined && held >= version) return false;
    this.#versions.set(id, version);
    return true;
  }

  /** Tries at once where it waits for the next try: the network came back. */
  retryNow(): void {
    if (!this.#callOff) return;
    this.#callOff();
    this.#callOff = null;
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    const link = this.#link;
    this.#link = null;
    this.#open = false;
    await link?.stop();
  }

  async #connect(): Promise<void> {
    const link = this.#options.connect();
    this.#link = link;
    this.#open = false;
    this.#received = 0;
    this.#watchNumber = 0;
    this.#showTrying();
    link.onFrame((frame) => {
      if (this.#link === link) this.#onFrame(link, frame);
    });
    link.onClose(() => {
      if (this.#link === link) this.#onLost();
    });
    try {
      await link.start();
    } catch {
      if (this.#link === link) this.#onLost();
      return;
    }
    if (this.#link !== link) {
      await link.stop();
      return;
    }
    this.#open = true;
    await this.#request(link);
  }

  async #request(link: HubLink): Promise<void> {
    const number = ++this.#watchNumber;
    const request: WatchRequest = {
      timeline: this.#timeline ?? '',
      entities: this.#entities,
      run: this.#run,
      versions: this.#run === null ? null : Object.fromEntries(this.#versions),
    };
    try {
      await link.invoke('Watch', request);
    } catch (error) {
      if (this.#link !== link || this.#watchNumber !== number) return;
      this.#options.onRefused?.(error instanceof Error ? error.message : String(error));
      this.#link = null;
      this.#open = false;
      await link.stop().catch(() => undefined);
      if (this.#link === null && !this.#callOff) this.#waitAndConnect();
      return;
    }
    if (this.#link !== link || this.#watchNumber !== number) return;
    this.#failures = 0;
    this.#everLive = true;
    this.#options.onState('live');
  }

  #onFrame(link: HubLink, frame: WatchFrame): void {
    this.#received += 1;
    // The hub counts every frame of the connection, also those of a watch that was replaced meanwhile.
    if (this.#received % acknowledgeEvery === 0) link.send('Ack', this.#received).catch(() => undefined);
    if (frame.watch !== this.#watchNumber) return;

    const voided = this.#run !== null && this.#run !== frame.run;
    if (voided) this.#versions.clear();
    this.#run = frame.run;
    const fresh = frame.changes.filter((change) => this.accept(change.id, change.version));
    this.#options.onFrame(frame, fresh, voided);
  }

  #onLost(): void {
    this.#link = null;
    this.#open = false;
    this.#waitAndConnect();
  }

  #waitAndConnect(): void {
    const wait = backoff(this.#failures, this.#random());
    this.#failures += 1;
    this.#showTrying();
    this.#callOff = this.#schedule(() => {
      this.#callOff = null;
      void this.#connect();
    }, wait);
  }

  #showTrying(): void {
    const state = this.#failures > offlineAfter ? 'offline' : this.#everLive ? 'reconnecting' : 'connecting';
    this.#options.onState(state);
  }
}
