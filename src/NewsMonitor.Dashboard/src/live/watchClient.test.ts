import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityChange, WatchFrame, WatchRequest } from '../api/types';
import { WatchClient, type ConnectionState, type HubLink } from './watchClient';

/** A hub at the other end of the wire, driven by the test. */
class FakeLink implements HubLink {
  readonly calls: { method: string; args: unknown[] }[] = [];
  started = false;
  stopped = false;
  refuse: string | null = null;
  #frame: (frame: WatchFrame) => void = () => undefined;
  #close: () => void = () => undefined;

  constructor(readonly reachable: boolean) {}

  start(): Promise<void> {
    this.started = true;
    return this.reachable ? Promise.resolve() : Promise.reject(new Error('unreachable'));
  }
  stop(): Promise<void> {
    this.stopped = true;
    return Promise.resolve();
  }
  invoke(method: string, ...args: unknown[]): Promise<unknown> {
    this.calls.push({ method, args });
    return this.refuse === null ? Promise.resolve(this.watches.length) : Promise.reject(new Error(this.refuse));
  }
  send(method: string, ...args: unknown[]): Promise<void> {
    this.calls.push({ method, args });
    return Promise.resolve();
  }
  onFrame(handler: (frame: WatchFrame) => void): void {
    this.#frame = handler;
  }
  onClose(handler: () => void): void {
    this.#close = handler;
  }

  get watches(): WatchRequest[] {
    return this.calls.filter((call) => call.method === 'Watch').map((call) => call.args[0] as WatchRequest);
  }
  get acks(): unknown[] {
    return this.calls.filter((call) => call.method === 'Ack').map((call) => call.args[0]);
  }
  push(changes: EntityChange[], more: Partial<WatchFrame> = {}): void {
    this.#frame({ watch: 1, timeline: 'seeds', run: 'seeds~1', clock: '2022-01-01T00:00:00Z', speed: 0, replay: null, articles: 1, world: null, alerts: null, changes, ...more });
  }
  drop(): void {
    this.#close();
  }
}

function change(id: string, version: number, tension = 1): EntityChange {
  return { id, name: id, version, tension, low: null, high: null, outlets: 0, hostile: 0, cooperative: 0, words: 0, deeds: 0, claims: 1, statements: 1, statementHead: 1, updatedAt: '2022-01-01T00:00:00Z', causes: [] };
}

const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

