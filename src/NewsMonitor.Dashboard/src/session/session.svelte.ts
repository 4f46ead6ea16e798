import { describeError, getSession, onUnauthorized, signIn, signOut } from '../api/client';
import type { Scope, SessionDto } from '../api/types';

const retryAfter = 3_000;

/** Who the page is to the server: asked for at the start, and whenever an answer says that a key is needed. */
export class Session {
  current = $state.raw<SessionDto | null>(null);
  problem = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onUnauthorized(() => void this.refresh());
  }

  /** Whether the page may show news. */
  get mayRead(): boolean {
    return this.may('read');
  }

  may(scope: Scope): boolean {
    return this.current?.scopes.includes(scope) ?? false;
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this.current = await getSession();
      this.problem = null;
    } catch (error) {
      // A page that is open already goes on by itself; only one that never began has to say so.
      this.problem = describeError(error);
      this.#timer = setTimeout(() => void this.refresh(), retryAfter);
    }
  }

  async signIn(key: string): Promise<void> {
    this.current = await signIn(key);
  }

  async signOut(): Promise<void> {
    await signOut();
    await this.refresh();
  }
}

export const session = new Session();
