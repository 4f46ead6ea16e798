/** Up to which alert of a timeline the reader has waved away; kept in the browser. */
export class Dismissed {
  readonly #key: string;

  constructor(timeline: string, private readonly store: Pick<Storage, 'getItem' | 'setItem'> | null = storage()) {
    this.#key = `newsmonitor.alerts.${timeline}`;
  }

  get upTo(): number {
    const kept = Number(this.store?.getItem(this.#key) ?? 0);
    return Number.isFinite(kept) ? kept : 0;
  }

  keep(sequence: number): void {
    try {
      this.store?.setItem(this.#key, String(sequence));
    } catch {
      // A full or closed store: the alert is away for this visit.
    }
  }
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