describe('WatchClient', () => {
  let links: FakeLink[];
  let reachable: boolean;
  let waiting: { action: () => void; milliseconds: number }[];
  let states: ConnectionState[];
  let frames: { fresh: string[]; voided: boolean }[];
  let refusals: string[];
  let client: WatchClient;

  const link = () => links[links.length - 1] as FakeLink;
  const tick = async () => {
    waiting.shift()?.action();
    await settle();
  };

  beforeEach(() => {
    links = [];
    waiting = [];
    states = [];
    frames = [];
    refusals = [];
    reachable = true;
    client = new WatchClient({
      connect: () => {
        const made = new FakeLink(reachable);
        links.push(made);
        return made;
      },
      onFrame: (_, fresh, voided) => frames.push({ fresh: fresh.map((c) => `${c.id}@${c.version}`), voided }),
      onState: (state) => states.push(state),
      onRefused: (reason) => refusals.push(reason),
      schedule: (action, milliseconds) => {
        const entry = { action, milliseconds };
        waiting.push(entry);
        return () => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
        };
      },
      random: () => 0.5,
    });
  });

  it('watches other entities and keeps what it holds, so that only what is newer comes again', async () => {
    client.watch('seeds');
    await settle();
    link().push([change('country/UKR', 3)]);
    client.narrow([]);
    await settle();
    client.narrow(null);
    await settle();
    expect(link().watches.map((w) => [w.entities, w.versions])).toEqual([
      [null, null],
      [[], { 'country/UKR': 3 }],
      [null, { 'country/UKR': 3 }],
    ]);
    expect(links).toHaveLength(1);
  });

  it('asks for everything at first', async () => {
    client.watch('seeds');
    await settle();
    expect(link().watches).toEqual([{ timeline: 'seeds', entities: null, run: null, versions: null }]);
    expect(states).toEqual(['connecting', 'live']);
  });

  it('sends the run and the versions that it holds after a reconnect', async () => {
    client.watch('seeds');
    await settle();
    link().push([change('country/UKR', 5), change('country/RUS', 7)]);
    link().push([change('country/UKR', 6)]);
    link().drop();
    await tick();
    expect(links).toHaveLength(2);
    expect(link().watches).toEqual([{ timeline: 'seeds', entities: null, run: 'seeds~1', versions: { 'country/UKR': 6, 'country/RUS': 7 } }]);
    expect(states).toEqual(['connecting', 'live', 'reconnecting', 'reconnecting', 'live']);
  });

  it('acknowledges every eighth frame with the number received on this connection', async () => {
    client.watch('seeds');
    await settle();
    for (let i = 1; i <= 17; i++) link().push([change('country/UKR', i)]);
    expect(link().acks).toEqual([8, 16]);
  });

  it('counts frames anew on a new connection', async () => {
    client.watch('seeds');
    await settle();
    for (let i = 1; i <= 7; i++) link().push([change('country/UKR', i)]);
    link().drop();
    await tick();
    for (let i = 8; i <= 15; i++) link().push([change('country/UKR', i)]);
    expect(links[0]?.acks).toEqual([]);
    expect(link().acks).toEqual([8]);
  });

  it('drops a version that is not newer than the one held', async () => {
    client.watch('seeds');
    await settle();
    link().push([change('country/UKR', 5)]);
    link().push([change('country/UKR', 4), change('country/RUS', 1)]);
    link().push([change('country/UKR', 5)]);
    expect(frames.map((f) => f.fresh)).toEqual([['country/UKR@5'], ['country/RUS@1'], []]);
  });

  it('drops a frame value that is older than one that came from a list', async () => {
    client.watch('seeds', 'seeds~1');
    await settle();
    expect(client.accept('country/UKR', 9)).toBe(true);
    link().push([change('country/UKR', 8)]);
    link().push([change('country/UKR', 10)]);
    expect(client.accept('country/UKR', 10)).toBe(false);
    expect(frames.map((f) => f.fresh)).toEqual([[], ['country/UKR@10']]);
  });

  it('voids what it held when the run changes, so that low versions of the new run are news', async () => {
    client.watch('seeds');
    await settle();
    link().push([change('country/UKR', 50)]);
    link().push([change('country/UKR', 1)], { run: 'seeds~2' });
    link().drop();
    await tick();
    expect(frames).toEqual([
      { fresh: ['country/UKR@50'], voided: false },
      { fresh: ['country/UKR@1'], voided: true },
    ]);
    expect(link().watches[0]).toMatchObject({ run: 'seeds~2', versions: { 'country/UKR': 1 } });
  });

  it('voids what lists brought for another run than the first frame tells of', async () => {
    client.watch('seeds', 'seeds~1');
    await settle();
    client.accept('country/UKR', 50);
    link().push([change('country/UKR', 2)], { run: 'seeds~2' });
    expect(frames).toEqual([{ fresh: ['country/UKR@2'], voided: true }]);
  });

  it('ignores frames of a watch that was replaced, but counts them', async () => {
    client.watch('seeds');
    await settle();
    for (let i = 1; i <= 6; i++) link().push([change('country/UKR', i)]);
    client.watch('live');
    link().push([change('country/UKR', 7)]);
    link().push([change('country/USA', 1)], { watch: 2, timeline: 'live', run: 'live~1' });
    expect(link().watches[1]).toEqual({ timeline: 'live', entities: null, run: null, versions: null });
    expect(frames.at(-1)).toEqual({ fresh: ['country/USA@1'], voided: false });
    expect(frames).toHaveLength(7);
    expect(link().acks).toEqual([8]);
  });

  it('ignores what an abandoned connection still says', async () => {
    client.watch('seeds');
    await settle();
    const old = link();
    old.drop();
    await tick();
    old.push([change('country/UKR', 1)]);
    old.drop();
    expect(frames).toEqual([]);
    expect(links).toHaveLength(2);
    expect(waiting).toEqual([]);
  });

  it('tries for ever, each time later up to a limit, and says offline meanwhile', async () => {
    reachable = false;
    client.watch('seeds');
    await settle();
    const waits: number[] = [];
    for (let i = 0; i < 30; i++) {
      waits.push(waiting[0]?.milliseconds ?? Number.NaN);
      await tick();
    }
    expect(links).toHaveLength(31);
    expect(waits.every((wait, i) => i === 0 || wait >= (waits[i - 1] as number))).toBe(true);
    expect(waits.at(-1)).toBeLessThanOrEqual(15_000);
    expect(states.at(-1)).toBe('offline');
    reachable = true;
    await tick();
    expect(states.at(-1)).toBe('live');
  });

  it('tries at once when told that the network is back', async () => {
    reachable = false;
    client.watch('seeds');
    await settle();
    reachable = true;
    client.retryNow();
    await settle();
    expect(states.at(-1)).toBe('live');
    expect(waiting).toEqual([]);
  });

  it('tells why the hub refuses and asks again later', async () => {
    client.watch('seeds');
    link().refuse = 'There is no timeline "seeds".';
    await settle();
    expect(refusals).toEqual(['There is no timeline "seeds".']);
    expect(link().stopped).toBe(true);
    await tick();
    expect(states.at(-1)).toBe('live');
  });

  it('does not come back after it was stopped', async () => {
    client.watch('seeds');
    await settle();
    const old = link();
    await client.stop();
    old.drop();
    expect(old.stopped).toBe(true);
    expect(waiting).toEqual([]);
  });
});
