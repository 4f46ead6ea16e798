const key = 'newsmonitor.watchlist';

/** Entities that the reader keeps an eye on. The list stays in this browser. */
export class Watchlist {
  ids = $state.raw<readonly string[]>([]);
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.ids = this.#read();
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  toggle(id: string): void {
    this.ids = this.has(id) ? this.ids.filter((other) => other !== id) : [...this.ids, id];
    try {
      this.#storage.setItem(key, JSON.stringify(this.ids));
    } catch {
      // Storage is closed to this page: the list holds until it is left.
    }
  }

  #read(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }
}
